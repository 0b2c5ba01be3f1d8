"""Words for the closed lists of the domain: stages, statuses, roles and the like.

Each list is a translation context of its own, because one English word may be several Catalan ones. An unknown value
(a newer desktop wrote it) is shown as it is rather than hidden.
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from ui.translating import QT_TRANSLATE_NOOP

_STAGES = {
    "initiation": QT_TRANSLATE_NOOP("Stages", "Initiation and ordering"),
    "instruction": QT_TRANSLATE_NOOP("Stages", "Instruction"),
    "resolution": QT_TRANSLATE_NOOP("Stages", "Ending and resolution"),
}
_STATUSES = {
    "open": QT_TRANSLATE_NOOP("Statuses", "open"),
    "closed": QT_TRANSLATE_NOOP("Statuses", "closed"),
    "voided": QT_TRANSLATE_NOOP("Statuses", "voided"),
}
_INITIATIONS = {
    "request": QT_TRANSLATE_NOOP("Initiations", "at a party's request"),
    "ex_officio": QT_TRANSLATE_NOOP("Initiations", "ex officio"),
}
_STEP_STATES = {
    "pending": QT_TRANSLATE_NOOP("StepStates", "pending"),
    "current": QT_TRANSLATE_NOOP("StepStates", "under way"),
    "done": QT_TRANSLATE_NOOP("StepStates", "done"),
    "skipped": QT_TRANSLATE_NOOP("StepStates", "not needed"),
}
_SILENCES = {
    "positive": QT_TRANSLATE_NOOP("Silences", "positive silence"),
    "negative": QT_TRANSLATE_NOOP("Silences", "negative silence"),
    "expiry": QT_TRANSLATE_NOOP("Silences", "expiry of the procedure"),
    "none": QT_TRANSLATE_NOOP("Silences", "no effect"),
}
_PRIORITIES = {
    "low": QT_TRANSLATE_NOOP("Priorities", "low"),
    "normal": QT_TRANSLATE_NOOP("Priorities", "normal"),
    "high": QT_TRANSLATE_NOOP("Priorities", "high"),
    "urgent": QT_TRANSLATE_NOOP("Priorities", "urgent"),
}
_PARTY_TYPES = {
    "person": QT_TRANSLATE_NOOP("PartyTypes", "natural person"),
    "company": QT_TRANSLATE_NOOP("PartyTypes", "company or organisation"),
    "administration": QT_TRANSLATE_NOOP("PartyTypes", "administration"),
}
_PARTY_ROLES = {
    "interested": QT_TRANSLATE_NOOP("PartyRoles", "interested party"),
    "representative": QT_TRANSLATE_NOOP("PartyRoles", "representative"),
    "third": QT_TRANSLATE_NOOP("PartyRoles", "third party"),
}
_IDENTIFIER_TYPES = {
    "nif": QT_TRANSLATE_NOOP("IdentifierTypes", "NIF"),
    "nie": QT_TRANSLATE_NOOP("IdentifierTypes", "NIE"),
    "cif": QT_TRANSLATE_NOOP("IdentifierTypes", "NIF of an organisation"),
    "passport": QT_TRANSLATE_NOOP("IdentifierTypes", "passport"),
    "other": QT_TRANSLATE_NOOP("IdentifierTypes", "another document"),
}
_CHANNELS = {
    "electronic": QT_TRANSLATE_NOOP("Channels", "electronic"),
    "paper": QT_TRANSLATE_NOOP("Channels", "paper"),
}
_ROLES = {
    "secretary": QT_TRANSLATE_NOOP("Roles", "secretary"),
    "clerk": QT_TRANSLATE_NOOP("Roles", "clerk"),
    "mayor": QT_TRANSLATE_NOOP("Roles", "mayor"),
    "councillor": QT_TRANSLATE_NOOP("Roles", "councillor"),
    "technician": QT_TRANSLATE_NOOP("Roles", "technician"),
    "archivist": QT_TRANSLATE_NOOP("Roles", "archivist"),
    "auditor": QT_TRANSLATE_NOOP("Roles", "auditor"),
}
_RELATIONS = {
    "related": QT_TRANSLATE_NOOP("Relations", "related to"),
    "continues": QT_TRANSLATE_NOOP("Relations", "continues"),
    "appeals": QT_TRANSLATE_NOOP("Relations", "appeals against"),
    "part_of": QT_TRANSLATE_NOOP("Relations", "part of"),
}
_LANGUAGES = {
    "ca": QT_TRANSLATE_NOOP("Languages", "Catalan"),
    "es": QT_TRANSLATE_NOOP("Languages", "Spanish"),
    "oc": QT_TRANSLATE_NOOP("Languages", "Aranese"),
    "en": QT_TRANSLATE_NOOP("Languages", "English"),
    "fr": QT_TRANSLATE_NOOP("Languages", "French"),
}
_TERM_UNITS = {
    "days": QT_TRANSLATE_NOOP("TermUnits", "working days"),
    "natural_days": QT_TRANSLATE_NOOP("TermUnits", "natural days"),
    "months": QT_TRANSLATE_NOOP("TermUnits", "months"),
    "years": QT_TRANSLATE_NOOP("TermUnits", "years"),
}
_ENTITY_TYPES = {
    "town_hall": QT_TRANSLATE_NOOP("EntityTypes", "town hall"),
    "emd": QT_TRANSLATE_NOOP("EntityTypes", "decentralised municipal entity"),
    "county_council": QT_TRANSLATE_NOOP("EntityTypes", "county council"),
    "diputacio": QT_TRANSLATE_NOOP("EntityTypes", "provincial council"),
}

_DECISIONS = {
    "standing": QT_TRANSLATE_NOOP("Decisions", "the town hall's version stays"),
    "losing": QT_TRANSLATE_NOOP("Decisions", "the other version stays"),
}

_SERIES = {"case_files": QT_TRANSLATE_NOOP("Series", "case files")}

_WISHES = {
    "give": QT_TRANSLATE_NOOP("Wishes", "that a computer number"),
    "end": QT_TRANSLATE_NOOP("Wishes", "that the server number again"),
}

_LEASE_ANSWERS = {
    "given": QT_TRANSLATE_NOOP("LeaseAnswers", "given"),
    "ended": QT_TRANSLATE_NOOP("LeaseAnswers", "ended"),
    "taken": QT_TRANSLATE_NOOP("LeaseAnswers", "no: another computer numbers"),
    "stale": QT_TRANSLATE_NOOP("LeaseAnswers", "no: that turn was over"),
    "no_desktop": QT_TRANSLATE_NOOP("LeaseAnswers", "no: that computer may not number"),
    "bad_numbers": QT_TRANSLATE_NOOP("LeaseAnswers", "no: the last number cannot be right"),
}

_FATES = {
    "voided": QT_TRANSLATE_NOOP("Fates", "voided"),
    "contested": QT_TRANSLATE_NOOP("Fates", "contested"),
    "taken": QT_TRANSLATE_NOOP("Fates", "given to its case file later"),
}

_DISPOSAL_BASES = {
    "retention": QT_TRANSLATE_NOOP("DisposalBases", "the retention table says so and its time is over"),
    "court": QT_TRANSLATE_NOOP("DisposalBases", "a court or an authority has ordered it"),
}
_DISPOSAL_DECISIONS = {
    "confirmed": QT_TRANSLATE_NOOP("DisposalDecisions", "it is destroyed"),
    "rejected": QT_TRANSLATE_NOOP("DisposalDecisions", "it is kept"),
}

LISTS: dict[str, tuple[str, Mapping[str, str]]] = {
    "stage": ("Stages", _STAGES),
    "status": ("Statuses", _STATUSES),
    "initiation": ("Initiations", _INITIATIONS),
    "step_state": ("StepStates", _STEP_STATES),
    "silence": ("Silences", _SILENCES),
    "priority": ("Priorities", _PRIORITIES),
    "party_type": ("PartyTypes", _PARTY_TYPES),
    "party_role": ("PartyRoles", _PARTY_ROLES),
    "identifier_type": ("IdentifierTypes", _IDENTIFIER_TYPES),
    "channel": ("Channels", _CHANNELS),
    "role": ("Roles", _ROLES),
    "relation": ("Relations", _RELATIONS),
    "language": ("Languages", _LANGUAGES),
    "term_unit": ("TermUnits", _TERM_UNITS),
    "entity_type": ("EntityTypes", _ENTITY_TYPES),
    "decision": ("Decisions", _DECISIONS),
    "series": ("Series", _SERIES),
    "wish": ("Wishes", _WISHES),
    "lease_answer": ("LeaseAnswers", _LEASE_ANSWERS),
    "fate": ("Fates", _FATES),
    "disposal_basis": ("DisposalBases", _DISPOSAL_BASES),
    "disposal_decision": ("DisposalDecisions", _DISPOSAL_DECISIONS),
}
"""Every list by name: its translation context and the English source of each value."""


def choice(name: str, value: str | None) -> str:
    """The words for a value of the list `name`; "" for None. Raises KeyError for a list there is not."""
    context, texts = LISTS[name]
    if value is None:
        return ""
    return QCoreApplication.translate(context, texts[value]) if value in texts else str(value)


def options(name: str, empty: bool = False) -> list[tuple[str | None, str]]:
    """The list for a field to choose from: (value, words) in the domain's order; with "—" first when `empty`."""
    found: list[tuple[str | None, str]] = [(None, "—")] if empty else []
    return found + [(value, choice(name, value)) for value in LISTS[name][1]]


def stage(value: str | None) -> str:
    return choice("stage", value)


def status(value: str | None) -> str:
    return choice("status", value)


def initiation(value: str | None) -> str:
    return choice("initiation", value)


def step_state(value: str | None) -> str:
    return choice("step_state", value)


def silence(value: str | None) -> str:
    return choice("silence", value)


def priority(value: str | None) -> str:
    return choice("priority", value)


def party_type(value: str | None) -> str:
    return choice("party_type", value)


def party_role(value: str | None) -> str:
    return choice("party_role", value)


def identifier_type(value: str | None) -> str:
    return choice("identifier_type", value)


def channel(value: str | None) -> str:
    return choice("channel", value)


def role(value: str | None) -> str:
    return choice("role", value)


def relation(value: str | None) -> str:
    return choice("relation", value)


def language(value: str | None) -> str:
    return choice("language", value)


def roles(values: tuple[str, ...]) -> str:
    """ "secretària, arxivera": the roles of a person, parted by commas."""
    return ", ".join(choice("role", value) for value in values)
