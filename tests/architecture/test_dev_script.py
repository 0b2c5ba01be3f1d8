"""dev.py: what can be checked of it without making a machine anew (CI does that)."""

import importlib.util
import subprocess
import sys
from types import ModuleType

import pytest

from tests.architecture.tree import ROOT


@pytest.fixture(scope="module")
def dev() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """dev.py as a fresh machine has it: without what is installed in .venv."""
    command = [sys.executable, "-S", "-E", str(ROOT / "dev.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_help_names_every_command(dev: ModuleType) -> None:
    said = run("--help")
    assert said.returncode == 0
    named = {line.split()[0] for line in said.stdout.splitlines() if line.startswith("  ") and line[2] != " "}
    assert named == set(dev.COMMANDS)


def test_an_unknown_command_is_said_to_be_unknown() -> None:
    said = run("tset")
    assert (said.returncode, "tset" in said.stderr) == (2, True)


@pytest.mark.parametrize("command", [["lock", "--nonsense"], ["check", "app"], ["translate", "ca"]])
def test_a_command_refuses_words_it_does_not_know(command: list[str]) -> None:
    said = run(*command)
    assert (said.returncode, said.stderr.startswith("dev: ")) == (1, True)


def test_every_command_starts_a_module_that_is_there(dev: ModuleType) -> None:
    modules = [name for command in dev.COMMANDS.values() if (name := getattr(command, "starts", None))]
    assert len(modules) == 6
    absent = [name for name in modules if importlib.util.find_spec(name) is None]
    packages = [name for name in modules if (ROOT / name.replace(".", "/")).is_dir()]
    absent += [name for name in packages if importlib.util.find_spec(f"{name}.__main__") is None]
    assert absent == []


def test_a_changed_fact_makes_a_stamp_stale(dev: ModuleType, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(dev, "VENV", tmp_path)
    path, text, same = dev.stamped("python", "lock", "3.11")
    assert not same
    path.write_text(text, encoding="utf-8")
    assert dev.stamped("python", "lock", "3.11")[2]
    assert not dev.stamped("python", "another lock", "3.11")[2]
    assert not dev.stamped("python", "lock", "3.12")[2]


@pytest.mark.skipif("not sys.platform.startswith('linux')", reason="apt is Debian's")
def test_without_the_right_to_install_the_one_line_is_printed(dev: ModuleType, monkeypatch, capsys) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda name: name)
    monkeypatch.setattr(dev, "missing_packages", lambda wanted: ["libegl1", "xvfb"])
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000)
    assert not dev.install_packages(("libegl1", "xvfb", "dbus"), "the tests")
    said = capsys.readouterr().err
    assert "sudo apt-get install -y --no-install-recommends libegl1 xvfb\n" in said
