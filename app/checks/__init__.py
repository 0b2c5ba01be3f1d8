"""What is right and wrong with this installation, found out one check at a time. See finding.py and profile.py."""
