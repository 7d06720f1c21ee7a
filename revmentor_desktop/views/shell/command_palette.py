"""The palette: one field that finds people, pairs, sessions and ideas, and does what the menus do."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from revmentor_desktop.models.findings import FINDING_ROLE, Finding, FindingsModel, found
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import window
from revmentor_desktop.wording.catalogue import Words

_WIDEST_LETTERS = 80
_ROWS = 9
_VEIL = 60
_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class CommandPalette(QFrame):
    """Lies over the window while it is used; Esc and a click beside it close it."""

    chosen = Signal(object)
    """A Finding was chosen."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setAccessibleName(words(window.SEARCH_NAME))
        self._findings: list[Finding] = []
        self._back: QWidget | None = None
        self.field = QLineEdit(self)
        self.field.setObjectName("palette_field")
        self.field.setAccessibleName(words(window.SEARCH_NAME))
        self.field.setPlaceholderText(words(window.SEARCH))
        self.field.setFrame(False)
        self.field.setFont(font(Style.CARD_TITLE))
        self.field.textChanged.connect(self._on_typed)
        self.field.installEventFilter(self)
        self.list = QListView(self)
        self.list.setObjectName("palette_list")
        self.list.setAccessibleName(words(window.FOUND_LIST))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.model = FindingsModel(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Line(self.list))
        self.list.clicked.connect(self._on_clicked)
        self._nothing = label(words(window.FOUND_NOTHING), muted=True, parent=self)
        self._box = QVBoxLayout(self)
        self._box.setSpacing(space.S)
        self._box.addWidget(self.field)
        self._box.addWidget(self.list)
        self._box.addWidget(self._nothing)
        self._box.addStretch(1)
        parent.installEventFilter(self)
        self.hide()

    def open_with(self, findings: Sequence[Finding]) -> None:
        """Come up with what can be found; more can be added by `add`."""
        self._back = self.window().focusWidget()
        self._findings = list(findings)
        self.field.clear()
        self._on_typed("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def add(self, findings: Sequence[Finding]) -> None:
        """Offer more to be found, behind what is offered already where both fit alike."""
        self._findings = [*self._findings, *findings]
        self._on_typed(self.field.text())

    def dismiss(self) -> None:
        """Go, and give the keyboard back to where it was."""
        self.hide()
        if self._back is not None:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)
            self._back = None

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        self.setGeometry(parent.rect())
        width = min(
            parent.width() - 2 * space.XL, QFontMetrics(font(Style.BODY)).averageCharWidth() * _WIDEST_LETTERS
        )
        side = (parent.width() - width) // 2 + space.M
        self._box.setContentsMargins(side, self._top(), side, 0)
        row = self.list.sizeHintForRow(0) if self.model.rowCount() else 0
        room = parent.height() - self._top() - self.field.sizeHint().height() - 4 * space.XL
        self.list.setFixedHeight(max(0, min(row * min(_ROWS, self.model.rowCount()), room)))

    def _top(self) -> int:
        return self.fontMetrics().height() * 5

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        before = self._card()
        self.model.show(found(self._findings, text))
        there = self.model.rowCount() > 0
        self.list.setVisible(there)
        self._nothing.setVisible(not there)
        if there:
            self.list.setCurrentIndex(self.model.index(0))
        self._place()
        # The whole would have everything below painted again, the tab and all.
        self._box.activate()
        self.update(before.united(self._card()).adjusted(-1, -1, 1, 1).toAlignedRect())

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        one = self.model.finding(index.row())
        if one is not None:
            self.dismiss()
            self.chosen.emit(one)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self.parentWidget() and not self.isHidden():
            self._place()
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_clicked(self.list.currentIndex())
            return True
        if event.key() in _MOVES:
            # The list keeps out of the Tab order; the field moves in it.
            self.list.keyPressEvent(event)
            return True
        return False

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card().contains(event.position()):
            self.dismiss()

    def _card(self) -> QRectF:
        last = self.list.geometry() if not self.list.isHidden() else self._nothing.geometry()
        margin = space.M
        around = QRectF(self.field.geometry().united(last))
        return around.adjusted(-margin, -margin, margin, margin)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(theme.background if theme.is_dark else theme.text)
        veil.setAlpha(_VEIL if not theme.is_dark else 2 * _VEIL)
        painter.fillRect(self.rect(), veil)
        card = self._card()
        painter.setPen(QPen(theme.strong_line, 1))
        painter.setBrush(theme.surface)
        painter.drawRoundedRect(card, space.CARD_RADIUS, space.CARD_RADIUS)
        below = self.field.geometry().bottom() + space.XS
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(int(card.left()), below, int(card.right()), below)
        painter.end()


class _Line(QStyledItemDelegate):
    """A finding on one line: title, detail, and what it is at the right."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, QFontMetrics(font(Style.BODY)).height() + 2 * space.S + 2)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        one = index.data(FINDING_ROLE)
        if not isinstance(one, Finding):
            return
        theme = colours(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent_wash)
            painter.drawRoundedRect(rect, space.CONTROL_RADIUS, space.CONTROL_RADIUS)
        room = rect.adjusted(space.M, 0, -space.M, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        small, body = QFontMetrics(font(Style.SMALL)), QFontMetrics(font(Style.BODY))
        right = one.keys or one.kind_word
        painter.setFont(font(Style.SMALL))
        painter.setPen(theme.muted)
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, right)
        left_room = room.width() - small.horizontalAdvance(right) - space.L
        title = body.elidedText(one.title, Qt.TextElideMode.ElideRight, int(left_room))
        painter.setFont(font(Style.BODY))
        painter.setPen(theme.text)
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, title)
        used = body.horizontalAdvance(title) + space.M
        painter.setFont(font(Style.SMALL))
        painter.setPen(theme.muted)
        detail = small.elidedText(one.detail, Qt.TextElideMode.ElideRight, int(max(0, left_room - used)))
        painter.drawText(room.adjusted(used, 0, 0, 0), middle | Qt.AlignmentFlag.AlignLeft, detail)
        painter.restore()
