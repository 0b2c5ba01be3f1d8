"""Each top-level folder says on one page its duty, its rooms and what may be imported."""

from pathlib import Path

FOLDERS = ("app", "ui", "sync", "resources", "installer", "tests")
PAGE = 60  # lines


def problems(root: Path) -> list[str]:
    found = []
    for folder in FOLDERS:
        readme = root / folder / "README.md"
        if not readme.parent.is_dir():
            continue
        if not readme.is_file():
            found.append(f"{folder}: has no README.md")
        elif (lines := len(readme.read_text(encoding="utf-8").splitlines())) > PAGE:
            found.append(f"{folder}/README.md: {lines} lines; a page is {PAGE}")
    return found
