"""How much to send and to ask for at once: doubled while answers are quick, halved on trouble (sync.md)."""

SMALLEST = 32 * 1024
FIRST = 256 * 1024
LARGEST = 4 * 1024 * 1024
LARGEST_PLAIN = 2 * 1024 * 1024
"""Of what is sent: the next is packed and the last applied while it is on its way, and the smaller they are the less is
left over at the beginning and at the end (10,000 sets: 5 % against 16 MiB)."""
QUICK = 2.0
"""Seconds, from asking to having applied, up to which the next batch may be twice as large."""


class Batch:
    """Sizes are compressed bytes; `plain` says how many of ours make them."""

    def __init__(self) -> None:
        self.size = FIRST
        self._ratio = 3.0
        self._most = float(LARGEST)
        """After trouble, what went then; a tenth more with each quick answer."""

    def plain(self) -> int:
        """About how many bytes of sets, before they are packed, fill a batch."""
        return min(int(self.size * self._ratio), LARGEST_PLAIN)

    def shrank(self, plain: int, packed: int) -> None:
        """`plain` bytes of sets were packed into so many."""
        if packed > 4_096:
            self._ratio = max(1.0, min(10.0, plain / packed))

    def went(self, seconds: float) -> None:
        """An answer came and was applied after `seconds`."""
        if seconds <= QUICK:
            self._most = min(self._most * 1.1, LARGEST)
            self.size = min(self.size * 2, int(self._most))

    def trouble(self) -> None:
        """No answer came."""
        self.size = max(self.size // 2, SMALLEST)
        self._most = float(self.size)
