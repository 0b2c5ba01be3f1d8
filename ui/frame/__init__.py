"""What stays around the rooms: top bar, rail, status line, palette, toasts, undo. Rooms do not import it."""
