"""What is taken out of the frozen program again, each with its reason. What matches nothing any more stops the build.

Neighbours: bundle (what is not even put in), __main__ (which says the sizes).
"""

import fnmatch
from pathlib import Path

from installer.commands import Failed

QT = "_internal/PySide6/"

PRUNED = {
    QT + "opengl32sw.dll": "draws OpenGL without a graphics card; widgets are painted without OpenGL",
    QT + "plugins/platforms/qdirect2d.dll": "another way to paint; the ordinary one is qwindows",
    QT + "plugins/platforms/qminimal.dll": "paints nowhere: for tests",
    QT + "plugins/platforms/qoffscreen.dll": "paints nowhere: for tests",
    QT + "plugins/tls/*": "Qt encrypts nothing; requests and truststore have that part",
    QT + "plugins/generic/qtuiotouchplugin.dll": "listens to the network for touches",
    QT + "plugins/styles/*": "the program brings a look of its own, the same on every machine",
    QT + "plugins/imageformats/qicns.dll": "pictures of another system",
    QT + "plugins/imageformats/qtga.dll": "a kind of picture that nobody sends to a town hall",
    QT + "plugins/imageformats/qwbmp.dll": "the same",
    QT + "plugins/imageformats/qwebp.dll": "the same",
    QT + "plugins/imageformats/qtiff.dll": "a decoder of foreign files that nothing here opens",
    QT + "translations/qt_*.qm": "an older split of Qt's words; qtbase has those of widgets",
    QT + "translations/qtbase_*.qm": "Qt's words in languages that the program does not speak",
    "_internal/stdnum/**/*.dat": "numbers of other countries and of banks; NIF, NIE and CIF are computed",
    "_internal/tzdata/zoneinfo/*": "every zone of the world; the seat's is the only one (app.clock)",
}
"""Pattern, from the program's folder, to reason. `**` may be nothing."""

KEPT = (
    QT + "translations/qtbase_ca.qm",
    QT + "translations/qtbase_es.qm",
    QT + "translations/qtbase_en.qm",
    "_internal/tzdata/zoneinfo/Europe/Madrid",
    "_internal/tzdata/zoneinfo/Europe/__init__.py",
    "_internal/tzdata/zoneinfo/__init__.py",
)
"""What a pattern would take and must not."""


def reason(name: str, table: dict[str, str] = PRUNED) -> str | None:
    """Why a file of the program (its path with slashes) is not shipped; None: it is."""
    if name in KEPT:
        return None
    for pattern, why in table.items():
        if fnmatch.fnmatchcase(name, pattern) or fnmatch.fnmatchcase(name, pattern.replace("**/", "")):
            return why
    return None


def prune(program: Path, table: dict[str, str] = PRUNED) -> str:
    """Remove what has a reason to be removed. Raises Failed for a pattern that removes nothing."""
    gone, size, idle = 0, 0, dict(table)
    for path in sorted(program.rglob("*")):
        if not path.is_file() or reason(path.relative_to(program).as_posix(), table) is None:
            continue
        name = path.relative_to(program).as_posix()
        for pattern in table:
            if reason(name, {pattern: ""}) is not None:
                idle.pop(pattern, None)
        gone, size = gone + 1, size + path.stat().st_size
        path.unlink()
    for folder in sorted(program.rglob("*"), reverse=True):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    if idle:
        raise Failed(f"there is nothing any more to prune by {', '.join(idle)}")
    return f"{gone} files, {size / 1e6:.1f} MB less, by {len(table)} reasons"
