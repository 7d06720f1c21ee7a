"""Two profiles side by side; what both have is marked with a tick on a wash."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from revmentor_desktop.models.pairing_profiles import Fact, ProfileLine, Profiles
from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import Colours, colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.matching.card_painting import draw_text
from revmentor_desktop.views.matching.card_style import CardSize, CardStyle, Styled

_TICK = 12


class ProfilesSection(QWidget):
    """A table of two columns: the mentor's and the adept's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("profiles")
        self._styled = Styled()
        self.shown: Profiles | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_profiles(self, profiles: Profiles | None) -> None:
        """Set two people beside each other, or nobody."""
        self.shown = profiles
        self.setVisible(profiles is not None)
        if profiles is not None:
            self.setAccessibleName(profiles.spoken)
            self.updateGeometry()
            self.update()

    def resize_text(self, size: CardSize) -> None:
        """Draw the table in this size from now on."""
        self._styled.size = size
        self.updateGeometry()
        self.update()

    @property
    def _style(self) -> CardStyle:
        return self._styled.style

    @property
    def _row(self) -> float:
        """The height of one fact."""
        return self._style.small.height + space.XS

    def _height(self, line: ProfileLine) -> float:
        most = max(len(line.mentor), len(line.adept))
        return self._style.small.height + 2 + most * self._row + space.S

    @override
    def sizeHint(self) -> QSize:
        lines = self.shown.lines if self.shown is not None else ()
        height = self._style.small_strong.height + space.S + sum(map(self._height, lines))
        return QSize(160, round(height))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.shown is None:
            return
        theme, style = colours(self.palette()), self._style
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = (self.width() - space.M) / 2
        for left, name in ((0.0, self.shown.mentor), (half + space.M, self.shown.adept)):
            where = QRectF(left, 0, half, style.small_strong.height)
            draw_text(painter, where, name, style.small_strong, theme.text)
        top = style.small_strong.height + space.S
        for line in self.shown.lines:
            self._paint_line(painter, line, top, half, theme)
            top += self._height(line)
        painter.end()

    def _paint_line(
        self, painter: QPainter, line: ProfileLine, top: float, half: float, theme: Colours
    ) -> None:
        style = self._style
        painter.setPen(theme.line)
        painter.drawLine(0, round(top - 3), self.width(), round(top - 3))
        name = QRectF(0, top, self.width(), style.small.height)
        draw_text(painter, name, line.name, style.small, theme.muted)
        below = name.bottom() + 2
        for left, facts in ((0.0, line.mentor), (half + space.M, line.adept)):
            for place, fact in enumerate(facts):
                where = QRectF(left, below + place * self._row, half, style.small.height + 2)
                self._paint_fact(painter, where, fact, theme)

    def _paint_fact(self, painter: QPainter, where: QRectF, fact: Fact, theme: Colours) -> None:
        style = self._style
        if not fact.shared:
            draw_text(painter, where, fact.text, style.small, theme.text)
            return
        width = style.small.metrics.horizontalAdvance(fact.text) + _TICK + space.S + 2 * space.XS
        wash = QRectF(where.left(), where.top(), min(where.width(), width), where.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent_wash)
        painter.drawRoundedRect(wash, space.XS, space.XS)
        tick = QRectF(wash.left() + space.XS, wash.center().y() - _TICK / 2, _TICK, _TICK)
        icons.paint(painter, Icon.CHECK, theme.accent, tick)
        text = wash.adjusted(_TICK + 2 * space.XS, 0, -space.XS, 0)
        draw_text(painter, text, fact.text, style.small, theme.accent)
