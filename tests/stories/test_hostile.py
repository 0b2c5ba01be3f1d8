"""An enrolled desktop in bad hands: what it may send, and that nobody else is the worse for it."""

from typing import Any

import pytest

from sync.server.failures import Failed
from tests.kit.pretend import change, empty_journal, enrolled


@pytest.mark.parametrize("levels", [30, 300, 800])
@pytest.mark.parametrize("role", ["auditor", "secretary"])
def test_a_set_that_some_reader_could_not_read_never_enters_the_journal(role: str, levels: int) -> None:
    """Even refused it would travel to everybody; lists in lists stop each machine at another depth."""
    journal = empty_journal()
    maria = enrolled(journal, "secretary")
    file = maria.opens("Guals")
    maria.level()
    eva = enrolled(journal, role, name="Eva Inventada")
    before = journal.facts().seq
    deep: Any = "x"
    for _ in range(levels):
        deep = [deep]
    made = change("case_file", file, title=("Guals", "Fals"))
    made.units["title"]["title"] = (deep, "Fals")
    eva.writes(made)
    with pytest.raises(Failed) as failed:
        eva.level()
    assert failed.value.code == "bad_request"
    assert journal.facts().seq == before
    maria.writes(change("case_file", file, title=("Guals", "Guals nous")))
    maria.level()
    assert maria.sees()["case_file", file]["title"]["title"] == "Guals nous"
