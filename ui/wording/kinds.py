"""Words for the kinds of rows and their fields, and how a value of a field is shown (history, two versions).

Neighbours: wording.choices (closed lists), wording.dates, app.domain.kinds (which fields there are; a test compares).
"""

from typing import Any

from PySide6.QtCore import QCoreApplication

from app.domain.kind import Form
from app.domain.kinds import KINDS
from ui.translating import QT_TRANSLATE_NOOP
from ui.wording import choices, dates

_KINDS = {
    "entity": QT_TRANSLATE_NOOP("Kinds", "municipality"),
    "person": QT_TRANSLATE_NOOP("Kinds", "person of the town hall"),
    "role": QT_TRANSLATE_NOOP("Kinds", "role"),
    "device": QT_TRANSLATE_NOOP("Kinds", "desktop"),
    "procedure": QT_TRANSLATE_NOOP("Kinds", "procedure"),
    "party": QT_TRANSLATE_NOOP("Kinds", "person"),
    "case_file": QT_TRANSLATE_NOOP("Kinds", "case file"),
    "step": QT_TRANSLATE_NOOP("Kinds", "step"),
    "note": QT_TRANSLATE_NOOP("Kinds", "note"),
    "file": QT_TRANSLATE_NOOP("Kinds", "file"),
    "task": QT_TRANSLATE_NOOP("Kinds", "task"),
    "tag": QT_TRANSLATE_NOOP("Kinds", "keyword"),
    "case_tag": QT_TRANSLATE_NOOP("Kinds", "keyword of the file"),
    "case_link": QT_TRANSLATE_NOOP("Kinds", "related case file"),
    "case_reader": QT_TRANSLATE_NOOP("Kinds", "named reader"),
    "case_party": QT_TRANSLATE_NOOP("Kinds", "interested party"),
    "conflict": QT_TRANSLATE_NOOP("Kinds", "two versions"),
    "series": QT_TRANSLATE_NOOP("Kinds", "number series"),
    "lease_request": QT_TRANSLATE_NOOP("Kinds", "request about a number series"),
    "spent_number": QT_TRANSLATE_NOOP("Kinds", "number without a file"),
    "disposal": QT_TRANSLATE_NOOP("Kinds", "destruction of contents"),
}

