"""The figures of the Overview sheet, counted from a cohort."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.domain.pairs import PairStatus
from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.domain.sessions import VOID, SessionStatus
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.workbook.facts import name_order
from revmentor_desktop.wording import names
from revmentor_desktop.wording import workbook as wording
from revmentor_desktop.wording.catalogue import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One key figure with its label."""

    code: str
    label: str
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentFigure:
    """How many selected people of one department are on each side."""

    name: str
    mentors: int
    adepts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """A cohort in numbers, in one language."""

    title: str
    period: str
    purpose: str
    figures: tuple[Figure, ...]
    sessions: tuple[Figure, ...]
    ideas: tuple[Figure, ...]
    departments: tuple[DepartmentFigure, ...]


def overview(snapshot: Snapshot, words: Words, *, left_over: int) -> Overview:
    """Count a cohort: selected people, pairs not ended, sessions not cancelled or missed, ideas.

    `left_over` is the number of people without a pair, as the sheet Left over lists them.
    """
    cohort = snapshot.cohort
    ideas = [idea for idea in snapshot.ideas.values() if idea.cohort_id in {None, cohort.id}]
    return Overview(
        title=cohort.name,
        period=words(
            wording.PERIOD,
            programme=snapshot.programme.name,
            starts=cohort.starts_on.isoformat(),
            ends=cohort.ends_on.isoformat(),
        ),
        purpose=cohort.purpose,
        figures=_key_figures(snapshot, words, left_over, [idea.stage for idea in ideas]),
        sessions=_by_term(SessionStatus, (one.status for one in snapshot.sessions.values()), words),
        ideas=_by_term(Stage, (idea.stage for idea in ideas), words),
        departments=_departments(snapshot, words),
    )


def _key_figures(snapshot: Snapshot, words: Words, left_over: int, stages: list[Stage]) -> tuple[Figure, ...]:
    chosen = Counter(
        part.side for part in snapshot.participations.values() if part.status is ParticipationStatus.SELECTED
    )
    sessions = [session.status for session in snapshot.sessions.values()]
    amounts = {
        "mentors": chosen[Side.MENTOR],
        "adepts": chosen[Side.ADEPT],
        "pairs": sum(pair.status is not PairStatus.ENDED for pair in snapshot.pairs.values()),
        "left_over": left_over,
        "sessions": sum(status not in VOID for status in sessions),
        "held": sessions.count(SessionStatus.HELD),
        "ideas": len(stages),
        "realised": stages.count(Stage.REALISED),
    }
    return tuple(
        Figure(code=code, label=words(wording.FIGURES[code]), amount=amount)
        for code, amount in amounts.items()
    )


def _by_term(terms: type[StrEnum], found: Iterable[StrEnum], words: Words) -> tuple[Figure, ...]:
    amounts = Counter(found)
    return tuple(Figure(code=term.value, label=words(names.of(term)), amount=amounts[term]) for term in terms)


def _departments(snapshot: Snapshot, words: Words) -> tuple[DepartmentFigure, ...]:
    amounts: Counter[tuple[str, Side]] = Counter()
    for part in snapshot.participations.values():
        if part.status is ParticipationStatus.SELECTED:
            name = snapshot.department_name(snapshot.people[part.person_id])
            amounts[name or words(wording.NO_DEPARTMENT), part.side] += 1
    return tuple(
        DepartmentFigure(name=name, mentors=amounts[name, Side.MENTOR], adepts=amounts[name, Side.ADEPT])
        for name in sorted({name for name, _ in amounts}, key=name_order)
    )
