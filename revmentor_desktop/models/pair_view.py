"""What a pair's page shows, put into words once: people, life, preparation, history, what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from revmentor_desktop.domain.feedback import Feedback
from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Participation, Side
from revmentor_desktop.domain.preparation import Need
from revmentor_desktop.domain.programme import Part
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.pair_needs import lacking
from revmentor_desktop.models.pair_steps import Act, PairStep, acts, steps
from revmentor_desktop.models.pairing_couple import PartBar
from revmentor_desktop.models.people_rows import department_places
from revmentor_desktop.wording import board, dates, names, pair_page
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.matching import part_sentence

_LONGEST_NAME = 80
"""Characters of a name in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """One of the two people."""

    id: PersonId
    side: str
    name: str
    department: str
    department_place: int | None
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """A line that leads to a record in another tab."""

    kind: str
    """What a tab is asked for: session, idea."""
    id: str
    text: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Who matched the two, how, and what spoke for it then."""

    matched: str
    score: str
    bars: tuple[PartBar, ...]
    overrides: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairView:
    """A pair as its page shows it; `pair` and the two parts are what its fields edit."""

    pair: Pair
    mentor: PersonView
    adept: PersonView
    mentor_part: Participation | None
    adept_part: Participation | None
    topics: tuple[str, ...]
    status: str
    steps: tuple[PairStep, ...]
    acts: tuple[Act, ...]
    needs: tuple[Need, ...]
    ended_why: str
    history: History
    sessions: tuple[Lead, ...]
    ideas: tuple[Lead, ...]
    feedback: tuple[tuple[str, str], ...]
    """Who said something and when, and the mean of their scores."""

    def names(self) -> dict[str, str]:
        """Both names as facts of a message."""
        return {"mentor": self.mentor.name[:_LONGEST_NAME], "adept": self.adept.name[:_LONGEST_NAME]}


def pair_view(snapshot: Snapshot, pair_id: PairId, words: Words) -> PairView | None:
    """Tell everything that a pair's page shows; None where there is no such pair in the cohort."""
    pair = snapshot.pairs.get(pair_id)
    if pair is None:
        return None
    parts = snapshot.participation_index()
    return PairView(
        pair=pair,
        mentor=_person(snapshot, pair.mentor_id, Side.MENTOR, words),
        adept=_person(snapshot, pair.adept_id, Side.ADEPT, words),
        mentor_part=parts.get((pair.mentor_id, Side.MENTOR)),
        adept_part=parts.get((pair.adept_id, Side.ADEPT)),
        topics=snapshot.topic_names(pair.topics),
        status=words(names.of(pair.status)),
        steps=steps(pair, words),
        acts=acts(pair),
        needs=lacking(parts, pair),
        ended_why=words(pair_page.WHY_ENDED, why=pair.ended_why) if pair.ended_why else "",
        history=_history(snapshot, pair, words),
        sessions=_sessions(snapshot, pair, words),
        ideas=_ideas(snapshot, pair, words),
        feedback=_feedback(snapshot, pair, words),
    )


def _person(snapshot: Snapshot, person_id: PersonId, side: Side, words: Words) -> PersonView:
    person = snapshot.people[person_id]
    department_id = person.department_id
    return PersonView(
        id=person_id,
        side=words(names.of(side)),
        name=person.name,
        department=snapshot.department_name(person),
        department_place=department_places(snapshot)[department_id] if department_id else None,
        title=person.title,
    )


def _history(snapshot: Snapshot, pair: Pair, words: Words) -> History:
    at = pair.matched_at.astimezone(ZoneInfo(snapshot.programme.zone)) if pair.matched_at else None
    most = max((one.hundredths for one in pair.reasons), default=0)
    return History(
        matched=pair_page.matched(pair.matched_how, pair.matched_by, at.date() if at else None, words),
        score=board.whole_points(pair.score) if pair.score is not None else "",
        bars=tuple(
            PartBar(
                name=words(names.of(Part(one.part))),
                points=board.whole_points(one.hundredths),
                share=one.hundredths / most if most else 0.0,
                sentence=part_sentence(one, words),
            )
            for one in pair.reasons
        ),
        overrides=tuple(pair_page.override(one, words) for one in pair.overrides),
    )


def _sessions(snapshot: Snapshot, pair: Pair, words: Words) -> tuple[Lead, ...]:
    return tuple(
        Lead(
            kind="session",
            id=one.id,
            text=words(
                pair_page.SESSION,
                number=one.number,
                day=dates.short_date(one.wall_start.date(), words),
                time=dates.clock(one.wall_start),
            ),
            state=words(names.of(one.status)),
        )
        for one in snapshot.sessions_of(pair.id)
    )


def _ideas(snapshot: Snapshot, pair: Pair, words: Words) -> tuple[Lead, ...]:
    mine = (one for one in snapshot.ideas.values() if one.pair_id == pair.id)
    return tuple(
        Lead(kind="idea", id=one.id, text=one.title, state=words(names.of(one.stage))) for one in mine
    )


def _feedback(snapshot: Snapshot, pair: Pair, words: Words) -> tuple[tuple[str, str], ...]:
    mine = [one for one in snapshot.feedback if one.pair_id == pair.id]
    mine.sort(key=lambda one: (one.given_on, one.id))
    return tuple(
        (
            words(
                pair_page.GAVE,
                name=snapshot.people[one.person_id].name[:_LONGEST_NAME],
                moment=words(names.of(one.moment)),
            ),
            pair_page.average(_scores(one), words),
        )
        for one in mine
    )


def _scores(feedback: Feedback) -> Sequence[int]:
    return [answer.score for answer in feedback.answers if answer.score is not None]
