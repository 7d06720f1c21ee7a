"""A pair made by hand: who may be in it, and which rules a human sets aside in writing."""

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.pairs import LIVING, SHORTEST_REASON, MatchedHow, Override, Pair
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import Rule, Switch
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import tidy
from revmentor_desktop.matching.field import Field
from revmentor_desktop.matching.scores import ScoreTable, scores_of_two
from revmentor_desktop.services.door import Door
from revmentor_desktop.store.unit_of_work import UnitOfWork


def made_by_hand(
    door: Door,
    snapshot: Snapshot,
    field: Field,
    mentor_id: PersonId,
    adept_id: PersonId,
    reason: str,
) -> Pair:
    """Make a pair of two people in a cohort as it stands, with the overrides that it needs.

    `field` holds everybody who can be matched, so that the pair scores what the whole table says.
    Raises RuleBroken: `department-clash` or `override-needed` for a hard rule without a written
    reason, `reason-too-short`, `pair-exists`, `pair-with-oneself`, `not-participating`.
    """
    _check_people(snapshot, mentor_id, adept_id)
    table = scores_of_two(field, mentor_id, adept_id)
    forbidding = _forbidding(snapshot, table, mentor_id, adept_id)
    _check_reason(snapshot, mentor_id, adept_id, forbidding, tidy(reason))
    overrides = tuple(
        Override(rule=rule, reason=tidy(reason), by=door.user, at=door.now()) for rule in forbidding
    )
    return Pair(
        id=PairId(door.new_id()),
        cohort_id=snapshot.cohort.id,
        mentor_id=mentor_id,
        adept_id=adept_id,
        proposed_on=door.today,
        overrides=overrides,
        matched_how=MatchedHow.HAND,
        matched_by=door.matcher,
        matched_at=door.now(),
        score=int(table.scores[0, 0]) if table.scores.size else None,
        reasons=table.because(0, 0) if table.scores.size else (),
    )


def check_known(unit: UnitOfWork, known: Snapshot, *made: Pair) -> None:
    """Raise RuleBroken `gone` where people who are paired have other living pairs than is known of them."""
    ends = {("mentor_id", one.mentor_id) for one in made} | {("adept_id", one.adept_id) for one in made}
    for column, person_id in ends:
        there = {one.id for one in unit.all(Pair, cohort_id=known.cohort.id, **{column: person_id})}
        here = {one.id for one in known.pairs.values() if getattr(one, column) == person_id}
        if there != here:
            raise RuleBroken("gone", entity="pair", id=next(iter(there ^ here)))


def _check_people(snapshot: Snapshot, mentor_id: PersonId, adept_id: PersonId) -> None:
    parts = snapshot.participation_index()
    for person_id, side in ((mentor_id, Side.MENTOR), (adept_id, Side.ADEPT)):
        if (person_id, side) not in parts:
            raise RuleBroken("not-participating", person=snapshot.people[person_id].name, side=side.value)
    if mentor_id == adept_id:
        raise RuleBroken("pair-with-oneself")
    if any(
        pair.status in LIVING and (pair.mentor_id, pair.adept_id) == (mentor_id, adept_id)
        for pair in snapshot.pairs.values()
    ):
        mentor, adept = snapshot.people[mentor_id], snapshot.people[adept_id]
        raise RuleBroken("pair-exists", mentor=mentor.name, adept=adept.name)


def _check_reason(
    snapshot: Snapshot,
    mentor_id: PersonId,
    adept_id: PersonId,
    forbidding: tuple[Rule, ...],
    reason: str,
) -> None:
    if forbidding and not reason:
        mentor, adept = snapshot.people[mentor_id], snapshot.people[adept_id]
        clash = Rule.DEPARTMENT in forbidding
        raise RuleBroken(
            "department-clash" if clash else "override-needed",
            mentor=mentor.name,
            adept=adept.name,
            department=snapshot.department_name(mentor),
            rules="|".join(forbidding),
            shortest=SHORTEST_REASON,
        )
    if forbidding and len(reason) < SHORTEST_REASON:
        raise RuleBroken("reason-too-short", length=len(reason), shortest=SHORTEST_REASON)


def _forbidding(
    snapshot: Snapshot, table: ScoreTable, mentor_id: PersonId, adept_id: PersonId
) -> tuple[Rule, ...]:
    """The hard rules that two people break, with capacity as it is used today."""
    broken = set(next(iter(table.combinations())).broken_rules) if table.mentors and table.adepts else set()
    if not (table.mentors and table.adepts):
        broken.add(Rule.AVAILABILITY)
    living = [pair for pair in snapshot.pairs.values() if pair.status in LIVING]
    parts = snapshot.participation_index()
    used = {
        (mentor_id, Side.MENTOR): sum(pair.mentor_id == mentor_id for pair in living),
        (adept_id, Side.ADEPT): sum(pair.adept_id == adept_id for pair in living),
    }
    if any(count >= parts[key].capacity for key, count in used.items()):
        broken.add(Rule.CAPACITY)
    hard = {rule for rule, switch in snapshot.programme.rules.items() if switch is Switch.HARD}
    return tuple(rule for rule in Rule if rule in broken & hard)
