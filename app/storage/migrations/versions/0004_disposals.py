"""Disposals: their record, and which bodies of the kept journal are gone.

Revision ID: 0004
Revises: 0003
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

GUARD = """
    CREATE TRIGGER guard_{table}_{name} BEFORE {what} ON {table} WHEN lligall_writing() = 0
    BEGIN SELECT RAISE(ABORT, 'written past the journal: {table}'); END
"""


def upgrade() -> None:
    op.execute(
        """CREATE TABLE disposal (
            id VARCHAR(32) NOT NULL PRIMARY KEY, case_file VARCHAR(32) NOT NULL, number VARCHAR,
            basis VARCHAR NOT NULL, rule VARCHAR NOT NULL, reason VARCHAR NOT NULL, proposed_by VARCHAR(32) NOT NULL,
            proposed_at VARCHAR NOT NULL, decision VARCHAR, decided_by VARCHAR(32), decided_at VARCHAR,
            remarks VARCHAR, done_at VARCHAR
        )"""
    )
    op.execute("CREATE INDEX ix_disposal_case_file ON disposal (case_file)")
    op.execute(
        """CREATE TABLE missing_body (
            seq INTEGER NOT NULL, place INTEGER NOT NULL, named BOOLEAN NOT NULL, PRIMARY KEY (seq, place)
        ) WITHOUT ROWID"""
    )
    for what in ("INSERT", "UPDATE", "DELETE"):
        op.execute(GUARD.format(table="disposal", name=what.lower(), what=what))
