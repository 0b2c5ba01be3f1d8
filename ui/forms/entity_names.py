"""Municipalities by their short names: "Ajuntament del Pont de Suert" is "el Pont de Suert" in a list."""

import re

_HEAD = re.compile(r"(?:ajuntament|ayuntamiento|ajuntamiento)\s+(?P<of>dels|del|de|d['’])\s*", re.IGNORECASE)
_ARTICLES = {"del": "el ", "dels": "els "}


def short_name(name: str) -> str:
    """The place without the word for its office; names of another form as they are."""
    found = _HEAD.match(name)
    if found is None or not name[found.end() :]:
        return name
    return _ARTICLES.get(found["of"].casefold(), "") + name[found.end() :]
