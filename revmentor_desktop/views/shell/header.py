"""The header bar: the cohort in view, the tabs, and the field that searches and does."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style, font, scaled
from revmentor_desktop.views.shell.cohort_switcher import CohortSwitcher
from revmentor_desktop.views.shell.tab_bar import HeaderTabs
from revmentor_desktop.wording import window
from revmentor_desktop.wording.catalogue import Words

_ICON = 16
_FIELD_LETTERS = 32
_FEWEST_LETTERS = 5


class Header(QFrame):
    """Cohort, tabs and search, the tabs in the middle."""

    def __init__(self, codes: Sequence[str], words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.switcher = CohortSwitcher(words, self)
        self.tabs = HeaderTabs(codes, words, self)
        self.search = SearchField(words, self)
        row = QGridLayout(self)
        row.setContentsMargins(space.XL, space.XS, space.XL, space.XS)
        row.setHorizontalSpacing(space.M)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        row.addWidget(self.switcher, 0, 0, left | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.tabs, 0, 1, Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self.search, 0, 2, right | Qt.AlignmentFlag.AlignVCenter)
        row.setColumnStretch(0, 1)
        row.setColumnStretch(2, 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.surface)
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()


class SearchField(QPushButton):
    """Looks like a field and opens the palette that searches and does."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words(window.SEARCH), parent)
        self.setObjectName("search")
        self.setAccessibleName(words(window.SEARCH_NAME))
        self.setToolTip(words(window.SEARCH_NAME))
        self._keys = words(window.SEARCH_KEYS)
        self.setFont(font(Style.BODY))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * _FIELD_LETTERS + space.XL, metrics.height() + 2 * space.S)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_ICON) + 2 * space.M, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.accent, 2) if self.hasFocus() else QPen(theme.strong_line, 1))
        painter.setBrush(theme.background if self.underMouse() else theme.surface)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, space.CONTROL_RADIUS, space.CONTROL_RADIUS)
        side = scaled(_ICON)
        words = frame.adjusted(space.M + side + space.XS, 0, -space.M, 0)
        has_words = words.width() > self.fontMetrics().averageCharWidth() * _FEWEST_LETTERS
        icon = QRectF(space.M if has_words else (self.width() - side) / 2, 0, side, side)
        icon.moveTop((self.height() - side) / 2)
        icons.paint(painter, Icon.SEARCH, theme.muted, icon)
        if has_words:
            self._draw_words(painter, words)
        painter.end()

    def _draw_words(self, painter: QPainter, room: QRectF) -> None:
        painter.setPen(colours(self.palette()).muted)
        metrics = self.fontMetrics()
        needed = metrics.horizontalAdvance(self.text())
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room.width()))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, shown)
        if needed + metrics.horizontalAdvance(self._keys) + space.M <= room.width():
            painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, self._keys)
