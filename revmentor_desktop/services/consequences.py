"""What a change of departments, topics or levels would mean: tried out, told, and taken back at once."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime

from revmentor_desktop.domain.changes import ChangeSet, RowChange, Step, StepKind
from revmentor_desktop.domain.ids import PairId, StepId
from revmentor_desktop.domain.pairs import LIVING
from revmentor_desktop.domain.people import Participation, Person, Side
from revmentor_desktop.domain.programme import Programme, Rule, Switch
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.candidates import CandidateReader, matching_facts
from revmentor_desktop.services.door import Door
from revmentor_desktop.store.mapping import from_rows, table_map
from revmentor_desktop.store.patching import patched
from revmentor_desktop.store.unit_of_work import UnitOfWork

Write = Callable[[UnitOfWork], object]
Couple = tuple[str, str]
"""The names of a mentor and an adept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequences:
    """Whom a change touches in the whole programme, and which living pairs of the cohort meet a rule."""

    people: int = 0
    """People who are written otherwise, themselves or their part in a cohort."""
    pairs: int = 0
    themes: int = 0
    """Cohorts whose themes change."""
    questions: int = 0
    come: tuple[Couple, ...] = ()
    """Pairs that would break the rule, and do not today."""
    go: tuple[Couple, ...] = ()
    """Pairs that break the rule today, and would no longer."""


class _Enough(Exception):
    """Takes a unit of work back."""


def consequences(door: Door, snapshot: Snapshot, write: Write, rule: Rule | None = None) -> Consequences:
    """Tell what a change would mean; nothing is changed.

    With a rule that is in force, also which pairs of the snapshot would begin or cease to break it.
    Raises the RuleBroken that the change would raise, StoreTrouble.
    """
    rows = _tried(door, write)
    touched = {one.row_id for one in rows if one.table == table_map(Person).name}
    touched |= {
        str((one.after or one.before or {}).get("person_id"))
        for one in rows
        if one.table == table_map(Participation).name
    }
    amounts = {name: sum(one.table == name for one in rows) for name in ("pair", "cohort", "question")}
    come, go = _clashes(door, snapshot, rows, rule)
    return Consequences(
        people=len(touched),
        pairs=amounts["pair"],
        themes=amounts["cohort"],
        questions=amounts["question"],
        come=come,
        go=go,
    )


def _tried(door: Door, write: Write) -> tuple[RowChange, ...]:
    """Do a change in a unit of work that is taken back."""
    rows: list[RowChange] = []
    with suppress(_Enough), door.step(Verb.CHANGE_PROGRAMME) as unit:
        write(unit)
        rows += unit.changes()
        raise _Enough
    return tuple(rows)


def _clashes(
    door: Door, snapshot: Snapshot, rows: tuple[RowChange, ...], rule: Rule | None
) -> tuple[tuple[Couple, ...], tuple[Couple, ...]]:
    if rule is None or not rows:
        return (), ()
    return difference(snapshot, _afterwards(snapshot, rows, door.now()), rule, door.today)


def difference(
    before: Snapshot, after: Snapshot, rule: Rule, today: date
) -> tuple[tuple[Couple, ...], tuple[Couple, ...]]:
    """Name the pairs that begin to break a rule between two moments, and those that cease to.

    Where the rule is off there are none.
    """
    if after.programme.rules.get(rule) is Switch.OFF:
        return (), ()
    then, now = _breaking(before, rule, today), _breaking(after, rule, today)
    there = after.pairs.keys() & before.pairs.keys()
    return _named(after, (now - then) & there), _named(after, (then - now) & there)


def _breaking(snapshot: Snapshot, rule: Rule, today: date) -> frozenset[PairId]:
    """Find the living pairs of a cohort that break a rule, whether it was set aside for them or not."""
    # The engine takes its time to be imported: with the first question, which no window waits for.
    from revmentor_desktop.matching.scores import RULES_OF, scores

    living = [pair for pair in snapshot.pairs.values() if pair.status in LIVING]
    mentors, adepts = {pair.mentor_id for pair in living}, {pair.adept_id for pair in living}
    reader = CandidateReader(snapshot)
    problem = replace(
        matching_facts(snapshot, today),
        mentors=tuple(one for one in reader.everybody(Side.MENTOR) if one.id in mentors),
        adepts=tuple(one for one in reader.everybody(Side.ADEPT) if one.id in adepts),
        rules={one: Switch.HARD if one is rule else Switch.OFF for one in Rule},
        weights={},
        overrides={},
    )
    table = scores(problem)
    return frozenset(
        pair.id
        for pair in living
        if pair.mentor_id in table.rows
        and pair.adept_id in table.columns
        and rule in RULES_OF[int(table.forbidding[table.rows[pair.mentor_id], table.columns[pair.adept_id]])]
    )


def _afterwards(snapshot: Snapshot, rows: tuple[RowChange, ...], now: datetime) -> Snapshot:
    """Lay changed rows over a snapshot; those of the programme itself, too."""
    name = table_map(Programme).name
    settings = [one.after for one in rows if one.table == name and one.after is not None]
    others = tuple(one for one in rows if one.table != name)
    step = Step(
        id=StepId(""), position=0, kind=StepKind.NOTE, verb=Verb.CHANGE_PROGRAMME, made_at=now, made_by=""
    )
    after = patched(snapshot, ChangeSet(step=step, rows=others)) or snapshot
    return replace(after, programme=from_rows(Programme, settings)[0]) if settings else after


def _named(snapshot: Snapshot, pairs: frozenset[PairId]) -> tuple[Couple, ...]:
    people = snapshot.people
    found = (snapshot.pairs[one] for one in pairs)
    return tuple(sorted((people[one.mentor_id].name, people[one.adept_id].name) for one in found))
