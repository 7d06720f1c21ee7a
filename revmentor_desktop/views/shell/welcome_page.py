"""The welcome page: three doors and the programmes opened lately."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style, font, scaled
from revmentor_desktop.views.shell.letters import menu_text
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.cards import paint_card
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import welcome
from revmentor_desktop.wording.catalogue import Message, Words

_ICON = 24
_DOOR_LETTERS = 34
_ENDLESS = 10_000
_SHOWN = 5


class WelcomePage(QScrollArea):
    """What one sees before a programme is open."""

    new_requested = Signal()
    sample_requested = Signal()
    open_requested = Signal()
    recent_requested = Signal(str)

    def __init__(self, words: Words, recent: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self._words = words
        self._columns = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._content = QWidget(self)
        self.new = self._door(Icon.ADD, welcome.NEW, welcome.NEW_TEXT, "door_new")
        self.sample = self._door(Icon.PEOPLE, welcome.SAMPLE, welcome.SAMPLE_TEXT, "door_sample")
        self.open = self._door(Icon.IMPORT, welcome.OPEN, welcome.OPEN_TEXT, "door_open")
        self.new.clicked.connect(self.new_requested)
        self.sample.clicked.connect(self.sample_requested)
        self.open.clicked.connect(self.open_requested)
        self._doors = QGridLayout()
        self._doors.setSpacing(space.L)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(space.S)
        self._fill()
        self.setWidget(self._content)
        self._arrange(3)
        self.show_recent(recent)

    def _fill(self) -> None:
        column = QVBoxLayout(self._content)
        column.setContentsMargins(space.XL, space.XL, space.XL, space.XL)
        column.setSpacing(space.S)
        middle = Qt.AlignmentFlag.AlignHCenter
        title = label(self._words(welcome.WELCOME), Style.FIGURE, wraps=True, parent=self._content)
        sentence = label(self._words(welcome.WELCOME_TEXT), muted=True, wraps=True, parent=self._content)
        for text in (title, sentence):
            text.setAlignment(middle)
        column.addStretch(2)
        column.addWidget(title)
        column.addWidget(sentence)
        column.addSpacing(2 * space.XL)
        doors = QHBoxLayout()
        doors.addStretch(1)
        doors.addLayout(self._doors)
        doors.addStretch(1)
        column.addLayout(doors)
        column.addSpacing(space.XL)
        column.addLayout(self._recent)
        column.addStretch(3)

    def _door(self, icon: Icon, title: Message, text: Message, code: str) -> "Door":
        door = Door(icon, self._words(title), self._words(text), self._content)
        door.setObjectName(code)
        return door

    def _arrange(self, columns: int) -> None:
        """Put the doors beside each other, or below each other."""
        if columns == self._columns:
            return
        self._columns = columns
        for place, door in enumerate((self.new, self.sample, self.open)):
            self._doors.removeWidget(door)
            self._doors.addWidget(door, place // columns, place % columns)

    @override
    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        narrow = 3 * self.new.minimumSizeHint().width() + 2 * (space.L + space.XL) > self.width()
        self._arrange(1 if narrow else 3)
        super().resizeEvent(arg__1)

    def show_recent(self, recent: Sequence[Path]) -> None:
        """Offer the programmes opened lately, those that are still there."""
        while (item := self._recent.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.deleteLater()
        there = [path for path in recent if path.is_file()][:_SHOWN]
        if not there:
            return
        middle = Qt.AlignmentFlag.AlignHCenter
        heading = label(self._words(welcome.RECENT), Style.SECTION, parent=self._content)
        self._recent.addWidget(heading, 0, middle)
        for path in there:
            button = Button(menu_text(path.stem).replace("&&", "&"), self._content)
            button.setAccessibleName(path.stem)
            button.setToolTip(str(path))
            button.setObjectName("recent")
            button.clicked.connect(self._on_recent)
            self._recent.addWidget(button, 0, middle)

    @Slot()
    def _on_recent(self) -> None:
        sender = self.sender()
        if isinstance(sender, Button):
            self.recent_requested.emit(sender.toolTip())


class Door(QAbstractButton):
    """A large button: an icon, a title, and what lies behind."""

    def __init__(self, icon: Icon, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._sentence = text
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        width = QFontMetrics(font(Style.BODY)).averageCharWidth() * _DOOR_LETTERS
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width() * 2 // 3, self.sizeHint().height())

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        title, text = self._rooms(QRectF(0, 0, width, _ENDLESS))
        return round(title.height() + text.height()) + scaled(_ICON) + space.M + space.XS + 2 * space.XL

    def _rooms(self, whole: QRectF) -> tuple[QRectF, QRectF]:
        """Where title and sentence stand, both broken into lines."""
        room = whole.adjusted(space.XL, space.XL + scaled(_ICON) + space.M, -space.XL, 0)
        wrap = int(Qt.TextFlag.TextWordWrap)
        title = QFontMetricsF(font(Style.CARD_TITLE)).boundingRect(room, wrap, self.text())
        below = room.adjusted(0, title.height() + space.XS, 0, 0)
        return title, QFontMetricsF(font(Style.BODY)).boundingRect(below, wrap, self._sentence)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        whole, side = QRectF(self.rect()), scaled(_ICON)
        paint_card(painter, whole, theme, framed=self.hasFocus() or self.underMouse())
        icons.paint(painter, self._icon, theme.accent, QRectF(space.XL, space.XL, side, side))
        wrap = int(Qt.TextFlag.TextWordWrap)
        title, text = self._rooms(whole)
        painter.setFont(font(Style.CARD_TITLE))
        painter.setPen(theme.text)
        painter.drawText(title.adjusted(0, 0, 1, 1), wrap, self.text())
        painter.setFont(font(Style.BODY))
        painter.setPen(theme.muted)
        painter.drawText(text.adjusted(0, 0, 1, 1), wrap, self._sentence)
        painter.end()
