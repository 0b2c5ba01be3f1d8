"""The recovery key as it is printed and typed: seven groups of five, the last sign of each group checking the others.

Crockford's base 32 (no I, L, O, U): 0 and O, 1 and I and L are the same when typed; case, spaces and hyphens do not
count. 28 random signs carry 140 bits. Neighbour: storage.vault, which wraps the database's key with it.
"""

import secrets
import unicodedata

from app.errors import WrongRecoveryKey

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS = 7
_DATA = 4
# Odd weights find every single wrong sign; their differences, almost every swap of neighbours. The group's place is
# added in, so that groups in the wrong order are found too.
_WEIGHTS = (1, 3, 7, 13)
_LOOK_ALIKE = str.maketrans("OIL", "011")
_VALUES = {letter: value for value, letter in enumerate(ALPHABET)}


def generate() -> str:
    """A new key, e.g. `7KQ2M-…`, from the system's own source of randomness."""
    return printed("".join(secrets.choice(ALPHABET) for _ in range(GROUPS * _DATA)))


def printed(signs: str) -> str:
    """28 signs of the alphabet as they are printed, with the check of each group."""
    groups = [signs[start : start + _DATA] for start in range(0, len(signs), _DATA)]
    return "-".join(group + _check(number, group) for number, group in enumerate(groups))


def read(typed: str) -> str:
    """What was typed, in the printed form.

    Raises WrongRecoveryKey: with the number of the first group that is wrong (from 1), or with none when signs are
    missing or too many.
    """
    plain = unicodedata.normalize("NFKC", typed).upper().translate(_LOOK_ALIKE)
    signs = "".join(letter for letter in plain if letter in _VALUES)
    strange = any(letter.isalnum() and letter not in _VALUES for letter in plain)
    size = _DATA + 1
    groups = [signs[start : start + size] for start in range(0, len(signs), size)]
    for number, group in enumerate(groups[:GROUPS]):
        if len(group) == size and group[-1] != _check(number, group[:-1]):
            raise WrongRecoveryKey(number + 1)
    if strange or len(signs) != GROUPS * size:
        raise WrongRecoveryKey
    return "-".join(groups)


def _check(number: int, group: str) -> str:
    total = sum(weight * _VALUES[letter] for weight, letter in zip(_WEIGHTS, group, strict=True))
    return ALPHABET[(total + 5 * number) % len(ALPHABET)]
