"""See room.py."""
