"""Conflicts: two people changed the same unit; the server's value stands and the other waits here for a person.

The server alone creates these rows (one per losing unit). R21: a conflict is decided once; a later decision decides
nothing, and the whole set that carried it has no effect.
"""

from app.domain.kind import ID, LIST, MOMENT, REQUIRED_ID, Kind, Unit, choice, line
from app.domain.roles import Permission

CONFLICT = Kind(
    "conflict",
    belongs=True,
    creates=Permission.SERVER,
    units={
        "target": Unit(
            {"target_kind": line(40, required=True), "target_id": REQUIRED_ID, "target_unit": line(60, required=True)},
            Permission.SERVER,
        ),
        # Both sides as lists of [field, value] pairs, so that any kind's units fit.
        "standing": Unit({"standing": LIST, "standing_person": ID, "standing_at": MOMENT}, Permission.SERVER),
        "losing": Unit(
            {"losing": LIST, "losing_set": ID, "losing_person": ID, "losing_device": ID, "losing_at": MOMENT},
            Permission.SERVER,
        ),
        "decision": Unit({"decision": choice("standing", "losing"), "decided_by": ID, "decided_at": MOMENT}),
    },
)
