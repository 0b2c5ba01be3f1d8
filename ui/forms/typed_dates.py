"""Dates as people type them, for date fields: how they are read and how they are shown."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.domain import dates as domain_dates
from ui.session import Desktop
from ui.wording import dates


def reader(desktop: Desktop, lean: str = "near") -> Callable[[str], dt.date]:
    """A reader for date fields: "23/11", "demà", "+10 hàbils". `lean` is where a date without its year falls:
    "past", "near" or "future". Raises ValueError with a sentence for the person."""

    def read(text: str) -> dt.date:
        found = domain_dates.parse(text, desktop.today(), lean=lean)
        if found is None:
            sentence = QCoreApplication.translate(
                "TypedDates", "“{text}” is not a date. Write for example 23/11, tomorrow, Friday or +10 working days."
            )
            raise ValueError(sentence.format(text=text[:40]))
        return found

    return read


def show(day: dt.date) -> str:
    """With its weekday, so that a slip is seen."""
    return dates.weekday_day(day)


def as_date(iso: str | None) -> dt.date | None:
    """A row's ISO text as a field's date."""
    return dt.date.fromisoformat(iso) if iso else None


def as_iso(day: dt.date | None) -> str | None:
    """A field's date as a row's ISO text."""
    return day.isoformat() if day else None
