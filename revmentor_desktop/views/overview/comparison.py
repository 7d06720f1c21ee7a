"""The card that compares: this cohort with those before it, and the departments with each other."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.ids import CohortId
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.overview.comparing import cohorts_compared, spread
from revmentor_desktop.views.overview.number_table import NumberTable
from revmentor_desktop.views.widgets.cards import Card
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import overview_view as wording
from revmentor_desktop.wording.catalogue import Message, Words

_APART = 2 * space.XL


class Comparison(Card):
    """Two tables of numbers, side by side or below each other; what has nothing to tell is left out."""

    went_to = Signal(str, str)

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.years = self._table("years", wording.YEARS_HEADINGS, "")
        self.spread = self._table("spread", wording.SPREAD_HEADINGS, "people")
        self._crossing = label("", Style.SMALL, muted=True)
        self._crossing.setIndent(space.XS)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.setSpacing(_APART)
        self._around_years = self._part(wording.YEARS, self.years)
        self._around_spread = self._part(wording.SPREAD, self.spread, self._crossing)
        self.column.addLayout(self._parts)
        self.column.addStretch(1)
        self.spread.went_to.connect(self.went_to)

    @property
    def has_something(self) -> bool:
        """Whether there is anything to compare."""
        return bool(self.years.numbers.rowCount() or self.spread.numbers.rowCount())

    def compare(self, snapshot: Snapshot, held: Mapping[CohortId, int] | None) -> None:
        """Compare cohorts; `held` are the sessions of each, None while they are still being counted."""
        years = cohorts_compared(snapshot, held)
        self.years.show_rows(years)
        self._around_years.setVisible(bool(years))
        found = spread(snapshot, self._words)
        self.spread.show_rows(found.rows)
        self._crossing.setText(self._words(wording.CROSSING, amount=found.crossing, whole=found.pairs))
        self._around_spread.setVisible(bool(found.rows))

    def arrange(self, *, side_by_side: bool) -> None:
        """Place the tables beside or below each other."""
        direction = QBoxLayout.Direction
        self._parts.setDirection(direction.LeftToRight if side_by_side else direction.TopToBottom)
        self._parts.setSpacing(_APART if side_by_side else space.L)

    def _table(self, name: str, headings: Sequence[Message], leads_to: str) -> NumberTable:
        table = NumberTable([self._words(one) for one in headings], self._words, leads_to, self)
        table.setObjectName(name)
        return table

    def _part(self, title: Message, table: NumberTable, *below: QWidget) -> QWidget:
        part, name = QWidget(self), self._words(title)
        heading = label(name, Style.SECTION)
        # Flush with the names in the table.
        heading.setIndent(space.XS)
        table.setAccessibleName(name)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.XS)
        for widget in (heading, *below, table):
            column.addWidget(widget)
        column.addStretch(1)
        self._parts.addWidget(part, 1)
        return part
