"""How the cells of the people table look: names, squares of departments, chips of status."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from revmentor_desktop.domain.people import ParticipationStatus
from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.models.people_rows import PeopleRow
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours, Tone, colours
from revmentor_desktop.views.appearance.type import Style, font, scaled
from revmentor_desktop.views.widgets.chips import chip_size, paint_chip

LONGEST = 400
"""Signs of a text that are looked at for painting; the rest could not be seen anyway."""
_SQUARE = 8
_LOUD = frozenset({Column.NAME, Column.SIDE, Column.TITLE, Column.LEVEL, Column.PAIR, Column.CAPACITY})
_TONES = {
    ParticipationStatus.SELECTED: Tone.OK,
    ParticipationStatus.APPLIED: Tone.ACCENT,
    ParticipationStatus.RESERVE: Tone.PLAIN,
    ParticipationStatus.NOT_SELECTED: Tone.PLAIN,
    ParticipationStatus.DECLINED: Tone.CLASH,
    ParticipationStatus.WITHDRAWN: Tone.WARNING,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CellLook:
    """What a cell looks like besides what stands in it."""

    place: int | None = None
    """The department's place among the colours."""
    is_current: bool = False
    """Whether the keyboard is there."""
    is_in_current_row: bool = False
    is_refused: bool = False
    """Whether what was last meant for it could not be kept."""


def tone_of(status: ParticipationStatus) -> Tone:
    """The colour of a status."""
    return _TONES[status]


def row_height() -> int:
    """How high a row is, in device-independent pixels."""
    return QFontMetrics(font(Style.BODY)).height() + 2 * space.S + space.XS


def needed(column: Column, row: PeopleRow) -> int:
    """How wide a cell wants to be."""
    text = row.texts[column][:LONGEST]
    if column is Column.STATUS:
        return chip_size(text).width() + 2 * space.M
    style = Style.STRONG if column is Column.NAME else Style.BODY
    extra = scaled(_SQUARE) + space.S if column is Column.DEPARTMENT else 0
    return QFontMetrics(font(style)).horizontalAdvance(text) + 2 * space.M + extra + 2


def cell_size(column: Column, row: PeopleRow) -> QSize:
    """How large a cell wants to be."""
    return QSize(needed(column, row), row_height())


def paint_cell(
    painter: QPainter,
    option: QStyleOptionViewItem,
    column: Column,
    row: PeopleRow,
    *,
    look: CellLook,
) -> None:
    """Draw one cell."""
    rect = QRect(option.rect)
    state = option.state
    theme = colours(option.palette)
    painter.save()
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    painter.fillRect(rect, _ground(theme, look, chosen=chosen))
    painter.setPen(QPen(theme.line, 1))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    room = rect.adjusted(space.M, 0, -space.M, -1)
    if column is Column.STATUS:
        _paint_status(painter, room, row, theme)
    else:
        if column is Column.DEPARTMENT and look.place is not None:
            room = _paint_department(painter, room, theme.department(look.place))
        _paint_text(painter, room, column, row, theme)
    if look.is_current or look.is_refused:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.clash if look.is_refused else theme.accent, 2))
        painter.drawRect(rect.adjusted(1, 1, -1, -2))
    painter.restore()


def _ground(theme: Colours, look: CellLook, *, chosen: bool) -> QColor:
    if look.is_refused:
        return theme.clash_wash
    if chosen:
        return theme.accent_wash
    return blended(theme.surface, theme.accent_wash) if look.is_in_current_row else theme.surface


def blended(one: QColor, other: QColor) -> QColor:
    """Mix two colours by halves."""
    return QColor(
        (one.red() + other.red()) // 2, (one.green() + other.green()) // 2, (one.blue() + other.blue()) // 2
    )


def paint_square(painter: QPainter, where: QRectF, colour: QColor) -> None:
    """Draw the small square beside a department's name."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(where, 2, 2)


def _paint_status(painter: QPainter, room: QRect, row: PeopleRow, theme: Colours) -> None:
    text = row.texts[Column.STATUS]
    size = chip_size(text)
    top = room.top() + (room.height() - size.height()) / 2
    where = QRectF(room.left(), top, min(size.width(), room.width()), size.height())
    paint_chip(painter, where, text, tone_of(row.status), theme)


def _paint_department(painter: QPainter, room: QRect, colour: QColor) -> QRect:
    """Draw the department's square; gives the room that is left for its name."""
    top = room.top() + (room.height() - scaled(_SQUARE)) / 2
    paint_square(painter, QRectF(room.left(), top, scaled(_SQUARE), scaled(_SQUARE)), colour)
    return room.adjusted(scaled(_SQUARE) + space.S, 0, 0, 0)


def _paint_text(painter: QPainter, room: QRect, column: Column, row: PeopleRow, theme: Colours) -> None:
    painter.setFont(font(Style.STRONG if column is Column.NAME else Style.BODY))
    quiet = column not in _LOUD or (column is Column.PAIR and not row.paired)
    painter.setPen(theme.muted if quiet else theme.text)
    shown = painter.fontMetrics().elidedText(
        row.texts[column][:LONGEST], Qt.TextElideMode.ElideRight, room.width()
    )
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
