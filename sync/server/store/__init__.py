"""Where the server keeps what it knows: one encrypted database per entity, and one registry of all of them."""
