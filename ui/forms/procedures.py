"""Procedures as choices, in the language of the interface."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from app.queries.procedures import ProcedureRow


def procedure_name(procedure: ProcedureRow) -> str:
    """The procedure's name in the language of the interface, else in Catalan, in which every one has its name."""
    own = {
        QLocale.Language.Spanish: procedure.name_es,
        QLocale.Language.Occitan: procedure.name_oc,
        QLocale.Language.English: procedure.name_en,
    }.get(QLocale().language())
    return own or procedure.name


def options(procedures: Sequence[ProcedureRow], keep: str | None = None) -> list[tuple[str, str]]:
    """Those in use, in the order given; `keep` stays even when it no longer is."""
    return [(row.id, procedure_name(row)) for row in procedures if row.active or row.id == keep]
