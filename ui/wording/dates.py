"""Dates and moments as an office says them: "avui 9:02", "dilluns, 23 de novembre de 2026", "fa 2 dies".

Days may be given as dates or ISO text, moments as aware datetimes or ISO text in UTC; moments are shown in the time of
this machine. The names of days and months are Qt's for the language chosen (QLocale's default, set by ui.bootstrap).
"""

import datetime as dt

from PySide6.QtCore import QDate, QLocale, QObject

Day = dt.date | str
Moment = dt.datetime | str


class Dates(QObject):
    """The translatable pieces; the functions below are what others call."""

    def long_pattern(self) -> str:
        return self.tr("dddd, d MMMM yyyy", "pattern of a long date")

    def day_month_pattern(self) -> str:
        return self.tr("d MMMM", "pattern of a day and month")

    def joined(self, day: str, time: str) -> str:
        return self.tr("%1 %2", "day and time of day").replace("%1", day).replace("%2", time)

    def at(self, time: str, hour: int) -> str:
        said = self.tr("at %1", "one o'clock") if hour == 1 else self.tr("at %1")
        return said.replace("%1", time)

    def since_clock(self, time: str, hour: int) -> str:
        said = self.tr("since %1", "one o'clock") if hour == 1 else self.tr("since %1", "an hour of the day")
        return said.replace("%1", time)

    def since_weekday(self, moment: str, yesterday: bool) -> str:
        said = self.tr("since %1", "yesterday") if yesterday else self.tr("since %1", "a day of the week")
        return said.replace("%1", moment)

    def since_day(self, day: str) -> str:
        return self.tr("since %1", "a date").replace("%1", day)

    def near(self, days: int) -> str:
        """ "today", "yesterday", "tomorrow", or "" for any other distance in days."""
        return {0: self.tr("today"), -1: self.tr("yesterday"), 1: self.tr("tomorrow")}.get(days, "")

    def just_now(self) -> str:
        return self.tr("just now")

    def minutes_ago(self, n: int) -> str:
        return self.tr("%n minutes ago", "", n)

    def hours_ago(self, n: int) -> str:
        return self.tr("%n hours ago", "", n)

    def days_ago(self, n: int) -> str:
        return self.tr("%n days ago", "", n)

    def in_minutes(self, n: int) -> str:
        return self.tr("in %n minutes", "", n)

    def in_seconds(self, n: int) -> str:
        return self.tr("in %n seconds", "", n)

    def seconds(self, n: int) -> str:
        return self.tr("%n seconds", "", n)

    def minutes(self, n: int) -> str:
        return self.tr("%n minutes", "", n)

    def hours(self, n: int) -> str:
        return self.tr("%n hours", "", n)

    def days(self, n: int) -> str:
        return self.tr("%n days", "", n)

    def years(self, n: int) -> str:
        return self.tr("%n years", "", n)

    def due_today(self) -> str:
        return self.tr("due today")

    def weekday_and_number(self, weekday: str, number: str) -> str:
        return self.tr("%1 %2", "weekday and day of the month").replace("%1", weekday).replace("%2", number)


_dates = Dates()


def as_date(day: Day) -> dt.date:
    """Raises ValueError for text that is no ISO date."""
    return day if isinstance(day, dt.date) else dt.date.fromisoformat(day)


def as_local(moment: Moment) -> dt.datetime:
    """The moment in this machine's time."""
    found = moment if isinstance(moment, dt.datetime) else dt.datetime.fromisoformat(moment)
    return found.astimezone()


def day(value: Day | None) -> str:
    """ "23/11/2026"; "" for None."""
    return "" if value is None else f"{as_date(value):%d/%m/%Y}"


def short_day(value: Day | None) -> str:
    """ "23/11"; "" for None."""
    return "" if value is None else f"{as_date(value):%d/%m}"


def weekday(value: Day) -> str:
    """ "dilluns"."""
    return QLocale().dayName(as_date(value).isoweekday())


def weekday_day(value: Day | None) -> str:
    """ "dilluns, 23/11/2026": a date always with its weekday, so that a slip is seen."""
    return "" if value is None else f"{weekday(value)}, {day(value)}"


