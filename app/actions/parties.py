"""Interested parties: who they are, their part in case files, and duplicates made one.

A merge only points the duplicate at the one kept (domain.parties): files, open or closed, are not touched, both
people's
files show under the kept one, and taking it back gives everything back. Neighbours: storage.merged_parties.
"""

from sqlalchemy import func, select

from app.actions import typed
from app.actions.changing import change, live
from app.actions.changing import remove as take_away
from app.actions.declaring import action
from app.context import Work
from app.domain.ids import new_id
from app.domain.kind import Refusal
from app.domain.parties import CASE_PARTY, PARTY, PartyType
from app.errors import Refused
from app.model.case_files import CaseFile
from app.model.parties import CaseParty, Party
from app.storage import merged_parties


@action("party.add")
def add(
    work: Work,
    party_type: str = "person",
    given_name: str = "",
    first_surname: str = "",
    second_surname: str = "",
    business_name: str = "",
    identifier: str = "",
    identifier_type: str | None = None,
    street: str = "",
    postcode: str = "",
    town: str = "",
    province: str = "",
    country: str = "",
    email: str = "",
    telephone: str = "",
    channel: str | None = None,
    obliged: bool | None = None,
    language: str | None = None,
    remarks: str = "",
) -> str:
    """Add a person, a company or an administration; returns its id. Duplicates are for the screen to ask about
    first."""
    party = work.add(
        Party(
            id=new_id(),
            **_name(party_type, given_name, first_surname, second_surname, business_name),
            **typed.identifier(PARTY, identifier, identifier_type),
            **_address(street, postcode, town, province, country),
            email=typed.email(PARTY, "email", email),
            telephone=typed.telephone(PARTY, "telephone", telephone),
            channel=typed.choice(PARTY, "channel", channel),
            obliged=obliged,
            language=typed.line(PARTY, "language", language),
            remarks=typed.text(PARTY, "remarks", remarks),
        )
    )
    work.about(party)
    return party.id


def _name(party_type: str, given: str, first: str, second: str, business: str) -> dict[str, str | None]:
    """The name unit. A person has a name or a surname; a company or an administration, its own name."""
    values = {
        "party_type": typed.choice(PARTY, "party_type", party_type),
        "given_name": typed.line(PARTY, "given_name", given),
        "first_surname": typed.line(PARTY, "first_surname", first),
        "second_surname": typed.line(PARTY, "second_surname", second),
        "business_name": typed.line(PARTY, "business_name", business),
    }
    if values["party_type"] == PartyType.PERSON:
        if not (values["given_name"] or values["first_surname"]):
            raise Refused(Refusal("empty", ("party", "first_surname")))
    elif not values["business_name"]:
        raise Refused(Refusal("empty", ("party", "business_name")))
    return values


def _address(street: str, postcode: str, town: str, province: str, country: str) -> dict[str, str | None]:
    values = {"street": street, "postcode": postcode, "town": town, "province": province, "country": country}
    return {name: typed.line(PARTY, name, value) for name, value in values.items()}


@action("party.name")
def edit_name(
    work: Work,
    party: str,
    party_type: str,
    given_name: str = "",
    first_surname: str = "",
    second_surname: str = "",
    business_name: str = "",
) -> None:
    """Write the name, whole."""
    values = _name(party_type, given_name, first_surname, second_surname, business_name)
    change(work, live(work, Party, party), **values)


@action("party.identifier")
def edit_identifier(work: Work, party: str, identifier: str, identifier_type: str | None = None) -> None:
    """Write the identifier; empty takes it away."""
    change(work, live(work, Party, party), **typed.identifier(PARTY, identifier, identifier_type))


@action("party.address")
def edit_address(
    work: Work, party: str, street: str = "", postcode: str = "", town: str = "", province: str = "", country: str = ""
) -> None:
    """Write the address, whole."""
    change(work, live(work, Party, party), **_address(street, postcode, town, province, country))


@action("party.email")
def edit_email(work: Work, party: str, email: str | None) -> None:
    """Write the e-mail address."""
    change(work, live(work, Party, party), email=typed.email(PARTY, "email", email))


@action("party.telephone")
def edit_telephone(work: Work, party: str, telephone: str | None) -> None:
    """Write the telephone."""
    change(work, live(work, Party, party), telephone=typed.telephone(PARTY, "telephone", telephone))


@action("party.channel")
def edit_channel(work: Work, party: str, channel: str | None, obliged: bool | None) -> None:
    """Say how the party is written to, and whether the law obliges it to the electronic way (LPACAP 14)."""
    change(work, live(work, Party, party), channel=typed.choice(PARTY, "channel", channel), obliged=obliged)


