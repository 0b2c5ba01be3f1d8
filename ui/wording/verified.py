"""Words for what a verification of the history found, and its one line in the report for support."""

from PySide6.QtCore import QCoreApplication

from app.storage.verified import PROVEN, UNFINISHED, HistoryVerdict
from ui.wording import dates

translate = QCoreApplication.translate


def said(found: HistoryVerdict | None) -> tuple[str, str, str]:
    """The sentence, the tone ("" for none) and the icon."""
    if found is None:
        return translate("Verified", "It has not been verified on this computer yet."), "", "information"
    moment = dates.moment(found.at)
    if found.outcome == UNFINISHED:
        text = translate(
            "Verified",
            "It could not be verified yet ({date}): part of the history was still on its way. Try again later.",
        )
        return text.format(date=moment), "AMBER", "hourglass"
    if found.outcome == PROVEN:
        text = translate("Verified", "Verified ({date}): the history is whole, and it is the one the server signed.")
        return text.format(date=moment), "GREEN", "check-circle"
    text = translate("Verified", "Verified ({date}): what this computer keeps is not the history the server signed.")
    return text.format(date=moment), "RED", "warning"


def detail(found: HistoryVerdict | None) -> str:
    """What is behind it; of a refutation: what is wrong, where, what is safe and what to do."""
    if found is None or found.outcome == UNFINISHED:
        return ""
    if found.outcome == PROVEN:
        text = translate("Verified", "Entries {first} to {last}, held against {words} signatures of the server.")
        return text.format(first=found.after + 1, last=found.until, words=found.words)
    where = translate("Verified", "Entries {first} to {last}: {what}.").format(
        first=found.first, last=found.last, what=_what(found.what)
    )
    return " ".join(
        (
            where,
            translate("Verified", "You can go on working, and what you do is kept and sent as always."),
            translate(
                "Verified",
                "Make a backup now, copy the report and call support: the server and the other computers have theirs.",
            ),
        )
    )


def line(found: HistoryVerdict) -> str:
    """For the support desk, in English, without personal data."""
    where = f" {found.what} at {found.first}-{found.last}" if found.what else ""
    return (
        f"history: {found.outcome}{where}, entries {found.after + 1}-{found.until}, {found.words} signatures,"
        f" {found.seconds:g} s, verified {found.at}"
    )


def _what(what: str) -> str:
    known = {
        "hash": translate("Verified", "something in them was altered after the server signed them"),
        "unreadable": translate("Verified", "they can no longer be read"),
        "order": translate("Verified", "some are missing, or stand twice or out of their place"),
        "foreign": translate("Verified", "they belong to another entity"),
        "withheld": translate("Verified", "a content is missing, and no disposal explains it"),
        "incarnation": translate("Verified", "the server began anew there, and no restore was told"),
        "signature": translate("Verified", "the signature kept for them is not the server's"),
        "end": translate("Verified", "the last ones are missing"),
        "index": translate("Verified", "they are whole, but what this computer noted about them is not"),
        "rows": translate("Verified", "they are whole, but what is shown is not what they lead to"),
    }
    return known.get(what, what)
