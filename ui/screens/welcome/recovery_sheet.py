"""The recovery key on paper: a page to print, to save as PDF, or to copy. Neighbour: recovery_code (its QR code).

The PDF is the only place where the key may be written in plain, at the person's own wish and where they choose.
"""

from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from ui.forms.paper import black_on_white
from ui.screens.welcome import recovery_code

translate = QCoreApplication.translate

CODE_MM = 42
"""Side of the QR code with its quiet edge: a module is over 1 mm, which any printer and reader can do."""
_MM_IN_INCH = 25.4


def groups(key: str) -> list[str]:
    """The seven groups of the key."""
    return key.split("-")


def html(key: str, entity: str, person: str, made: str) -> str:
    """The sheet as Qt's HTML: whose it is, the key in large groups, what it is for and where to keep it.

    The upper right corner stays free for the QR code.
    """
    cells = "".join(
        f'<td><span style="font-size:8pt;color:#555">{number}</span><br>'
        f'<span style="font-family:monospace;font-size:17pt;font-weight:600">{escape(group)}</span></td>'
        + ("</tr><tr>" if number == 4 else "")
        for number, group in enumerate(groups(key), 1)
    )
    locked = translate(
        "RecoverySheet",
        "Keep the sheet locked away in the town hall, not beside the computer. Whoever has the sheet and "
        "the computer can read everything.",
    )
    sentences = (
        translate(
            "RecoverySheet",
            "With this key the case files kept on this computer can always be opened, also when Windows has "
            "forgotten its own key (a new password, another account, a repaired computer).",
        ),
        translate(
            "RecoverySheet",
            "Capitals, spaces and dashes do not matter. There are no letters O, I or L in it: what looks like them "
            "is the digit 0 or 1.",
        ),
        translate(
            "RecoverySheet",
            "The square code above holds the same key, for a reader of QR codes. Do not photograph it with a "
            "telephone: the picture would be a second key, and it would not be locked away.",
        ),
    )
    paragraphs = "".join(f'<p style="font-size:10.5pt">{escape(sentence)}</p>' for sentence in sentences)
    title = translate("RecoverySheet", "Recovery key")
    return (
        "<table width='100%' cellspacing='0' cellpadding='0'><tr><td width='70%'>"
        f'<p style="font-size:11pt;color:#8f1d14"><b>Lligall</b></p>'
        f'<p style="font-size:18pt"><b>{escape(title)}</b></p>'
        f'<p style="font-size:11pt">{escape(entity)}<br>{escape(person)}<br>{escape(made)}</p>'
        "</td><td width='30%'></td></tr></table>"
        "<p>&nbsp;</p><table border='1' style='border-color:#8a8a8a' cellspacing='0' cellpadding='12'>"
        f'<tr>{cells}</tr></table><p>&nbsp;</p><p style="font-size:12pt"><b>{escape(locked)}</b></p>{paragraphs}'
    )


def draw(device: QPagedPaintDevice, key: str, entity: str, person: str, made: str) -> None:
    """Draw the sheet on a printer or a PDF, one A4 page. Raises OSError when the device takes no painting."""
    device.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(20, 20, 20, 20),
                    QPageLayout.Unit.Millimeter)
    )  # fmt: skip
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(QFont("Segoe UI", 10))
    document.documentLayout().setPaintDevice(device)
    rect = device.pageLayout().paintRectPoints().size()
    scale = device.logicalDpiX() / 72
    width = rect.width() * scale
    document.setPageSize(QSizeF(width, rect.height() * scale))
    document.setHtml(html(key, entity, person, made))
    painter = QPainter()
    if not painter.begin(device):
        raise OSError("the device cannot be painted on")
    document.documentLayout().draw(painter, black_on_white())
    side = CODE_MM / _MM_IN_INCH * device.logicalDpiX()
    recovery_code.paint(painter, QRectF(width - side, 0, side, side), key)
    painter.end()


def save_pdf(path: Path, key: str, entity: str, person: str, made: str) -> None:
    """Write the sheet as PDF. Raises OSError when the file cannot be written."""
    with path.open("wb"):  # QPdfWriter fails without a word; this says why
        pass
    writer = QPdfWriter(str(path))
    writer.setTitle(translate("RecoverySheet", "Recovery key"))
    draw(writer, key, entity, person, made)
