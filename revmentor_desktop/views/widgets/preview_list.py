"""The preview's list: a chip for what becomes of a row, its person, what there is to say, a box to tick."""

from collections.abc import Iterator
from math import ceil

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from revmentor_desktop.models.people_import import LINE_ROLE, Outcome, PreviewLine, PreviewModel
from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import Tone, colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style, font, scaled
from revmentor_desktop.views.widgets.chips import chip_size, paint_chip
from revmentor_desktop.views.widgets.lines import laid_out, paint_lines
from revmentor_desktop.wording import people_view
from revmentor_desktop.wording.catalogue import Words

_TONES = {
    Outcome.QUESTION: Tone.WARNING,
    Outcome.REFUSED: Tone.CLASH,
    Outcome.NOTICED: Tone.WARNING,
    Outcome.CHANGED: Tone.ACCENT,
    Outcome.NEW_WORD: Tone.PLAIN,
    Outcome.ADDED: Tone.OK,
    Outcome.THERE: Tone.PLAIN,
}
_MOST_LINES = 8
_LEAST_WIDTH = 50
_BOX = 16
_BOX_RADIUS = 4
Index = QModelIndex | QPersistentModelIndex


class PreviewList(QListView):
    """Rows of different heights; laid out piece by piece, so that long lists appear at once."""

    choice_asked = Signal(object, QPoint)
    """The PreviewLine whose other answers somebody wants to see, and where on the screen."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import-preview")
        self.setAccessibleName(words(people_view.PREVIEW))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Painter(words, self))
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._on_activated)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = self.indexAt(event.pos()) if event.reason() is QContextMenuEvent.Reason.Mouse else QModelIndex()
        self._ask(at if at.isValid() else self.currentIndex())

    def current_line(self) -> PreviewLine | None:
        """The line that the keyboard is on."""
        line = self.currentIndex().data(LINE_ROLE)
        return line if isinstance(line, PreviewLine) else None

    def go_back_to(self, line: PreviewLine | None) -> None:
        """Put the keyboard on a line again, where it is still there."""
        model = self.model()
        place = model.place_of(line) if line and isinstance(model, PreviewModel) else None
        if place is not None and self.currentIndex().row() != place:
            self.setCurrentIndex(model.index(place, 0))

    def _on_activated(self, index: QModelIndex) -> None:
        self._ask(index)

    def _ask(self, index: Index) -> None:
        line = index.data(LINE_ROLE)
        if isinstance(line, PreviewLine) and line.tick is not None and line.tick.choices:
            where = self.visualRect(index)
            self.choice_asked.emit(line, self.viewport().mapToGlobal(where.center()))


class _Painter(QStyledItemDelegate):
    """Lays a line out: a chip, then the title, what there is to say in one column or two, and the box."""

    def __init__(self, words: Words, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._chips = {outcome: words(people_view.OUTCOMES[outcome.value]) for outcome in Outcome}
        self._margin = max(chip_size(text).width() for text in self._chips.values()) + space.L

    def _blocks(self, line: PreviewLine, width: int) -> Iterator[tuple[Style, list[str], QRect]]:
        """Break what a line says for a width; each part with its place below the line's top."""
        problem = line.outcome in (Outcome.REFUSED, Outcome.NOTICED) or line.part
        left = 0 if not self._has_box_before(line) else scaled(_BOX) + space.S
        top = yield_top = 0
        for style, text in ((Style.BODY if problem else Style.STRONG, line.title),):
            block = self._block(style, text, QRect(left, top, width - left, 0))
            yield block
            top = yield_top = block[2].bottom() + 1 + space.XS
        half = (width - left - space.L) // 2 if line.beside else width - left
        columns = ((left, line.details), (left + half + space.L, line.beside))
        for start, texts in columns:
            top = yield_top
            for text in texts:
                block = self._block(Style.BODY, text, QRect(start, top, half, 0))
                yield block
                top = block[2].bottom() + 1 + space.XS

    def _block(self, style: Style, text: str, where: QRect) -> tuple[Style, list[str], QRect]:
        lines = laid_out(text, font(style), max(where.width(), _LEAST_WIDTH), _MOST_LINES)
        where.setHeight(ceil(len(lines) * QFontMetricsF(font(style)).height()))
        return style, lines, where

    def _has_box_before(self, line: PreviewLine) -> bool:
        return line.tick is not None and not line.tick.says

    def _text_height(self, line: PreviewLine, width: int) -> int:
        return max(where.bottom() + 1 for _, _, where in self._blocks(line, width))

    def _text_place(self, rect: QRect) -> QRect:
        left = rect.left() + space.M + self._margin
        return QRect(left, rect.top() + space.S, max(rect.right() - space.M - left, _LEAST_WIDTH), 0)

    def _tick_height(self, line: PreviewLine) -> int:
        if line.tick is None or not line.tick.says:
            return 0
        return max(scaled(_BOX), ceil(QFontMetricsF(font(Style.BODY)).height())) + space.S

    def _tick_place(self, rect: QRect, line: PreviewLine) -> QRect:
        """Where the box stands, with what it says; that is where a click counts."""
        text = self._text_place(rect)
        height = max(scaled(_BOX), ceil(QFontMetricsF(font(Style.BODY)).height()))
        if self._has_box_before(line):
            return QRect(text.left(), text.top(), scaled(_BOX), height)
        top = text.top() + self._text_height(line, text.width()) + space.XS
        return QRect(text.left(), top, text.width(), height)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = index.data(LINE_ROLE)
        if not isinstance(line, PreviewLine):
            return QSize()
        whole = self._view.viewport().width()
        width = self._text_place(QRect(0, 0, whole, 0)).width()
        return QSize(whole, self._text_height(line, width) + self._tick_height(line) + 2 * space.S)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE_ROLE)
        if not isinstance(line, PreviewLine):
            return
        rect = QRect(option.rect)
        theme = colours(option.palette)
        painter.save()
        here = self._view.hasFocus() and self._view.currentIndex() == index
        painter.fillRect(rect, theme.accent_wash if here else theme.surface)
        if not line.part and rect.top() > 0:
            painter.setPen(QPen(theme.line, 1))
            painter.drawLine(rect.topLeft(), rect.topRight())
        if not line.part:
            chip = self._chips[line.outcome]
            size = chip_size(chip)
            where = QRectF(rect.left() + space.M, rect.top() + space.S - 3, size.width(), size.height())
            paint_chip(painter, where, chip, _TONES[line.outcome], theme)
        text = self._text_place(rect)
        for style, lines, place in self._blocks(line, text.width()):
            quiet = style is Style.BODY and line.outcome in (Outcome.ADDED, Outcome.CHANGED) and not line.part
            ink = theme.muted if quiet else theme.text
            paint_lines(painter, lines, font(style), ink, QRectF(place.translated(text.topLeft())))
        if line.tick is not None:
            self._paint_tick(painter, option, line, self._tick_place(rect, line))
        painter.restore()

    def _paint_tick(
        self, painter: QPainter, option: QStyleOptionViewItem, line: PreviewLine, place: QRect
    ) -> None:
        tick = line.tick
        if tick is None:
            return
        side = scaled(_BOX)
        theme = colours(option.palette)
        box = QRectF(place.left(), place.top() + (place.height() - side) / 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.accent if tick.on else theme.muted, 1))
        painter.setBrush(theme.accent if tick.on else theme.surface)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _BOX_RADIUS, _BOX_RADIUS)
        if tick.on:
            icons.paint(painter, Icon.CHECK, theme.on_accent, box.adjusted(2, 2, -2, -2))
        if tick.says:
            left = side + space.S
            says = QRectF(place.adjusted(left, 0, 0, 0))
            shown = laid_out(tick.says, font(Style.BODY), says.width(), 1)
            paint_lines(painter, shown, font(Style.BODY), theme.text, says)

    @override
    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        line = index.data(LINE_ROLE)
        if not isinstance(line, PreviewLine) or line.tick is None:
            return False
        if isinstance(event, QMouseEvent):
            inside = self._tick_place(QRect(option.rect), line).contains(event.position().toPoint())
            if not inside or event.button() is not Qt.MouseButton.LeftButton:
                return False
            if event.type() is not QEvent.Type.MouseButtonRelease:
                return True
        elif event.type() is not QEvent.Type.KeyPress:
            return False
        wanted = Qt.CheckState.Unchecked if line.tick.on else Qt.CheckState.Checked
        return model.setData(model.index(index.row(), 0), wanted, Qt.ItemDataRole.CheckStateRole)
