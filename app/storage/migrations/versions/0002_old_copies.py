"""Old copies: the quarantine of change sets, and what the device rows tell about keys and epochs.

Revision ID: 0002
Revises: 0001
"""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        """CREATE TABLE quarantine (
            set_id VARCHAR(32) NOT NULL PRIMARY KEY, epoch INTEGER NOT NULL, device_seq INTEGER NOT NULL,
            at VARCHAR NOT NULL, action VARCHAR NOT NULL, frame BLOB NOT NULL, undo VARCHAR NOT NULL,
            state VARCHAR NOT NULL
        )"""
    )
    for column in ("public_key VARCHAR", "epoch INTEGER", "epoch_at VARCHAR"):
        op.execute(f"ALTER TABLE device ADD COLUMN {column}")
