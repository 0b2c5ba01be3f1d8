"""What an answer holds, looked into on the thread that awaited it, while the page before it is still being written.

Nothing is believed here that would not be believed later: whether an answer continues what is known follows from these
two alone, unless something of this desktop's own is in it. So what was verified ahead holds when what is known then is,
word for word, what it was verified with; and otherwise it is thrown away and the answer verified as any other. Nobody
hears of an alarm from here either. Neighbours: conversation (asks ahead), engine (takes the page), verifying.
"""

from dataclasses import dataclass

from app.errors import HistoryAlarm
from sync.client import verifying
from sync.client.own_sets import NoOwnSets
from sync.client.ready import Ready
from sync.client.verifying import EVERYTHING, Known
from sync.protocol.messages import ExchangeAnswer


@dataclass(frozen=True)
class Answered:
    """An answer; and, where it was looked into, what it was verified with and what is in it."""

    answer: ExchangeAnswer
    known: Known | None = None
    ready: Ready | None = None

    def ready_for(self, answer: ExchangeAnswer, known: Known) -> Ready | None:
        """The page of this very answer, if it was verified with what is known now."""
        return self.ready if answer is self.answer and known == self.known else None


def look_into(known: Known, answer: ExchangeAnswer) -> Answered:
    """Verify an answer as who will know this by then, and work out what its page comes to."""
    if not answer.blocks or answer.scope != EVERYTHING or any(block.own for block in answer.blocks):
        return Answered(answer)
    try:
        ready = Ready(verifying.verify(known, answer, NoOwnSets()))
    except HistoryAlarm:
        return Answered(answer)  # raised again by whoever verifies it with what is known by then
    ready.make()
    return Answered(answer, known, ready)
