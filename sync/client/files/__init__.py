"""The bytes of files, beside the exchange: sent and fetched in pieces that go on where a line was cut."""
