"""The sample's current cohort brought to life: what happened from its matching until today."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from functools import partial

from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.domain.pairs import Pair, PairGoal, PairStatus
from revmentor_desktop.domain.people import Person, Side
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.ideas import Ideas
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.services.pairs import Pairs
from revmentor_desktop.services.people import People
from revmentor_desktop.services.sample.board import enter
from revmentor_desktop.services.sample.chapters import (
    BY_HAND,
    BY_HAND_ADEPT,
    BY_HAND_REASON,
    CHAPTERS,
    TAKES_ONE_MORE,
    Chapter,
    Fate,
    First,
)
from revmentor_desktop.services.sample.days import SampleClock, SampleDays
from revmentor_desktop.services.sample.meetings import Meetings
from revmentor_desktop.services.sample.notes import Notes
from revmentor_desktop.services.sample.programme import SUBJECTS
from revmentor_desktop.services.sample.proposals import PROPOSALS, Entry, Proposal

_EVENING = time(17)
_WANTED_BY_ONE = "Leo Hedlund"
"""The mentor of the pair that only its mentor has said yes to."""
_SECOND_CANCELLED_AFTER, _ONE_MORE_AFTER = 22, 28

_Event = tuple[date, Callable[[], None]]


class Present:
    """Lives the current cohort, matched and planned already, from its start until yesterday evening."""

    def __init__(self, door: Door, clock: SampleClock, days: SampleDays) -> None:
        self._door = door
        self._clock = clock
        self._days = days
        self._start = days.spans[2].first
        snapshot = door.snapshot()
        self._people: Mapping[str, Person] = {one.name: one for one in snapshot.people.values()}
        self._pairs: dict[str, PairId] = {
            snapshot.people[pair.mentor_id].name: pair.id for pair in snapshot.pairs.values()
        }
        self._meetings = Meetings(door, days, self._pairs)
        self._notes = Notes(door, days, self._pairs)

    def live(self) -> None:
        """Let everything happen, each on its day."""
        self._clock.put(self._days.working(self._start - timedelta(days=3)))
        self._agree()
        self._clock.put(self._days.working_after(self._start))
        self._begin()
        self._meetings.book(CHAPTERS)
        self._make_by_hand()
        self._notes.take_feedback()
        for day, happen in sorted(self._events(), key=lambda event: event[0]):
            self._clock.put(day, _EVENING)
            happen()
        self._clock.put(self._days.working(self._days.today - timedelta(days=1)), _EVENING)
        self._meetings.agree((*CHAPTERS, BY_HAND))
        self._meetings.plan()
        self._notes.write()

    def _agree(self) -> None:
        """Note who has said yes."""
        today = self._door.today
        yes = [self._pairs[one.mentor] for one in CHAPTERS if one.fate is not Fate.PROPOSED]
        with self._door.step(Verb.CONFIRM_PAIR, *yes, count=len(yes)) as unit:
            for pair_id in yes:
                confirmed = replace(
                    unit.get(Pair, pair_id),
                    status=PairStatus.CONFIRMED,
                    confirmed_by_mentor_on=today,
                    confirmed_by_adept_on=today,
                )
                unit.put(confirmed)
        Pairs(self._door).confirm(self._pairs[_WANTED_BY_ONE], Side.MENTOR)

    def _begin(self) -> None:
        """Prepare the pairs and let those begin that are to."""
        self._prepare([one for one in CHAPTERS if one.prepared])
        today = self._door.today
        begun = [
            self._pairs[one.mentor] for one in CHAPTERS if one.fate in {Fate.ACTIVE, Fate.PAUSED, Fate.ENDED}
        ]
        with self._door.step(Verb.ACTIVATE_PAIR, *begun, count=len(begun)) as unit:
            for pair_id in begun:
                unit.put(replace(unit.get(Pair, pair_id), status=PairStatus.ACTIVE, active_on=today))

    def _prepare(self, chapters: list[Chapter]) -> None:
        """Fill in everything that the preparation asks for."""
        snapshot = self._door.snapshot()
        today = self._door.today
        pairs = [snapshot.pairs[self._pairs[one.mentor]] for one in chapters]
        people = {(pair.mentor_id, Side.MENTOR) for pair in pairs}
        people |= {(pair.adept_id, Side.ADEPT) for pair in pairs}
        parts = [one for key, one in snapshot.participation_index().items() if key in people]
        with self._door.step(Verb.PREPARE_PAIR, *(pair.id for pair in pairs), count=len(pairs)) as unit:
            unit.put(*(_prepared(pair, snapshot) for pair in pairs))
            unit.put(*(replace(one, briefed_on=today, agreement_signed_on=today) for one in parts))

    def _make_by_hand(self) -> None:
        """Let an adept take one more, of her own department: an override with its reason."""
        mentor, adept = self._people[BY_HAND.mentor], self._people[BY_HAND_ADEPT]
        self._take_one_more(BY_HAND_ADEPT)
        cohort_id = self._door.snapshot().cohort.id
        pair = Pairing(self._door).assign(cohort_id, mentor.id, adept.id, BY_HAND_REASON)
        self._pairs[BY_HAND.mentor] = pair.id
        self._prepare([BY_HAND])
        pairs = Pairs(self._door)
        for side in Side:
            pairs.confirm(pair.id, side)
        pairs.activate(pair.id)
        self._meetings.plan()

    def _take_one_more(self, name: str) -> None:
        part = self._door.snapshot().participation_index()[self._people[name].id, Side.ADEPT]
        People(self._door).revise_participation(replace(part, capacity=2))

    def _events(self) -> list[_Event]:
        """What happened from the start until today, by day."""
        meetings, pairs = self._meetings, Pairs(self._door)
        events: list[_Event] = []
        for place, one in enumerate(CHAPTERS):
            pair_id = self._pairs[one.mentor]
            if one.first not in {First.COMING, First.UNLOGGED}:
                events.append((self._day(one.first_after), partial(meetings.first, one)))
            if one.first is First.CANCELLED_TWICE:
                events.append((self._day(_SECOND_CANCELLED_AFTER), partial(meetings.cancel_again, one)))
            if one.second_after is not None:
                second = partial(meetings.second, one, place, one.second_after)
                events.append((self._day(one.second_after), second))
            if one.fate is Fate.PAUSED:
                events.append((self._day(one.stopped_after), partial(pairs.pause, pair_id)))
            if one.fate is Fate.ENDED:
                events.append((self._day(one.stopped_after), partial(pairs.end, pair_id, one.why)))
        events.append((self._day(_ONE_MORE_AFTER), partial(self._take_one_more, TAKES_ONE_MORE)))
        for told in PROPOSALS:
            events += [(self._day(one.after), partial(self._enter, told, one)) for one in told.way]
        return events

    def _enter(self, told: Proposal, entry: Entry) -> None:
        pair = next(iter(self._door.store.all(Pair, id=self._pairs[told.author])))
        sessions = self._door.store.all(Session, pair_id=pair.id, number=1)
        enter(told, entry, Ideas(self._door), self._people, pair, sessions[0], self._days.today)

    def _day(self, after: int) -> date:
        return self._days.working(self._start + timedelta(days=after))


def _prepared(pair: Pair, snapshot: Snapshot) -> Pair:
    """Prepare a pair from what the two have said: topics in common, else what the adept wants."""
    parts = snapshot.participation_index()
    mentor, adept = parts[pair.mentor_id, Side.MENTOR], parts[pair.adept_id, Side.ADEPT]
    topics = tuple(one for one in adept.wants if one in mentor.offers) or adept.wants[:1]
    names = {snapshot.topics[one].name for one in topics}
    subjects = [one for one in SUBJECTS if one.name in names]
    return replace(
        pair,
        topics=topics,
        questions=tuple(one.question for one in subjects),
        goals=tuple(PairGoal(text=one.goal) for one in subjects),
        challenge=adept.challenge,
        challenge_is_real=True,
    )
