"""What goes out: pruning, licences, bill of materials, signatures, checksums, icon, version."""

import json
import shutil
import struct
from email.message import Message
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from installer import bill_of_materials, icon, licences, product, pruned, signatures, signing
from installer.commands import Failed
from installer.proof.whole import next_version
from installer.python_runtime import RUNTIME
from installer.version_resource import numbers
from installer.wheels import Wheel
from tests.architecture.tree import ROOT

needs_osslsigncode = pytest.mark.skipif(
    shutil.which("osslsigncode") is None, reason="osslsigncode comes with dev.py windows"
)


def lay(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x")


# --- pruning ---------------------------------------------------------------------------------------------------------


def test_every_pattern_has_a_reason_in_words() -> None:
    assert all(len(why.split()) >= 2 for why in pruned.PRUNED.values())
    assert len(pruned.PRUNED) >= 10


def test_what_the_program_needs_is_never_pruned() -> None:
    for name in ("Lligall.exe", "_internal/python312.dll", "_internal/PySide6/plugins/platforms/qwindows.dll",
                 "_internal/PySide6/plugins/imageformats/qsvg.dll", "_internal/stdnum/es/nif.py",
                 "_internal/resources/translations/lligall_ca.qm", "_internal/PySide6/QtWidgets.pyd",
                 *pruned.KEPT):  # fmt: skip
        assert pruned.reason(name) is None, name


def test_pruning_takes_what_has_a_reason_and_leaves_no_empty_folder(tmp_path: Path) -> None:
    table = {"_internal/tests/**/*.py": "for tests", "_internal/a.dll": "not used here"}
    lay(tmp_path, "Lligall.exe", *(f"_internal/{name}" for name in ("tests/deep/x.py", "tests/y.py", "a.dll", "b.dll")))
    pruned.prune(tmp_path, table)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["Lligall.exe", "_internal", "b.dll"]


def test_a_pattern_that_prunes_nothing_any_more_stops_the_build(tmp_path: Path) -> None:
    lay(tmp_path, "Lligall.exe")
    with pytest.raises(Failed, match=r"gone\.dll"):
        pruned.prune(tmp_path, {"_internal/gone.dll": "was renamed by its makers"})


def test_a_program_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(tmp_path, "Lligall.exe")
    product.installed_size(tmp_path)
    monkeypatch.setattr(product, "LARGEST_INSTALLED", 0)
    with pytest.raises(Failed, match="at most"):
        product.installed_size(tmp_path)


# --- licences and materials ------------------------------------------------------------------------------------------


def about(name: str, **fields: str) -> Message:
    message = Message()
    message["Name"], message["Version"] = name, "1.0"
    for key, value in fields.items():
        message[key.replace("_", "-")] = value
    return message


def test_a_licence_that_nobody_has_read_stops_the_build() -> None:
    with pytest.raises(Failed, match="read it"):
        licences.expression("newcomer", about("newcomer", License="see website"))


@pytest.mark.parametrize("said", ["GPL-3.0-only", "AGPL-3.0-or-later", "GPL-2.0-only OR AGPL-3.0-only"])
def test_no_gpl_in_the_client(said: str) -> None:
    with pytest.raises(Failed, match="must not have"):
        licences.expression("newcomer", about("newcomer", License_Expression=said))
    assert licences.expression("newcomer", about("newcomer", License_Expression="MIT OR GPL-3.0-only"))


@pytest.mark.skipif(not licences.COMMON.is_dir(), reason="the full texts are Debian's")
def test_each_part_has_its_text_and_the_lgpl_its_notice(tmp_path: Path) -> None:
    for name in ("PySide6_Essentials", "python-stdnum", "one"):
        home = tmp_path / "wheels" / f"{name}-1.0.dist-info"
        lay(home, "licenses/LICENSE")
        (home / "METADATA").write_text(f"Name: {name}\nVersion: 1.0\nLicense-Expression: MIT\n", encoding="utf-8")
    lay(tmp_path, "python/LICENSE.txt", "program/Lligall.exe")
    licences.collect(tmp_path / "wheels", tmp_path / "python", tmp_path / "program")
    home = tmp_path / "program" / "licences"
    assert (home / "one-1.0" / "LICENSE").is_file()
    assert {path.name for path in home.glob("*.txt")} >= {"LGPL-3.txt", "GPL-3.txt", "LGPL-2.1.txt", "NOTICE.txt"}
    notice = (home / "NOTICE.txt").read_text(encoding="utf-8")
    assert "PySide6 1.0" in notice
    assert "source" in notice
    shutil.rmtree(tmp_path / "wheels" / "one-1.0.dist-info" / "licenses")
    with pytest.raises(Failed, match="no licence text"):
        licences.collect(tmp_path / "wheels", tmp_path / "python", tmp_path / "program")


WHEELS = [Wheel("one", "1.0", "one-1.0-py3-none-any.whl", "1" * 64), Wheel("two", "2.0", "two-2.0.whl", "2" * 64)]


def test_the_bill_names_python_and_every_wheel_with_hash_and_licence() -> None:
    known = {wheel.name: about(wheel.name, License_Expression="MIT") for wheel in WHEELS}
    told = json.loads(bill_of_materials.make("1.2.3", RUNTIME, WHEELS, known))
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    parts = {part["name"]: part for part in told["components"]}
    assert set(parts) == {"CPython", "one", "two"}
    assert parts["two"]["hashes"] == [{"alg": "SHA-256", "content": "2" * 64}]
    assert all(part["licenses"] and part["version"] and part["purl"] for part in parts.values())
    assert parts["CPython"]["hashes"][0]["content"] == RUNTIME.sha256


def test_a_wheel_without_metadata_or_the_other_way_round_is_no_bill() -> None:
    known = {"one": about("one", License_Expression="MIT")}
    with pytest.raises(Failed, match="two"):
        bill_of_materials.make("1.2.3", RUNTIME, WHEELS, known)
    with pytest.raises(Failed, match="two"):
        bill_of_materials.make("1.2.3", RUNTIME, WHEELS[:1], known | {"two": about("two", License_Expression="MIT")})


# --- signatures ------------------------------------------------------------------------------------------------------


def program(path: Path) -> Path:
    """The smallest thing with the form of a Windows program."""
    header = bytearray(1_024)
    header[:2], header[0x3C:0x40] = b"MZ", struct.pack("<I", 0x80)
    header[0x80:0x84] = b"PE\0\0"
    header[0x84:0x98] = struct.pack("<HHIIIHH", 0x8664, 1, 0, 0, 0, 240, 0x22)
    header[0x98:0x9A] = struct.pack("<H", 0x20B)
    header[0x98 + 60 : 0x98 + 64] = struct.pack("<I", 0x200)
    header[0x98 + 108 : 0x98 + 112] = struct.pack("<I", 16)
    path.write_bytes(bytes(header) + bytes(range(256)) * 8)
    return path


@needs_osslsigncode
def test_what_is_signed_verifies_and_what_is_changed_does_not(tmp_path: Path) -> None:
    signer = signing.signer({}, tmp_path / "ours")
    path = program(tmp_path / "one.exe")
    with pytest.raises(Failed):
        signatures.verify(path, signer.roots)
    signer.sign(path)
    assert signing.TEST_NAME in signatures.verify(path, signer.roots)
    assert signing.expect_refused(path, signer.roots, tmp_path) == 5
    other = signing.signer({}, tmp_path / "others")
    with pytest.raises(Failed):
        signatures.verify(path, other.roots)
    with pytest.raises(Failed):
        signatures.verify_trusted(path, ["Lligall"])


@needs_osslsigncode
def test_a_verification_that_lets_everything_pass_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = program(tmp_path / "one.exe")
    monkeypatch.setattr(signing, "verify", lambda path, roots: "anybody")
    with pytest.raises(Failed, match="still passes"):
        signing.expect_refused(path, tmp_path, tmp_path)


def test_a_half_configured_certificate_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="must be set"):
        signing.signer({"LLIGALL_SIGN_PKCS11": "module.so"}, tmp_path)
    named = signing.signer({"LLIGALL_SIGN_PKCS12": "a.p12", "LLIGALL_SIGN_PASSWORD_FILE": "pin"}, tmp_path)
    assert not named.is_test
    assert list(named.words) == ["-pkcs12", "a.p12", "-readpass", "pin"]


