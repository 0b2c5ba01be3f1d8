"""What a server's certificate says: for whom, by whom, from when to when; and so why it was not trusted.

Judged by the certificate itself, because each system words its refusals otherwise. Neighbour: road (brings it).
"""

import datetime as dt
import ipaddress
import re
from dataclasses import dataclass

from cryptography import x509
from cryptography.x509.oid import NameOID

from app.checks.finding import clean

SOON = 21
"""Days before its end in which a certificate should have been renewed already."""

_INSPECTORS = re.compile(
    r"fortinet|fortigate|sophos|zscaler|netskope|palo ?alto|check ?point|watchguard|barracuda|forcepoint|websense"
    r"|umbrella|bluecoat|symantec web|mcafee web|squid|mitmproxy|untangle|smoothwall|securly|kaspersky|eset ssl"
    r"|avast|avg |bitdefender|drweb|panda|adguard|stormshield|sonicwall|ssl inspection|inspecci",
    re.IGNORECASE,
)
"""Names that firewalls and antivirus programs give to the authority they sign with while they read what passes."""


@dataclass(frozen=True)
class Read:
    """A certificate, read."""

    issuer: str
    names: tuple[str, ...]
    begins: dt.datetime
    ends: dt.datetime
    self_made: bool

    @property
    def inspected(self) -> bool:
        return bool(_INSPECTORS.search(self.issuer))


def read(certificate: bytes) -> Read:
    """Read a certificate in DER. Raises ValueError for what is none."""
    found = x509.load_der_x509_certificate(certificate)
    try:
        names = found.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
        said = (*names.get_values_for_type(x509.DNSName), *map(str, names.get_values_for_type(x509.IPAddress)))
    except (x509.ExtensionNotFound, x509.DuplicateExtension):
        said = ()
    return Read(
        clean(" / ".join(_of(found.issuer, NameOID.ORGANIZATION_NAME) + _of(found.issuer, NameOID.COMMON_NAME))),
        tuple(clean(name) for name in said[:10]),
        found.not_valid_before_utc,
        found.not_valid_after_utc,
        found.issuer == found.subject,
    )


def why_not(found: Read, host: str, now: dt.datetime) -> str:
    """Why a certificate that was refused was refused: "not_yet", "expired", "wrong_name" or "unknown_authority"."""
    if now < found.begins:
        return "not_yet"
    if now > found.ends:
        return "expired"
    if not any(_covers(name, host) for name in found.names):
        return "wrong_name"
    return "unknown_authority"


def _covers(name: str, host: str) -> bool:
    """Whether a name of a certificate is a host's (RFC 6125: a star stands for one whole first label)."""
    try:
        return ipaddress.ip_address(name) == ipaddress.ip_address(host)
    except ValueError:  # one of the two is a name
        pass
    wanted, given = host.lower().rstrip("."), name.lower().rstrip(".")
    if given.startswith("*."):
        return wanted.partition(".")[2] == given[2:]
    return wanted == given


def _of(name: x509.Name, what: x509.ObjectIdentifier) -> list[str]:
    return [str(each.value) for each in name.get_attributes_for_oid(what)]
