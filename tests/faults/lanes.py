"""The lanes, by name, in the order in which they are played."""

from tests.faults import engine, forgeries, kills, merges, power
from tests.faults.lane import Lane

LANES: dict[str, Lane] = {
    lane.name: lane for lane in (merges.LANE, engine.LANE, power.LANE, kills.LANE, forgeries.LANE)
}
