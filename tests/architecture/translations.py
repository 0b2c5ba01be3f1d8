"""Every text of the interface is there in Catalan and in Spanish, and keeps its places for values.

The texts are those Qt's own lupdate finds in ui and app. It passes over some silently (tr(f"…"), tr(name), one half of
tr("a" if b else "c")), so the calls themselves are read too. Aranese and English may be incomplete: what is missing
there shows in English.
"""

import ast
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from tests.architecture.tree import files, place

COMPLETE = ("ca", "es")
WIRED = (*COMPLETE, "oc_ES", "en")
FOLDERS = ("ui", "app")
MARK = "QT_TRANSLATE_NOOP"
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
PLACES = re.compile(r"%(?:L?\d+|n)|\{[^{}]*\}|<(?!br)/?\w+")  # %1, %n, {name} and tags such as <b>


def problems(root: Path) -> list[str]:
    calls = unreadable_calls(root)
    present = tuple(folder for folder in FOLDERS if (root / folder).is_dir())
    if not present:
        return calls
    found = list(calls)
    with tempfile.TemporaryDirectory() as scratch:
        for language in WIRED:
            source = root / "resources" / "translations" / f"lligall_{language}.ts"
            if not source.is_file():
                found.append(f"{place(source, root)}: is not there; run dev.py translate")
            elif language in COMPLETE:
                renewed = Path(scratch, source.name)
                shutil.copyfile(source, renewed)
                collect(root, present, renewed)
                found += [f"{source.name}: {line}" for line in incomplete(renewed)]
    return found


def collect(root: Path, folders: tuple[str, ...], target: Path) -> None:
    """Bring `target` up to date with the texts that are in the code now."""
    lupdate = Path(sys.executable).with_name("pyside6-lupdate" + (".exe" if sys.platform == "win32" else ""))
    command = [str(lupdate), "-silent", "-no-obsolete", "-locations", "none", "-extensions", "py", *folders]
    subprocess.run([*command, "-ts", str(target)], cwd=root, check=True, capture_output=True)


def incomplete(translations: Path) -> list[str]:
    """What a complete translation lacks: texts not translated, not confirmed, or whose places for values differ."""
    found = []
    for context in ElementTree.parse(translations).getroot().iter("context"):
        named = context.findtext("name")
        for message in context.iter("message"):
            text, translation = message.findtext("source") or "", message.find("translation")
            where = f"{named}: “{text}”"
            forms = [] if translation is None else [form.text or "" for form in translation.iter("numerusform")]
            said = forms or ["" if translation is None else translation.text or ""]
            if not named:
                found.append(f"{where} stands in no context, so that no translation of it is found: "
                             "tr() belongs to a QObject; elsewhere translate() names the context")
            elif translation is None or not all(said):
                found.append(f"{where} is not translated")
            elif translation.get("type") == "unfinished":
                found.append(f'{where} is translated but not confirmed (type="unfinished")')
            else:
                wanted = sorted(PLACES.findall(text))
                same = said[1:] if forms else said  # the form for one may leave %n out: "one file", not "1 file"
                odd = [form for form in same if sorted(PLACES.findall(form)) != wanted]
                found += [f"{where} has other places for values than “{form}”" for form in odd]
    return found


def unreadable_calls(root: Path) -> list[str]:
    """Calls of tr, translate and the mark that lupdate cannot read, or that translate before the language is chosen."""
    found = []
    for path in files(root, ".py", below=FOLDERS):
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        functions = [node for node in ast.walk(tree) if isinstance(node, FUNCTIONS)]
        inside = {node for function in functions for node in ast.walk(function)}
        for call in ast.walk(tree):
            name = translating(call)
            if not isinstance(call, ast.Call) or not name:
                continue
            where = f"{place(path, root)}:{call.lineno}"
            if not is_readable(name, call):
                found.append(f"{where}: {name}() needs its text written out; lupdate passes over this one silently")
            if name != MARK and call not in inside:
                found.append(f"{where}: {name}() outside a function speaks before the language is chosen")
    return found


def is_readable(name: str, call: ast.Call) -> bool:
    """Whether lupdate reads all of the call's texts. It knows a literal in its place and nothing else: of a choice
    between two it takes the first. Only translate() may ask for a text that was marked elsewhere (TEXTS[key])."""
    texts = call.args[: 1 if name == "tr" else 2]
    if len(texts) < (1 if name == "tr" else 2) or any(keyword.arg != "n" for keyword in call.keywords):
        return False
    elsewhere = (ast.Name, ast.Attribute, ast.Subscript) if name == "translate" else ()
    return all(isinstance(text, elsewhere) or isinstance(getattr(text, "value", None), str) for text in texts)


def translating(call: ast.AST) -> str:
    """The name of the function if this is a call that translates or marks; painters and strings have a translate()
    too."""
    if not isinstance(call, ast.Call):
        return ""
    if isinstance(call.func, ast.Name):
        return call.func.id if call.func.id in {"tr", "translate", MARK} else ""
    if isinstance(call.func, ast.Attribute):
        owner = getattr(call.func.value, "id", "")
        if call.func.attr == "tr" or (call.func.attr == "translate" and owner.endswith("Application")):
            return call.func.attr
    return ""
