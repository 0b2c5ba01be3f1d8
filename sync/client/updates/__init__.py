"""New versions of the program: what is released, proven by its makers' signatures, and the bytes that are missing."""
