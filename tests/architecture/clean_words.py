"""Nothing in the tree names one machine's folders or an address of a package registry.

A person's clone, the server's and the build's have other folders and may have another registry.
"""

import re
from pathlib import Path

from tests.architecture.tree import files, place

# Each with a character in brackets, so that this file does not match itself.
WORDS = {
    "a folder of one machine": r"(?<![\w.$}/])/(?:wor[k]|roo[t]|hom[e]/\w+|User[s]/\w+|tm[p])/|\b[A-Z]:\\+Users\\+\w",
    "a registry's address": (
        r"py[p]i\.org|pythonhoste[d]\.org|npmj[s]\.(?:org|com)|de[b]ian\.org/debian|(?:extra-)?index-ur[l]|find-link[s]"
    ),
}
PATTERNS = {what: re.compile(pattern) for what, pattern in WORDS.items()}
NOT_TEXT = frozenset({".png", ".ico", ".ttf", ".otf", ".pdf", ".db", ".woff2"})


def problems(root: Path) -> list[str]:
    found = []
    for path in files(root):
        if path.suffix in NOT_TEXT:
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            found.append(f"{place(path, root)}: is not UTF-8 text")
            continue
        for what, pattern in PATTERNS.items():
            for match in pattern.finditer(text):
                line = text.count("\n", 0, match.start()) + 1
                found.append(f"{place(path, root)}:{line}: {what}: {match.group()!r}")
    return found
