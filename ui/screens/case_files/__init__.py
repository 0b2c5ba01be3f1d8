"""Expedients: the list of case files and the one-screen case file."""
