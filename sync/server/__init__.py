"""The central server; not in the desktop's bundle."""
