"""The fields of an idea: shown, and told one by one when they were changed."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.ideas import Idea, Stage
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import tidy
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.widgets.days import DayField
from revmentor_desktop.views.widgets.fields import Headline, Named, Options, Paragraph, Picker
from revmentor_desktop.views.widgets.framed import Tick
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import fields
from revmentor_desktop.wording import ideas_view as wording
from revmentor_desktop.wording.catalogue import Message, Words

_UNJUDGED = ""
_NAMES = {
    "title": wording.TITLE,
    "stage": wording.STAGE,
    "description": wording.DESCRIPTION,
    "benefit": wording.BENEFIT,
    "effort": wording.EFFORT,
    "owner_id": wording.OWNER,
    "sponsor_id": wording.SPONSOR,
    "due_on": wording.DUE,
    "pair_id": wording.PAIR,
    "author_id": wording.AUTHOR,
    "decision": wording.DECISION,
    "decision_reason": wording.REASON,
}


class IdeaForm(QWidget):
    """Fields by the idea's attributes; what is being typed stays when the programme changes elsewhere."""

    edited = Signal(str, object)
    """An attribute and what it shall be."""
    stage_requested = Signal(str)
    refused = Signal(str)
    """Why something that was typed cannot be, in words."""

    def __init__(
        self,
        words: Words,
        people: Callable[[], Named],
        pairs: Callable[[], Named],
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._today = today
        self._stands = ""
        scores = {str(score): words(message) for score, message in wording.SCORES.items()}
        judged = {_UNJUDGED: words(wording.NOT_JUDGED), **scores}
        stages = {one.value: wording.stage(one, words) for one in Stage}
        self._title = Headline("title", 1, self)
        self._title.setFont(font(Style.CARD_TITLE))
        texts = (("description", 3), ("decision", 1), ("decision_reason", 1))
        self._paragraphs = {"title": self._title} | {key: Paragraph(key, n, self) for key, n in texts}
        self._paragraphs["description"].setPlaceholderText(words(wording.DESCRIPTION_HINT))
        self._choices = {key: Options(key, judged, self) for key in ("benefit", "effort")}
        self._choices["stage"] = Options("stage", stages, self)
        who = ("owner_id", "sponsor_id", "author_id")
        self._pickers = {key: Picker(key, people, self) for key in who}
        for picker in self._pickers.values():
            picker.setPlaceholderText(words(wording.PERSON_HINT))
        self._pickers["pair_id"] = Picker("pair_id", pairs, self)
        self._pickers["pair_id"].setPlaceholderText(words(wording.PAIR_HINT))
        self._due = DayField(words, today, self)
        self._may_be_named = Tick(words(wording.MAY_BE_NAMED), self)
        self._may_be_named.setObjectName("may-be-named")
        self._arrange()
        self._connect()

    def show_idea(self, idea: Idea, snapshot: Snapshot, *, anew: bool) -> None:
        """Show an idea; `anew` where another one was shown before."""
        self._stands = idea.title
        texts = {
            "title": idea.title,
            "description": idea.description,
            "decision": idea.decision,
            "decision_reason": idea.decision_reason,
        }
        for key, text in texts.items():
            self._paragraphs[key].show_text(text, anew=anew)
        people = {"owner_id": idea.owner_id, "sponsor_id": idea.sponsor_id, "author_id": idea.author_id}
        for key, person_id in people.items():
            name = snapshot.people[person_id].name if person_id else ""
            self._pickers[key].show_text(name, anew=anew)
        self._pickers["pair_id"].show_text(pair_name(idea, snapshot, self._words), anew=anew)
        self._choices["stage"].show_option(idea.stage.value)
        self._choices["benefit"].show_option(str(idea.benefit or _UNJUDGED))
        self._choices["effort"].show_option(str(idea.effort or _UNJUDGED))
        self._due.show_day(idea.due_on, anew=anew)
        self._may_be_named.setChecked(idea.author_may_be_named)
        self._may_be_named.setEnabled(idea.author_id is not None)

    def show_stage(self, stage: Stage) -> None:
        """Show the stage an idea is in."""
        self._choices["stage"].show_option(stage.value)

    def show_reason(self, reason: str) -> None:
        """Show the reason that stands."""
        self._paragraphs["decision_reason"].show_text(reason, anew=True)

    def begin(self) -> None:
        """Put the cursor into the title."""
        self._title.setFocus()
        self._title.selectAll()

    def finish(self) -> None:
        """Tell what is still being typed."""
        for paragraph in self._paragraphs.values():
            paragraph.finish()
        for picker in self._pickers.values():
            picker.finish()
        self._due.finish()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.M)
        for key in ("title", "stage", "description"):
            column.addLayout(self._labelled(key))
        grid = QGridLayout()
        grid.setSpacing(space.M)
        rows = (("benefit", "effort"), ("owner_id", "sponsor_id"), ("due_on", "author_id"))
        for row, sides in enumerate(rows):
            for side, key in enumerate(sides):
                labelled = self._labelled(key)
                if key == "author_id":
                    labelled.addWidget(self._may_be_named)
                grid.addLayout(labelled, row, side, Qt.AlignmentFlag.AlignTop)
        for side in (0, 1):
            grid.setColumnStretch(side, 1)
        column.addLayout(grid)
        for key in ("pair_id", "decision", "decision_reason"):
            column.addLayout(self._labelled(key))

    def _labelled(self, key: str) -> QVBoxLayout:
        fields: dict[str, QWidget] = {
            **self._paragraphs,
            **self._choices,
            **self._pickers,
            "due_on": self._due,
        }
        field, name = fields[key], self._words(_NAMES[key])
        spoken = field.focusProxy() or field
        spoken.setObjectName(f"idea-{key}")
        spoken.setAccessibleName(name)
        above = label(name, Style.SMALL, muted=True)
        above.setBuddy(spoken)
        column = QVBoxLayout()
        column.setSpacing(space.XS)
        column.addWidget(above)
        column.addWidget(field)
        return column

    def _connect(self) -> None:
        for paragraph in self._paragraphs.values():
            paragraph.done.connect(self._on_text)
        for choice in self._choices.values():
            choice.chosen.connect(self._on_chosen)
        for picker in self._pickers.values():
            picker.picked.connect(self._on_picked)
            picker.unknown.connect(self._on_unknown)
        self._due.picked.connect(self._on_day)
        self._due.unknown.connect(self._on_no_day)
        self._may_be_named.clicked.connect(self._on_may_be_named)

    def _on_text(self, key: str, text: str) -> None:
        if key != "title":
            self.edited.emit(key, text.strip())
        elif tidy(text):
            self.edited.emit(key, tidy(text))
        else:
            self._title.show_text(self._stands, anew=True)
            self._refuse(wording.TITLE_STAYS)

    def _on_chosen(self, key: str, option: str) -> None:
        if key == "stage":
            self.stage_requested.emit(option)
        else:
            self.edited.emit(key, int(option) if option else None)

    def _on_picked(self, key: str, record_id: str) -> None:
        self.edited.emit(key, record_id or None)

    def _on_unknown(self, key: str, text: str) -> None:
        self._refuse(wording.NO_PAIR if key == "pair_id" else wording.NOBODY, name=text)

    def _on_day(self, day: date | None) -> None:
        self.edited.emit("due_on", day)

    def _on_no_day(self, text: str) -> None:
        self._refuse(fields.NO_DATE, text=text, example=self._today().isoformat())

    def _on_may_be_named(self, may: bool) -> None:
        self.edited.emit("author_may_be_named", may)

    def _refuse(self, message: Message, **facts: str) -> None:
        self.refused.emit(self._words(message, **facts))


def pair_name(idea: Idea, snapshot: Snapshot, words: Words) -> str:
    """Name the pair that an idea comes from, of whatever cohort; empty where it comes from none."""
    if idea.pair_id is None:
        return ""
    pair = snapshot.pairs.get(idea.pair_id) or snapshot.other_pairs[idea.pair_id]
    people = snapshot.people[pair.mentor_id].name, snapshot.people[pair.adept_id].name
    return wording.whole_couple(people, words)
