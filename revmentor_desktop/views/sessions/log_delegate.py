"""Edits how one of many sessions went: chosen from a list, minutes, or a line."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QSpinBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from revmentor_desktop.models.session_log import BECOMES, OUTCOMES
from revmentor_desktop.views.sessions.time_fields import LONGEST
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording.catalogue import Words

Index = QModelIndex | QPersistentModelIndex
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class LogDelegate(QStyledItemDelegate):
    """The fields that stand in a row while it is edited."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = self._outcomes(parent) if index.column() == BECOMES else self._field(parent, option, index)
        editor.setObjectName("log-editor")
        editor.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        return editor

    def _outcomes(self, parent: QWidget) -> QWidget:
        choice = QComboBox(parent)
        for status, by_side in OUTCOMES:
            choice.addItem(calendar_view.state_of(status, by_side, self._words))
        choice.activated.connect(self._on_chosen)
        return choice

    def _field(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = super().createEditor(parent, option, index)
        if isinstance(field, QSpinBox):
            field.setRange(1, LONGEST)
            field.setSingleStep(5)
        return field

    def _on_chosen(self) -> None:
        """Keep what was chosen at once; nobody should have to press Enter after a choice."""
        choice = self.sender()
        if isinstance(choice, QComboBox):
            self.commitData.emit(choice)

    @override
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        is_enter = isinstance(event, QKeyEvent) and event.key() in _ENTER
        if is_enter and event.type() is QEvent.Type.KeyPress and isinstance(editor, QLineEdit):
            # Else it goes on to the dialog, which takes it for its button.
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
            return True
        return super().eventFilter(editor, event)

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(int(index.data(Qt.ItemDataRole.EditRole)))
        else:
            super().setEditorData(editor, index)

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentIndex())
        else:
            super().setModelData(editor, model, index)
