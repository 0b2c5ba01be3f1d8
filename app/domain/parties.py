"""Interested parties (interessats): persons, companies and administrations, shared by all files of the entity.

A merge of duplicates only points one party at another, so it can be taken back whole.
"""

from enum import StrEnum

from app.domain.kind import FLAG, ID, REQUIRED_ID, Kind, Unit, choice, line, text, units


class PartyType(StrEnum):
    """What the party is."""

    PERSON = "person"
    COMPANY = "company"
    ADMINISTRATION = "administration"


class IdentifierType(StrEnum):
    """Which document identifies it."""

    NIF = "nif"
    NIE = "nie"
    CIF = "cif"
    PASSPORT = "passport"
    OTHER = "other"


class PartyRole(StrEnum):
    """What the party is in one file (LPACAP 4 and 5)."""

    INTERESTED = "interested"
    REPRESENTATIVE = "representative"
    THIRD = "third"


class Channel(StrEnum):
    """How the party is written to (LPACAP 14 and 41)."""

    ELECTRONIC = "electronic"
    PAPER = "paper"


PARTY = Kind(
    "party",
    units={
        "identifier": Unit({"identifier_type": choice(*IdentifierType), "identifier": line(40)}),
        "name": Unit(
            {
                "party_type": choice(*PartyType, required=True),
                "given_name": line(120),
                "first_surname": line(120),
                "second_surname": line(120),
                "business_name": line(240),
            }
        ),
        "address": Unit(
            {
                "street": line(240),
                "postcode": line(12),
                "town": line(120),
                "province": line(80),
                "country": line(80),
            }
        ),
        "channel": Unit({"channel": choice(*Channel), "obliged": FLAG}),
        **units(
            email=line(200),
            telephone=line(60),
            language=line(10),
            remarks=text(4_000),
            merged_into=ID,
            removed=FLAG,
        ),
    },
)

CASE_PARTY = Kind(
    "case_party",
    belongs=True,
    units=units(party=REQUIRED_ID, role=choice(*PartyRole, required=True), represents=ID, removed=FLAG),
)
