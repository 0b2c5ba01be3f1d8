"""The people of the house and their place in it: the entity, persons, their roles, and their enrolled desktops.

These rows are written by the central server alone (enrolment, the operator's commands, revocations).
"""

from app.domain.ids import stable_id
from app.domain.kind import DATE, FLAG, LIST, MOMENT, REQUIRED_ID, WHOLE, Kind, Unit, choice, line, units
from app.domain.roles import Permission, Role

ENTITY = Kind(
    "entity",
    public=True,
    creates=Permission.SERVER,
    units={
        "codes": Unit({"ine10": line(10, required=True), "ine6": line(6), "dir3": line(9)}, Permission.SERVER),
        **units(
            Permission.SERVER,
            name=line(120, required=True),
            entity_type=choice("town_hall", "emd", "county_council", "diputacio"),
            comarca=line(80),
            population=WHOLE,
            languages=LIST,
        ),
    },
)

PERSON = Kind(
    "person",
    public=True,
    creates=Permission.SERVER,
    units=units(Permission.SERVER, name=line(160, required=True), email=line(200), active=FLAG),
)

ROLE = Kind(
    "role",
    public=True,
    creates=Permission.SERVER,
    units={
        "grant": Unit({"person": REQUIRED_ID, "role": choice(*Role, required=True)}, Permission.SERVER),
        "period": Unit({"starts_on": DATE, "ends_on": DATE}, Permission.SERVER),
    },
)

DEVICE = Kind(
    "device",
    public=True,
    creates=Permission.SERVER,
    units={
        "enrolment": Unit(
            {"person": REQUIRED_ID, "desk": WHOLE, "name": line(120), "enrolled_at": MOMENT}, Permission.SERVER
        ),
        "revocation": Unit({"revoked_at": MOMENT, "revoked_reason": line(300)}, Permission.SERVER),
        # In the journal, so that a server brought back from a backup knows the desktops that came after it (R10).
        "key": Unit({"public_key": line(64)}, Permission.SERVER),
        # The last epoch given to an old copy or a clone of it (R8): everybody is told by this entry.
        "copy": Unit({"epoch": WHOLE, "epoch_at": MOMENT}, Permission.SERVER),
    },
)


def entity_id(ine10: str) -> str:
    """The row identity of an entity, from its INE10 code."""
    return stable_id("entity", ine10)
