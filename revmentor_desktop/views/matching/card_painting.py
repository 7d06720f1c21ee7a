"""Drawing what the cards of the board have in common: lines of text, the head, tags."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from revmentor_desktop.models.pairing_cards import PersonCard
from revmentor_desktop.models.pairing_filters import GroupHeading
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours, Tone
from revmentor_desktop.views.matching.card_style import GAP, SQUARE, CardStyle, Face

# Names in other scripts keep their own direction, and their place at the left edge.
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_PLAIN = Qt.TextFlag.TextSingleLine


def draw_text(
    painter: QPainter,
    where: QRectF,
    text: str,
    face: Face,
    colour: QColor,
    cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> float:
    """Draw one line, cut with an ellipsis where it does not fit; gives the width that it took."""
    if not text or where.width() <= 0:
        return 0.0
    shown = face.metrics.elidedText(text, cut, where.width())
    painter.setFont(face.font)
    painter.setPen(colour)
    painter.drawText(where, int(_LEFT) | int(_PLAIN), shown)
    return face.metrics.horizontalAdvance(shown)


def draw_head(
    painter: QPainter,
    area: QRectF,
    card: PersonCard,
    style: CardStyle,
    theme: Colours,
    taken: float = 0,
    below: float = 0,
) -> None:
    """Draw name, department with title, and topics; beside name and topics room is `taken` by badges."""
    title = QRectF(area.left(), area.top(), area.width() - taken, style.title.height)
    draw_text(painter, title, card.name, style.title, theme.text)
    line = QRectF(area.left(), title.bottom() + 3, area.width(), style.small.height)
    after = draw_department(painter, line, card.department, card.department_place, style, theme)
    for text in (card.title, card.waiting):
        if text:
            rest = QRectF(after, line.top(), line.right() - after, line.height())
            lead = "· " if after > line.left() else ""
            after += draw_text(painter, rest, lead + text, style.small, theme.muted) + space.XS
    if style.is_compact:
        return
    topics = QRectF(area.left(), line.bottom() + 3, area.width() - below, style.small.height)
    draw_text(painter, topics, card.topics, style.small, theme.text)


def draw_department(
    painter: QPainter, line: QRectF, name: str, place: int | None, style: CardStyle, theme: Colours
) -> float:
    """Draw a department as a square and a word; gives where the next thing may begin."""
    if not name or place is None:
        return line.left()
    square = QRectF(line.left(), line.center().y() - SQUARE / 2, SQUARE, SQUARE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.department(place))
    painter.drawRoundedRect(square, 2, 2)
    text = QRectF(square.right() + 6, line.top(), line.right() - square.right() - 6, line.height())
    return text.left() + draw_text(painter, text, name, style.small, theme.muted) + space.XS


def draw_focus(painter: QPainter, card: QRectF, theme: Colours) -> None:
    """Draw where the keyboard is, on a card that is not chosen."""
    pen = QPen(theme.accent, 1)
    pen.setDashPattern([2, 2])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = card.adjusted(3.5, 3.5, -3.5, -4.5)
    painter.drawRoundedRect(inner, space.CARD_RADIUS - 2, space.CARD_RADIUS - 2)


def draw_hover(painter: QPainter, card: QRectF, theme: Colours) -> None:
    """Draw that the pointer is over a card that can be taken, chosen or dropped on."""
    painter.setPen(QPen(theme.muted, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(card.adjusted(1, 1, -1, -2), space.CARD_RADIUS, space.CARD_RADIUS)


def draw_heading(
    painter: QPainter, where: QRectF, heading: GroupHeading, style: CardStyle, theme: Colours
) -> None:
    """Draw the line over a group: the department's square, its name, and how many have a pair."""
    line = where.adjusted(GAP / 2, 0, -GAP / 2, -space.XS)
    left = line.left()
    if heading.department_place is not None:
        square = QRectF(left, line.center().y() - SQUARE / 2, SQUARE, SQUARE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.department(heading.department_place))
        painter.drawRoundedRect(square, 2, 2)
        left = square.right() + 6
    name = QRectF(left, line.top(), (line.right() - left) * 0.7, line.height())
    left += draw_text(painter, name, heading.text, style.strong, theme.text) + space.S
    count = QRectF(left, line.top(), line.right() - left, line.height())
    draw_text(painter, count, heading.count, style.small, theme.muted)


def draw_tag(
    painter: QPainter, right: QPointF, text: str, tone: Tone, style: CardStyle, theme: Colours, room: float
) -> float:
    """Draw a small round tag that ends at `right`, middle; gives its width."""
    width = min(room, style.small.metrics.horizontalAdvance(text) + 2 * space.S + 2)
    height = style.tag - 4
    where = QRectF(right.x() - width, right.y() - height / 2, width, height)
    plain = tone is Tone.PLAIN
    painter.setPen(QPen(theme.strong_line, 1) if plain else Qt.PenStyle.NoPen)
    painter.setBrush(theme.raised if plain else theme.wash(tone))
    painter.drawRoundedRect(where.adjusted(0.5, 0.5, -0.5, -0.5), height / 2, height / 2)
    shown = style.small.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width - 2 * space.S + 2)
    painter.setFont(style.small.font)
    painter.setPen(theme.text if plain else theme.ink(tone))
    painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter) | int(_PLAIN), shown)
    return width


def draw_box(
    painter: QPainter, where: QRectF, line: QColor, fill: QColor | None, *, dashed: bool, width: float = 1
) -> None:
    """Draw the box of a place: dashed where it is empty or asked about, solid where it is taken."""
    pen = QPen(line, width)
    if dashed:
        pen.setDashPattern([3, 3])
    painter.setPen(pen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(where.adjusted(0.5, 0.5, -0.5, -0.5), space.CONTROL_RADIUS, space.CONTROL_RADIUS)
