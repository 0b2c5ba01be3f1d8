"""Checks of the network for app.selftest: the certificates of the system, and a whole exchange with a server.

The exchange takes a code of its own (of an entity for trials: what it writes stays in that entity's journal), works in
a profile of its own and takes that away again. Neighbours: enrolment, starting; ui.bootstrap brings them together.
"""

import secrets
import ssl
import tempfile
from pathlib import Path

import truststore

from app.actions import case_files
from app.clock import SystemClock
from app.context import Office
from app.desk import Desk
from app.ports import SecretStore
from app.selftest import Check, CheckFailed
from app.storage import outbox, vault
from app.storage.secret_store import SystemSecrets
from sync.client import enrolment, starting

LEAST_ROOTS = 5


def checks(server: str = "", code: str = "") -> list[Check]:
    """The certificates; and with an address and a code, the exchange."""
    found = [Check("certificates", certificates)]
    if server:
        found.append(Check("exchange", lambda: exchange(server, code)))
    return found


def certificates() -> str:
    """Roots that the system trusts are there, and a connection would ask for them."""
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if context.verify_mode != ssl.CERT_REQUIRED or not context.check_hostname:
        raise CheckFailed("a connection would not be verified")
    roots = ssl.create_default_context().cert_store_stats()["x509_ca"]
    if roots < LEAST_ROOTS:
        raise CheckFailed(f"the system trusts {roots} authorities only")
    return f"{roots} authorities trusted by the system; {ssl.OPENSSL_VERSION}"


def exchange(server: str, code: str) -> str:
    """Enrol, open a case file with no connection, exchange, and look that the server has taken it."""
    store, clock = SystemSecrets(), SystemClock()
    with tempfile.TemporaryDirectory(prefix="lligall-selftest-", ignore_cleanup_errors=True) as folder:
        office, _ = enrolment.enrol(server, code, Desk(Path(folder)), store, clock, "selftest")
        try:
            return _exchange(office, store)
        finally:
            names = vault.secret_names(office.database.path.parent)
            office.close()
            for name in names:
                store.delete(name)


def _exchange(office: Office, store: SecretStore) -> str:
    title = f"Prova de funcionament {secrets.token_hex(4)}"
    office.write(case_files.open_case_file, title)
    before = _waiting(office)
    if not before:
        raise CheckFailed("what was written does not wait to be sent")
    engine, transport = starting.engine_of(office, store)
    try:
        engine.exchange()
        engine.exchange()
    finally:
        transport.close()
    if after := _waiting(office):
        raise CheckFailed(f"after the exchange {after} changes still wait")
    return f"enrolled, {before} change written without the server, sent and taken by it"


def _waiting(office: Office) -> int:
    with office.database.reading() as connection:
        return outbox.to_send(connection)
