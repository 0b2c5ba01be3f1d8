"""Group Policy in the registry, on Windows; elsewhere its reading is played with a registry of our own."""

import importlib.util
import sys
import types
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from app import policy


class Registry(types.ModuleType):
    """As much of winreg as the policy asks, over a dictionary."""

    HKEY_LOCAL_MACHINE, HKEY_CURRENT_USER, REG_SZ, REG_DWORD, REG_BINARY = 1, 2, 1, 4, 3

    def __init__(self, values: dict[tuple[int, str], tuple[object, int]]) -> None:
        super().__init__("winreg")
        self.values = values

    @contextmanager
    def OpenKey(self, root: int, path: str) -> Iterator[int]:
        assert path == r"Software\Policies\Lligall"
        if not any(found == root for found, _ in self.values):
            raise FileNotFoundError(path)
        yield root

    def QueryValueEx(self, root: int, name: str) -> tuple[object, int]:
        if (root, name) not in self.values:
            raise FileNotFoundError(name)
        return self.values[root, name]


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> types.ModuleType:
    registry = Registry(
        {(1, "look"): ("dark", 1), (2, "look"): ("light", 1), (2, "text_size"): (125, 4), (1, "odd"): (b"x", 3)}
    )
    monkeypatch.setitem(sys.modules, "winreg", registry)
    monkeypatch.setattr(sys, "platform", "win32")
    spec = importlib.util.spec_from_file_location("policy_on_windows", policy.__file__)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_machine_wins_over_the_user(windows: types.ModuleType) -> None:
    found = windows.system_policy()
    assert found.value("look") == "dark"
    assert found.value("text_size") == 125
    assert found.value("language") is None
    assert found.value("odd") is None, "only numbers and texts"