_FIELDS = {
    "number": QT_TRANSLATE_NOOP("Fields", "Number"),
    "contested_number": QT_TRANSLATE_NOOP("Fields", "Other number on papers"),
    "provisional_number": QT_TRANSLATE_NOOP("Fields", "Provisional number"),
    "former_number": QT_TRANSLATE_NOOP("Fields", "Former number"),
    "status": QT_TRANSLATE_NOOP("Fields", "Status"),
    "closed_on": QT_TRANSLATE_NOOP("Fields", "Closed on"),
    "status_reason": QT_TRANSLATE_NOOP("Fields", "Reason"),
    "due_on": QT_TRANSLATE_NOOP("Fields", "Due date"),
    "due_reason": QT_TRANSLATE_NOOP("Fields", "Reason for the due date"),
    "priority": QT_TRANSLATE_NOOP("Fields", "Priority"),
    "priority_reason": QT_TRANSLATE_NOOP("Fields", "Reason for the priority"),
    "title": QT_TRANSLATE_NOOP("Fields", "Title"),
    "procedure": QT_TRANSLATE_NOOP("Fields", "Procedure"),
    "classification": QT_TRANSLATE_NOOP("Fields", "Records series"),
    "stage": QT_TRANSLATE_NOOP("Fields", "Stage"),
    "initiation": QT_TRANSLATE_NOOP("Fields", "Initiation"),
    "opened_on": QT_TRANSLATE_NOOP("Fields", "Opened on"),
    "responsible": QT_TRANSLATE_NOOP("Fields", "Responsible person"),
    "silence": QT_TRANSLATE_NOOP("Fields", "Effect of silence"),
    "paper_location": QT_TRANSLATE_NOOP("Fields", "Place of the papers"),
    "remarks": QT_TRANSLATE_NOOP("Fields", "Remarks"),
    "eni_identifier": QT_TRANSLATE_NOOP("Fields", "ENI identifier"),
    "state": QT_TRANSLATE_NOOP("Fields", "State of the step"),
    "done_on": QT_TRANSLATE_NOOP("Fields", "Done on"),
    "waiting": QT_TRANSLATE_NOOP("Fields", "Waiting step"),
    "waits_until": QT_TRANSLATE_NOOP("Fields", "Waits until"),
    "position": QT_TRANSLATE_NOOP("Fields", "Position"),
    "removed": QT_TRANSLATE_NOOP("Fields", "Removed"),
    "author": QT_TRANSLATE_NOOP("Fields", "Author"),
    "written_at": QT_TRANSLATE_NOOP("Fields", "Written"),
    "text": QT_TRANSLATE_NOOP("Fields", "Text"),
    "name": QT_TRANSLATE_NOOP("Fields", "Name"),
    "colour": QT_TRANSLATE_NOOP("Fields", "Colour"),
    "tag": QT_TRANSLATE_NOOP("Fields", "Keyword"),
    "other": QT_TRANSLATE_NOOP("Fields", "Other case file"),
    "relation": QT_TRANSLATE_NOOP("Fields", "Relation"),
    "person": QT_TRANSLATE_NOOP("Fields", "Person"),
    "done": QT_TRANSLATE_NOOP("Fields", "Done"),
    "done_at": QT_TRANSLATE_NOOP("Fields", "Done at"),
    "done_by": QT_TRANSLATE_NOOP("Fields", "Done by"),
    "identifier_type": QT_TRANSLATE_NOOP("Fields", "Sort of document"),
    "identifier": QT_TRANSLATE_NOOP("Fields", "NIF or other document"),
    "party_type": QT_TRANSLATE_NOOP("Fields", "Sort of person"),
    "given_name": QT_TRANSLATE_NOOP("Fields", "Given name"),
    "first_surname": QT_TRANSLATE_NOOP("Fields", "First surname"),
    "second_surname": QT_TRANSLATE_NOOP("Fields", "Second surname"),
    "business_name": QT_TRANSLATE_NOOP("Fields", "Name of the organisation"),
    "street": QT_TRANSLATE_NOOP("Fields", "Street and number"),
    "postcode": QT_TRANSLATE_NOOP("Fields", "Postcode"),
    "town": QT_TRANSLATE_NOOP("Fields", "Town"),
    "province": QT_TRANSLATE_NOOP("Fields", "Province"),
    "country": QT_TRANSLATE_NOOP("Fields", "Country"),
    "channel": QT_TRANSLATE_NOOP("Fields", "Channel"),
    "obliged": QT_TRANSLATE_NOOP("Fields", "Obliged to electronic relations"),
    "email": QT_TRANSLATE_NOOP("Fields", "E-mail"),
    "telephone": QT_TRANSLATE_NOOP("Fields", "Telephone"),
    "language": QT_TRANSLATE_NOOP("Fields", "Language"),
    "merged_into": QT_TRANSLATE_NOOP("Fields", "Merged into"),
    "party": QT_TRANSLATE_NOOP("Fields", "Person"),
    "role": QT_TRANSLATE_NOOP("Fields", "Role"),
    "represents": QT_TRANSLATE_NOOP("Fields", "Represents"),
    "target_kind": QT_TRANSLATE_NOOP("Fields", "Sort of thing"),
    "target_id": QT_TRANSLATE_NOOP("Fields", "Thing"),
    "target_unit": QT_TRANSLATE_NOOP("Fields", "Field"),
    "standing": QT_TRANSLATE_NOOP("Fields", "Version that stands"),
    "standing_person": QT_TRANSLATE_NOOP("Fields", "Author of the version that stands"),
    "standing_at": QT_TRANSLATE_NOOP("Fields", "Moment of the version that stands"),
    "losing": QT_TRANSLATE_NOOP("Fields", "Other version"),
    "losing_set": QT_TRANSLATE_NOOP("Fields", "Change of the other version"),
    "losing_person": QT_TRANSLATE_NOOP("Fields", "Author of the other version"),
    "losing_device": QT_TRANSLATE_NOOP("Fields", "Desktop of the other version"),
    "losing_at": QT_TRANSLATE_NOOP("Fields", "Moment of the other version"),
    "decision": QT_TRANSLATE_NOOP("Fields", "Decision"),
    "decided_by": QT_TRANSLATE_NOOP("Fields", "Decided by"),
    "decided_at": QT_TRANSLATE_NOOP("Fields", "Decided at"),
    "ine10": QT_TRANSLATE_NOOP("Fields", "INE code"),
    "ine6": QT_TRANSLATE_NOOP("Fields", "Municipality code"),
    "dir3": QT_TRANSLATE_NOOP("Fields", "DIR3 code"),
    "entity_type": QT_TRANSLATE_NOOP("Fields", "Sort of entity"),
    "comarca": QT_TRANSLATE_NOOP("Fields", "County"),
    "population": QT_TRANSLATE_NOOP("Fields", "Population"),
    "languages": QT_TRANSLATE_NOOP("Fields", "Languages"),
    "active": QT_TRANSLATE_NOOP("Fields", "Active"),
    "starts_on": QT_TRANSLATE_NOOP("Fields", "From"),
    "ends_on": QT_TRANSLATE_NOOP("Fields", "Until"),
    "desk": QT_TRANSLATE_NOOP("Fields", "Desktop number"),
    "enrolled_at": QT_TRANSLATE_NOOP("Fields", "Enrolled"),
    "revoked_at": QT_TRANSLATE_NOOP("Fields", "Revoked"),
    "revoked_reason": QT_TRANSLATE_NOOP("Fields", "Reason of the revocation"),
    "public_key": QT_TRANSLATE_NOOP("Fields", "Public key"),
    "epoch_at": QT_TRANSLATE_NOOP("Fields", "Copy of its data since"),
    "term": QT_TRANSLATE_NOOP("Fields", "Time limit"),
    "term_unit": QT_TRANSLATE_NOOP("Fields", "Unit of the time limit"),
    "code": QT_TRANSLATE_NOOP("Fields", "Code"),
    "name_es": QT_TRANSLATE_NOOP("Fields", "Name in Spanish"),
    "name_oc": QT_TRANSLATE_NOOP("Fields", "Name in Aranese"),
    "name_en": QT_TRANSLATE_NOOP("Fields", "Name in English"),
    "description": QT_TRANSLATE_NOOP("Fields", "Description"),
    "legal_basis": QT_TRANSLATE_NOOP("Fields", "Legal basis"),
    "steps": QT_TRANSLATE_NOOP("Fields", "Steps"),
    "sha256": QT_TRANSLATE_NOOP("Fields", "Fingerprint (SHA-256)"),
    "size": QT_TRANSLATE_NOOP("Fields", "Size in bytes"),
    "media_type": QT_TRANSLATE_NOOP("Fields", "Sort of file"),
    "series": QT_TRANSLATE_NOOP("Fields", "Number series"),
    "holder": QT_TRANSLATE_NOOP("Fields", "Desktop that numbers"),
    "epoch": QT_TRANSLATE_NOOP("Fields", "Copy of the desktop's database"),
    "lease": QT_TRANSLATE_NOOP("Fields", "Turn of numbering"),
    "incarnation": QT_TRANSLATE_NOOP("Fields", "State of the server"),
    "wish": QT_TRANSLATE_NOOP("Fields", "What was asked"),
    "device": QT_TRANSLATE_NOOP("Fields", "Desktop"),
    "used": QT_TRANSLATE_NOOP("Fields", "Last numbers used"),
    "reason": QT_TRANSLATE_NOOP("Fields", "Reason"),
    "answer": QT_TRANSLATE_NOOP("Fields", "Answer of the server"),
    "year": QT_TRANSLATE_NOOP("Fields", "Year"),
    "row": QT_TRANSLATE_NOOP("Fields", "Case file"),
    "fate": QT_TRANSLATE_NOOP("Fields", "What became of it"),
    "case_file": QT_TRANSLATE_NOOP("Fields", "Case file"),
    "basis": QT_TRANSLATE_NOOP("Fields", "Why it may be destroyed"),
    "kept_years": QT_TRANSLATE_NOOP("Fields", "Years to be kept after closing"),
    "rule": QT_TRANSLATE_NOOP("Fields", "Retention table or order"),
    "proposed_by": QT_TRANSLATE_NOOP("Fields", "Proposed by"),
    "proposed_at": QT_TRANSLATE_NOOP("Fields", "Proposed at"),
}

