"""The hash-locked requirements agree with pyproject.toml and name no registry."""

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

PINNED = re.compile(r"([A-Za-z0-9._-]+)==([^ ;]+)(?: ; [^\\]+?)?(?: --hash=sha256:[0-9a-f]{64})+")


def declared(root: Path) -> dict[str, list[str]]:
    """What pyproject.toml asks for, for each file of requirements/."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    client = project["project"]["dependencies"]
    server = project["project"]["optional-dependencies"]["server"]
    return {"client": client, "server": server, "dev": [*client, *server, *project["dependency-groups"]["dev"]]}


def problems(root: Path) -> list[str]:
    found: list[str] = []
    locks: dict[str, dict[str, str]] = {}
    for name, wanted in declared(root).items():
        path = root / "requirements" / f"{name}.txt"
        if not path.is_file():
            found.append(f"requirements/{name}.txt: is not there")
            continue
        lock = locks[name] = {}
        for line in path.read_text(encoding="utf-8").replace("\\\n", "").splitlines():
            if line.startswith("#") or not line.strip():
                continue
            if match := PINNED.fullmatch(" ".join(line.split())):
                lock[canonicalize_name(match[1])] = match[2]
            else:
                found.append(f"requirements/{name}.txt: not a pinned name with its hashes: {line[:60]}")
        for text in wanted:
            requirement = Requirement(text)
            version = lock.get(canonicalize_name(requirement.name))
            if version is None:
                found.append(f"requirements/{name}.txt: lacks {requirement.name}; run dev.py lock")
            elif Version(version) not in requirement.specifier:
                found.append(f"requirements/{name}.txt: {requirement.name} {version} is not {requirement.specifier}")
    whole = locks.get("dev", {})
    for name in ("client", "server"):
        for package, version in locks.get(name, {}).items():
            if whole.get(package) != version:
                found.append(f"requirements/{name}.txt: {package} {version} is not what dev.txt has")
    return found
