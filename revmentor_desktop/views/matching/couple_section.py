"""Two people explained in the side panel: the score, what made it, what stands against it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from revmentor_desktop.models.pairing_couple import CoupleView
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.matching.bars import Bars
from revmentor_desktop.views.matching.remark import Remark
from revmentor_desktop.views.matching.snug import snug
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import board, pair_page
from revmentor_desktop.wording.catalogue import Words


class CoupleSection(QWidget):
    """The explanation of one couple; its labels are reused, so that it follows a drag."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.pair_id = ""
        self.title = snug("", Style.STRONG, parent=self)
        self.title.setObjectName("couple-title")
        self.score = label("", Style.FIGURE, parent=self)
        self.score.setObjectName("couple-score")
        self.of = label(words(board.OF_HUNDRED), Style.SMALL, muted=True, parent=self)
        self.price = snug("", Style.SMALL, muted=True, parent=self)
        self.bars = Bars(self)
        self.against = Remark(Tone.CLASH, self)
        self.against.setObjectName("couple-against")
        self.warned = Remark(Tone.WARNING, self)
        self.sentences = snug("", Style.SMALL, parent=self)
        self.before = snug(words(board.BEFORE_FIRST), Style.STRONG, parent=self)
        self.preparation = snug("", Style.SMALL, muted=True, parent=self)
        self.opens_pairs = True
        """Whether the page of a pair may be opened from here."""
        self.open_pair = Button(words(pair_page.OPEN), self)
        self.open_pair.setObjectName("open-pair")
        self._lay_out()

    def _lay_out(self) -> None:
        figure = QHBoxLayout()
        figure.setSpacing(space.S)
        figure.addWidget(self.score, 0, Qt.AlignmentFlag.AlignBaseline)
        figure.addWidget(self.of, 0, Qt.AlignmentFlag.AlignBaseline)
        figure.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.S)
        column.addWidget(self.title)
        column.addLayout(figure)
        for widget in (self.price, self.against, self.warned, self.bars, self.sentences):
            column.addWidget(widget)
        column.addSpacing(space.XS)
        column.addWidget(self.before)
        column.addWidget(self.preparation)
        column.addWidget(self.open_pair, 0, Qt.AlignmentFlag.AlignLeft)

    def show_couple(self, couple: CoupleView) -> None:
        """Explain these two."""
        self.title.setText(couple.title)
        self.score.setText(couple.score)
        of = self._words(board.OF_HUNDRED)
        told = self._words(board.WITH_PARTNER, name=of, status=couple.status) if couple.status else of
        self.of.setText(told)
        self.of.setVisible(bool(couple.score))
        self.bars.show_bars(couple.bars)
        self.against.say(couple.forbidding)
        self.warned.say((*couple.warnings, *couple.overrides))
        _say(self.price, couple.price)
        _say(self.sentences, couple.silence)
        _say(self.preparation, couple.preparation)
        self.before.setVisible(bool(couple.preparation))
        self.pair_id = couple.pair_id
        self.open_pair.setVisible(bool(couple.pair_id) and self.opens_pairs)


def _say(place: QLabel, text: str) -> None:
    place.setText(text)
    place.setVisible(bool(text))
