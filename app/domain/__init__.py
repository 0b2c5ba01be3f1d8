"""Pure rules of the office, no input or output; shared by desktop and server."""
