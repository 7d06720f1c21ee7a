"""The calm dialog: what happened in one strong line, what to do below it, and one button."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.shell.letters import breakable
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.pictures import Picture
from revmentor_desktop.wording import window
from revmentor_desktop.wording.catalogue import Words

_LETTERS = 56
_PICTURE = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something that a dialog offers to do, after which it is closed."""

    code: str
    text: str
    do: Callable[[], object]


class CalmDialog(QDialog):
    """Says something and waits for nobody."""

    def __init__(
        self,
        title: str,
        text: str,
        words: Words,
        parent: QWidget | None,
        acts: Sequence[Act] = (),
    ) -> None:
        """`acts` are offered beside closing, the last one as what most people want."""
        super().__init__(parent)
        self.setObjectName("calm_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(words(window.APPLICATION))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.text = label(breakable(text), wraps=True, parent=self)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setMinimumWidth(self.text.fontMetrics().averageCharWidth() * _LETTERS)
        foot = QHBoxLayout()
        foot.setSpacing(space.S)
        foot.addStretch(1)
        close = Act(code="close", text=words(window.DONE if acts else window.OK), do=_close)
        for act in (close, *acts):
            self._last = Button(act.text, self, primary=act in acts[-1:] or not acts)
            self._last.setObjectName(act.code)
            self._last.setDefault(act in acts[-1:] or not acts)
            self._last.clicked.connect(self.accept)
            self._last.clicked.connect(act.do)
            foot.addWidget(self._last)
        said = QVBoxLayout()
        said.setSpacing(space.S)
        said.addWidget(label(title, Style.SECTION, wraps=True, parent=self))
        said.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(space.L)
        row.addWidget(Picture(Icon.WARNING, Tone.WARNING, self, side=_PICTURE), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.XL, space.XL, space.XL, space.L)
        column.setSpacing(space.L)
        column.addLayout(row)
        column.addLayout(foot)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._last.setFocus(Qt.FocusReason.OtherFocusReason)
        # Not with the module: its roles and events by the hundred would be made at every start.
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))


def calm_dialog(
    parent: QWidget | None,
    title: str,
    text: str,
    words: Words,
    acts: Sequence[Act] = (),
) -> CalmDialog:
    """Open a dialog that says something and offers what one can do; what is shown is not said twice."""
    for shown in parent.findChildren(CalmDialog) if parent is not None else ():
        if shown.isVisible() and (shown.accessibleName(), shown.accessibleDescription()) == (title, text):
            return shown
    made = CalmDialog(title, text, words, parent, acts)
    made.open()
    return made


def _close() -> None:
    """Closing is all."""
