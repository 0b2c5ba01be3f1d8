"""Actions that exist only in a test: declared like the real ones, but not among them."""

from collections.abc import Callable
from typing import Any, TypeVar

from app.actions.declaring import INVERSE, Declaration

F = TypeVar("F", bound=Callable[..., Any])


def test_action(name: str, undo: str = INVERSE, answer: str | None = None) -> Callable[[F], F]:
    """Declare a function of `Work` as an action for `Office.write`, without entering it among all declared."""

    def declare(function: F) -> F:
        function.declaration = Declaration(name, undo, answer)
        return function

    return declare


test_action.__test__ = False  # its name is not a test's
