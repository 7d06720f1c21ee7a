"""Ranked people as lines: score, name, department, and the first reason for or against."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from revmentor_desktop.models.pairing_placing import Outcome
from revmentor_desktop.models.pairing_ranking import RankedRow
from revmentor_desktop.models.pairing_rows import ROW_ROLE, RowModel
from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import Colours, Tone, colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.matching.card_painting import draw_department, draw_tag, draw_text
from revmentor_desktop.views.matching.card_style import CardSize, CardStyle, Styled
from revmentor_desktop.views.matching.selection_leads import SelectionLeads

_SIGN = 14


class RankingDelegate(QStyledItemDelegate):
    """Draws one ranked person in two lines."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._styled = Styled()

    @property
    def style(self) -> CardStyle:
        """Fonts and measures as they are now."""
        return self._styled.style

    def resize_text(self, size: CardSize) -> None:
        """Draw in this size from now on."""
        self._styled.size = size

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(
            self.style.least_width,
            round(self.style.strong.height + self.style.small.height + 2 * space.S + 2),
        )

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, RankedRow):
            return
        theme, style = colours(option.palette), self.style
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        where = QRectF(option.rect).adjusted(1, 1, -1, -1)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent_wash if chosen else theme.background)
            painter.drawRoundedRect(where, space.CONTROL_RADIUS, space.CONTROL_RADIUS)
        inside = where.adjusted(space.S, space.S - 1, -space.S, -space.S)
        forbidden = row.outcome is Outcome.NEEDS_REASON and not row.is_quiet
        end = QPointF(inside.right(), inside.top() + style.strong.height / 2)
        taken = draw_tag(painter, end, row.score, Tone.PLAIN, style, theme, inside.width() / 3)
        line = QRectF(inside.left(), inside.top(), inside.width() - taken - space.S, style.strong.height)
        least = min(line.width() * 0.65, style.strong.metrics.horizontalAdvance(row.text) + 1)
        name = QRectF(line.left(), line.top(), least, line.height())
        draw_text(painter, name, row.text, style.strong, theme.muted if forbidden else theme.text)
        rest = QRectF(
            name.right() + space.S, line.top(), line.right() - name.right() - space.S, line.height()
        )
        draw_department(painter, rest, row.department, row.department_place, style, theme)
        below = QRectF(inside.left(), line.bottom() + 2, inside.width(), style.small.height)
        if row.outcome is not Outcome.PAIRS and not row.is_quiet:
            tone = Tone.CLASH if forbidden else Tone.WARNING
            sign = QRectF(below.left(), below.center().y() - _SIGN / 2, _SIGN, _SIGN)
            icons.paint(painter, Icon.CLASH if forbidden else Icon.WARNING, theme.ink(tone), sign)
            below.setLeft(sign.right() + 6)
            draw_text(painter, below, row.detail, style.small, theme.ink(tone))
        else:
            below.setRight(below.right() - _draw_price(painter, below, row, style, theme))
            draw_text(painter, below, row.detail, style.small, theme.muted)
        painter.restore()


def _draw_price(painter: QPainter, line: QRectF, row: RankedRow, style: CardStyle, theme: Colours) -> float:
    """Draw what the pair costs the whole at the end of a line; gives the room that it took."""
    if not row.price:
        return 0.0
    width = style.small.metrics.horizontalAdvance(row.price) + 1
    where = QRectF(line.right() - width - 2, line.top(), width, line.height())
    draw_text(painter, where, row.price, style.small, theme.ok if row.is_free else theme.text)
    return width + space.S


class RankingView(QListView):
    """The list of ranked people."""

    def __init__(self, model: RowModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._delegate = RankingDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self._leads = SelectionLeads(self)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setObjectName("ranking")
        self.setAccessibleName(name)

    def resize_text(self, size: CardSize) -> None:
        """Draw the ranked people in this size from now on."""
        self._delegate.resize_text(size)
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()


class WholeRanking(RankingView):
    """A short ranking as tall as its rows: what it stands in scrolls, not the list."""

    def __init__(self, model: RowModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name, parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._on_rows)

    def _on_rows(self) -> None:
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        model = self.model()
        height = sum(max(0, self.sizeHintForRow(row)) for row in range(model.rowCount()))
        return QSize(super().sizeHint().width(), height + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())
