"""Text of any length in a narrow place: wrapped between words, or anywhere in a word that is too long."""

from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance.type import Style, set_style
from revmentor_desktop.views.people.plain_tip import plain_tip
from revmentor_desktop.views.widgets.lines import laid_out, paint_lines

_NARROWEST = 12
"""Characters that a line holds at least."""
_LONGEST = 2_000
"""Signs that are shown; more belongs on a page of its own."""


class Paragraph(QLabel):
    """A label that never asks for more width than there is; with `most`, on so many lines at most."""

    def __init__(
        self,
        text: str,
        style: Style = Style.BODY,
        *,
        muted: bool = False,
        most: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._most = most
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")
        set_style(self, style)
        self._role = QPalette.ColorRole.PlaceholderText if muted else QPalette.ColorRole.Text
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        if self._most is not None:
            return ceil(len(self._lines(width, self._most)) * QFontMetricsF(self.font()).height())
        return self._height(self._laid_out(width))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._narrowest(), self.heightForWidth(max(self.width(), self._narrowest())))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._narrowest(), self.fontMetrics().height())

    def _narrowest(self) -> int:
        return self.fontMetrics().averageCharWidth() * _NARROWEST

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = self.palette().color(self._role)
        if self._most is None:
            painter.setPen(ink)
            self._laid_out(self.width()).draw(painter, QPointF(0, 0))
        else:
            lines = self._lines(self.width(), self._most)
            paint_lines(painter, lines, self.font(), ink, QRectF(self.rect()))
        painter.end()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and self._most is not None:
            cut = len(self._lines(self.width(), self._most + 1)) > self._most
            QToolTip.showText(event.globalPos(), plain_tip(self.text()) if cut else "", self)
            return True
        return super().event(event)

    def _lines(self, width: int, most: int) -> list[str]:
        return laid_out(self.text(), self.font(), width, most)

    def _laid_out(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.text(), self.font(), self)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setAlignment(Qt.AlignmentFlag.AlignLeading)
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout

    @staticmethod
    def _height(layout: QTextLayout) -> int:
        return int(sum(layout.lineAt(place).height() for place in range(layout.lineCount())) + 0.999)
