"""The recovery key on paper: a page to print, to save as PDF, or to copy.

The PDF is the only place where the key may be written in plain, at the person's own wish and where they choose.
"""

from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QSizeF
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter, QTextDocument

translate = QCoreApplication.translate


def groups(key: str) -> list[str]:
    """The seven groups of the key."""
    return key.split("-")


def html(key: str, entity: str, person: str, made: str) -> str:
    """The sheet as Qt's HTML: whose it is, the key in large groups, what it is for and where to keep it."""
    cells = "".join(
        f'<td><span style="font-size:8pt;color:#555">{number}</span><br>'
        f'<span style="font-family:monospace;font-size:17pt;font-weight:600">{escape(group)}</span></td>'
        + ("</tr><tr>" if number == 4 else "")
        for number, group in enumerate(groups(key), 1)
    )
    sentences = (
        translate(
            "RecoverySheet",
            "With this key the case files kept on this computer can always be opened, also when Windows has "
            "forgotten its own key (a new password, another account, a repaired computer).",
        ),
        translate(
            "RecoverySheet",
            "Keep the sheet locked away in the town hall, not beside the computer. Whoever has the sheet and "
            "the computer can read everything.",
        ),
        translate(
            "RecoverySheet",
            "Capitals, spaces and dashes do not matter. There is no letter O, I, L or U in it: they are the "
            "digits 0 and 1.",
        ),
    )
    paragraphs = "".join(f'<p style="font-size:10.5pt">{escape(sentence)}</p>' for sentence in sentences)
    title = translate("RecoverySheet", "Recovery key")
    return (
        f'<p style="font-size:11pt;color:#8f1d14"><b>Lligall</b></p>'
        f'<p style="font-size:18pt"><b>{escape(title)}</b></p>'
        f'<p style="font-size:11pt">{escape(entity)}<br>{escape(person)}<br>{escape(made)}</p>'
        "<p></p><table border='1' style='border-color:#8a8a8a' cellspacing='0' cellpadding='12'>"
        f"<tr>{cells}</tr></table><p></p>{paragraphs}"
    )


def draw(device: QPagedPaintDevice, key: str, entity: str, person: str, made: str) -> None:
    """Draw the sheet on a printer or a PDF, one A4 page."""
    device.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(20, 20, 20, 20),
                    QPageLayout.Unit.Millimeter)
    )  # fmt: skip
    document = QTextDocument()
    document.setDefaultFont(QFont("Segoe UI", 10))
    document.documentLayout().setPaintDevice(device)
    rect = device.pageLayout().paintRectPoints().size()
    scale = device.logicalDpiX() / 72
    document.setPageSize(QSizeF(rect.width() * scale, rect.height() * scale))
    document.setHtml(html(key, entity, person, made))
    document.print_(device)


def save_pdf(path: Path, key: str, entity: str, person: str, made: str) -> None:
    """Write the sheet as PDF. Raises OSError when the file cannot be written."""
    with path.open("wb"):  # QPdfWriter fails without a word; this says why
        pass
    writer = QPdfWriter(str(path))
    writer.setTitle(translate("RecoverySheet", "Recovery key"))
    draw(writer, key, entity, person, made)
