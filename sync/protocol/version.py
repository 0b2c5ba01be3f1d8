"""The version of the wire. Additive changes keep it; both ends say theirs in every exchange."""

PROTOCOL = 1
LEAST = 1
"""The oldest version this code still speaks."""