@action("party.language")
def edit_language(work: Work, party: str, language: str | None) -> None:
    """Say in which language the party wants to be written to, as a code: "ca", "es", "oc"."""
    change(work, live(work, Party, party), language=typed.line(PARTY, "language", language))


@action("party.remarks")
def edit_remarks(work: Work, party: str, remarks: str | None) -> None:
    """Write the remarks."""
    change(work, live(work, Party, party), remarks=typed.text(PARTY, "remarks", remarks))


@action("party.join")
def add_to_case_file(
    work: Work, case_file: str, party: str, role: str = "interested", represents: str | None = None
) -> str:
    """Make a party part of a case file; a representative may name whom it represents. Returns the row's id."""
    file = work.get(CaseFile, case_file)
    work.about(file)
    return join(work, file, party, role, represents)


def join(work: Work, file: CaseFile, party: str, role: str, represents: str | None) -> str:
    """`add_to_case_file` inside another action. The same party in the same role is not put in twice."""
    kept = merged_parties.stands_for(work.connection(), live(work, Party, party).id)
    word = typed.choice(CASE_PARTY, "role", role)
    represented = _represented(work, kept, represents)
    for row in _rows_in(work, file.id, kept):
        if row.role == word and row.represents == represented:
            return row.id
    row = CaseParty(id=new_id(), case_file_id=file.id, party=kept, role=word, represents=represented)
    return work.add(row).id


def _represented(work: Work, party: str, represents: str | None) -> str | None:
    if not represents:
        return None
    kept = merged_parties.stands_for(work.connection(), live(work, Party, represents).id)
    if kept == party:
        raise Refused(Refusal("same_thing", ("case_party",)))
    return kept


def _rows_in(work: Work, case_file: str, party: str) -> list[CaseParty]:
    same = merged_parties.same_as(work.connection(), party)
    statement = select(CaseParty).where(
        CaseParty.case_file_id == case_file, CaseParty.party.in_(same), CaseParty.removed.is_not(True)
    )
    return list(work.session.scalars(statement.order_by(CaseParty.id)))


@action("party.role")
def set_role(work: Work, case_party: str, role: str, represents: str | None = None) -> None:
    """Say what the party is in the file, and whom it represents."""
    row = live(work, CaseParty, case_party)
    word = typed.choice(CASE_PARTY, "role", role)
    work.about(work.get(CaseFile, row.case_file_id))
    kept = merged_parties.stands_for(work.connection(), row.party)
    change(work, row, role=word, represents=_represented(work, kept, represents))


@action("party.leave")
def remove_from_case_file(work: Work, case_party: str) -> None:
    """Take a party out of a file; where duplicates were made one, all its rows of that role."""
    row = live(work, CaseParty, case_party)
    work.about(work.get(CaseFile, row.case_file_id))
    for other in _rows_in(work, row.case_file_id, merged_parties.stands_for(work.connection(), row.party)):
        if other.role == row.role:
            change(work, other, removed=True)


@action("party.merge")
def merge(work: Work, keep: str, duplicate: str) -> None:
    """Make a duplicate one with the party that is kept."""
    kept = live(work, Party, merged_parties.stands_for(work.connection(), live(work, Party, keep).id))
    other = live(work, Party, merged_parties.stands_for(work.connection(), live(work, Party, duplicate).id))
    if kept is other:
        raise Refused(Refusal("same_thing", ("party",)))
    work.about(kept)
    if kept.merged_into is not None:  # part of a circle that two desktops made: whoever is kept now ends it
        change(work, kept, merged_into=None)
    change(work, other, merged_into=kept.id)


@action("party.unmerge")
def unmerge(work: Work, party: str) -> None:
    """Take a merge back: the party stands for itself again."""
    thing = work.get(Party, party)
    if thing.merged_into is None:
        raise Refused(Refusal("not_merged"))
    change(work, thing, merged_into=None)


@action("party.remove")
def remove(work: Work, party: str) -> None:
    """Take a party away that is in no file and stands for nobody."""
    thing = live(work, Party, party)
    files = work.session.scalar(
        select(func.count(CaseParty.case_file_id.distinct())).where(
            (CaseParty.party == party) | (CaseParty.represents == party), CaseParty.removed.is_not(True)
        )
    )
    if files:
        raise Refused(Refusal("party_in_use", (str(files),)))
    if work.session.scalar(select(func.count()).select_from(Party).where(Party.merged_into == party)):
        raise Refused(Refusal("party_merged"))
    take_away(work, thing)
