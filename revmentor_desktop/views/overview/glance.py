"""The cohort at a glance: two cards of pictures, counted from one snapshot."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.overview.bars import Bar
from revmentor_desktop.views.overview.figure import Figure, FigureRow
from revmentor_desktop.views.overview.figures import Figures, Opinion, Step
from revmentor_desktop.views.overview.legend import Legend
from revmentor_desktop.views.overview.segments import Segments
from revmentor_desktop.views.overview.weeks import Weeks
from revmentor_desktop.views.widgets.cards import Card
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import overview_view as wording
from revmentor_desktop.wording.catalogue import Message, Words

_STEPS: dict[Step, tuple[Message, str]] = {
    Step.APPLIED: (wording.APPLIED, "people"),
    Step.SELECTED: (wording.SELECTED, "people"),
    Step.PAIRED: (wording.PAIRED, "matching"),
    Step.PREPARED: (wording.PREPARED, "matching"),
    Step.FIRST_HELD: (wording.FIRST_HELD, "sessions"),
    Step.ALL_HELD: (wording.ALL_HELD, "sessions"),
}
"""What a step is called, and the tab that lists those who have come there."""


class Glance(QWidget):
    """Holds both cards; the tab places them."""

    went_to = Signal(str, str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.way = Card(self)
        self.outcome = Card(self)
        self._bars = {
            step: Bar(words(name), tab, self.way, is_goal=step is Step.ALL_HELD)
            for step, (name, tab) in _STEPS.items()
        }
        self._weeks = Weeks(words, self.way)
        self._held = Figure("sessions", words, self.outcome)
        self._prepared = Figure("matching", words, self.outcome)
        self._realised = Figure("ideas", words, self.outcome)
        self._opinion = Figure("matching", words, self.outcome)
        self._row = FigureRow((self._held, self._prepared, self._realised, self._opinion), self.outcome)
        self._ideas = Segments(words, self.outcome)
        self._fill_way()
        self._fill_outcome()
        for picture in (*self._bars.values(), self._weeks, *self._figures(), self._ideas):
            picture.went_to.connect(self.went_to)
        self._name()

    def show_figures(self, figures: Figures, today: date) -> None:
        """Show a cohort in numbers."""
        words = self._words
        whole = max((amount for _, amount in figures.funnel), default=0)
        label_width = max(bar.name_width for bar in self._bars.values())
        for step, amount in figures.funnel:
            name = words(_STEPS[step][0])
            spoken = words(wording.FUNNEL_SPOKEN, step=name, count=amount)
            self._bars[step].show_amount(amount, whole, label_width, spoken)
        self._weeks.show_weeks(figures.weeks, today)
        self._say(self._held, figures.held, figures.wanted, wording.SESSIONS_HELD)
        self._say(self._prepared, figures.prepared, figures.pairs, wording.PAIRS_PREPARED)
        realised = dict(figures.stages)[Stage.REALISED]
        ideas = sum(amount for _, amount in figures.stages)
        self._say(self._realised, realised, ideas, wording.IDEAS_REALISED)
        self._opinion.setVisible(figures.opinion is not None)
        if figures.opinion is not None:
            self._say_opinion(figures.opinion)
        self._row.arrange()
        self._ideas.show_stages(figures.stages)

    def _figures(self) -> tuple[Figure, ...]:
        return self._held, self._prepared, self._realised, self._opinion

    def _name(self) -> None:
        for step, bar in self._bars.items():
            bar.setObjectName(f"funnel-{step.value}")
        names = ("held", "prepared", "realised", "opinion")
        for name, figure in zip(names, self._figures(), strict=True):
            figure.setObjectName(f"figure-{name}")
        self._weeks.setObjectName("weeks")
        self._ideas.setObjectName("ideas-by-stage")

    def _fill_way(self) -> None:
        column = self.way.column
        column.setSpacing(0)
        column.addWidget(self._heading(wording.FUNNEL))
        column.addSpacing(space.S)
        for bar in self._bars.values():
            column.addWidget(bar)
        column.addSpacing(space.L)
        heading = QHBoxLayout()
        heading.addWidget(self._heading(wording.WEEKS), 1)
        heading.addWidget(Legend(self._words(wording.HELD), self._words(wording.COMING), self.way))
        column.addLayout(heading)
        column.addSpacing(space.XS)
        self._weeks.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        column.addWidget(self._weeks, 1)

    def _fill_outcome(self) -> None:
        column = self.outcome.column
        column.setSpacing(space.XS)
        column.addWidget(self._heading(wording.OUTCOME))
        column.addWidget(self._row)
        column.addSpacing(space.S)
        column.addWidget(self._heading(wording.IDEAS))
        column.addWidget(self._ideas)
        column.addStretch(1)

    def _heading(self, text: Message) -> QLabel:
        made = label(self._words(text), Style.SECTION)
        # Flush with the pictures, which leave room for the frame of the focus.
        made.setIndent(space.XS)
        return made

    def _say(self, figure: Figure, number: int, of: int, name: Message) -> None:
        figure.show_figure(str(number), self._words(wording.OF, count=of), self._words(name))

    def _say_opinion(self, opinion: Opinion) -> None:
        words = self._words
        before = wording.decimal(opinion.before, words)
        if opinion.now is None:
            label_text = words(wording.FEEDBACK_STANDS, question=opinion.question)
            self._opinion.show_figure(before, "", label_text)
            return
        number = words(wording.FROM_TO, before=before, now=wording.decimal(opinion.now, words))
        label_text = words(wording.FEEDBACK_MOVED, question=opinion.question)
        self._opinion.show_figure(number, "", label_text)
