"""The list of a day: every session of it in a small window over the calendar, where some found no room."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.models.session_model import LINE_ROLE, SessionModel
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.sessions.blocks import TONES
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.selection import Following
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.dates import clock, long_date

Index = QModelIndex | QPersistentModelIndex
_MOST_ROWS = 10
_LETTERS = 34
_LONGEST = 300


class DayList(QFrame):
    """The sessions of a day by start; Enter or a click chooses one, Esc closes."""

    chosen = Signal(str)

    def __init__(self, day: date, lines: Sequence[SessionLine], words: Words, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("day-list")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = long_date(day, words)
        self.setAccessibleName(title)
        self._model = SessionModel(words, parent=self)
        self._model.show(lines)
        self.list = QListView(self)
        self.list.setObjectName("sessions-of-day")
        self.list.setAccessibleName(title)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setItemDelegate(_LineDelegate(self.list))
        self.list.setModel(self._model)
        Following(self.list)
        self.list.clicked.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.M, space.M, space.M, space.M)
        column.setSpacing(space.S)
        column.addWidget(label(title, Style.SECTION))
        column.addWidget(self.list)
        rows = min(len(lines), _MOST_ROWS)
        self.list.setFixedHeight(rows * self.list.sizeHintForRow(0) + 2)
        self.list.setFixedWidth(self.fontMetrics().averageCharWidth() * _LETTERS)

    def show_at(self, where: QPoint, session_id: str) -> None:
        """Show the list at a point of the screen, as far as it fits there, with a session chosen."""
        self.adjustSize()
        screen = QGuiApplication.screenAt(where) or self.screen()
        room = screen.availableGeometry()
        x = max(room.left(), min(where.x(), room.right() - self.width()))
        y = max(room.top(), min(where.y() + space.XS, room.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self.list.setCurrentIndex(self._model.index_of(session_id))
        self.list.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_chosen(self.list.currentIndex())
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, index: QModelIndex) -> None:
        line = self._model.line(index)
        if line is not None:
            self.chosen.emit(line.id)
            self.close()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setPen(QPen(theme.strong_line, 1))
        painter.setBrush(theme.surface)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class _LineDelegate(QStyledItemDelegate):
    """Paints a line: start, names, and the state in its colour."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = QFontMetricsF(font(Style.STRONG)).height() + QFontMetricsF(font(Style.SMALL)).height()
        return QSize(0, round(height) + space.M)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, view = index.data(LINE_ROLE), self.parent()
        if not isinstance(line, SessionLine) or not isinstance(view, QListView):
            return
        theme, where = colours(view.palette()), QRectF(QRect(option.rect))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if index.row() == view.currentIndex().row() or hovered:
            painter.setBrush(theme.background if hovered else theme.accent_wash)
            painter.drawRoundedRect(where.adjusted(0, 1, 0, -1), space.CONTROL_RADIUS, space.CONTROL_RADIUS)
        painter.setBrush(theme.ink(TONES[line.look]))
        bar = where.adjusted(space.XS, space.S, 0, -space.S)
        bar.setWidth(3)
        painter.drawRoundedRect(bar, 1, 1)
        strong, small = font(Style.STRONG), font(Style.SMALL)
        room = where.adjusted(space.M, space.XS + 2, -space.S, 0)
        painter.setPen(theme.text)
        _paint_text(painter, room, line.couple, strong)
        painter.setPen(theme.muted)
        below = room.adjusted(0, QFontMetricsF(strong).height(), 0, 0)
        _paint_text(painter, below, " · ".join((clock(line.start), line.detail)), small)
        painter.restore()


def _paint_text(painter: QPainter, where: QRectF, text: str, face: QFont) -> None:
    painter.setFont(face)
    shown = QFontMetricsF(face).elidedText(text[:_LONGEST], Qt.TextElideMode.ElideRight, where.width())
    painter.drawText(where, Qt.AlignmentFlag.AlignTop, shown)