_LISTS = {
    ("case_file", "stage"): "stage",
    ("case_file", "status"): "status",
    ("case_file", "initiation"): "initiation",
    ("case_file", "silence"): "silence",
    ("case_file", "priority"): "priority",
    ("task", "priority"): "priority",
    ("step", "state"): "step_state",
    ("party", "party_type"): "party_type",
    ("party", "identifier_type"): "identifier_type",
    ("party", "channel"): "channel",
    ("party", "language"): "language",
    ("case_party", "role"): "party_role",
    ("case_link", "relation"): "relation",
    ("role", "role"): "role",
    ("procedure", "silence"): "silence",
    ("procedure", "initiation"): "initiation",
    ("procedure", "term_unit"): "term_unit",
    ("entity", "entity_type"): "entity_type",
    ("conflict", "decision"): "decision",
    ("lease_request", "series"): "series",
    ("lease_request", "wish"): "wish",
    ("lease_request", "answer"): "lease_answer",
    ("spent_number", "fate"): "fate",
    ("disposal", "basis"): "disposal_basis",
    ("disposal", "decision"): "disposal_decision",
}
"""Which fields are words of a closed list."""

_UNITS = {
    ("case_file", "lifecycle"): QT_TRANSLATE_NOOP("Fields", "Status"),
    ("case_file", "due"): QT_TRANSLATE_NOOP("Fields", "Due date"),
    ("step", "progress"): QT_TRANSLATE_NOOP("Fields", "State of the step"),
    ("lease_request", "request"): QT_TRANSLATE_NOOP("Fields", "What was asked"),
    ("disposal", "proposal"): QT_TRANSLATE_NOOP("Fields", "Proposal to destroy"),
    ("note", "authorship"): QT_TRANSLATE_NOOP("Fields", "Author"),
    ("file", "content"): QT_TRANSLATE_NOOP("Fields", "Content"),
    ("device", "copy"): QT_TRANSLATE_NOOP("Fields", "Copy of its data"),
    ("device", "key"): QT_TRANSLATE_NOOP("Fields", "Public key"),
    ("task", "completion"): QT_TRANSLATE_NOOP("Fields", "Done"),
    ("party", "address"): QT_TRANSLATE_NOOP("Fields", "Address"),
    ("party", "identifier"): QT_TRANSLATE_NOOP("Fields", "NIF or other document"),
}
"""Units of several fields that are not called as one of them."""


