"""The lanes, by name, in the order in which they are played."""

from tests.faults import (
    clones,
    disposals,
    engine,
    forgeries,
    kills,
    masses,
    merges,
    numbering,
    power,
    proxied,
    restores,
)
from tests.faults.lane import Lane

LANES: dict[str, Lane] = {
    lane.name: lane
    for lane in (
        merges.LANE,
        engine.LANE,
        clones.LANE,
        restores.LANE,
        numbering.LANE,
        masses.LANE,
        disposals.LANE,
        proxied.LANE,
        power.LANE,
        kills.LANE,
        forgeries.LANE,
    )
}
