"""The server's signatures over the journal are kept, one for each page.

Revision ID: 0003
Revises: 0002
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        """CREATE TABLE signed_word (
            seq INTEGER NOT NULL PRIMARY KEY, incarnation VARCHAR(32) NOT NULL, hash BLOB NOT NULL,
            signature BLOB NOT NULL
        )"""
    )
