"""The search index merges its parts in idle moments (app.storage.search_index.merge), not within whoever writes.

Revision ID: 0006
Revises: 0005
"""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

# `crisismerge` is the bound where there is never a pause; a pull of 100,000 makes half as many. A word gone from a
# row stays marked as such in its part until two fifths of the part are: by FTS5's default a tenth makes it write the
# whole part anew.
HABITS = {"automerge": 0, "usermerge": 8, "crisismerge": 256, "deletemerge": 40}


def upgrade() -> None:
    for table in ("search_words", "search_numbers"):
        for name, value in HABITS.items():
            op.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('{name}', {value})")  # noqa: S608 - our own names
