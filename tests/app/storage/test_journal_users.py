"""Who may open the guard: the capture, the derived columns, and the application of the journal; nobody else."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]

APPLYING = {
    "app/storage/guard.py", "app/storage/journal.py",
    "app/storage/practice_rows.py",  # what a server would have made, in an office that never had one (refuses others)
    "sync/client/apply.py",  # entries as they come
    "sync/client/disposing.py",  # what two persons have destroyed
    "sync/client/newcomer.py",  # what stands, on a desktop that begins anew
    "sync/client/old_copy.py", "sync/client/reread.py",  # the whole journal again, after a change of what may be read
}
GUARD = {
    "app/storage/guard.py", "app/storage/journal.py", "app/storage/database.py", "app/storage/search_index.py",
}  # fmt: skip


def uses(source: str) -> Iterator[str]:
    """ "applying" and "guard" for each place of a module that names them, however they are imported."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.alias) and node.name.split(".")[-1] == "applying":
            yield "applying"
        elif isinstance(node, ast.Attribute) and node.attr in ("applying", "Guard"):
            yield "applying" if node.attr == "applying" else "guard"
        elif isinstance(node, ast.Constant) and node.value in ("guard", "applying"):
            yield node.value
        elif isinstance(node, ast.alias) and node.name == "Guard":
            yield "guard"


def trespassers(root: Path) -> list[str]:
    found = []
    for path in sorted(root.rglob("*.py")):
        place = path.relative_to(root).as_posix()
        if place.startswith((".venv/", "build/", "tests/")) or not place.startswith(("app/", "sync/", "ui/")):
            continue
        used = set(uses(path.read_text(encoding="utf-8")))
        if ("applying" in used and place not in APPLYING) or ("guard" in used and place not in GUARD):
            found.append(place)
    return found


def test_nobody_else_opens_the_guard() -> None:
    assert trespassers(ROOT) == []


def test_a_trespasser_is_found(tmp_path: Path) -> None:
    (tmp_path / "ui").mkdir()
    for number, line in enumerate((
        "from app.storage.journal import applying as x",
        "from app.storage import journal\nwith journal.applying(c): pass",
        "connection.info['guard'].open += 1",
        "import app.storage.journal as j\ngetattr(j, 'applying')",
        "from app.storage.journal import Guard",
    )):  # fmt: skip
        (tmp_path / "ui" / f"bad{number}.py").write_text(line + "\n", encoding="utf-8")
    (tmp_path / "ui" / "good.py").write_text("'''applying the guard'''\nguard = applies = 1\n", encoding="utf-8")
    assert trespassers(tmp_path) == [f"ui/bad{number}.py" for number in range(5)]
