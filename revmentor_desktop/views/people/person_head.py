"""The head of the person's panel: name, department, side and status, and what is known, label by label."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.people import Participation
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.people_rows import department_places
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.type import Style, scaled
from revmentor_desktop.views.people.cell_painting import paint_square, tone_of
from revmentor_desktop.views.people.person_facts import Fact, facts
from revmentor_desktop.views.widgets.chips import Chip
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.paragraph import Paragraph
from revmentor_desktop.wording import names
from revmentor_desktop.wording.catalogue import Words

_SQUARE = 8
_HEAD_LINES = 3
_FACT_LINES = 6


class PersonHead(QWidget):
    """Made anew for each moment; `stacked` lays labels above what they name."""

    def __init__(self, snapshot: Snapshot, one: Participation, words: Words, *, stacked: bool) -> None:
        super().__init__()
        person = snapshot.people[one.person_id]
        where = " · ".join(
            part for part in (snapshot.department_name(person), person.title, person.site) if part
        )
        place = department_places(snapshot)[person.department_id] if person.department_id else None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, space.XS)
        column.setSpacing(space.S)
        column.addWidget(Paragraph(person.name, Style.PAGE_TITLE, most=_HEAD_LINES, parent=self))
        column.addLayout(_whereabouts(where, place))
        column.addLayout(_chips(one, words))
        column.addLayout(_grid(facts(snapshot, one, words), stacked=stacked))


class _Square(QWidget):
    """The colour of a department."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self._place = place
        self.setFixedWidth(scaled(_SQUARE))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = (self.fontMetrics().height() - scaled(_SQUARE)) / 2
        where = QRectF(0, top, scaled(_SQUARE), scaled(_SQUARE))
        paint_square(painter, where, colours(self.palette()).department(self._place))
        painter.end()


def _whereabouts(text: str, place: int | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(space.S)
    if place is not None:
        row.addWidget(_Square(place))
    row.addWidget(Paragraph(text, muted=True, most=_HEAD_LINES), 1)
    return row


def _chips(one: Participation, words: Words) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(space.S)
    row.addWidget(Chip(words(names.of(one.side))))
    row.addWidget(Chip(words(names.of(one.status)), tone_of(one.status)))
    row.addStretch(1)
    return row


def _grid(told: Sequence[Fact], *, stacked: bool) -> QGridLayout:
    """Lay labels beside their values, or above them where it is narrow."""
    grid = QGridLayout()
    grid.setContentsMargins(0, space.S, 0, 0)
    grid.setHorizontalSpacing(space.M)
    grid.setVerticalSpacing(space.XS if stacked else space.S)
    grid.setColumnStretch(0 if stacked else 1, 1)
    for place, fact in enumerate(told):
        name_at, value_at = ((2 * place, 0), (2 * place + 1, 0)) if stacked else ((place, 0), (place, 1))
        most = None if fact.is_prose else _FACT_LINES
        grid.addWidget(label(fact.label, muted=True), *name_at, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Paragraph(fact.value, most=most), *value_at)
    return grid
