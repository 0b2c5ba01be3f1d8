"""Reads: one SQL statement per screen, frozen rows out."""
