"""Where the build reads and writes; everything it makes is under build/windows."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROOM = Path(__file__).resolve().parent
BUILD = ROOT / "build" / "windows"

DOWNLOADS = BUILD / "downloads"
PYTHON = BUILD / "python"
"""The official CPython for Windows, unpacked and verified."""
PREFIX = BUILD / "prefix"
"""Wine's, for the build and the proof."""
CLIENT_WHEELS = BUILD / "wheels-client"
BUILD_WHEELS = BUILD / "wheels-build"
"""What freezes and tests on Windows Python; nothing of it is shipped."""
FROZEN = BUILD / "frozen"
PROGRAM = FROZEN / "Lligall"
"""What is installed: Lligall.exe, _internal/, licences/."""
STARTER = BUILD / "starter" / "Lligall.exe"
"""What the shortcut starts, beside the versions."""
LAYING = BUILD / "starter" / "laying.exe"
"""The installer's last step; installed nowhere."""
PRODUCT = BUILD / "product"
"""What is handed out: installer, package, checksums, bill of materials."""
SIGNING = BUILD / "signing"
"""The test certificate, where no other is configured."""
LOGS = BUILD / "logs"
"""What each program printed."""
