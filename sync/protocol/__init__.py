"""The wire, shared by both ends: messages, encoding, signing, version."""
