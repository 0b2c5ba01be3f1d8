"""The rows that only a central server makes, for a practice office that has none: entity, person, role, procedure.

Refuses any office that has ever known a server, so that nothing here goes past a real journal. Neighbour: app.practice.
"""

from sqlalchemy import Connection, insert

from app.context import Identity
from app.domain.ids import stable_id
from app.domain.people import entity_id
from app.domain.procedures import GENERIC, GENERIC_VALUES
from app.errors import JournalBypassed
from app.model.people import Device, Entity, Person, RoleGrant
from app.model.procedures import Procedure
from app.storage.journal import applying, read_state


def is_practice(connection: Connection) -> bool:
    """Whether the office has no server and never had one."""
    return not read_state(connection, "server_url")


def found(connection: Connection, identity: Identity, role: str, colleague: tuple[str, str], at: str) -> None:
    """Write them; `colleague` is (id, name) of a second person. Raises JournalBypassed in an office with a server."""
    if not is_practice(connection):
        raise JournalBypassed("a real office is founded by its server")
    with applying(connection):
        connection.execute(
            insert(Entity).values(
                id=entity_id(identity.entity),
                ine10=identity.entity,
                dir3="L01990010",
                name=identity.entity_name,
                entity_type="town_hall",
                languages=["ca"],
            )
        )
        for person, name in ((identity.person, identity.person_name), colleague):
            connection.execute(insert(Person).values(id=person, name=name, active=True))
        for person, held in ((identity.person, role), (colleague[0], "clerk")):
            connection.execute(insert(RoleGrant).values(id=stable_id("role", person, held), person=person, role=held))
        connection.execute(
            insert(Device).values(
                id=identity.device, person=identity.person, desk=identity.desk, name="Pràctiques", enrolled_at=at
            )
        )
        connection.execute(insert(Procedure).values(id=GENERIC, **GENERIC_VALUES))
