"""What own waiting sets lie over is found by the first of them: a page looks at what it passes, not at all that waits.

Revision ID: 0007
Revises: 0006
"""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE INDEX ix_overlay_first ON overlay (first_device_seq)")
