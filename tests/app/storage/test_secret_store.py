"""The system's credential store: real where there is one, and never a file that anybody can read."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import keyring.backends.chainer
import keyring.backends.fail
import keyring.backends.null
import keyring.errors
import pytest
from keyring.backend import KeyringBackend

from app.errors import SecretStoreMissing
from app.storage.secret_store import LONGEST, SystemSecrets

ROOT = Path(__file__).resolve().parents[3]


class FittingBackend(KeyringBackend):
    """Looks like the Windows one; `trouble` is what its next calls end in."""

    priority = 1  # type: ignore[assignment]
    trouble: Exception | None = None
    forgets = False

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def _fail(self) -> None:
        if self.trouble:
            raise self.trouble

    def get_password(self, service: str, username: str) -> str | None:
        self._fail()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._fail()
        if not self.forgets:
            self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._fail()
        del self.kept[service, username]


FittingBackend.__module__ = "keyring.backends.Windows"


class PlaintextKeyring(FittingBackend):
    """Like those of keyrings.alt: it would keep the secret in a readable file."""


PlaintextKeyring.__module__ = "keyrings.alt.file"


@pytest.fixture
def backend() -> FittingBackend:
    return FittingBackend()


def test_each_secret_is_a_credential_of_its_own(backend: FittingBackend) -> None:
    store = SystemSecrets(backend)
    store.put("one", "x" * LONGEST)
    store.put("other", "y")
    assert (store.get("one"), store.get("other"), store.get("third")) == ("x" * LONGEST, "y", None)
    assert len({service for service, _ in backend.kept}) == 2
    store.delete("one")
    store.delete("one")
    assert (store.get("one"), store.get("other")) == (None, "y")
    with pytest.raises(ValueError, match="1280"):
        store.put("one", "x" * (LONGEST + 1))


@pytest.mark.parametrize(
    "unfit",
    [keyring.backends.fail.Keyring(), keyring.backends.null.Keyring(), PlaintextKeyring()],
    ids=["fail", "null", "plain text"],
)
def test_unfit_stores_are_refused(unfit: KeyringBackend) -> None:
    with pytest.raises(SecretStoreMissing):
        SystemSecrets(unfit)


def test_of_a_chain_only_a_fit_member_is_used(monkeypatch: pytest.MonkeyPatch, backend: FittingBackend) -> None:
    chain = keyring.backends.chainer.ChainerBackend()
    monkeypatch.setattr(type(chain), "backends", [PlaintextKeyring(), backend])
    SystemSecrets(chain).put("one", "x")
    assert backend.kept
    monkeypatch.setattr(type(chain), "backends", [PlaintextKeyring()])
    with pytest.raises(SecretStoreMissing):
        SystemSecrets(chain)


def test_every_trouble_of_a_backend_is_one_problem(backend: FittingBackend) -> None:
    store = SystemSecrets(backend)
    for trouble in (
        keyring.errors.KeyringLocked("dismissed"),
        OSError(1312, "no logon session"),
        RuntimeError("D-Bus"),
    ):
        backend.trouble = trouble
        for ask in (lambda: store.get("x"), lambda: store.put("x", "y"), lambda: store.delete("x")):
            with pytest.raises(SecretStoreMissing):
                ask()


def test_a_store_that_forgets_at_once_is_not_trusted(backend: FittingBackend) -> None:
    backend.forgets = True
    with pytest.raises(SecretStoreMissing):
        SystemSecrets(backend).put("x", "y")


REAL = """
import sys
from pathlib import Path
from app.errors import SecretMissing
from app.storage import vault
from app.storage.secret_store import LONGEST, SystemSecrets
secrets, folder = SystemSecrets(), Path(sys.argv[2])
if sys.argv[1] == "make":
    secrets.put("long", "ç" * LONGEST)
    assert secrets.get("long") == "ç" * LONGEST
    secrets.delete("long")
    assert secrets.get("long") is None
    _, key, printed = vault.create(folder, secrets, "2504090008")
    (folder / "expected").write_text(key.hex() + " " + printed, encoding="utf-8")
elif sys.argv[1] == "open":
    assert vault.open(folder, secrets).hex() == (folder / "expected").read_text(encoding="utf-8").split()[0]
else:
    try:
        vault.open(folder, secrets)
    except SecretMissing:
        key, printed = (folder / "expected").read_text(encoding="utf-8").split()
        assert vault.open_with_recovery(folder, printed).hex() == key
        vault.rewrap(folder, secrets, bytes.fromhex(key))
        assert vault.open(folder, secrets).hex() == key
    else:
        raise AssertionError("a reset store opened the vault")
print("done")
"""


@pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="no real credential store here: apt-get install dbus gnome-keyring (dev.py test does it)",
)
def test_a_real_store(tmp_path: Path) -> None:
    """GNOME's: kept, found again by another program and another session, forgotten by a reset."""
    folder = tmp_path / "office"
    folder.mkdir()
    for step, home in (("make", "first"), ("open", "first"), ("reset", "second")):
        environment = {
            name: value for name, value in os.environ.items() if name not in ("PYTHON_KEYRING_BACKEND", "DISPLAY")
        }
        data = tmp_path / home
        data.mkdir(exist_ok=True)
        environment |= {"XDG_DATA_HOME": str(data), "HOME": str(data), "PYTHONPATH": str(ROOT)}
        environment |= {"XDG_RUNTIME_DIR": str(data), "PYTHONDONTWRITEBYTECODE": "1"}
        environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
        unlock = 'printf prova | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec "$@"'
        command = ["dbus-run-session", "--", "sh", "-c", unlock, "sh", sys.executable, "-c", REAL, step, str(folder)]
        run = subprocess.run(
            command,
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        assert run.stdout.strip().endswith("done"), f"{step}: {run.stdout}\n{run.stderr}"
