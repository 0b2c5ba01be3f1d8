"""What builds the Windows product: each of its checks against something that it must refuse."""
