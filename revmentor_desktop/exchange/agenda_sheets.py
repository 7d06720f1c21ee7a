"""Agenda sheets: what the printed agenda of each session says, from a snapshot."""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from revmentor_desktop.domain.agendas import (
    AgendaItem,
    ItemKind,
    Outline,
    Point,
    outline,
    own_template,
    share_out,
    template_points,
    theme_of,
)
from revmentor_desktop.domain.documents import AgendaPoint, AgendaSheet
from revmentor_desktop.domain.ids import AgendaItemId, PairId, ParticipationId, PersonId, SessionId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Participation, Side
from revmentor_desktop.domain.preparation import Need, missing
from revmentor_desktop.domain.sessions import COMING, VOID, Session
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.documents import CHALLENGE, outline_title

_FITS_A_TITLE = 90
"""Characters up to which a challenge stands in its point's title instead of below it."""


def agenda_sheets(
    snapshot: Snapshot, words: Words, pair_ids: Set[PairId] | None = None
) -> tuple[AgendaSheet, ...]:
    """Give a sheet for each session that takes place, of all pairs or of some, by start.

    A session without points of its own gets the programme's own template for it in the language of `words`,
    else the shipped agenda.
    """
    facts = _Facts(snapshot, words)
    chosen = [
        session
        for session in snapshot.sessions.values()
        if session.status not in VOID and (pair_ids is None or session.pair_id in pair_ids)
    ]
    sheets = [facts.sheet(session) for session in chosen]
    return tuple(sorted(sheets, key=lambda one: (one.starts_at, one.mentor, one.adept, one.session_id)))


class _Facts:
    """A snapshot with its agenda items, participations and session counts at hand."""

    def __init__(self, snapshot: Snapshot, words: Words) -> None:
        self._snapshot = snapshot
        self._words = words
        self._participations = snapshot.participation_index()
        self._items: defaultdict[SessionId, list[AgendaItem]] = defaultdict(list)
        for item in snapshot.agenda_items.values():
            self._items[item.session_id].append(item)
        self._of: defaultdict[PairId, int] = defaultdict(lambda: snapshot.programme.norm.sessions)
        for session in snapshot.sessions.values():
            self._of[session.pair_id] = max(self._of[session.pair_id], session.number)

    def sheet(self, session: Session) -> AgendaSheet:
        pair = self._snapshot.pairs[session.pair_id]
        mentor, adept = self._snapshot.people[pair.mentor_id], self._snapshot.people[pair.adept_id]
        of = self._of[pair.id]
        return AgendaSheet(
            session_id=session.id,
            pair_id=pair.id,
            programme=self._snapshot.programme.name,
            cohort=self._snapshot.cohort.name,
            mentor=mentor.name,
            adept=adept.name,
            mentor_department=self._snapshot.department_name(mentor),
            adept_department=self._snapshot.department_name(adept),
            number=session.number,
            of=of,
            theme=theme_of(session.number, of),
            starts_at=session.starts_at,
            ends_at=session.ends_at,
            place=session.place,
            purpose=self._snapshot.cohort.purpose,
            goals=tuple(goal.text for goal in pair.goals),
            topics=self._snapshot.topic_names(pair.topics),
            questions=pair.questions,
            points=tuple(self._points(session, pair, of)),
            lacks=self._lacks(session, pair),
        )

    def _points(self, session: Session, pair: Pair, of: int) -> Iterator[AgendaPoint]:
        items = self._items[session.id]
        if items:
            own = sorted(items, key=lambda item: (item.position, item.id))
            return _own_points(session, pair, own)
        template = own_template(self._snapshot.templates, session.number, self._words.language)
        if template is not None:
            points = template_points(template, session.minutes)
            return _own_points(session, pair, [_unsaved(session, point) for point in points])
        return _shipped_points(session, pair, outline(session.number, of), self._words)

    def _lacks(self, session: Session, pair: Pair) -> tuple[Need, ...]:
        if session.number > 1 or session.status not in COMING:
            return ()
        mentor = self._participations.get((pair.mentor_id, Side.MENTOR), _nobody(pair, Side.MENTOR))
        adept = self._participations.get((pair.adept_id, Side.ADEPT), _nobody(pair, Side.ADEPT))
        return missing(pair, mentor, adept)


def _nobody(pair: Pair, side: Side) -> Participation:
    """A participation with nothing done, for somebody who takes no part in the cohort any more."""
    person: PersonId = pair.mentor_id if side is Side.MENTOR else pair.adept_id
    return Participation(id=ParticipationId(""), person_id=person, cohort_id=pair.cohort_id, side=side)


def _own_points(session: Session, pair: Pair, items: Sequence[AgendaItem]) -> Iterator[AgendaPoint]:
    starts = _starts(session, [item.minutes for item in items])
    challenge = pair.challenge.strip()
    for item, start in zip(items, starts, strict=True):
        taken_up = item.kind is ItemKind.CHALLENGE and bool(challenge)
        said = challenge.casefold() in item.title.casefold()
        yield AgendaPoint(
            starts_at=start,
            minutes=item.minutes,
            title=item.title,
            kind=item.kind,
            detail=challenge if taken_up and not said else "",
            outcome=item.outcome,
            is_real=pair.challenge_is_real if taken_up else None,
        )


def _unsaved(session: Session, point: Point) -> AgendaItem:
    """A point of a template as it will stand on the agenda, once somebody takes it over."""
    return AgendaItem(
        id=AgendaItemId(""),
        session_id=session.id,
        position=0,
        title=point.title,
        minutes=point.minutes,
        kind=point.kind,
    )


def _shipped_points(
    session: Session, pair: Pair, points: tuple[Outline, ...], words: Words
) -> Iterator[AgendaPoint]:
    minutes = share_out(session.minutes, tuple(point.share for point in points))
    challenge = " ".join(pair.challenge.split())
    for point, length, start in zip(points, minutes, _starts(session, minutes), strict=True):
        taken_up = point.kind is ItemKind.CHALLENGE and bool(challenge)
        in_title = taken_up and point.code == "challenge" and len(challenge) <= _FITS_A_TITLE
        title = words(CHALLENGE, challenge=challenge) if in_title else words(outline_title(point.code))
        yield AgendaPoint(
            starts_at=start,
            minutes=length,
            title=title,
            kind=point.kind,
            detail=challenge if taken_up and not in_title else "",
            is_real=pair.challenge_is_real if taken_up else None,
        )


def _starts(session: Session, minutes: Sequence[int]) -> Iterator[datetime]:
    """Give the start of each point; minutes are real minutes, also over a change of clocks."""
    moment = session.starts_at.astimezone(ZoneInfo("UTC"))
    for length in minutes:
        yield moment.astimezone(ZoneInfo(session.zone))
        moment += timedelta(minutes=length)
