"""Lanes: seeded simulations and faults that the product must survive, each with a planted bug it must catch."""
