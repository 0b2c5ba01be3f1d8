"""Writes: one function per thing a person can do; each is one transaction, one undo step, one change set."""
