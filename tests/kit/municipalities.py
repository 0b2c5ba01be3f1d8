"""Real municipalities for the demo: the official list where it is at hand beside the project, else four small ones."""

import csv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

BUILT_IN = """ine10_codi_ens,ine6,nom_natural,comarca,habitants_dataset,dir3_derived
2522280001,252228,Tiurana,Noguera,48,L01252228
2507140003,250714,Cava,Alt Urgell,56,L01250714
2508700000,250870,Esterri de Cardós,Pallars Sobirà,69,L01250870
2510010007,251001,Gósol,Berguedà,221,L01251001
"""
"""Facts of the INE: code, name, county, inhabitants."""


def official_list() -> Path | None:
    """The CSV of the 231 municipalities of Lleida, where somebody has put it."""
    for folder in (ROOT.parent / "shared" / "data" / "lleida", ROOT / "build" / "data"):
        found = folder / "municipis_lleida.csv"
        if found.exists():
            return found
    return None


def smallest(file: Path) -> str:
    """The INE10 code of the municipality with the fewest inhabitants."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["habitants_dataset"].isdigit()]
    return min(rows, key=lambda row: int(row["habitants_dataset"]))["ine10_codi_ens"]


def at_hand(folder: Path) -> Path:
    """The official list, or the built-in one written into `folder`."""
    found = official_list()
    if found is None:
        folder.mkdir(parents=True, exist_ok=True)
        found = folder / "municipis.csv"
        found.write_text(BUILT_IN, encoding="utf-8")
    return found
