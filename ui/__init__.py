"""What the secretary sees. Qt lives only here; see README.md."""
