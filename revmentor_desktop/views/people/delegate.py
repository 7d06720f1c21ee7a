"""The delegate of the people table: paints cells, makes their editors, and refuses in place."""

from collections.abc import Callable

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
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)
from typing_extensions import override

from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.models.people_cells import PLACE_ROLE, REFUSAL_ROLE, ROW_ROLE
from revmentor_desktop.models.people_columns import Column, Kind, kind_of
from revmentor_desktop.models.people_rows import PeopleRow
from revmentor_desktop.views.people.cell_painting import CellLook, cell_size, needed, paint_cell
from revmentor_desktop.views.people.cells import CellReader
from revmentor_desktop.views.people.editors import (
    ENDING,
    CellChoice,
    CellDay,
    CellLine,
    CellText,
    Refusal,
    complete,
)
from revmentor_desktop.views.people.plain_tip import plain_tip
from revmentor_desktop.wording import names, people_table, people_view
from revmentor_desktop.wording.catalogue import Words

Index = QModelIndex | QPersistentModelIndex
Known = Callable[[Column], list[str]]
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_COMPLETED = frozenset({Column.DEPARTMENT, Column.TITLE, Column.LEVEL, Column.SITE})
_SEVERAL = frozenset({Kind.SEVERAL, Kind.PEOPLE})
_PROSE_LINES = 4


class PeopleDelegate(QStyledItemDelegate):
    """Paints and edits the cells of a table of PeopleRows."""

    confirmed = Signal()
    """Enter ended an edit: the keyboard goes on to the next row."""
    refused = Signal(str)
    """An edit that was left could not be kept, in words."""
    spread_requested = Signal(str)
    """Ctrl+Enter ended an edit: the text is meant for all chosen cells."""

    def __init__(self, words: Words, known: Known, reader: Callable[[], CellReader], parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self._known = known
        self._reader = reader

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, PeopleRow):
            return
        view = option.widget
        here = view.currentIndex() if isinstance(view, QAbstractItemView) else QModelIndex()
        look = CellLook(
            place=index.data(PLACE_ROLE),
            is_current=here == index and view.hasFocus(),
            is_in_current_row=here.row() == index.row(),
            is_refused=index.data(REFUSAL_ROLE) is not None,
        )
        paint_cell(painter, option, Column(index.column()), row, look=look)

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
            told = index.data(REFUSAL_ROLE) or (row.texts[column] if cut else "")
            QToolTip.showText(event.globalPos(), plain_tip(str(told)) if told else "", view)
        return True

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = Column(index.column())
        kind, name = kind_of(column), self._words(people_view.HEADINGS[column.name])
        if kind in (Kind.SIDE, Kind.STATUS):
            terms: tuple[Side | ParticipationStatus, ...] = (
                tuple(Side) if kind is Kind.SIDE else tuple(ParticipationStatus)
            )
            return self._choice(parent, name, [(term.value, self._words(names.of(term))) for term in terms])
        if kind is Kind.TRUTH:
            truths = [self._words(people_view.TRUTHS[truth]) for truth in (True, False)]
            return self._choice(parent, name, [(truth, truth) for truth in truths])
        if kind is Kind.PROSE:
            return CellText(parent, name)
        if kind is Kind.DAY:
            return CellDay(parent, name, self._reader().today, self._words(people_table.PICK_DAY))
        line = CellLine(parent, name)
        if column in _COMPLETED or kind in _SEVERAL or kind is Kind.PERSON:
            complete(line, self._known(column), several=kind in _SEVERAL)
        return line

    def _choice(self, parent: QWidget, name: str, choices: list[tuple[str, str]]) -> CellChoice:
        choice = CellChoice(parent, name, choices)
        choice.activated.connect(self._on_chosen)
        return choice

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        editor.setProperty("column", index.column())
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, CellChoice):
            editor.setCurrentIndex(editor.findData(text))
        elif isinstance(editor, CellText):
            editor.setPlainText(text)
            editor.selectAll()
        elif isinstance(editor, CellLine) and not editor.isModified():
            editor.setText(text)

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        why = self._refusal(editor)
        if why:
            self.refused.emit(why)
        else:
            model.setData(model.index(index.row(), index.column()), _typed(editor))

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        where = option.rect.adjusted(0, 0, 0, -1)
        if isinstance(editor, CellText) and isinstance(around := editor.parentWidget(), QWidget):
            where.setHeight(min(where.height() * _PROSE_LINES, around.height()))
            where.setWidth(min(max(where.width(), around.width() // 3), around.width()))
            where.moveBottom(min(where.bottom(), around.height() - 1))
            where.moveRight(min(where.right(), around.width() - 1))
        editor.setGeometry(where)

    @override
    def eventFilter(self, object: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in ENDING
            and isinstance(object, (CellLine, CellText, CellChoice))
        ):
            if self._begins_line(object, event) or self._refuses(object):
                return True
            if event.key() in _ENTER and self._ends(object, event):
                return True
        return super().eventFilter(object, event)

    @staticmethod
    def _begins_line(editor: QWidget, event: QKeyEvent) -> bool:
        other = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier
        if not isinstance(editor, CellText) or event.key() not in _ENTER or not event.modifiers() & other:
            return False
        editor.insertPlainText("\n")
        return True

    def _ends(self, editor: QWidget, event: QKeyEvent) -> bool:
        """End an edit by Enter, with Ctrl for all chosen cells; tells whether it did."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            text = _typed(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
            self.spread_requested.emit(text)
        elif isinstance(editor, CellChoice):
            return False
        else:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
            self.confirmed.emit()
        return True

    def _refusal(self, editor: QWidget) -> str:
        return self._reader().refusal(Column(editor.property("column")), _typed(editor))

    def _refuses(self, editor: QWidget) -> bool:
        why = self._refusal(editor)
        around = editor.parentWidget()
        for old in around.findChildren(Refusal) if around else ():
            old.hide()
            old.deleteLater()
        if why:
            Refusal(editor, why)
            editor.setAccessibleDescription(why)
            if isinstance(editor, (CellLine, CellText)):
                editor.selectAll()
        return bool(why)

    def _on_chosen(self) -> None:
        choice = self.sender()
        if isinstance(choice, CellChoice):
            self.commitData.emit(choice)
            self.closeEditor.emit(choice, QStyledItemDelegate.EndEditHint.NoHint)


def _typed(editor: QWidget) -> str:
    """What an editor holds, as text."""
    if isinstance(editor, CellChoice):
        return str(editor.currentData())
    return editor.text().strip() if isinstance(editor, (CellLine, CellText)) else ""