def test_a_file_exchanged_after_the_list_was_made_is_found(tmp_path: Path) -> None:
    lay(tmp_path, "setup.exe", "one.msi")
    product.write_checksums(tmp_path)
    product.check_checksums(tmp_path)
    (tmp_path / "one.msi").write_bytes(b"y")
    with pytest.raises(Failed, match=r"one\.msi"):
        product.check_checksums(tmp_path)


# --- icon and version ------------------------------------------------------------------------------------------------


def test_the_icon_has_every_size() -> None:
    drawing = ROOT / "resources" / "icons" / "lligall.svg"
    made = icon.ico({size: icon.png(drawing, size) for size in (16, 256)})
    assert struct.unpack_from("<HHH", made) == (0, 1, 2)
    for number, size in enumerate((16, 256)):
        side, _, _, _, _, _, length, offset = struct.unpack_from("<BBBBHHII", made, 6 + 16 * number)
        assert side == size % 256
        assert made[offset : offset + 8] == b"\x89PNG\r\n\x1a\n"
        assert len(made) >= offset + length


@given(st.lists(st.integers(0, 65_535), min_size=1, max_size=4))
def test_a_version_has_four_numbers_for_windows(parts: list[int]) -> None:
    found = numbers(".".join(map(str, parts)))
    assert list(found[: len(parts)]) == parts
    assert not any(found[len(parts) :])


@pytest.mark.parametrize("version", ["1.2.3.4.5", "1.70000", "1.2b1", ""])
def test_what_windows_cannot_keep_is_no_version(version: str) -> None:
    with pytest.raises(ValueError, match=r"version|literal"):
        numbers(version)


@given(st.tuples(*[st.integers(0, 60_000)] * 3))
def test_the_next_version_is_newer(parts: tuple[int, int, int]) -> None:
    version = ".".join(map(str, parts))
    assert numbers(next_version(version)) > numbers(version)
