"""What the colours of the weeks mean, each square with its word."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.type import Style, font, scaled
from revmentor_desktop.views.overview.pictures import coming

_SWATCH = 8


class Legend(QWidget):
    """Held and coming."""

    def __init__(self, held: str, coming: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = (held, coming)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(font(Style.SMALL))
        wide = sum(metrics.horizontalAdvance(text) + scaled(_SWATCH) + space.XS for text in self._texts)
        return QSize(round(wide) + space.M + 2, round(metrics.height()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(Style.SMALL))
        metrics = QFontMetricsF(painter.font())
        left = 0.0
        for text, ink in zip(self._texts, (theme.accent, coming(theme)), strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawRoundedRect(
                QRectF(left, (self.height() - scaled(_SWATCH)) / 2, scaled(_SWATCH), scaled(_SWATCH)), 2, 2
            )
            left += scaled(_SWATCH) + space.XS
            painter.setPen(theme.muted)
            wide = metrics.horizontalAdvance(text)
            at = QRectF(left, 0, wide + 1, self.height())
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, text)
            left += wide + space.M
        painter.end()
