"""The tab bar of the header: words in rounded places, the current one washed with the accent."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.wording import window
from revmentor_desktop.wording.catalogue import Words

_GAP = space.XS


class HeaderTabs(QTabBar):
    """The tabs of the window."""

    def __init__(self, codes: Sequence[str], words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tabs")
        self.setAccessibleName(words(window.TAB_BAR))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFont(font(Style.BODY))
        for number, code in enumerate(codes, start=1):
            place = self.addTab(words(window.TABS[code]))
            self.setTabData(place, code)
            self.setTabToolTip(place, f"Ctrl+{number}")

    def code(self, place: int) -> str:
        """The code of the tab at a place."""
        return str(self.tabData(place))

    def place(self, code: str) -> int:
        """Where a tab is; -1 where there is none."""
        return next((place for place in range(self.count()) if self.code(place) == code), -1)

    @override
    def tabSizeHint(self, index: int) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.tabText(index)) + 2 * space.L + _GAP
        return QSize(width, metrics.height() + 2 * space.S + 2)

    @override
    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.mapFromGlobal(self.cursor().pos()) if self.underMouse() else None
        for place in range(self.count()):
            where = QRectF(self.tabRect(place)).adjusted(_GAP / 2, 1, -_GAP / 2, -1)
            is_current = place == self.currentIndex()
            is_hovered = here is not None and where.contains(here)
            painter.setPen(QPen(theme.accent, 2) if is_current and self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(
                theme.accent_wash if is_current else theme.background if is_hovered else theme.surface
            )
            painter.drawRoundedRect(where.adjusted(1, 1, -1, -1), space.CONTROL_RADIUS, space.CONTROL_RADIUS)
            painter.setFont(font(Style.STRONG if is_current else Style.BODY))
            painter.setPen(theme.accent if is_current else theme.muted)
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, self.tabText(place))
        painter.end()
