"""Persones: everybody who has a part in case files: the list, and one person with all their files."""
