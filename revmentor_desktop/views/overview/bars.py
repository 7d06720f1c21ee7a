"""One bar of the funnel: a step, how far people have come, and how many."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.overview.pictures import Picture

_LABEL_SHARE = 0.45
"""The most of the width that a step's name takes."""


class Bar(Picture):
    """A step's name, a bar against the whole, and the number."""

    def __init__(self, name: str, leads_to: str, parent: QWidget | None = None, *, is_goal: bool) -> None:
        super().__init__(leads_to, parent)
        self._name = name
        self._is_goal = is_goal
        self._amount = 0
        self._whole = 0
        self._label_width = 0.0

    @property
    def name_width(self) -> float:
        """How much room the name asks for."""
        return QFontMetricsF(font(Style.BODY)).horizontalAdvance(self._name)

    def show_amount(self, amount: int, whole: int, label_width: float, spoken: str) -> None:
        """Show a number against the whole; the names of all bars share one width."""
        self._amount, self._whole, self._label_width = amount, whole, label_width
        self.say(spoken)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(font(Style.BODY))
        return QSize(round(metrics.averageCharWidth() * 40), round(metrics.height()) + space.S)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def draw(self, painter: QPainter, theme: Colours) -> None:
        metrics = QFontMetricsF(font(Style.STRONG))
        edge = space.XS
        label = min(self._label_width + 1, self.width() * _LABEL_SHARE)
        number = metrics.horizontalAdvance(str(max(self._whole, 100))) + space.S
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font(Style.BODY))
        painter.setPen(theme.text)
        shown = QFontMetricsF(painter.font()).elidedText(self._name, Qt.TextElideMode.ElideRight, label)
        painter.drawText(QRectF(edge, 0, label, self.height()), middle | Qt.AlignmentFlag.AlignLeft, shown)
        left = edge + label + space.L
        thick = metrics.height() * 0.75
        room = max(self.width() - left - number - edge, 0)
        track = QRectF(left, (self.height() - thick) / 2, room, thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.line if self.underMouse() else theme.background)
        painter.drawRoundedRect(track, thick / 2, thick / 2)
        if self._amount and self._whole:
            track.setWidth(max(track.width() * self._amount / self._whole, thick))
            painter.setBrush(theme.ok if self._is_goal else theme.accent)
            painter.drawRoundedRect(track, thick / 2, thick / 2)
        painter.setFont(font(Style.STRONG))
        painter.setPen(theme.text)
        at = QRectF(self.width() - number - edge, 0, number, self.height())
        painter.drawText(at, middle | Qt.AlignmentFlag.AlignRight, str(self._amount))
