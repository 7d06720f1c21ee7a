"""Fields of a page: each keeps what was typed until it was saved, and tells when it is done."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSize, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QSizePolicy, QWidget
from typing_extensions import override

from revmentor_desktop.domain.text import folded, tidy
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.widgets.framed import Choice, Line, Text
from revmentor_desktop.views.widgets.scrolling import slim

Named = Sequence[tuple[str, str]]
"""Names with their ids."""
_MOST_LINES = 9


def _is_settled(there: str, shown: str, told: str, saved: str) -> bool:
    """Whether a field holds nothing of its own: what it showed, or what was told and has been saved."""
    return there == shown or (there == told and saved != shown)


class Paragraph(Text):
    """Text over some lines that grows with what is in it; it is done when the cursor leaves."""

    done = Signal(str, str)
    """What the field is for, and what was typed."""

    def __init__(self, key: str, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._lines = lines
        self._shown = ""
        self._told = ""
        slim(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._on_grown)

    def show_text(self, text: str, *, anew: bool) -> None:
        """Show a text; what is being typed stays, unless it belongs to something else (`anew`)."""
        there = self.toPlainText()
        if there != text and (anew or _is_settled(there, self._shown, self._told, text)):
            self.setPlainText(text)
        self._shown, self._told = text, text

    @property
    def is_edited(self) -> bool:
        """Whether something was typed that has not been saved."""
        return self.toPlainText() != self._shown

    def finish(self) -> None:
        """Tell what was typed, if anything was."""
        if self.is_edited:
            self._told = self.toPlainText()
            self.done.emit(self.key, self._told)

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        if e.reason() is not Qt.FocusReason.PopupFocusReason:
            self.finish()

    @override
    def sizeHint(self) -> QSize:
        line = self.fontMetrics().lineSpacing()
        shown = min(max(round(self.document().size().height()), self._lines), _MOST_LINES)
        return QSize(line * 10, shown * line + 4 * space.XS + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().lineSpacing() * 4, self.sizeHint().height())

    def _on_grown(self) -> None:
        scrolls = self.document().size().height() > _MOST_LINES
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if scrolls else policy.ScrollBarAlwaysOff)
        # Text that breaks anew while it is being laid out would not be heard by the layout.
        QTimer.singleShot(0, self, self.updateGeometry)


class Headline(Paragraph):
    """A text without line breaks: Enter is done."""

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.finish()
        else:
            super().keyPressEvent(e)


class Options(Choice):
    """A choice of few, each with a key."""

    chosen = Signal(str, str)
    """What the field is for, and the key of what was chosen."""

    def __init__(self, key: str, options: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        for option, text in options.items():
            self.addItem(text, option)
        self.activated.connect(self._on_activated)

    def show_option(self, option: str) -> None:
        """Show what is chosen."""
        self.setCurrentIndex(self.findData(option))

    def _on_activated(self, place: int) -> None:
        self.chosen.emit(self.key, str(self.itemData(place)))


class Picker(Line):
    """One of many by its name, with completion; the list is asked for when one begins to type."""

    picked = Signal(str, str)
    """What the field is for, and the id of what was picked; empty for nobody."""
    unknown = Signal(str, str)
    """What the field is for, and a text that names nothing; it shows what it showed before."""

    def __init__(self, key: str, options: Callable[[], Named], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._options = options
        self._ids: dict[str, str] = {}
        self._shown = ""
        self._told = ""
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._on_completed)
        self.setCompleter(completer)
        self.returnPressed.connect(self.finish)

    def show_text(self, text: str, *, anew: bool) -> None:
        """Show what is picked; what is being typed stays, unless it belongs to something else."""
        if anew or _is_settled(self.text(), self._shown, self._told, text):
            self.setText(text)
            self.setCursorPosition(0)
        self._shown, self._told = text, text

    def finish(self) -> None:
        """Tell what was picked, if anything else was typed than what is there."""
        typed = tidy(self.text())
        popup = self.completer().popup()
        if popup is not None:
            popup.hide()
        if typed == tidy(self._shown):
            return
        self._told = self.text()
        if not typed:
            self.picked.emit(self.key, "")
            return
        fits = [one for name, one in self._ids.items() if folded(typed) == folded(name)]
        fits = fits or [one for name, one in self._ids.items() if folded(typed) in folded(name)]
        if len(fits) == 1:
            self.picked.emit(self.key, fits[0])
        else:
            self.setText(self._shown)
            self.unknown.emit(self.key, typed)

    @override
    def focusInEvent(self, arg__1: QFocusEvent) -> None:
        if arg__1.reason() is not Qt.FocusReason.PopupFocusReason:
            self._ids = dict(self._options())
            self._names.setStringList(list(self._ids))
        super().focusInEvent(arg__1)

    @override
    def focusOutEvent(self, arg__1: QFocusEvent) -> None:
        super().focusOutEvent(arg__1)
        if arg__1.reason() is not Qt.FocusReason.PopupFocusReason:
            self.finish()

    def _on_completed(self, text: str) -> None:
        self.setText(text)
        self.finish()
