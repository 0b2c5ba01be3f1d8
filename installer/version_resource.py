"""What Windows shows of Lligall.exe under Properties, Details. Read by lligall.spec on Windows Python."""

from typing import Any

COMPANY = "Lligall"
DESCRIPTION = "Lligall"
COPYRIGHT = "EUPL-1.2"


def numbers(version: str) -> tuple[int, int, int, int]:
    """The four numbers that Windows compares, of a version such as 1.2.3."""
    parts = [int(part) for part in version.split(".")]
    if len(parts) > 4 or any(not 0 <= part < 65_536 for part in parts):
        raise ValueError(f"not a version that Windows can keep: {version}")
    first, second, third, fourth = [*parts, 0, 0, 0, 0][:4]
    return first, second, third, fourth


def version_info(version: str) -> Any:
    """PyInstaller's version resource."""
    from PyInstaller.utils.win32 import versioninfo as win  # there only where the program is frozen

    said = {
        "CompanyName": COMPANY,
        "FileDescription": DESCRIPTION,
        "FileVersion": version,
        "InternalName": "Lligall",
        "LegalCopyright": COPYRIGHT,
        "OriginalFilename": "Lligall.exe",
        "ProductName": "Lligall",
        "ProductVersion": version,
    }
    texts = [win.StringStruct(name, text) for name, text in said.items()]
    return win.VSVersionInfo(
        ffi=win.FixedFileInfo(filevers=numbers(version), prodvers=numbers(version), mask=0x3F, OS=0x40004),
        # 0403: Catalan; 04B0: Unicode
        kids=[
            win.StringFileInfo([win.StringTable("040304B0", texts)]),
            win.VarFileInfo([win.VarStruct("Translation", [0x0403, 0x04B0])]),
        ],
    )
