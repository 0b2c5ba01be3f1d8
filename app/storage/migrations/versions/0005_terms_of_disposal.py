"""How many years the retention table says that a case file is kept, beside its disposal.

Revision ID: 0005
Revises: 0004
"""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE disposal ADD COLUMN kept_years INTEGER")
