"""What somebody typed to find a person, as the beginnings of a new one: name parts, NIF, telephone or e-mail.

Only a first guess: every part stands in its own field before anything is saved.
"""

import re
from typing import TypedDict

from app.domain.identifiers import identify
from app.domain.parties import IdentifierType, PartyType

_COMPANY_END = re.compile(
    r"(?<!\w)(?:s\.?l\.?u?|s\.?a\.?u?|s\.?c\.?c\.?l|s\.?c\.?p|s\.?l\.?p|c\.?b|a\.?i\.?e|u\.?t\.?e)\.?$", re.IGNORECASE
)
_COMPANY_START = re.compile(
    r"(?:associaci[óo]n?|fundaci[óo]n?|comuni(?:tat|dad)|cooperativa|club|societat|sociedad|agrupaci[óo]n?|federaci[óo]n?"
    r"|sindicat|sindicato|parròquia|confraria|penya|empresa|constructora|transports|serveis)\b",
    re.IGNORECASE,
)
_ADMINISTRATION = re.compile(
    r"(?:ajuntament|ayuntamiento|conselh? |consell comarcal|diputaci[óo]n?|generalitat|departament|departamento|agència"
    r"|agencia|ministeri|entitat municipal|institut|jutjat|juzgado|registre|mancomunitat|consorci|confederaci[óo]n?)",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"\S+@\S+\.\S+")
_TELEPHONE = re.compile(r"\+?[\d\s.\-]{9,20}")
_PARTICLES = frozenset("de del dels d' la las les los el els i y e da do von van".split())


class Guess(TypedDict, total=False):
    """Arguments of `actions.parties.add` that were understood."""

    party_type: str
    given_name: str
    first_surname: str
    second_surname: str
    business_name: str
    identifier: str
    email: str
    telephone: str


def guess(text: str) -> Guess:
    """The parts of what was typed. "Vila Grau, Pere" and "Pere Vila Grau" give the same."""
    plain = " ".join(text.split())
    if not plain:
        return {}
    identified = identify(plain)
    if identified is not None:
        company = identified[0] is IdentifierType.CIF
        return {"identifier": identified[1], "party_type": PartyType.COMPANY if company else PartyType.PERSON}
    if _EMAIL.fullmatch(plain):
        return {"email": plain}
    if _TELEPHONE.fullmatch(plain):
        return {"telephone": plain}
    if _ADMINISTRATION.match(plain):
        return {"party_type": PartyType.ADMINISTRATION, "business_name": plain}
    if _COMPANY_END.search(plain) or _COMPANY_START.match(plain):
        return {"party_type": PartyType.COMPANY, "business_name": plain}
    return _person(plain)


def _person(plain: str) -> Guess:
    surnames, comma, given = plain.partition(",")
    if comma:
        parts = _groups(surnames)
        return _named(given.strip(), parts)
    parts = _groups(plain)
    if len(parts) <= 2:
        return _named(parts[0], parts[1:])
    return _named(" ".join(parts[:-2]), parts[-2:])


def _named(given: str, surnames: list[str]) -> Guess:
    found: Guess = {"party_type": PartyType.PERSON, "given_name": given}
    if surnames:
        found["first_surname"] = surnames[0]
    if len(surnames) > 1:
        found["second_surname"] = " ".join(surnames[1:])
    return found


def _groups(text: str) -> list[str]:
    """Words, each with the particles before it: "Maria del Mar Puig i Serra" is Maria · del Mar · Puig · i Serra."""
    groups: list[str] = []
    open_particle = False
    for word in text.split():
        if open_particle:
            groups[-1] += f" {word}"
        else:
            groups.append(word)
        open_particle = word.casefold() in _PARTICLES
    return groups
