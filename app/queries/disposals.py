"""Disposals: those that wait for a second person, and the record of what was destroyed."""

from dataclasses import dataclass

from sqlalchemy import Connection, text

from app.queries.rows import tell


@dataclass(frozen=True, slots=True)
class DisposalRow:
    """One proposal, with who and why. `title` is the case file's as long as it is here; `done_at`: it is destroyed."""

    id: str
    case_file: str
    number: str
    title: str
    basis: str
    rule: str
    reason: str
    proposed_by: str
    proposer: str
    proposed_at: str
    decision: str
    decided_by: str
    decider: str
    decided_at: str
    remarks: str
    done_at: str
    kept_years: int | None


_ROWS = """
    SELECT d.id, d.case_file, coalesce(d.number, ''), coalesce(f.title, ''), d.basis, d.rule, d.reason, d.proposed_by,
      coalesce(p.name, ''), d.proposed_at, coalesce(d.decision, ''), coalesce(d.decided_by, ''), coalesce(q.name, ''),
      coalesce(d.decided_at, ''), coalesce(d.remarks, ''), coalesce(d.done_at, ''),
      d.kept_years
    FROM disposal AS d LEFT JOIN case_file AS f ON f.id = d.case_file
      LEFT JOIN person AS p ON p.id = d.proposed_by LEFT JOIN person AS q ON q.id = d.decided_by
"""


def disposals(connection: Connection, limit: int = 100) -> list[DisposalRow]:
    """Those to be decided first, then the newest."""
    query = text(_ROWS + " ORDER BY d.decision IS NOT NULL, d.proposed_at DESC LIMIT :limit")
    return [tell(DisposalRow, row) for row in connection.execute(query, {"limit": limit})]


def to_decide(connection: Connection, person: str) -> list[DisposalRow]:
    """Those that wait for somebody else than who proposed them, oldest first; of files that are closed."""
    query = text(
        _ROWS
        + """ WHERE d.decision IS NULL AND d.proposed_by IS NOT :person AND f.status IN ('closed', 'voided')
        ORDER BY d.proposed_at"""
    )
    return [tell(DisposalRow, row) for row in connection.execute(query, {"person": person})]


def of_case_file(connection: Connection, case_file: str) -> DisposalRow | None:
    """The last one of a case file, which may no longer be here."""
    query = text(_ROWS + " WHERE d.case_file = :file ORDER BY d.proposed_at DESC LIMIT 1")
    row = connection.execute(query, {"file": case_file}).first()
    return None if row is None else tell(DisposalRow, row)
