"""Where simulated disks live."""

import os
from pathlib import Path


def fast_place() -> Path | None:
    """A folder in memory where there is one: what is written there is read once. None means the usual place."""
    memory = Path("/dev/shm")
    return memory if memory.is_dir() and os.access(memory, os.W_OK) else None
