"""The desktop's side of the exchange."""
