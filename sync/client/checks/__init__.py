"""What is right and wrong with the line to the central server, found out step by step. See line.py."""
