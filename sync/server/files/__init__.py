"""Files at the server: sealed pieces in an object store, taken in by tus 1.0, given in ranges, collected."""
