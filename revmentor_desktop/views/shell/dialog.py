"""The frame of our dialogs: a title, what one fills in, what was wrong, and two buttons."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from revmentor_desktop.domain.errors import Trouble
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.shell.remark import Remark
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import troubles, window
from revmentor_desktop.wording.catalogue import Message, Words

_LETTERS = 72


class ShellDialog(QDialog):
    """A dialog that does not block; what is refused is said in it, and nothing typed is lost."""

    def __init__(
        self, words: Words, title: Message, parent: QWidget, *, accept: Message | None = window.SAVE
    ) -> None:
        super().__init__(parent)
        self.words = words
        self.setWindowTitle(words(title))
        self.setAccessibleName(words(title))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._content = _Column(self)
        self.column = QVBoxLayout(self._content)
        self.column.setContentsMargins(space.XL, space.XL, space.XL, space.M)
        self.column.setSpacing(space.M)
        self.column.addWidget(label(words(title), Style.PAGE_TITLE, wraps=True, parent=self._content))
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self._content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.remark = Remark(self)
        self.remark.setObjectName("remark")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(space.XL, space.S, space.XL, space.L)
        foot.setSpacing(space.M)
        foot.addWidget(self.remark)
        foot.addLayout(self._buttons(accept))
        whole.addLayout(foot)

    @override
    def setVisible(self, visible: bool) -> None:
        # Qt would give it two thirds of the screen at most, which large text does not fit in.
        if visible and not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self.resize(self.sizeHint())
        super().setVisible(visible)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        # What room is left goes to a list, where there is one, and else below everything.
        if not any(self.column.stretch(place) for place in range(self.column.count())):
            self.column.addStretch(1)
        super().showEvent(event)

    def _buttons(self, accept: Message | None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(space.S)
        row.addStretch(1)
        self.cancel = Button(self.words(window.DONE if accept is None else window.CANCEL), self)
        self.cancel.setObjectName("cancel")
        self.cancel.setAutoDefault(accept is None)
        self.cancel.clicked.connect(self.reject)
        row.addWidget(self.cancel)
        self.save: Button | None = None
        if accept is not None:
            self.save = Button(self.words(accept), self, primary=True)
            self.save.setObjectName("save")
            self.save.setDefault(True)
            self.save.clicked.connect(self._on_save)
            row.addWidget(self.save)
        return row

    def paragraph(self, text: str, *, muted: bool = True) -> QLabel:
        """Add a paragraph, a quiet one unless told otherwise."""
        made = label(text, muted=muted, wraps=True, parent=self._content)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
        # Qt would reserve the height of the narrowest text otherwise.
        made.setMinimumHeight(1)
        self.column.addWidget(made)
        return made

    def section(self, text: str) -> None:
        """Add a heading."""
        self.column.addWidget(label(text, Style.SECTION, parent=self._content))

    def form(self) -> QFormLayout:
        """Add rows of a word and a field."""
        made = QFormLayout()
        made.setHorizontalSpacing(space.L)
        made.setVerticalSpacing(space.S)
        made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        made.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.column.addLayout(made)
        return made

    def row(self, form: QFormLayout, name: str, field: QWidget, code: str) -> None:
        """Add a field with its word."""
        field.setObjectName(code)
        field.setAccessibleName(name)
        said = label(name, parent=self._content)
        # The word stands beside the field's first line, however tall the field is.
        said.setMinimumHeight(min(field.sizeHint().height(), said.fontMetrics().height() + 2 * space.S))
        said.setBuddy(field)
        form.addRow(said, field)

    def attempt(self, verb: Callable[[], object]) -> bool:
        """Run a verb; what it refuses is said in the dialog."""
        try:
            verb()
        except Trouble as trouble:
            self.refuse(troubles.sentence(trouble, self.words))
            return False
        return True

    def refuse(self, sentence: str) -> None:
        """Say why it cannot be so."""
        self.remark.say(sentence, Tone.WARNING)
        QAccessible.updateAccessibility(QAccessibleEvent(self.remark, QAccessible.Event.Alert))

    def carry_out(self) -> bool:
        """Do what the dialog is for; False keeps it open."""
        return True

    @Slot()
    def _on_save(self) -> None:
        if self.carry_out():
            self.accept()

    @override
    def sizeHint(self) -> QSize:
        width = self.fontMetrics().averageCharWidth() * _LETTERS
        needed = self._content.sizeHint().height()
        if self._content.hasHeightForWidth():
            needed = max(self._content.heightForWidth(width), 0)
        foot = self.cancel.sizeHint().height() + 2 * space.XL
        most = self.screen().availableSize() * 0.9
        return QSize(min(width, most.width()), min(needed + foot, most.height()))


class _Column(QWidget):
    """As tall as its paragraphs are at its width, so that none is squeezed."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            layout.invalidate()
            self.setMinimumHeight(layout.heightForWidth(self.width()))
