"""Every command can be read in Catalan: its text is marked for translation, and translated.

Commands are data (`Command("case_file.close", QT_TRANSLATE_NOOP("Commands", "Close the file…"), …)`), so they are
read from the source: a command nobody has shown yet is checked too. One whose text is computed is left to the test that
asks the commands themselves.
"""

import ast
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from tests.architecture.tree import files, place

CONTEXT = "Commands"


def problems(root: Path) -> list[str]:
    catalan = translated(root / "resources" / "translations" / "lligall_ca.ts")
    found = []
    for path in files(root, ".py", below=("ui",)) if (root / "ui").is_dir() else []:
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
            if not (isinstance(call, ast.Call) and getattr(call.func, "id", "") == "Command"):
                continue
            given = dict(zip(("id", "text"), call.args, strict=False))
            given |= {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}
            name = ast.unparse(given["id"]) if "id" in given else "a command without id"
            where = f"{place(path, root)}:{call.lineno}: {name}"
            for part in ("text", "words"):
                if part not in given:
                    found += [f"{where} has no text"] if part == "text" else []
                elif isinstance(given[part], ast.Name | ast.Attribute | ast.Subscript):
                    continue  # computed
                elif (text := marked(given[part])) is None:
                    found.append(f'{where}: its {part} is not marked with QT_TRANSLATE_NOOP("{CONTEXT}", …)')
                elif text not in catalan:
                    found.append(f"{where}: “{text}” has no Catalan")
    return found


def marked(value: ast.expr) -> str | None:
    """The text of QT_TRANSLATE_NOOP("Commands", "text")."""
    if isinstance(value, ast.Call) and getattr(value.func, "id", "") == "QT_TRANSLATE_NOOP":
        said = [argument.value for argument in value.args if isinstance(argument, ast.Constant)]
        if len(said) == 2 and said[0] == CONTEXT and isinstance(said[1], str) and said[1].strip():
            return said[1]
    return None


def translated(translations: Path) -> set[str]:
    """The commands' texts with a finished translation."""
    if not translations.is_file():
        return set()
    found = set()
    for context in ElementTree.parse(translations).getroot().iter("context"):
        for message in context.iter("message") if context.findtext("name") == CONTEXT else []:
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and (translation.text or "").strip():
                found.add(message.findtext("source") or "")
    return found
