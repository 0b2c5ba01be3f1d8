"""The pages of help: Markdown files of resources/help, by language; what a language lacks is shown in Catalan."""

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "help"
FIRST = "index"
WRITTEN = "ca"

ORDER = (
    FIRST,
    "today",
    "case_files",
    "case_file",
    "parties",
    "search",
    "synchronisation",
    "copies",
    "updates",
    "trouble",
    "undo",
    "settings",
    "welcome",
    "unlock",
    "keyboard",
)
"""The order of the list; every page stands in it (a test compares with the folder)."""


@dataclass(frozen=True)
class HelpPage:
    """One page; the title is its first heading."""

    id: str
    title: str
    markdown: str


def page(id: str, language: str = WRITTEN) -> HelpPage:
    """A page by its id. Raises KeyError when there is none."""
    if not re.fullmatch(r"[a-z_]+", id):
        raise KeyError(id)
    for folder in (language.split("_")[0], WRITTEN):
        path = FOLDER / folder / f"{id}.md"
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            title, _, _ = text.removeprefix("# ").partition("\n")
            return HelpPage(id, title.strip(), text)
    raise KeyError(id)


def pages(language: str = WRITTEN) -> list[HelpPage]:
    """All pages in order."""
    return [page(id, language) for id in ORDER]
