"""Procedures (procediments): what a kind of matter asks for: term, silence, steps. Synced like everything else.

Only the generic procedure ships now: free steps, three months (LPACAP 21.3), no workflow engine.
"""

from app.domain.ids import stable_id
from app.domain.kind import FLAG, LIST, WHOLE, Kind, Unit, choice, line, text, units
from app.domain.roles import Permission

PROCEDURE = Kind(
    "procedure",
    public=True,
    creates=Permission.SERVER,
    units={
        "term": Unit(
            {"term": WHOLE, "term_unit": choice("days", "natural_days", "months", "years")}, Permission.SERVER
        ),
        **units(
            Permission.SERVER,
            code=line(40, required=True),
            name=line(200, required=True),
            name_es=line(200),
            name_oc=line(200),
            name_en=line(200),
            description=text(4_000),
            legal_basis=line(500),
            silence=choice("positive", "negative", "expiry", "none"),
            initiation=choice("ex_officio", "request"),
            classification=line(60),
            steps=LIST,
            active=FLAG,
        ),
    },
)

GENERIC = stable_id("procedure", "GENERIC")
"""The identity of the generic procedure, the same in every entity's journal."""

GENERIC_VALUES = {
    "code": "GENERIC",
    "name": "Procediment genèric",
    "name_es": "Procedimiento genérico",
    "name_oc": "Procediment generic",
    "name_en": "Generic procedure",
    "term": 3,
    "term_unit": "months",
    "silence": "positive",
    "initiation": "request",
    "legal_basis": "Llei 39/2015, art. 21.3",
    "steps": [{"title": title} for title in ("Inici", "Informe", "Proposta de resolució", "Resolució", "Notificació")],
    "active": True,
}
