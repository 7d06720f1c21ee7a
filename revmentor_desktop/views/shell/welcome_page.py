"""The welcome page: three doors and the programmes opened lately."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style, font
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


class WelcomePage(QWidget):
    """What one sees before a programme is open."""

    new_requested = Signal()
    sample_requested = Signal()
    open_requested = Signal()
    recent_requested = Signal(str)

    def __init__(self, words: Words, recent: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self._words = words
        column = QVBoxLayout(self)
        column.setContentsMargins(space.XL, space.XL, space.XL, space.XL)
        column.setSpacing(space.S)
        column.addStretch(2)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(label(words(welcome.WELCOME), Style.FIGURE, parent=self), 0, middle)
        sentence = label(words(welcome.WELCOME_TEXT), muted=True, wraps=True, parent=self)
        sentence.setAlignment(middle)
        column.addWidget(sentence)
        column.addSpacing(2 * space.XL)
        doors = QHBoxLayout()
        doors.setSpacing(space.L)
        doors.addStretch(1)
        self.new = self._door(Icon.ADD, welcome.NEW, welcome.NEW_TEXT, "door_new")
        self.sample = self._door(Icon.PEOPLE, welcome.SAMPLE, welcome.SAMPLE_TEXT, "door_sample")
        self.open = self._door(Icon.IMPORT, welcome.OPEN, welcome.OPEN_TEXT, "door_open")
        self.new.clicked.connect(self.new_requested)
        self.sample.clicked.connect(self.sample_requested)
        self.open.clicked.connect(self.open_requested)
        for door in (self.new, self.sample, self.open):
            doors.addWidget(door)
        doors.addStretch(1)
        column.addLayout(doors)
        column.addSpacing(space.XL)
        self._list_recent(column, [path for path in recent if path.is_file()][:_SHOWN])
        column.addStretch(3)

    def _door(self, icon: Icon, title: Message, text: Message, code: str) -> "Door":
        door = Door(icon, self._words(title), self._words(text), self)
        door.setObjectName(code)
        return door

    def _list_recent(self, column: QVBoxLayout, recent: Sequence[Path]) -> None:
        if not recent:
            return
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(label(self._words(welcome.RECENT), Style.SECTION, parent=self), 0, middle)
        for path in recent:
            button = Button(menu_text(path.stem).replace("&&", "&"), self, name=str(path))
            button.setObjectName("recent")
            button.clicked.connect(self._on_recent)
            column.addWidget(button, 0, middle)

    @Slot()
    def _on_recent(self) -> None:
        sender = self.sender()
        if isinstance(sender, Button):
            self.recent_requested.emit(sender.accessibleName())


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
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    @override
    def sizeHint(self) -> QSize:
        width = QFontMetrics(font(Style.BODY)).averageCharWidth() * _DOOR_LETTERS
        return QSize(width, self._height(width * 2 // 3))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width() * 2 // 3, self.sizeHint().height())

    def _height(self, width: int) -> int:
        """How tall the door must be for its words, when it is this wide."""
        title, text = self._rooms(QRectF(0, 0, width, _ENDLESS))
        return round(title.height() + text.height()) + _ICON + space.M + space.XS + 2 * space.XL

    def _rooms(self, whole: QRectF) -> tuple[QRectF, QRectF]:
        """Where title and sentence stand, both broken into lines."""
        room = whole.adjusted(space.XL, space.XL + _ICON + space.M, -space.XL, 0)
        wrap = int(Qt.TextFlag.TextWordWrap)
        title = QFontMetricsF(font(Style.CARD_TITLE)).boundingRect(room, wrap, self.text())
        below = room.adjusted(0, title.height() + space.XS, 0, 0)
        return title, QFontMetricsF(font(Style.BODY)).boundingRect(below, wrap, self._sentence)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        whole = QRectF(self.rect())
        paint_card(painter, whole, theme, framed=self.hasFocus() or self.underMouse())
        icons.paint(painter, self._icon, theme.accent, QRectF(space.XL, space.XL, _ICON, _ICON))
        wrap = int(Qt.TextFlag.TextWordWrap)
        title, text = self._rooms(whole)
        painter.setFont(font(Style.CARD_TITLE))
        painter.setPen(theme.text)
        painter.drawText(title.adjusted(0, 0, 1, 1), wrap, self.text())
        painter.setFont(font(Style.BODY))
        painter.setPen(theme.muted)
        painter.drawText(text.adjusted(0, 0, 1, 1), wrap, self._sentence)
        painter.end()
