"""Names on the disk are altered through app.storage.held_files, which is patient with whoever holds a file."""

import ast
from pathlib import Path

DOOR = "app/storage/held_files.py"
_OF_MODULES = {
    "os": {"replace", "rename", "renames", "remove", "unlink", "rmdir", "removedirs"},
    "shutil": {"rmtree", "move"},
}
_OF_PATHS = {"unlink", "rmdir", "rename"}


def problems(root: Path) -> list[str]:
    found = []
    for folder in ("app", "ui", "sync/client"):
        for path in sorted((root / folder).rglob("*.py")):
            name = path.relative_to(root).as_posix()
            if name != DOOR:
                tree = ast.parse(path.read_text(encoding="utf-8"))
                found += [f"{name}:{line}: {what}, past {DOOR}" for line, what in _calls(tree)]
    return found


def _calls(tree: ast.Module) -> list[tuple[int, str]]:
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and _of_module(node):
            found.append((node.lineno, ast.unparse(node)))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _of_path(node, node.func):
            found.append((node.lineno, ast.unparse(node.func)))
    return found


def _of_module(node: ast.Attribute) -> bool:
    return isinstance(node.value, ast.Name) and node.attr in _OF_MODULES.get(node.value.id, ())


def _of_path(call: ast.Call, called: ast.Attribute) -> bool:
    """A text's `replace` has two arguments, dataclasses' has names, a path's one alone; the navigator has its own."""
    owner = called.value
    named = owner.id if isinstance(owner, ast.Name) else owner.attr if isinstance(owner, ast.Attribute) else ""
    if named in (*_OF_MODULES, "dataclasses", "navigator"):
        return False
    few = len(call.args) == 1 and not call.keywords
    return (called.attr in _OF_PATHS and len(call.args) <= 1) or (called.attr == "replace" and few)
