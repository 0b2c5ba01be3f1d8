"""Whether an office's keys are where they must be: the system's store, both key files, the recovery key's wrap.

Neighbours: app.storage.vault (the key file), app.storage.secret_store, profile (asks).
"""

from pathlib import Path

from app.checks.finding import Detail, Finding, Verdict
from app.errors import KeyProblem, Problem, SecretMissing, SecretStoreMissing, WrongPassphrase
from app.ports import SecretStore
from app.storage import vault


def check(folder: Path, office: str, secrets: SecretStore, store: str) -> tuple[Finding, bytes | None]:
    """The finding, and the database's key where the store has it. `store` is the name of the store's backend."""
    details: dict[str, Detail] = {"store": store}

    def said(verdict: Verdict, code: str, key: bytes | None = None) -> tuple[Finding, bytes | None]:
        return Finding("keys", verdict, code, (), details, office), key

    whole = vault.readable(folder)
    details |= {"key_file": vault.FILE in whole, "key_file_copy": vault.COPY in whole}
    if not whole:
        return said(Verdict.TROUBLE, "no_key_file")
    known = vault.facts(folder)
    details["recovery_wrap"] = True  # a key file without one is not readable
    details["passphrase"] = known.has_passphrase
    try:
        device = secrets.get(known.device_secret()) is not None
        details["device_key_in_store"] = device
        key = vault.open(folder, secrets, mend=False)
    except SecretStoreMissing:
        return said(Verdict.TROUBLE, "no_store")
    except SecretMissing:
        return said(Verdict.TROUBLE, "forgotten")
    except WrongPassphrase:
        return said(Verdict.OK, "passphrase")
    except (KeyProblem, Problem) as problem:
        details["problem"] = type(problem).__name__
        return said(Verdict.TROUBLE, "no_key_file")
    if len(whole) == 1:
        return said(Verdict.ATTENTION, "one_key_file", key)
    return said(Verdict.OK if device else Verdict.ATTENTION, "ok" if device else "no_device_key", key)
