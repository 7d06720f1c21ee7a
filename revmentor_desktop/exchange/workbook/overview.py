"""The figures of the Overview sheet, counted from a cohort."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from textwrap import shorten

from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.domain.pairs import PairStatus
from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.domain.sessions import VOID, SessionStatus
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.workbook.facts import name_order
from revmentor_desktop.wording import names
from revmentor_desktop.wording import workbook as wording
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.dates import short_date

LONGEST_PURPOSE = 480
"""Characters; of a longer purpose the page shows the beginning."""
MOST_DEPARTMENTS = 12
"""Lines that the page has for departments; the last one sums up those that do not fit."""


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
            starts=short_date(cohort.starts_on, words),
            ends=short_date(cohort.ends_on, words),
        ),
        purpose=shorten(cohort.purpose, LONGEST_PURPOSE, placeholder=" …"),
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
    """Count by department, by name; where there are too many for the page, the largest ones and the rest."""
    amounts: Counter[tuple[str, Side]] = Counter()
    for part in snapshot.participations.values():
        if part.status is ParticipationStatus.SELECTED:
            amounts[snapshot.department_name(snapshot.people[part.person_id]), part.side] += 1
    figures = [
        DepartmentFigure(name=name, mentors=amounts[name, Side.MENTOR], adepts=amounts[name, Side.ADEPT])
        for name in sorted({name for name, _ in amounts}, key=name_order)
    ]
    known = [one for one in figures if one.name]
    nowhere = [replace(one, name=words(wording.NO_DEPARTMENT)) for one in figures if not one.name]
    room = MOST_DEPARTMENTS - len(nowhere)
    if len(known) <= room:
        return (*known, *nowhere)
    largest = sorted(known, key=lambda one: one.mentors + one.adepts, reverse=True)[: room - 1]
    rest = [one for one in known if one not in largest]
    more = DepartmentFigure(
        name=words(wording.MORE_DEPARTMENTS, count=len(rest)),
        mentors=sum(one.mentors for one in rest),
        adepts=sum(one.adepts for one in rest),
    )
    return (*(one for one in known if one in largest), more, *nowhere)
