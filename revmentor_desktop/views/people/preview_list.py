"""The preview's list: a chip for what becomes of a row, its person, and what there is to say."""

from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from revmentor_desktop.models.people_import import LINE_ROLE, Outcome, PreviewLine
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone, colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.widgets.chips import chip_size, paint_chip
from revmentor_desktop.views.widgets.lines import laid_out, paint_lines
from revmentor_desktop.wording import people_view
from revmentor_desktop.wording.catalogue import Words

_TONES = {
    Outcome.ADDED: Tone.OK,
    Outcome.CHANGED: Tone.ACCENT,
    Outcome.REFUSED: Tone.CLASH,
    Outcome.NOTICED: Tone.WARNING,
}
_MOST_LINES = 8
_LEAST_WIDTH = 50


class PreviewList(QListView):
    """Rows of different heights; laid out piece by piece, so that long lists appear at once."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import-preview")
        self.setAccessibleName(words(people_view.PREVIEW))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Painter(words, self))
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _Painter(QStyledItemDelegate):
    def __init__(self, words: Words, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._chips = {outcome: words(people_view.OUTCOMES[outcome.value]) for outcome in Outcome}
        self._margin = max(chip_size(text).width() for text in self._chips.values()) + space.L

    def _parts(self, line: PreviewLine) -> list[tuple[Style, str]]:
        problem = line.outcome in (Outcome.REFUSED, Outcome.NOTICED)
        title = (Style.BODY if problem else Style.STRONG, line.title)
        return [title, *((Style.BODY, detail) for detail in line.details)]

    def _blocks(self, line: PreviewLine, width: int) -> list[tuple[Style, list[str], int]]:
        """Break what a line says for a width; each part with its height in pixels."""
        blocks: list[tuple[Style, list[str], int]] = []
        for style, text in self._parts(line):
            lines = laid_out(text, font(style), max(width, _LEAST_WIDTH), _MOST_LINES)
            blocks.append((style, lines, ceil(len(lines) * QFontMetricsF(font(style)).height())))
        return blocks

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = index.data(LINE_ROLE)
        if not isinstance(line, PreviewLine):
            return QSize()
        whole = self._view.viewport().width()
        heights = [height for _, _, height in self._blocks(line, whole - self._margin - 2 * space.M)]
        return QSize(whole, sum(heights) + 2 * space.S + space.XS * (len(heights) - 1))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = index.data(LINE_ROLE)
        if not isinstance(line, PreviewLine):
            return
        rect = QRect(option.rect)
        theme = colours(option.palette)
        painter.save()
        here = self._view.hasFocus() and self._view.currentIndex() == index
        painter.fillRect(rect, theme.accent_wash if here else theme.surface)
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        chip = self._chips[line.outcome]
        size = chip_size(chip)
        where = QRectF(rect.left() + space.M, rect.top() + space.S - 3, size.width(), size.height())
        paint_chip(painter, where, chip, _TONES[line.outcome], theme)
        left, top = rect.left() + space.M + self._margin, rect.top() + space.S
        width = rect.width() - self._margin - 2 * space.M
        for style, lines, height in self._blocks(line, width):
            quiet = style is Style.BODY and line.outcome in (Outcome.ADDED, Outcome.CHANGED)
            ink = theme.muted if quiet else theme.text
            paint_lines(painter, lines, font(style), ink, QRectF(left, top, width, height))
            top += height + space.XS
        painter.restore()
