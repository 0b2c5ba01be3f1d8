"""The version of the wire. Additive changes keep it; both ends say theirs in every exchange."""

PROTOCOL = 1
LEAST = 1
"""The oldest version that this code answers whole."""
LEAST_HEARD = 1
"""The oldest whose change sets are still taken: a desktop from here to `LEAST` may push and is told nothing more than
that it must be updated (sync.md, the desktop). Raise it only when those sets can no longer be read."""
