"""The adept's challenge, and whether it is real; a hypothetical one is spoken to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.matching.remark import Remark
from revmentor_desktop.views.widgets.fields import Options, Paragraph
from revmentor_desktop.wording import pair_page
from revmentor_desktop.wording.catalogue import Words

_REAL: dict[str, bool | None] = {"": None, "real": True, "hypothetical": False}


class ChallengeField(QWidget):
    """A text and a choice."""

    edited = Signal(str, object)
    """The challenge, and whether it is real (None: not said)."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = Paragraph("challenge", 2, self)
        self.text.setObjectName("pair-challenge")
        self.text.setAccessibleName(words(pair_page.CHALLENGE))
        self.text.setPlaceholderText(words(pair_page.CHALLENGE_HINT))
        options = {
            "": words(pair_page.UNSAID),
            "real": words(pair_page.REAL),
            "hypothetical": words(pair_page.HYPOTHETICAL),
        }
        self.real = Options("real", options, self)
        self.real.setObjectName("challenge-real")
        self.real.setAccessibleName(words(pair_page.REALITY))
        self.real.setMinimumContentsLength(max(map(len, options.values())))
        self.remark = Remark(Tone.WARNING, self)
        self.remark.setObjectName("hypothetical-remark")
        self._why = words(pair_page.HYPOTHETICAL_WHY)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.XS)
        column.addWidget(self.text)
        column.addWidget(self.real, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.remark)
        self.text.done.connect(self._on_edited)
        self.real.chosen.connect(self._on_edited)

    def show_challenge(self, text: str, real: bool | None, *, anew: bool) -> None:
        """Show a challenge."""
        self.text.show_text(text, anew=anew)
        keys = {value: key for key, value in _REAL.items()}
        self.real.show_option(keys[real])
        self.remark.say((self._why,) if real is False else ())

    def finish(self) -> None:
        """Tell what is still being typed."""
        self.text.finish()

    def _on_edited(self) -> None:
        self.edited.emit(self.text.toPlainText().strip(), _REAL[str(self.real.currentData())])
