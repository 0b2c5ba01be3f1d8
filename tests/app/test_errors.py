"""The hierarchy of problems: drawn as it is, and nothing in it that never happens."""

import ast
import re
from pathlib import Path

from app import errors
from app.errors import Problem

ROOT = Path(errors.__file__).parents[1]
NAMES = {name for name, one in vars(errors).items() if isinstance(one, type) and issubclass(one, Problem)}
FAMILIES = {"Problem", "KeyProblem", "FileProblem"}
"""Never raised themselves: what somebody catches who means all of them."""


def made() -> set[str]:
    """The classes of app.errors that the sources call."""
    found = set()
    for folder in ("app", "sync", "ui"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                name = node.func if isinstance(node, ast.Call) else node.exc if isinstance(node, ast.Raise) else None
                found.add(getattr(name, "id", None) or getattr(name, "attr", ""))
    return found & NAMES


def test_the_drawing_is_the_hierarchy() -> None:
    drawing = (errors.__doc__ or "").split("A problem carries")[0]
    drawn = set(re.findall(r"\b[A-Z][A-Za-z]+\b", re.sub(r"(?m)  +[a-z].*$|\(.*?\)", "", drawing.split("here.")[1])))
    assert drawn == NAMES


def test_every_problem_can_happen() -> None:
    assert made() == NAMES - FAMILIES
