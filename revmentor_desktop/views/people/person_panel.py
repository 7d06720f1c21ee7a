"""The side panel of the People tab: everything about one person."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.people import Participation
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.people_rows import department_places
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.type import Style, scaled
from revmentor_desktop.views.people.best_matches import Match
from revmentor_desktop.views.people.cell_painting import paint_square, tone_of
from revmentor_desktop.views.people.person_facts import Fact, facts, sections
from revmentor_desktop.views.widgets.cards import SidePanel
from revmentor_desktop.views.widgets.chips import Chip
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.paragraph import Paragraph
from revmentor_desktop.wording import names, people_view
from revmentor_desktop.wording.catalogue import Words

_SQUARE = 8
_HEAD_LINES = 3
_FACT_LINES = 6
_SECTION_LINES = 3
_NARROW = 34
"""Characters; in a narrower panel labels stand above what they name."""


class PersonPanel(SidePanel):
    """Shows one participation, or what would be shown there."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("person-panel")
        self._words = words
        self._matches: QVBoxLayout | None = None
        self.shown: Participation | None = None
        self._snapshot: Snapshot | None = None
        self._stacked = False
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._area.setObjectName("person-scroll")
        self.column.setContentsMargins(1, 0, 0, 0)
        self.column.addWidget(self._area)
        self.show_nobody()

    def show_nobody(self) -> None:
        """Say what the panel is for."""
        self.shown = None
        body, column = self._fresh()
        hint = Paragraph(self._words(people_view.CHOOSE_SOMEBODY), muted=True)
        column.addWidget(hint)
        column.addStretch(1)
        self._take(body, self._words(people_view.CHOOSE_SOMEBODY))

    def show_person(self, snapshot: Snapshot, one: Participation) -> None:
        """Show everything about somebody."""
        self.shown, self._snapshot, self._stacked = one, snapshot, self._is_narrow()
        person = snapshot.people[one.person_id]
        body, column = self._fresh()
        column.addWidget(Paragraph(person.name, Style.PAGE_TITLE, most=_HEAD_LINES))
        where = " · ".join(
            part for part in (snapshot.department_name(person), person.title, person.site) if part
        )
        place = department_places(snapshot)[person.department_id] if person.department_id else None
        column.addLayout(_whereabouts(where, place))
        column.addLayout(self._chips(one))
        column.addLayout(_grid(facts(snapshot, one, self._words), stacked=self._is_narrow()))
        for section in sections(snapshot, one, self._words):
            _begin_section(column, section.title)
            for line in section.lines:
                column.addWidget(Paragraph(line, Style.SMALL, most=_SECTION_LINES))
        self._matches = QVBoxLayout()
        self._matches.setSpacing(space.S)
        column.addLayout(self._matches)
        column.addStretch(1)
        self._take(body, person.name)

    def show_matches(self, one: Participation, name: str, matches: Sequence[Match]) -> None:
        """Add the best matches, if the panel still shows that person."""
        if self.shown is None or self.shown.id != one.id or self._matches is None or not matches:
            return
        while (item := self._matches.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        _begin_section(self._matches, self._words(people_view.BEST_FOR, name=name))
        for other, points in matches:
            self._matches.addWidget(_Match(other, points))

    def _chips(self, one: Participation) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(space.S)
        row.addWidget(Chip(self._words(names.of(one.side))))
        row.addWidget(Chip(self._words(names.of(one.status)), tone_of(one.status)))
        row.addStretch(1)
        return row

    def _fresh(self) -> tuple[QWidget, QVBoxLayout]:
        self._matches = None
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(space.L, space.XL, space.L, space.XL)
        column.setSpacing(space.S)
        return body, column

    def _take(self, body: QWidget, name: str) -> None:
        self._area.setWidget(body)
        body.setAutoFillBackground(False)
        self._area.setAccessibleName(name[:200])

    def _is_narrow(self) -> bool:
        return self.width() < self.fontMetrics().averageCharWidth() * _NARROW

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._snapshot is not None and self.shown is not None and self._stacked != self._is_narrow():
            self.show_person(self._snapshot, self.shown)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 46, 400)


class _Match(QWidget):
    """A name at the left, its points at the right."""

    def __init__(self, name: str, points: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.S)
        row.addWidget(Paragraph(name, Style.SMALL, most=_SECTION_LINES), 1)
        row.addWidget(label(points, Style.SMALL, muted=True), 0, Qt.AlignmentFlag.AlignTop)


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


def _begin_section(column: QVBoxLayout, title: str) -> None:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Plain)
    line.setForegroundRole(line.palette().ColorRole.Midlight)
    heading: QLabel = label(title, Style.STRONG)
    column.addSpacing(space.XS)
    column.addWidget(line)
    column.addWidget(heading)