def kind(name: str) -> str:
    """ "expedient", "tasca"; an unknown kind as it is."""
    return QCoreApplication.translate("Kinds", _KINDS[name]) if name in _KINDS else name


def field(kind_name: str, name: str) -> str:
    """ "Títol", "Venciment"; an unknown field as it is. The same field is called alike in every kind."""
    return QCoreApplication.translate("Fields", _FIELDS[name]) if name in _FIELDS else name


def unit(kind_name: str, name: str) -> str:
    """What a unit is called: by its own name, or as the field it is named after."""
    if (kind_name, name) in _UNITS:
        return QCoreApplication.translate("Fields", _UNITS[kind_name, name])
    return field(kind_name, name)


def yes_or_no(value: bool | None) -> str:
    if value is None:
        return ""
    return QCoreApplication.translate("Fields", "yes") if value else QCoreApplication.translate("Fields", "no")


def value(kind_name: str, name: str, shown: Any) -> str:
    """A field's value in words: choices, dates with their weekday, yes and no. Ids must be names already."""
    if shown is None or shown == "":
        return ""
    if (kind_name, name) in _LISTS:
        return choices.choice(_LISTS[kind_name, name], shown)
    known = KINDS.get(kind_name)
    if known is None or name not in known.unit_of or not known.field(name).accepts(shown):
        return str(shown)
    form = known.field(name).form
    if form is Form.DATE:
        return dates.weekday_day(shown)
    if form is Form.MOMENT:
        return dates.moment(shown)
    if form is Form.FLAG:
        return yes_or_no(shown)
    if form is Form.LIST:
        return ", ".join(str(item) for item in shown)
    return str(shown)
