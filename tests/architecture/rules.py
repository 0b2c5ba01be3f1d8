"""The rules of the house, each with its name as `dev.py check` prints it."""

from collections.abc import Callable
from pathlib import Path

from tests.architecture import (
    clean_words,
    command_texts,
    file_names,
    folder_readmes,
    held_files,
    import_law,
    lock_files,
    module_sizes,
    settings_documented,
    text_encoding,
    translations,
)

RULES: dict[str, Callable[[Path], list[str]]] = {
    "import law": import_law.problems,
    "module sizes": module_sizes.problems,
    "file names": file_names.problems,
    "text encoding": text_encoding.problems,
    "translations complete": translations.problems,
    "commands in Catalan": command_texts.problems,
    "settings documented": settings_documented.problems,
    "held files": held_files.problems,
    "lock files": lock_files.problems,
    "folder readmes": folder_readmes.problems,
    "clean words": clean_words.problems,
}
