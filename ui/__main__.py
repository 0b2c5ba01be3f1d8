"""Starts the desktop, or one of the things it does without a window: `python -m ui`, see USAGE."""

import gc
import sys
from pathlib import Path

USAGE = """python -m ui [--profile FOLDER] [--safe] [--minimized] [--screenshot FILE] [--open FILE-OR-LINK]
       python -m ui --doctor [--json] [--report FILE] [--profile FOLDER]
       python -m ui --selftest ... (ui.selftest.USAGE)"""
"""`--open` is what Windows says for a double click on a .lligall file or on a lligall: link."""

WITH_VALUE = frozenset({"--profile", "--screenshot", "--report", "--open"})
ALONE = frozenset({"--safe", "--minimized", "--doctor", "--json"})
WRONG = 2


def read(arguments: list[str]) -> dict[str, str] | None:
    """The options with their values ("" for those that stand alone); None for a wrong command line. argparse is left
    out: it would cost the start more than these lines."""
    options: dict[str, str] = {}
    while arguments:
        name, *arguments = arguments
        if name in ALONE:
            options[name] = ""
        elif name in WITH_VALUE and arguments:
            options[name], *arguments = arguments
        else:
            return None
    return options


def main(arguments: list[str]) -> int:
    """Read the options and run; the exit status."""
    if arguments[:1] == ["--selftest"]:
        return _selftest(arguments[1:])
    options = read(arguments)
    if options is None:
        return _usage(USAGE)
    gc.disable()  # nothing made while starting becomes rubbish; from then on ui.collecting looks
    from app import paths
    from app.errors import NoProfile
    from ui import bootstrap

    try:
        root = Path(options["--profile"]) if "--profile" in options else paths.profile()
    except NoProfile as problem:
        return bootstrap.refuse(problem, "--doctor" in options)
    if "--doctor" in options:
        return bootstrap.doctor(root, "--json" in options, _path(options, "--report"))
    minimized, opened = "--minimized" in options, options.get("--open", "")
    return bootstrap.run(root, _path(options, "--screenshot"), "--safe" in options, opened, minimized)


def _selftest(words: list[str]) -> int:
    from ui import bootstrap, selftest

    try:
        return bootstrap.selftest(selftest.options(words))
    except selftest.WrongWords:
        return _usage(f"python -m ui {selftest.USAGE}")


def _usage(text: str) -> int:
    if sys.stderr is not None:  # the program on Windows has no console
        sys.stderr.write(f"usage: {text}\n")
    return WRONG


def _path(options: dict[str, str], name: str) -> Path | None:
    return Path(options[name]) if name in options else None



if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
