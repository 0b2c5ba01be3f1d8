"""Case files and what hangs on them: steps, tasks, notes, tags, related files, named readers."""

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.domain import case_files
from app.model.base import Base, InCaseFile, Removable, Synced, local


class CaseFile(Synced, Base):
    """A case file (expedient). Dates are ISO 8601 text."""

    __tablename__ = "case_file"
    kind = case_files.CASE_FILE

    number: Mapped[str | None]
    contested_number: Mapped[str | None]
    """Given under a lease that had ended: papers may carry it beside the official one."""
    provisional_number: Mapped[str | None]
    former_number: Mapped[str | None]
    title: Mapped[str]
    procedure: Mapped[str] = mapped_column(String(32))
    classification: Mapped[str | None]
    stage: Mapped[str]
    status: Mapped[str]
    closed_on: Mapped[str | None]
    status_reason: Mapped[str | None]
    initiation: Mapped[str]
    opened_on: Mapped[str]
    responsible: Mapped[str | None] = mapped_column(String(32))
    due_on: Mapped[str | None]
    due_reason: Mapped[str | None]
    silence: Mapped[str | None]
    priority: Mapped[str | None]
    priority_reason: Mapped[str | None]
    paper_location: Mapped[str | None]
    remarks: Mapped[str | None]
    eni_identifier: Mapped[str]

    title_key: Mapped[str | None] = local()
    """The title as it sorts (app.domain.text.sort_key)."""
    number_key: Mapped[str | None] = local()
    """The number as it sorts: year, then number padded to 8 digits; provisional ones come last."""

    __table_args__ = (
        Index("ix_case_file_number_key", "number_key", "id"),
        Index("ix_case_file_status_number", "status", "number_key", "id"),
        Index("ix_case_file_title_key", "title_key", "id", "status"),
        Index("ix_case_file_status_due", "status", "due_on", "id"),
        Index("ix_case_file_due", "due_on", "id", "status"),
        Index("ix_case_file_opened", "opened_on", "id", "status"),
        Index("ix_case_file_responsible", "responsible", "status"),
    )


class Step(InCaseFile, Removable, Base):
    """A step (tràmit); a waiting step only runs a period."""

    __tablename__ = "step"
    kind = case_files.STEP

    title: Mapped[str]
    position: Mapped[int | None]
    state: Mapped[str]
    done_on: Mapped[str | None]
    waiting: Mapped[bool | None]
    waits_until: Mapped[str | None] = mapped_column(index=True)
    remarks: Mapped[str | None]


class Task(Synced, Removable, Base):
    """Something to do, in a case file or free."""

    __tablename__ = "task"
    kind = case_files.TASK

    case_file_id: Mapped[str | None] = local(String(32), index=True)
    title: Mapped[str]
    responsible: Mapped[str | None] = mapped_column(String(32))
    due_on: Mapped[str | None]
    priority: Mapped[str | None]
    priority_reason: Mapped[str | None]
    done: Mapped[bool | None]
    done_at: Mapped[str | None]
    done_by: Mapped[str | None] = mapped_column(String(32))
    remarks: Mapped[str | None]

    __table_args__ = (Index("ix_task_open_due", "done", "due_on"),)


class Note(InCaseFile, Removable, Base):
    """A dated remark of one person in a case file."""

    __tablename__ = "note"
    kind = case_files.NOTE

    author: Mapped[str] = mapped_column(String(32))
    written_at: Mapped[str]
    text: Mapped[str]


class Tag(Synced, Removable, Base):
    """A keyword of the entity."""

    __tablename__ = "tag"
    kind = case_files.TAG

    name: Mapped[str]
    colour: Mapped[str | None]


class CaseTag(InCaseFile, Removable, Base):
    """A tag on a case file."""

    __tablename__ = "case_tag"
    kind = case_files.CASE_TAG

    tag: Mapped[str] = mapped_column(String(32), index=True)


class CaseLink(InCaseFile, Removable, Base):
    """Another case file related to this one."""

    __tablename__ = "case_link"
    kind = case_files.CASE_LINK

    other: Mapped[str] = mapped_column(String(32), index=True)
    relation: Mapped[str | None]


class CaseReader(InCaseFile, Removable, Base):
    """A councillor to whom this file is named, so that it may be read."""

    __tablename__ = "case_reader"
    kind = case_files.CASE_READER

    person: Mapped[str] = mapped_column(String(32), index=True)
