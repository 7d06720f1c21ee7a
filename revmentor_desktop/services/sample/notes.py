"""What the sample's coordinator noted: feedback, follow-ups, contacts, agendas, a reminder put off."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from revmentor_desktop.domain.agendas import AgendaItem, ItemKind
from revmentor_desktop.domain.attention import Alarm
from revmentor_desktop.domain.feedback import Channel, Contact, Feedback, FollowUp, Moment
from revmentor_desktop.domain.ids import AgendaItemId, ContactId, FeedbackId, FollowUpId, PairId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.sessions import COMING, Session, SessionStatus
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.records import Records
from revmentor_desktop.services.sample.days import SampleDays
from revmentor_desktop.services.sample.past import answers
from revmentor_desktop.services.sessions import Sessions

_SILENT = ("Elin Bergström", "Fredrik Lundgren", "Freja Norén", "Leo Hedlund", "Yusuf Demir")
"""Mentors of pairs that have given no feedback."""
_HALF_SILENT = "Adam Björk"
"""The mentor of a pair of which the mentor alone has answered."""
_WRITTEN = (
    ("Sedan sist: provet på nattskiftet", 10, ItemKind.FOLLOW_UP, ""),
    ("Varför söker sig ingen ny till jouren?", 40, ItemKind.CHALLENGE, ""),
    ("När kände du dig senast utanför här?", 25, ItemKind.QUESTION, ""),
    ("Förslag som kan förverkligas", 15, ItemKind.IDEAS, ""),
)
_FOLLOWED = (
    ("Hur vi arbetar tillsammans", 20, ItemKind.GROUND_RULES, "Inget går vidare utan att vi har frågat."),
    (
        "Avvikelser som kommer två veckor för sent",
        50,
        ItemKind.CHALLENGE,
        "Blanketten är problemet, inte folk.",
    ),
    ("Förslag som kan förverkligas", 20, ItemKind.IDEAS, "Rapportera i mobilen på linje två."),
)


@dataclass(frozen=True)
class Notes:
    """Writes the notes; `pairs` by the mentor's name."""

    door: Door
    days: SampleDays
    pairs: Mapping[str, PairId]

    def take_feedback(self) -> None:
        """Gather what people said at the start, in one step."""
        given = [
            Feedback(
                id=FeedbackId(self.door.new_id()),
                pair_id=pair.id,
                person_id=person_id,
                moment=Moment.START,
                given_on=self.door.today,
                answers=answers(place),
            )
            for place, (name, pair) in enumerate(self._pairs())
            if name not in _SILENT
            for person_id in (pair.mentor_id, pair.adept_id)[: 1 if name == _HALF_SILENT else 2]
        ]
        with self.door.step(Verb.GIVE_FEEDBACK, *(one.id for one in given), count=len(given)) as unit:
            unit.add(*given)

    def write(self) -> None:
        """Write follow-ups, contacts, two agendas, and put one reminder off."""
        self._follow_up()
        self._log_contacts()
        self._write_agenda("Maja Lindholm", SessionStatus.BOOKED, _WRITTEN)
        self._write_agenda("Emma Sandberg", SessionStatus.HELD, _FOLLOWED)
        until = self.days.today + timedelta(days=7)
        Records(self.door).dismiss(Alarm.FEEDBACK_DUE, self.pairs["Freja Norén"], until)

    def _pairs(self) -> list[tuple[str, Pair]]:
        stored = {pair.id: pair for pair in self.door.store.all(Pair)}
        return [(name, stored[pair_id]) for name, pair_id in sorted(self.pairs.items())]

    def _follow_up(self) -> None:
        today = self.days.today
        cohort_id = self.door.current_cohort_id()
        made = (
            FollowUp(
                id=FollowUpId(self.door.new_id()),
                text="Boka lokal till halvtidsträffen",
                cohort_id=cohort_id,
                due_on=self.days.working_after(today + timedelta(days=3)),
            ),
            FollowUp(
                id=FollowUpId(self.door.new_id()),
                text="Ring Margaretas assistent om nya tider",
                cohort_id=cohort_id,
                pair_id=self.pairs["Fredrik Lundgren"],
                due_on=self.days.working(today - timedelta(days=1)),
            ),
            FollowUp(
                id=FollowUpId(self.door.new_id()),
                text="Skicka lägesbild till ledningsgruppen",
                cohort_id=cohort_id,
                due_on=self.days.working(today - timedelta(days=7)),
                done_on=self.days.working(today - timedelta(days=8)),
            ),
        )
        with self.door.step(Verb.SAVE_FOLLOW_UP, *(one.id for one in made), count=len(made)) as unit:
            unit.add(*made)

    def _log_contacts(self) -> None:
        pairs = dict(self._pairs())
        said = (
            ("Fredrik Lundgren", 9, Channel.PHONE, "Undrar om det blir av; vill gärna fortsätta."),
            ("Adam Björk", 6, Channel.MAIL, "Påminde om starten på uppföljningen."),
            ("Ida Sundqvist", 12, Channel.MEETING, "Paus till dess att Stefan är tillbaka."),
        )
        made = [
            Contact(
                id=ContactId(self.door.new_id()),
                person_id=pairs[name].mentor_id,
                pair_id=pairs[name].id,
                happened_on=self.days.working(self.days.today - timedelta(days=ago)),
                how=how,
                about=about,
            )
            for name, ago, how, about in said
        ]
        with self.door.step(Verb.LOG_CONTACT, *(one.id for one in made), count=len(made)) as unit:
            unit.add(*made)

    def _write_agenda(
        self, mentor: str, status: SessionStatus, points: tuple[tuple[str, int, ItemKind, str], ...]
    ) -> None:
        mine = self.door.store.all(Session, pair_id=self.pairs[mentor], status=status.value)
        session = min(mine, key=lambda one: one.wall_start)
        items = tuple(
            AgendaItem(
                id=AgendaItemId(self.door.new_id()),
                session_id=session.id,
                position=place,
                title=title,
                minutes=minutes,
                kind=kind,
                outcome=outcome if status not in COMING else "",
            )
            for place, (title, minutes, kind, outcome) in enumerate(points)
        )
        Sessions(self.door).write_agenda(session.id, items)
