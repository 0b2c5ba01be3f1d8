"""Every action says what its undo is, and it is true: the parts of an action's declaration agree with what it does."""

import importlib
import inspect
import pkgutil
from types import ModuleType

import app.actions
from app.actions.declaring import COMPENSATING, DECLARED, INVERSE, NONE
from app.actions.undo import _ANSWERS
from app.context import Work
from app.domain.kinds import KINDS

MODULES = [importlib.import_module(f"app.actions.{found.name}") for found in pkgutil.iter_modules(app.actions.__path__)]
INSTEAD_OF_NAMES = {"join": "a part of other actions"}
"""Functions of Work that are no action of their own, with the reason."""


def of_work(module: ModuleType) -> list[tuple[str, object]]:
    """Public functions defined in a module whose first parameter is Work."""
    found = []
    for name, function in inspect.getmembers(module, inspect.isfunction):
        first = next(iter(inspect.signature(function).parameters.values()), None)
        own = function.__module__ == module.__name__ and not name.startswith("_")
        if own and first is not None and first.annotation is Work:
            found.append((name, function))
    return found


def test_every_function_that_writes_is_declared() -> None:
    for module in MODULES:
        if module.__name__ == "app.actions.changing":  # the moves that actions are made of
            continue
        for name, function in of_work(module):
            assert hasattr(function, "declaration") or name in INSTEAD_OF_NAMES, f"{module.__name__}.{name}"


def test_every_undo_is_one_there_is() -> None:
    assert len(DECLARED) >= 55
    for name, declared in DECLARED.items():
        assert declared.undo in (INVERSE, COMPENSATING, NONE)
        if declared.undo == COMPENSATING:
            assert declared.answer in DECLARED
            assert declared.answer in _ANSWERS, f"{name} is answered by what undo cannot run"
        assert (declared.answer is None) == (declared.undo == INVERSE)


def test_what_is_created_by_a_reversible_action_can_be_taken_away() -> None:
    """A case file cannot be marked removed, so opening one must not promise an inverse."""
    without = {name for name, kind in KINDS.items() if "removed" not in kind.unit_of and kind.creates == "edit"}
    assert without == {"case_file"}
    assert DECLARED["case_file.open"].undo == COMPENSATING
