"""Which version starts: the law, walked through by random lives of a machine."""

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from app.versions import choice as choices
from app.versions.choice import TRIALS, BadChoice, Choice

VERSIONS = st.builds("{}.{}.{}".format, st.integers(0, 9), st.integers(0, 99), st.integers(0, 9))
CHOICES = st.builds(
    Choice, VERSIONS, st.none() | VERSIONS, st.none() | st.integers(0, TRIALS), st.none() | VERSIONS
)


@given(CHOICES)
def test_what_is_written_is_read(choice: Choice) -> None:
    assert choices.read(choices.write(choice)) == choice


@given(CHOICES, st.data())
def test_what_is_cut_or_altered_is_no_choice_or_another_whole_one(choice: Choice, data: st.DataObject) -> None:
    whole = choices.write(choice)
    at = data.draw(st.integers(0, len(whole) - 1))
    for raw in (whole[:at], whole[:at] + b"\xff" + whole[at:], whole + whole):
        try:
            found = choices.read(raw)
        except BadChoice:
            continue
        assert choices.read(choices.write(found)) == found


class Machine(RuleBasedStateMachine):
    """Versions come, work or do not, and are started again and again by a person who knows nothing of it."""

    def __init__(self) -> None:
        super().__init__()
        self.choice = Choice("0.1.0")
        self.broken: set[str] = set()
        self.known_good = "0.1.0"
        self.made = 1
        self.failed_in_a_row = 0

    @rule(works=st.booleans())
    def comes(self, works: bool) -> None:
        self.made += 1
        version = f"0.{self.made}.0"
        if not works:
            self.broken.add(version)
        self.choice = self.choice.taking(version)
        self.failed_in_a_row = 0

    @rule()
    def starts(self) -> None:
        self.choice = self.choice.starting()
        started = self.choice.current
        if started in self.broken:
            self.failed_in_a_row += 1
        else:
            self.failed_in_a_row = 0
            self.choice = self.choice.confirmed(started)
            self.known_good = started

    @rule()
    def starts_and_the_power_goes(self) -> None:
        self.choice = self.choice.starting()

    @rule()
    def says_something_late(self) -> None:
        """A program of an older version that still runs confirms itself, after another has been chosen."""
        self.choice = self.choice.confirmed(self.known_good)

    @invariant()
    def a_broken_version_is_started_no_more_than_it_may(self) -> None:
        assert self.failed_in_a_row <= TRIALS

    @invariant()
    def there_is_always_a_way_back(self) -> None:
        if self.choice.trial is None:
            assert self.choice.current not in self.broken
        else:
            assert self.choice.previous not in self.broken and self.choice.previous is not None


TestMachine = Machine.TestCase
TestMachine.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)


def test_version_that_fails_twice_gives_way_and_is_remembered() -> None:
    choice = Choice("0.1.0").taking("0.2.0")
    for _ in range(TRIALS):
        choice = choice.starting()
        assert choice.current == "0.2.0"
    choice = choice.starting()
    assert choice == Choice("0.1.0", None, None, "0.2.0")


def test_first_version_ever_has_nothing_to_go_back_to() -> None:
    choice = Choice("0.1.0", None, 0)
    for _ in range(5):
        choice = choice.starting()
    assert choice.current == "0.1.0"


def test_program_that_is_gone_gives_way_to_the_one_before() -> None:
    choice = Choice("0.2.0", "0.1.0")
    assert choice.without(lambda version: version == "0.1.0") == Choice("0.1.0")
    assert choice.without(lambda version: False) == choice
