"""The entity, its people, their roles and their enrolled desktops: written by the central server alone."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from app.domain import people
from app.model.base import Base, JsonList, Synced


class Entity(Synced, Base):
    """The municipality this database belongs to: one row."""

    __tablename__ = "entity"
    kind = people.ENTITY

    ine10: Mapped[str]
    ine6: Mapped[str | None]
    dir3: Mapped[str | None]
    name: Mapped[str]
    entity_type: Mapped[str | None]
    comarca: Mapped[str | None]
    population: Mapped[int | None]
    languages: Mapped[list[str] | None] = mapped_column(JsonList)


class Person(Synced, Base):
    """Somebody who works for, or governs, the entity."""

    __tablename__ = "person"
    kind = people.PERSON

    name: Mapped[str]
    email: Mapped[str | None]
    active: Mapped[bool | None]


class RoleGrant(Synced, Base):
    """One role of one person, for a period."""

    __tablename__ = "role"
    kind = people.ROLE

    person: Mapped[str] = mapped_column(String(32), index=True)
    role: Mapped[str]
    starts_on: Mapped[str | None]
    ends_on: Mapped[str | None]


class Device(Synced, Base):
    """An enrolled desktop."""

    __tablename__ = "device"
    kind = people.DEVICE

    person: Mapped[str] = mapped_column(String(32))
    desk: Mapped[int | None]
    name: Mapped[str | None]
    enrolled_at: Mapped[str | None]
    revoked_at: Mapped[str | None]
    revoked_reason: Mapped[str | None]
    public_key: Mapped[str | None]
    epoch: Mapped[int | None]
    epoch_at: Mapped[str | None]
