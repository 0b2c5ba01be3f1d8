"""Which party stands for which: duplicates point at the one that is kept (party.merged_into), in chains if need be.

A chain that ends nowhere (two desktops merged the same two people crosswise, or the kept one was taken away) hides
nobody: every party in it stands for itself, so that nothing is lost from sight and a person can take a merge back.
"""

from sqlalchemy import Connection, text

KEEPERS = """chain(id, at) AS (
    SELECT id, merged_into FROM party WHERE merged_into > ''
    UNION SELECT chain.id, p.merged_into
      FROM chain CROSS JOIN party AS p ON p.id = chain.at WHERE +p.merged_into IS NOT NULL),
keeper(id, kept) AS (
    SELECT chain.id, chain.at FROM chain CROSS JOIN party AS p ON p.id = chain.at
    WHERE +p.merged_into IS NULL AND p.removed IS NOT TRUE)"""
"""Common tables for `WITH RECURSIVE`: `keeper(id, kept)` has a row for every party that another one stands for.

CROSS JOIN and + make SQLite begin with the few that were merged, whatever it believes about the indexes."""


def stands_for(connection: Connection, party: str) -> str:
    """The party that is shown in a party's place: itself unless it was merged."""
    statement = text(f"WITH RECURSIVE {KEEPERS} SELECT kept FROM keeper WHERE id = :party")  # noqa: S608 (our own names)
    return connection.execute(statement, {"party": party}).scalar() or party


def same_as(connection: Connection, party: str) -> list[str]:
    """A party that stands for itself, and all that it stands for; in the order of their making."""
    statement = text(
        f"WITH RECURSIVE {KEEPERS} SELECT id FROM keeper WHERE kept = :party UNION SELECT :party ORDER BY 1"  # noqa: S608
    )
    return list(connection.execute(statement, {"party": party}).scalars())
