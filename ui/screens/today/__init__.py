"""Avui: what is due, what waits, what changed, over all the municipalities of this desktop."""
