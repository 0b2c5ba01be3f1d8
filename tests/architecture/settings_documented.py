"""Every setting is declared once and documented, and every one that is read is declared.

Settings are data (`Setting(key, type, default, help, who)` in app/settings.py), read here from the source. A setting
that nobody reads is a promise the program does not keep, so that is found too.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.tree import files, place

PARTS = ("key", "type", "default", "help", "who")
TYPES = {"bool": bool, "int": int, "float": (int, float), "str": str}
READS = frozenset({"get", "set", "is_fixed"})


def problems(root: Path) -> list[str]:
    declaring = root / "app" / "settings.py"
    if not declaring.is_file():
        return []
    found: list[str] = []
    declared: set[str] = set()
    for call in calls(declaring):
        if getattr(call.func, "id", "") != "Setting":
            continue
        given = dict(zip(PARTS, call.args, strict=False)) | {word.arg: word.value for word in call.keywords if word.arg}
        key = literal(given.get("key"))
        where = f"app/settings.py:{call.lineno}: {key or 'a setting without key'}"
        found += [f"{where} {wrong}" for wrong in undocumented(given)]
        if key in declared:
            found.append(f"{where} is declared twice")
        declared.add(str(key))
    said: set[object] = set()
    for path in files(root, ".py", below=tuple(name for name in ("app", "ui", "sync") if (root / name).is_dir())):
        if path != declaring:
            for key, line in keys_read(path):
                if key not in declared:
                    found.append(f"{place(path, root)}:{line}: the setting “{key}” is not declared in app/settings.py")
            said |= {node.value for node in ast.walk(parsed(path)) if isinstance(node, ast.Constant)}
    found += [f"app/settings.py: nobody reads “{key}”" for key in sorted(declared - said)]
    return found


def undocumented(given: dict[str, ast.expr]) -> list[str]:
    """What one declaration lacks."""
    wrong = [f"has no {part}" for part in PARTS if part not in given]
    said = literal(given.get("help"))
    if "help" in given and not (isinstance(said, str) and len(said.split()) >= 3 and said.endswith(".")):
        wrong.append("has a help that is not a sentence")
    kind = TYPES.get(getattr(given.get("type"), "id", ""))
    default = literal(given.get("default"))
    if kind and isinstance(given.get("default"), ast.Constant) and not isinstance(default, kind):
        wrong.append(f"has a default of another type: {default!r}")
    return wrong


def keys_read(path: Path) -> Iterator[tuple[str, int]]:
    """The keys named in `….settings.get("key")` and the like, each with its line."""
    for call in calls(path):
        if isinstance(call.func, ast.Attribute) and call.func.attr in READS and call.args:
            owner = call.func.value
            name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
            key = literal(call.args[0])
            if name.lstrip("_") == "settings" and isinstance(key, str):
                yield key, call.lineno


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def calls(path: Path) -> Iterator[ast.Call]:
    return (node for node in ast.walk(parsed(path)) if isinstance(node, ast.Call))


def literal(value: ast.expr | None) -> object:
    return value.value if isinstance(value, ast.Constant) else None
