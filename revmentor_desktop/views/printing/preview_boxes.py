"""The boxes above a preview: which part of the document is shown, and on which paper."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from revmentor_desktop.views.printing.paper import Paper
from revmentor_desktop.views.printing.preview_layout import Choices
from revmentor_desktop.wording import printing
from revmentor_desktop.wording.catalogue import Words

PAPERS = (Paper.A4, Paper.LETTER)
"""The papers to choose between, in the order of their box."""
_PART_LETTERS = 16
_LONGEST_LABEL = 120


def part_box(choices: Choices, words: Words, parent: QWidget, chosen: Callable[[int], None]) -> QComboBox:
    """Offer the parts of a document; `chosen` is told the place of the one that was taken."""
    box = _box("part", words(printing.PART), choices.labels, choices.chosen, parent)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_PART_LETTERS)
    box.activated.connect(chosen)
    return box


def paper_box(paper: Paper, words: Words, parent: QWidget, chosen: Callable[[int], None]) -> QComboBox:
    """Offer `PAPERS`; `chosen` is told the place of the one that was taken."""
    names = [words(printing.PAPERS[one.value]) for one in PAPERS]
    box = _box("paper", words(printing.PAPER), names, PAPERS.index(paper), parent)
    box.activated.connect(chosen)
    return box


def _box(code: str, name: str, labels: Sequence[str], current: int, parent: QWidget) -> QComboBox:
    box = QComboBox(parent)
    box.setObjectName(code)
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.addItems([one[:_LONGEST_LABEL] for one in labels])
    box.setCurrentIndex(current)
    return box
