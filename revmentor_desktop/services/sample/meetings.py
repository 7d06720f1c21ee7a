"""The sessions of the sample's current cohort: booked, held, missed, cancelled and coming."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.sessions import COMING, Session, SessionStatus
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.sample.chapters import Chapter, First
from revmentor_desktop.services.sample.days import SampleDays
from revmentor_desktop.services.sample.past import summary
from revmentor_desktop.services.scheduling import Scheduling
from revmentor_desktop.services.sessions import Sessions

_HOURS = (time(9), time(10), time(13), time(14, 30), time(15))
_ROOMS = (
    *("Mötesrum Björken", "Mötesrum Eken", "Videomöte", "Matsalen", "Mötesrum Linden"),
    *("Mötesrum Rönnen", "Hos mentorn"),
)
"""More rooms than hours, so that two pairs at one hour have two rooms."""
_MINUTES = 90
_AGAIN_AFTER = 11
"""Days after a cancelled session to the next attempt."""


@dataclass(frozen=True)
class Meetings:
    """Lets the pairs meet, or not; `pairs` by the mentor's name, `place` is a pair's place in the list."""

    door: Door
    days: SampleDays
    pairs: Mapping[str, PairId]

    def book(self, chapters: tuple[Chapter, ...]) -> None:
        """Agree on the first sessions that have been by now, each at its own time, in one step."""
        firsts = {one.pair_id: one for one in self.door.store.all(Session) if one.number == 1}
        booked = [
            self._moved(firsts[self.pairs[one.mentor]], self._day(one.first_after), place)
            for place, one in enumerate(chapters)
            if one.first is not First.COMING
        ]
        with self.door.step(Verb.CHANGE_SESSION, *(one.id for one in booked), count=len(booked)) as unit:
            unit.put(*booked)

    def first(self, chapter: Chapter) -> None:
        """Log how the first session went."""
        sessions = Sessions(self.door)
        session = self._session(chapter, 1)
        if chapter.first is First.HELD:
            self._hold(session)
        elif chapter.first is First.MISSED:
            sessions.call_off(session.id, SessionStatus.MISSED, Side.MENTOR)
        elif chapter.first is First.CANCELLED_TWICE:
            sessions.call_off(session.id, SessionStatus.CANCELLED, Side.ADEPT)
            again = self.days.working(session.wall_start.date() + timedelta(days=_AGAIN_AFTER))
            self._again(session, datetime.combine(again, session.wall_start.time()), SessionStatus.BOOKED)

    def cancel_again(self, chapter: Chapter) -> None:
        """Let the adept cancel the second attempt at the first session, too."""
        session = self._session(chapter, 1)
        Sessions(self.door).call_off(session.id, SessionStatus.CANCELLED, Side.ADEPT)

    def second(self, chapter: Chapter, place: int, after: int) -> None:
        """Hold a second session, earlier than it was planned."""
        session = self._moved(self._session(chapter, 2), self._day(after), place)
        Sessions(self.door).revise(session)
        self._hold(session)

    def agree(self, chapters: tuple[Chapter, ...]) -> None:
        """Send or book what comes next, each so many days from today; one step and a few."""
        moved = []
        for place, one in enumerate(chapters):
            if one.coming_in is None:
                continue
            day = self.days.working_after(self.days.today + timedelta(days=one.coming_in))
            void = self._void(one)
            if void is not None:
                self._again(void, datetime.combine(day, _HOURS[place % len(_HOURS)]), one.coming)
                continue
            number = 2 if one.first is First.HELD else 1
            moved.append(self._moved(self._session(one, number), day, place, one.coming))
        with self.door.step(Verb.MOVE_SESSION, *(one.id for one in moved), count=len(moved)) as unit:
            unit.put(*moved)

    def plan(self) -> None:
        """Plan what is still open, as the coordinator does now and then."""
        scheduling = Scheduling(self.door)
        snapshot = self.door.snapshot()
        scheduling.apply(snapshot.cohort.id, scheduling.draft(snapshot))

    def _day(self, after: int) -> date:
        return self.days.working(self.days.spans[2].first + timedelta(days=after))

    def _session(self, chapter: Chapter, number: int) -> Session:
        """The session of that number that still counts."""
        mine = self.door.store.all(Session, pair_id=self.pairs[chapter.mentor], number=number)
        return next(one for one in mine if one.status in COMING)

    def _void(self, chapter: Chapter) -> Session | None:
        """The session that must be held once more: the last that fell through."""
        if chapter.first not in {First.CANCELLED_TWICE, First.MISSED}:
            return None
        mine = self.door.store.all(Session, pair_id=self.pairs[chapter.mentor], number=1)
        return max(mine, key=lambda one: one.wall_start)

    def _moved(
        self, session: Session, day: date, place: int, status: SessionStatus = SessionStatus.BOOKED
    ) -> Session:
        start = datetime.combine(day, _HOURS[place % len(_HOURS)])
        others = tuple(
            datetime.combine(self.days.working_after(day + timedelta(days=more)), time(10)) for more in (2, 5)
        )
        return replace(
            session,
            wall_start=start,
            place=_ROOMS[place % len(_ROOMS)],
            status=status,
            alternatives=others if status is SessionStatus.SENT else (),
            moved_by_hand=True,
        )

    def _again(self, void: Session, start: datetime, status: SessionStatus) -> None:
        sessions = Sessions(self.door)
        added = sessions.add(void.pair_id, start, _MINUTES, place=void.place)
        sessions.revise(replace(added, status=status, replaces_id=void.id))

    def _hold(self, session: Session) -> None:
        said, following = summary(session.number)
        minutes = session.minutes + (15 if session.wall_start.day % 2 else -10)
        Sessions(self.door).hold(session.id, minutes=minutes, summary=said, next_steps=following)
