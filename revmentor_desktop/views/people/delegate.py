"""The delegate of the people table: paints cells, makes their editors, and refuses in place."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)
from typing_extensions import override

from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.models.people import PLACE_ROLE, ROW_ROLE
from revmentor_desktop.models.people_rows import Column, PeopleRow
from revmentor_desktop.views.people import cells
from revmentor_desktop.views.people.cell_painting import cell_size, needed, paint_cell
from revmentor_desktop.views.people.editors import CellChoice, CellLine, Refusal, complete
from revmentor_desktop.views.people.plain_tip import plain_tip
from revmentor_desktop.wording import names, people_view
from revmentor_desktop.wording.catalogue import Words

Index = QModelIndex | QPersistentModelIndex
Known = Callable[[Column], list[str]]
_MOVING_ON = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab})


class PeopleDelegate(QStyledItemDelegate):
    """Paints and edits the cells of a table of PeopleRows."""

    confirmed = Signal()
    """Enter ended an edit: the keyboard goes on to the next row."""
    refused = Signal(str)
    """An edit that was left could not be kept, in words."""

    def __init__(self, words: Words, known: Known, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self._known = known
        self._today = today

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        view = option.widget
        if isinstance(row, PeopleRow):
            here = isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex() == index
            place = index.data(PLACE_ROLE)
            paint_cell(painter, option, Column(index.column()), row, place=place, current=here)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW_ROLE)
        return cell_size(Column(index.column()), row) if isinstance(row, PeopleRow) else QSize()

    @override
    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        row = index.data(ROW_ROLE)
        if isinstance(row, PeopleRow):
            column = Column(index.column())
            cut = needed(column, row) > option.rect.width()
            QToolTip.showText(event.globalPos(), plain_tip(row.texts[column]) if cut else "", view)
        return True

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = Column(index.column())
        name = self._words(people_view.HEADINGS[column.name])
        if column in (Column.SIDE, Column.STATUS):
            terms: tuple[Side | ParticipationStatus, ...] = (
                tuple(Side) if column is Column.SIDE else tuple(ParticipationStatus)
            )
            choice = CellChoice(parent, name, [(term.value, self._words(names.of(term))) for term in terms])
            choice.activated.connect(self._on_chosen)
            return choice
        line = CellLine(parent, name)
        if column in (Column.DEPARTMENT, Column.TOPICS, Column.LEVEL, Column.SITE, Column.TITLE):
            complete(line, self._known(column), several=column is Column.TOPICS)
        if column is Column.SINCE:
            line.setPlaceholderText(self._today().isoformat())
        line.setProperty("column", column.value)
        return line

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, CellChoice):
            editor.setCurrentIndex(editor.findData(text))
        elif isinstance(editor, CellLine) and not editor.isModified():
            editor.setText(text)

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, CellChoice):
            model.setData(model.index(index.row(), index.column()), editor.currentData())
        elif isinstance(editor, CellLine):
            why = self._refusal(editor)
            if why:
                self.refused.emit(why)
            else:
                model.setData(
                    model.index(index.row(), index.column()),
                    self._value(Column(index.column()), editor.text()),
                )

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(0, 0, 0, -1))

    @override
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _MOVING_ON
        ):
            if isinstance(editor, CellLine) and self._refuses(editor):
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(editor, CellLine):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
                self.confirmed.emit()
                return True
        return super().eventFilter(editor, event)

    def _value(self, column: Column, text: str) -> str:
        if column is Column.SINCE and text.strip():
            read = cells.day(text, self._today())
            return read.isoformat() if read else text
        return text.strip()

    def _refusal(self, editor: QLineEdit) -> str:
        return cells.refusal(Column(editor.property("column")), editor.text(), self._today(), self._words)

    def _refuses(self, editor: CellLine) -> bool:
        why = self._refusal(editor)
        around = editor.parentWidget()
        for old in around.findChildren(Refusal) if around else ():
            old.hide()
            old.deleteLater()
        if why:
            Refusal(editor, why)
            editor.setAccessibleDescription(why)
            editor.selectAll()
        return bool(why)

    def _on_chosen(self) -> None:
        choice = self.sender()
        if isinstance(choice, CellChoice):
            self.commitData.emit(choice)
            self.closeEditor.emit(choice, QStyledItemDelegate.EndEditHint.NoHint)