def long_day(value: Day) -> str:
    """ "dilluns, 23 de novembre de 2026"."""
    return QLocale().toString(_qdate(value), _dates.long_pattern())


def day_month(value: Day) -> str:
    """ "23 de novembre"."""
    return QLocale().toString(_qdate(value), _dates.day_month_pattern())


def time_of_day(moment: Moment) -> str:
    """ "9:02"."""
    local = as_local(moment)
    return f"{local.hour}:{local.minute:02d}"


def moment(value: Moment | None, today: dt.date | None = None) -> str:
    """ "avui 9:02", "ahir 18:40", "dijous 14:05" within the last week, else "19/11/2026 18:40"; "" for None."""
    if value is None:
        return ""
    local = as_local(value)
    distance = (local.date() - (today or dt.datetime.now().astimezone().date())).days
    said = _dates.near(distance) or (weekday(local.date()) if -7 < distance < 0 else day(local.date()))
    return _dates.joined(said, time_of_day(local))


def at_moment(value: Moment, today: dt.date | None = None) -> str:
    """ "dijous a les 14:05", for the middle of a sentence."""
    local = as_local(value)
    distance = (local.date() - (today or dt.datetime.now().astimezone().date())).days
    said = _dates.near(distance) or (weekday(local.date()) if -7 < distance < 0 else day(local.date()))
    return f"{said} {_dates.at(time_of_day(local), local.hour)}"


def ago(value: Moment, now: dt.datetime | None = None) -> str:
    """ "ara mateix", "fa 2 minuts", "fa 3 hores", then the moment itself."""
    local = as_local(value)
    now = (now or dt.datetime.now(dt.UTC)).astimezone()
    minutes = int((now - local).total_seconds() // 60)
    if minutes < 1:
        return _dates.just_now()
    if minutes < 60:
        return _dates.minutes_ago(minutes)
    if minutes < 6 * 60:
        return _dates.hours_ago(minutes // 60)
    return moment(local, now.date())


def until(value: Moment, now: dt.datetime | None = None) -> str:
    """ "d'aquí a 40 segons", "d'aquí a 5 minuts", then the moment itself."""
    local = as_local(value)
    now = (now or dt.datetime.now(dt.UTC)).astimezone()
    seconds = max(1, round((local - now).total_seconds()))
    if seconds < 90:
        return _dates.in_seconds(seconds)
    if seconds < 90 * 60:
        return _dates.in_minutes(round(seconds / 60))
    return moment(local, now.date())


def due(value: Day, today: dt.date) -> str:
    """For a chip: "fa 2 dies", "venç avui", "demà", "dijous 26", "23/12", "23/12/2027"."""
    date = as_date(value)
    distance = (date - today).days
    if distance < 0:
        return _dates.days_ago(-distance)
    if distance == 0:
        return _dates.due_today()
    if distance == 1:
        return _dates.near(1)
    if distance < 8:
        return _dates.weekday_and_number(weekday(date), str(date.day))
    return short_day(date) if date.year == today.year else day(date)


def _qdate(value: Day) -> QDate:
    date = as_date(value)
    return QDate(date.year, date.month, date.day)


def years(count: int) -> str:
    """ "5 anys"."""
    return _dates.years(count)


def lasting(seconds: float) -> str:
    """ "40 segons", "5 minuts", "3 hores", "12 dies", "2 anys": a length of time in its largest fitting unit."""
    for size, say in ((365 * 86400, _dates.years), (86400, _dates.days), (3600, _dates.hours), (60, _dates.minutes)):
        if seconds >= size:
            return say(int(seconds // size))
    return _dates.seconds(max(1, int(seconds)))


def since(value: Moment, today: dt.date | None = None) -> str:
    """ "des de les 9:10" today, "des d'ahir a les 18:40", "des de dijous a les 14:05", "des del 12/11/2026"."""
    local = as_local(value)
    distance = ((today or dt.datetime.now().astimezone().date()) - local.date()).days
    if distance == 0:
        return _dates.since_clock(time_of_day(local), local.hour)
    if 0 < distance < 7:
        return _dates.since_weekday(at_moment(local, today), distance == 1)
    return _dates.since_day(day(local.date()))
