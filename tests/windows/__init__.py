"""What only the Windows product needs proven; on Windows Python under Wine it is run by installer.proof."""
