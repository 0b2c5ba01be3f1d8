"""What goes into the frozen program, as PyInstaller is told: our modules, data beside them, what to leave out.

Read by lligall.spec on Windows Python, so standard library only. Neighbour: pruned (what is removed afterwards).
"""

from pathlib import Path

OURS = ("app", "ui", "sync.client", "sync.protocol")
"""Our packages; sync.server and tests are not in the bundle (architecture.md)."""

HIDDEN = (
    "keyring.backends.Windows",  # named outright by app.storage.secret_store, and found by nobody
    "win32ctypes.core.ctypes",  # chosen by pywin32-ctypes at run time
    "sqlalchemy.dialects.sqlite.pysqlite",  # chosen from the address of the database
    "holidays.countries.spain",  # chosen from the country's code
    "alembic.ddl.sqlite",  # chosen from the dialect
    "logging.config",  # asked for by the migrations' environment, which is data
)

EXCLUDED = (
    "tkinter", "idlelib", "test", "unittest", "pydoc_data", "lib2to3", "ensurepip", "venv", "turtledemo",
    "sync.server", "tests", "installer", "pytest", "_pytest", "hypothesis", "pygments", "setuptools", "pip",
    "psycopg", "psycopg2", "MySQLdb", "pysqlite2", "starlette", "uvicorn", "obstore",
    "attr", "attrs",  # msgspec looks whether they are there
    "secretstorage", "jeepney", "numpy", "PIL", "IPython",
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtDesigner", "PySide6.QtSql", "PySide6.QtTest", "PySide6.QtUiTools",
)  # fmt: skip


DATA_OF_WHEELS = ("holidays/locale/ca/LC_MESSAGES/ES.mo",)
"""Files that a library reads beside itself: the names of holidays in Catalan (app.domain.working_days)."""

AS_SOURCE = ("stdnum", "PySide6", "shiboken6")
"""Under the LGPL: laid beside the program as files that others can take the place of (installer.licences)."""


def our_modules(root: Path) -> list[str]:
    """Every module of ours; rooms are imported by name, so that the analysis alone would miss them."""
    found = []
    for package in OURS:
        for path in sorted((root / package.replace(".", "/")).rglob("*.py")):
            parts = path.relative_to(root).with_suffix("").parts
            if {"migrations", "versions"} <= set(parts) or path.name in ("__main__.py", "env.py"):
                continue  # the migrations are data; the program's beginning is the script itself
            found.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return found


def data_files(root: Path) -> list[tuple[str, str]]:
    """(file, folder in the bundle) of what is read as files: drawings, translations, help, migrations."""
    wanted = [
        *(root / "resources" / "icons").glob("*.svg"),
        *(root / "resources" / "translations").glob("*.qm"),
        *(path for path in (root / "resources" / "help").rglob("*") if path.is_file()),
        *(root / "app" / "storage" / "migrations").glob("env.py"),
        *(root / "app" / "storage" / "migrations" / "versions").glob("*.py"),
    ]
    return [(str(path), str(path.parent.relative_to(root))) for path in sorted(wanted)]


def wheel_data(wheels: Path) -> list[tuple[str, str]]:
    """The same of DATA_OF_WHEELS."""
    return [(str(wheels / name), str(Path(name).parent)) for name in DATA_OF_WHEELS]
