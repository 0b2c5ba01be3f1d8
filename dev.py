#!/usr/bin/env python3
"""The developer's one script: makes what is missing, then runs what was asked. `python3 dev.py --help` tells the rest.

Standard library only, so that it starts on a fresh Debian or Windows with Python 3.11 or newer. It knows the machine
(system packages, .venv, hash-locked requirements, compiled translations); what the commands do lives in tests/.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
REQUIREMENTS = ROOT / "requirements"
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = ("ca", "es", "oc_ES", "en")
OLDEST_PYTHON = (3, 11)

HELP = """\
python3 dev.py COMMAND [ARGUMENTS]

The first call makes .venv, installs the locked requirements and, as root on Debian, the system libraries that are
missing (elsewhere it prints the one line that does). Later calls start at once.

  demo                     a central server, two enrolled desktops and sample case files; opens the window.
                           Without a display the same story is played offscreen; pictures in build/demo
  run                      the desktop itself, from the source
  test [--full] [PYTEST…]  everything that must pass before landing; --full runs the complete fault lanes;
                           paths and options of pytest may follow
  check                    lint, types, import law, translations, settings and the other rules of the house
  bench [NAME…]            the budgets: one JSON object a line
  faults [LANE…] [--full [--workers N]] [--seed N]
                           the fault lanes: one JSON object a line; the full counts in as many sittings as it takes
  shots [DIR]              a picture of every screen, in light and dark and in each language
  windows [--build|--proof] [--release]
                           the Windows product, and its proof under Wine: installed, run, upgraded, removed;
                           on Debian only. Each step with its time; what is handed out: build/windows/product
  translate                collects the texts of the interface into resources/translations, ready to translate
  lock [--upgrade]         writes requirements/*.txt again from pyproject.toml
  setup                    only the first part: makes everything ready and runs nothing

Exit status 0 means that what was asked holds.
"""

# Debian's names. Each group is asked for only by the commands that need it.
WINDOW_PACKAGES = (
    # Qt itself, also without a display
    "libegl1", "libgl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1", "libglib2.0-0",
    "fonts-dejavu-core", "fonts-inter",
    # a real X window; without icccm4 or keysyms1 Qt stops with a misleading message
    "libxkbcommon-x11-0", "libx11-xcb1", "libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-image0",
    "libxcb-render-util0", "libxcb-xkb1", "libxcb-randr0", "libxcb-shape0",
)  # fmt: skip
TEST_PACKAGES = (
    "xvfb",  # a real window in tests
    "dbus", "gnome-keyring",  # a real store for secrets
    "strace",  # what a desktop asks of the disk, for the lane that cuts the power
    "osslsigncode",  # signatures of the Windows product
    "postgresql",  # a real one, for the server's tests; each run makes a cluster of its own
)  # fmt: skip

WINDOWS_PACKAGES = (
    "wine", "wine64", "fonts-wine",  # Windows programs here
    "gcc-mingw-w64-x86-64",  # what Wine lacks, for the proof only
    "nsis", "wixl", "msitools",  # the installer of one person, the package of one machine
    "osslsigncode",  # signatures made and verified
    "xvfb", "openbox", "xdotool", "xclip", "imagemagick",  # a screen, its windows, somebody at it, pictures of it
)  # fmt: skip


class Stop(Exception):
    """Something the person at the keyboard has to do or know; its text says which. Ends the script with status 1."""


def say(text: str) -> None:
    print(f"dev: {text}", file=sys.stderr, flush=True)


# --- the machine -----------------------------------------------------------------------------------------------------


def in_venv(name: str) -> Path:
    """The program `name` of the virtual environment."""
    return VENV / ("Scripts" if os.name == "nt" else "bin") / (name + (".exe" if os.name == "nt" else ""))


def missing_packages(wanted: tuple[str, ...]) -> list[str]:
    """Those of Debian's packages that are not installed; from Debian 13 some carry the suffix t64."""
    names = [name + suffix for name in wanted for suffix in ("", "t64")]
    query = ["dpkg-query", "--show", "--showformat=${db:Status-Status} ${Package}\n", *names]
    answer = subprocess.run(query, capture_output=True, text=True, encoding="utf-8", check=False).stdout
    installed = {line.split()[1] for line in answer.splitlines() if line.startswith("installed ")}
    return [name for name in wanted if not installed & {name, name + "t64"}]


def install_packages(wanted: tuple[str, ...], what_for: str) -> bool:
    """Install what is missing where that is allowed. True when nothing is missing any more, as far as can be told."""
    if not sys.platform.startswith("linux") or not shutil.which("dpkg-query"):
        return True  # Windows brings its own; other systems are told by Qt what they lack
    missing = missing_packages(wanted)
    if not missing:
        return True
    line = "apt-get install -y --no-install-recommends " + " ".join(missing)
    if os.geteuid() != 0:
        say(f"{what_for} needs system packages. This line installs them:\n\n    sudo {line}\n")
        return False
    say(f"installing for {what_for}: {' '.join(missing)}")
    update, install = "apt-get update", line
    known = any(Path("/var/lib/apt/lists").glob("*_Packages*"))
    for step in [install, update, install] if known else [update, install]:
        said = subprocess.run(
            step.split(), env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        if step == install and said.returncode == 0:
            return True
    sys.stderr.write(said.stdout)
    say(f"apt-get could not install them; its reason is above. The line was: {line}")
    return False


def stamped(name: str, *facts: str) -> tuple[Path, str, bool]:
    """Where the stamp `name` is kept, what it must say now, and whether it says so already."""
    path, text = VENV / f"stamp-{name}", hashlib.sha256("\n".join(facts).encode()).hexdigest()
    return path, text, path.is_file() and path.read_text(encoding="utf-8") == text


def ready(*, tests: bool, windows: bool = False) -> None:
    """Make the machine ready: system packages, .venv, requirements, compiled translations."""
    lock = (REQUIREMENTS / "dev.txt").read_text(encoding="utf-8")
    python_stamp, python_text, same_python = stamped("python", lock, sys.base_prefix, sys.version)
    if not same_python:
        make_venv()
        install_requirements(lock)
        python_stamp.write_text(python_text, encoding="utf-8")
    groups = [("window", WINDOW_PACKAGES, "the window")] + [("tests", TEST_PACKAGES, "the tests")] * tests
    groups += [("windows", WINDOWS_PACKAGES, "the Windows product")] * windows
    for name, packages, what_for in groups:
        stamp, text, same = stamped(name, *packages)
        if not same and install_packages(packages, what_for):
            stamp.write_text(text, encoding="utf-8")
    compile_translations()


def make_venv() -> None:
    """Make .venv anew when it is absent or another Python's; bare Debian needs python3-venv for that."""
    if in_venv("python").exists():
        same = [str(in_venv("python")), "-c", "import sys; print(sys.base_prefix, sys.version)"]
        answer = subprocess.run(same, capture_output=True, text=True, encoding="utf-8", check=False)
        if answer.stdout.strip() == f"{sys.base_prefix} {sys.version}".strip():
            return
    try:
        import ensurepip  # noqa: F401  (Debian splits it off)
    except ImportError as absent:
        if not install_packages(("python3-venv",), "a virtual environment"):
            raise Stop("without python3-venv there is no virtual environment") from absent
    say("making .venv")
    if subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False).returncode:
        raise Stop("the virtual environment could not be made; the reason is above")


def pip(*arguments: str) -> str:
    """Run the environment's pip; what it printed. On failure its words have been shown."""
    command = [str(in_venv("python")), "-m", "pip", "--disable-pip-version-check", "--no-input", *arguments]
    result = subprocess.run(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=False)
    if result.returncode:
        sys.stderr.write(result.stdout)
        raise Stop("pip could not install the requirements; the reason is above")
    return result.stdout


def install_requirements(lock: str) -> None:
    """Exactly what the lock file says, each file by its hash, nothing built here; what it no longer says is removed."""
    say("installing the locked requirements")
    started = time.perf_counter()
    if "==" not in lock:
        raise Stop("requirements/dev.txt is empty; take it back from the repository")
    everything = str(REQUIREMENTS / "dev.txt")
    pip("install", "-qq", "--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", everything)
    locked = {plain(line.split("==")[0]) for line in lock.splitlines() if "==" in line and not line.startswith("#")}
    present = {plain(line.split("==")[0]) for line in pip("list", "--format=freeze").splitlines() if "==" in line}
    strays = sorted(present - locked - {"pip", "setuptools", "wheel"})
    if strays:
        pip("uninstall", "-q", "-y", *strays)
    say(f"installed in {time.perf_counter() - started:.0f} s")


def plain(name: str) -> str:
    """A distribution's name as the package index compares it (PEP 503)."""
    return name.strip().lower().replace("_", "-").replace(".", "-")


def compile_translations() -> None:
    """Make each .qm that is absent or older than its .ts."""
    for source in sorted(TRANSLATIONS.glob("*.ts")):
        compiled = source.with_suffix(".qm")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            run_quietly(in_venv("pyside6-lrelease"), "-silent", source, "-qm", compiled)
            os.utime(compiled)


def run_quietly(program: Path, *arguments: object) -> None:
    command = [str(program), *map(str, arguments)]
    result = subprocess.run(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", check=False
    )
    if result.returncode:
        sys.stderr.write(result.stdout)
        raise Stop(f"{program.name} failed; the reason is above")


# --- the commands ----------------------------------------------------------------------------------------------------


def python(*arguments: str) -> int:
    """Run the environment's Python in the project's root; its exit status."""
    try:
        return subprocess.run([str(in_venv("python")), *arguments], cwd=ROOT, check=False).returncode
    except KeyboardInterrupt:
        return 130


def module(name: str, *, tests: bool = False, windows: bool = False) -> Callable[[list[str]], int]:
    """A command that makes the machine ready and runs one of our modules with the words that followed."""

    def run(arguments: list[str]) -> int:
        ready(tests=tests, windows=windows)
        return python("-m", name, *arguments)

    run.starts = name  # a test asks whether it is there
    return run


def test(arguments: list[str]) -> int:
    ready(tests=True)
    return python("-m", "pytest", "-n", "2", "--dist", "worksteal", *arguments)


def check(arguments: list[str]) -> int:
    """One line a rule; what is wrong follows its line."""
    if arguments:
        raise Stop("check takes no arguments")
    ready(tests=False)
    tools = {
        "lint": ["-m", "ruff", "check", "--quiet", "--output-format=concise", "."],
        "types": ["-m", "pyright", "--warnings"],
    }
    os.environ |= {"PYRIGHT_PYTHON_IGNORE_WARNINGS": "1", "PYRIGHT_PYTHON_GLOBAL_NODE": "0"}
    worst = 0
    for name, command in tools.items():
        result = subprocess.run(
            [str(in_venv("python")), *command],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        print(f"{'ok  ' if result.returncode == 0 else 'FAIL'} {name}", flush=True)
        if result.returncode:
            print(result.stdout.rstrip(), flush=True)
            worst = 1
    return max(worst, python("-m", "tests.architecture"))


def translate(arguments: list[str]) -> int:
    """Bring the .ts of every language up to date with the texts in ui and app; kept translations stay."""
    if arguments:
        raise Stop("translate takes no arguments")
    ready(tests=False)
    TRANSLATIONS.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        only = ["-pluralonly"] if language == "en" else []  # English is the source: only its plurals are to be said
        target = TRANSLATIONS / f"lligall_{language}.ts"
        run_quietly(
            in_venv("pyside6-lupdate"), "-silent", "-no-obsolete", "-locations", "none", "-source-language", "en",
            "-target-language", language, *only, "-extensions", "py", "ui", "app", "-ts", target.relative_to(ROOT),
        )  # fmt: skip
        text = target.read_text(encoding="utf-8")
        texts, unfinished = text.count("<message"), text.count('type="unfinished"')
        print(f"{target.relative_to(ROOT).as_posix()}: {texts} texts, {unfinished} to translate")
    compile_translations()
    return 0


def lock(arguments: list[str]) -> int:
    """requirements/dev.txt holds everything; the others are parts of it with the same versions."""
    if set(arguments) - {"--upgrade"}:
        raise Stop("lock takes only --upgrade")
    ready(tests=False)
    parts = {
        "dev": ("Everything: the desktop, the server, their tests and the Windows build.",
                ["pyproject.toml", "--extra=server", "--group=dev", "--group=build"]),
        "client": ("The desktop.", ["pyproject.toml", "--constraints=requirements/dev.txt"]),
        "server": ("The central server.", ["-", "--constraints=requirements/dev.txt"]),
        "build": ("What makes the Windows product, on Windows Python.",
                  ["--group=build", "--constraints=requirements/dev.txt"]),
    }  # fmt: skip
    for name, (duty, options) in parts.items():
        target = REQUIREMENTS / f"{name}.txt"
        kept = target.read_text(encoding="utf-8") if target.exists() and "--upgrade" not in arguments else ""
        draft = ROOT / "build" / f"lock-{name}.txt"
        draft.parent.mkdir(exist_ok=True)
        draft.write_text(kept, encoding="utf-8")
        command = [
            str(in_venv("uv")), "--no-config", "pip", "compile", "--quiet", "--universal", "--generate-hashes",
            "--no-header", "--no-annotate", "--python-version=3.11", "--output-file", str(draft), *options,
        ]  # fmt: skip
        wanted = "\n".join(server_requirements()) if name == "server" else None
        result = subprocess.run(command, cwd=ROOT, input=wanted, text=True, encoding="utf-8", check=False)
        if result.returncode:
            raise Stop("the requirements could not be locked; the reason is above")
        locked = draft.read_text(encoding="utf-8")
        header = f"# {duty}\n# Written by `python3 dev.py lock` from pyproject.toml.\n"
        target.write_text(header + locked, encoding="utf-8", newline="\n")
        draft.unlink()
        print(f"{target.relative_to(ROOT).as_posix()}: {locked.count('==')} packages")
    return 0


def server_requirements() -> list[str]:
    import tomllib  # here, because a Python too old to have it must get as far as being told so

    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return declared["project"]["optional-dependencies"]["server"]


def setup(arguments: list[str]) -> int:
    ready(tests=True)
    return 0


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "demo": module("tests.kit.demo"),
    "run": module("ui"),
    "test": test,
    "check": check,
    "bench": module("tests.speed"),
    "faults": module("tests.faults", tests=True),
    "shots": module("tests.kit.shots"),
    "windows": module("installer", windows=True),
    "translate": translate,
    "lock": lock,
    "setup": setup,
}


def main(arguments: list[str]) -> int:
    if not arguments or arguments[0] in {"-h", "--help", "help"}:
        print(HELP, end="")
        return 0 if arguments else 2
    command = COMMANDS.get(arguments[0])
    if command is None:
        print(f"dev: there is no command “{arguments[0]}”; python3 dev.py --help lists them", file=sys.stderr)
        return 2
    try:
        return command(arguments[1:])
    except Stop as stop:
        say(str(stop))
        return 1


if __name__ == "__main__":
    if sys.version_info < OLDEST_PYTHON:
        raise SystemExit(f"dev: Lligall needs Python {'.'.join(map(str, OLDEST_PYTHON))} or newer; "
                         f"this is {sys.version.split()[0]}")
    raise SystemExit(main(sys.argv[1:]))
