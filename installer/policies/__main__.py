"""`python -m installer.policies [FOLDER]`: writes Lligall.admx, the .adml of each language and the page to read."""

import sys
from pathlib import Path

from installer.policies.making import everything

if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    for name, content in everything().items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode("utf-8"))
        sys.stdout.write(f"{file}\n")
