"""What the entity's IT has fixed: on Windows, Group Policy values in the registry; elsewhere nothing.

`HKEY_LOCAL_MACHINE\\Software\\Policies\\Lligall` wins over the same key of the current user, and both over what the
person sets. The names are those of app.settings. Neighbour: installer (ADMX files).
"""

import sys
from typing import Protocol

REGISTRY_KEY = r"Software\Policies\Lligall"


class Policy(Protocol):
    """Where fixed values come from."""

    def value(self, key: str) -> int | str | None:
        """The fixed value of a setting, as it is kept there, or None when it is free."""
        ...


class NoPolicy:
    """A machine on which nothing is fixed."""

    def value(self, key: str) -> int | str | None:
        return None


if sys.platform == "win32":
    import winreg

    class RegistryPolicy:
        """Group Policy, as Windows writes it into the registry."""

        def value(self, key: str) -> int | str | None:
            for root in (winreg.HKEY_LOCAL_MACHINE, winreg.HKEY_CURRENT_USER):
                try:
                    with winreg.OpenKey(root, REGISTRY_KEY) as folder:
                        found, kind = winreg.QueryValueEx(folder, key)
                except OSError:  # no such key or value: nothing is fixed here
                    continue
                if kind in (winreg.REG_DWORD, winreg.REG_SZ):
                    return found
            return None


def system_policy() -> Policy:
    """The policy of the machine this runs on."""
    return RegistryPolicy() if sys.platform == "win32" else NoPolicy()
