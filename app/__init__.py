"""Everything that is true with the network and the screen off: law, storage, actions, queries."""
