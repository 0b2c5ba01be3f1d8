"""A sheet of paper: HTML drawn page after page on a printer or into a PDF, each page with its foot.

What stands on it is black on white whatever the look of the window is. Neighbours: forms.printing (asks where to), the
rooms (their HTML).
"""

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

_FOOT_MM = 9
_MM_IN_INCH = 25.4


@dataclass(frozen=True)
class Paper:
    """`title` names the print job and the file; `foot` stands on each page, beside its number."""

    title: str
    html: str
    foot: str
    landscape: bool = False


def layout(paper: Paper) -> QPageLayout:
    """A4, upright or lying."""
    sort = QPageLayout.Orientation.Landscape if paper.landscape else QPageLayout.Orientation.Portrait
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), sort, QMarginsF(15, 15, 15, 12), QPageLayout.Unit.Millimeter
    )


def draw(device: QPagedPaintDevice, paper: Paper) -> int:
    """Draw every page as the device's own layout says; how many there were. Raises OSError when it takes no paint."""
    painter = QPainter()
    if not painter.begin(device):
        raise OSError("the device cannot be painted on")
    dots = device.logicalDpiX()
    area = device.pageLayout().paintRectPoints().size()
    width, foot = area.width() * dots / 72, _FOOT_MM / _MM_IN_INCH * dots
    height = area.height() * dots / 72 - foot
    document = _document(device, paper, QSizeF(width, height))
    pages = document.pageCount()
    small = QFont(document.defaultFont())
    small.setPointSizeF(8)
    for number in range(pages):
        if number:
            device.newPage()
        painter.save()
        painter.translate(0, -number * height)
        seen = black_on_white()
        seen.clip = QRectF(0, number * height, width, height)
        painter.setClipRect(seen.clip)
        document.documentLayout().draw(painter, seen)
        painter.restore()
        painter.setFont(small)
        painter.setPen(Qt.GlobalColor.black)
        line = QRectF(0, height, width, foot)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, paper.foot)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, f"{number + 1} / {pages}")
    painter.end()
    return pages


def black_on_white() -> QAbstractTextDocumentLayout.PaintContext:
    """How a text is to be seen on paper. Left to itself it takes the window's colours, which in the dark look are white
    letters, and nobody would notice before the sheet is needed."""
    seen = QAbstractTextDocumentLayout.PaintContext()
    seen.palette = QPalette(Qt.GlobalColor.white)
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
        seen.palette.setColor(role, Qt.GlobalColor.black)
    return seen


def _document(device: QPagedPaintDevice, paper: Paper, size: QSizeF) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(QFont("Segoe UI", 9))
    document.documentLayout().setPaintDevice(device)
    document.setPageSize(size)
    document.setHtml(paper.html)
    return document


def pdf(paper: Paper) -> bytes:
    """The same as a PDF."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(paper.title)
    writer.setCreator("Lligall")
    writer.setPageLayout(layout(paper))
    draw(writer, paper)
    buffer.close()
    return bytes(buffer.data().data())


def heading(title: str, about: str = "") -> str:
    """The beginning of a sheet."""
    more = f'<p style="font-size:9pt">{escape(about)}</p>' if about else ""
    return f'<p style="font-size:15pt"><b>{escape(title)}</b></p>{more}'


def section(title: str) -> str:
    return f'<p style="font-size:11pt"><b>{escape(title)}</b></p>'


def table(headers: list[str], rows: list[list[str]]) -> str:
    """A table with its headers repeated on each page."""
    head = "".join(f'<th align="left">{escape(header)}</th>' for header in headers)
    lines = "".join("<tr>" + "".join(f"<td>{_lines(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return (
        "<table width='100%' border='0.5' style='border-style:solid;border-color:#8a8a8a;border-collapse:collapse' "
        f"cellspacing='0' cellpadding='3'><thead><tr>{head}</tr></thead>{lines}</table>"
    )


_NARROW, _WIDE, _EDGE = 5, 24, 3
"""Signs that a column is given room for, at least and at most, and beside them."""


def fitted_table(headers: list[str], rows: list[list[str]]) -> str:
    """The same for a list of many columns: those with nothing in them are left out, each is as wide as what stands in
    it, and letters are small."""
    filled = [at for at in range(len(headers)) if any(row[at] for row in rows)] or list(range(len(headers)))
    room = []
    for at in filled:
        words = [len(word) for word in headers[at].split()]
        usual = sorted(len(row[at]) for row in rows)[int(len(rows) * 0.8) :]
        longest = max([0, *(len(word) for row in rows for word in row[at].split())])
        whole = max(*words, longest) * 1.25  # a word is not to be broken: some letters are wider than others
        room.append(int(min(_WIDE, max(_NARROW, whole, usual[0] if usual else 0)) + _EDGE))
    widths = [100 * each // sum(room) for each in room]
    widths[room.index(max(room))] += 100 - sum(widths)
    plain = table([headers[at] for at in filled], [[row[at] for at in filled] for row in rows])
    for width in widths:
        plain = plain.replace('<th align="left">', f'<th align="left" width="{width}%">', 1)
    return f'<div style="font-size:7.5pt">{plain}</div>'


def facts(pairs: list[tuple[str, str]]) -> str:
    """What is called what, one below the other; empty ones are left out."""
    lines = "".join(
        f'<tr><td width="28%">{escape(name)}</td><td>{_lines(value)}</td></tr>' for name, value in pairs if value
    )
    return f"<table width='100%' cellspacing='0' cellpadding='2'>{lines}</table>"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
