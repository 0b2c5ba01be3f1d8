"""Identifiers of people, places and files: NIF, NIE, CIF, INE codes, DIR3 units, ENI identifiers.

Check digits of people are python-stdnum's; the INE's rule and the ENI's form stand here (domain.md).
"""

import re
import secrets
import string

from stdnum.es import cif, nie, nif

from app.domain.parties import IdentifierType

_SEPARATORS = re.compile(r"[\s.\-/·_]+")
_SHORT_DNI = re.compile(r"\d{1,7}[A-Z]")
_ALPHABET = string.ascii_uppercase + string.digits


def normalise(text: str) -> str:
    """An identifier without spaces, dots and dashes, in capitals, without the "ES" of a VAT number."""
    plain = _SEPARATORS.sub("", text).upper()
    if plain.startswith("ES") and len(plain) == 11:
        plain = plain[2:]
    return plain.zfill(9) if _SHORT_DNI.fullmatch(plain) else plain


def identify(text: str) -> tuple[IdentifierType, str] | None:
    """Which Spanish identifier a text is, and its normal form; None when its control character does not agree.

    NIF of persons (RD 1065/2007 art. 19–20, with K, L and M), NIE, and NIF of entities (Orden EHA/451/2008), here CIF.
    """
    plain = normalise(text)
    if not plain.isascii():
        return None
    if nie.is_valid(plain):
        return IdentifierType.NIE, plain
    if cif.is_valid(plain):
        return IdentifierType.CIF, plain
    if nif.is_valid(plain):
        return IdentifierType.NIF, plain
    return None


_T1 = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)
_T2 = (0, 3, 8, 2, 7, 4, 1, 5, 9, 6)


def ine6_digit(five: str) -> str:
    """The control digit of a municipality's five-digit INE code."""
    first, second, third, fourth, fifth = map(int, five)
    return str((10 - (_T1[first] + _T2[second] + third + _T1[fourth] + _T2[fifth]) % 10) % 10)


def is_ine6(text: str) -> bool:
    """Whether a text is a municipality's INE code with its control digit."""
    return len(text) == 6 and text.isascii() and text.isdigit() and ine6_digit(text[:5]) == text[5]


def is_ine10(text: str) -> bool:
    """Whether a text has the form of an entity's ten-digit code, whose first six are the municipality's."""
    return len(text) == 10 and text.isascii() and text.isdigit() and is_ine6(text[:6])


_DIR3 = re.compile(r"[A-Z][A-Z0-9]\d{7}")


def is_dir3(text: str) -> bool:
    """Whether a text has the form of a unit of the common directory (NTI: `[A-Z][A-Z0-9]` and seven digits)."""
    return _DIR3.fullmatch(text) is not None


def town_hall_dir3(ine6: str) -> str:
    """The directory's code of a town hall: local administration, level 1, and its INE code."""
    return f"L01{ine6}"


def eni_case_file(dir3: str, year: int) -> str:
    """A new ENI identifier of a case file, `ES_<organ>_<year>_EXP_<30>`; never changed once given (NTI-EE,
    BOE-A-2011-13170).

    The last part is random (155 bits), so that desktops without a connection cannot give the same one.
    """
    if not is_dir3(dir3):
        raise ValueError(f"not a DIR3 code: {dir3}")
    return f"ES_{dir3}_{year:04d}_EXP_{''.join(secrets.choice(_ALPHABET) for _ in range(30))}"
