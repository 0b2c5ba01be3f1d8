"""The guard of the synced tables can be opened by a row, for thousands of rows: a function of ours would ask for the
interpreter at each of them.

Revision ID: 0008
Revises: 0007
"""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

SYNCED = (
    "case_file case_link case_party case_reader case_tag conflict device disposal entity file lease_request note party"
    " person procedure role series spent_number step tag task"
).split()

GUARD = """
    CREATE TRIGGER guard_{table}_{name} BEFORE {what} ON {table}
    WHEN CASE (SELECT open FROM guard) WHEN 1 THEN FALSE ELSE lligall_writing() = 0 END
    BEGIN SELECT RAISE(ABORT, 'written past the journal: {table}'); END
"""
OF_GUARD = """
    CREATE TRIGGER guard_guard_{name} BEFORE {what} ON guard WHEN lligall_writing() = 0
    BEGIN SELECT RAISE(ABORT, 'written past the journal: guard'); END
"""


def upgrade() -> None:
    op.execute("CREATE TABLE guard (open INTEGER NOT NULL)")
    op.execute("INSERT INTO guard (open) VALUES (0)")
    for what in ("INSERT", "UPDATE", "DELETE"):
        op.execute(OF_GUARD.format(name=what.lower(), what=what))
        for table in SYNCED:
            op.execute(f"DROP TRIGGER guard_{table}_{what.lower()}")
            op.execute(GUARD.format(table=table, name=what.lower(), what=what))
