"""Kept drafts: named, compared, locked from, run again, applied as one step."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from revmentor_desktop.domain.drafts import Objection, ObjectionCode
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import Move
from revmentor_desktop.domain.pairs import Goal, MatchingDraft, Pair
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Side
from revmentor_desktop.domain.programme import Rule, Switch
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.history import History
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.services.pairs import Pairs
from revmentor_desktop.services.people import People
from revmentor_desktop.services.programmes import Programmes
from tests.building import AUTUMN, Bench
from tests.services.cohort_building import adept, couples, drafts, mentor, score


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    """Anna and Bo (mentors) fit Eva and Fia (adepts) in that order; Cia comes too late."""
    with Bench(tmp_path).started() as opened:
        mentor(opened, "Anna", "AI")
        mentor(opened, "Bo", "Data")
        mentor(opened, "Cia")
        adept(opened, "Eva", "AI")
        adept(opened, "Fia", "Data")
        yield opened


def kept(door: Door, name: str = "First", goal: Goal = Goal.BEST) -> MatchingDraft:
    return drafts(door).keep(AUTUMN.id, name, Pairing(door).draft(door.snapshot(AUTUMN.id), goal))


def pairs_of(draft: MatchingDraft) -> set[tuple[str, str]]:
    return set(draft.pairs)


def test_a_draft_keeps_the_pairs_of_a_plan_under_a_name_and_in_the_place_of_its_like(door: Door) -> None:
    first = kept(door)
    again = kept(door, "  first ", Goal.FAIR)
    assert again.id == first.id
    assert [one.name for one in drafts(door).all(AUTUMN.id)] == ["first"]
    assert pairs_of(again) == {("Anna", "Eva"), ("Bo", "Fia")}
    assert drafts(door).named(AUTUMN.id, "FIRST") == again
    assert couples(door) == {}


def test_names_are_asked_for_and_not_given_twice(door: Door) -> None:
    one, _ = kept(door), kept(door, "Second")
    for name, code in (("second", "draft-exists"), ("  ", "name-missing")):
        with pytest.raises(RuleBroken) as refused:
            drafts(door).rename(one, name)
        assert refused.value.code == code
    assert drafts(door).rename(one, "Third").name == "Third"
    with pytest.raises(RuleBroken) as unknown:
        drafts(door).named(AUTUMN.id, "First")
    assert unknown.value.facts == {"draft": "First"}


def test_every_verb_on_a_draft_is_one_step_that_can_be_taken_back(door: Door) -> None:
    one = kept(door)
    names = [Verb.RENAME_DRAFT, Verb.LOCK_IN_DRAFT, Verb.FORBID_IN_DRAFT, Verb.RUN_DRAFT_AGAIN]
    verbs: tuple[Callable[[], object], ...] = (
        lambda: drafts(door).rename(one, "Other"),
        lambda: drafts(door).lock(one, (one.pairs[0][0], one.pairs[0][1])),
        lambda: drafts(door).forbid(one, one.pairs[0]),
        lambda: drafts(door).run_again(door.snapshot(), one, [one.pairs[0]]),
        lambda: drafts(door).apply(one),
        lambda: drafts(door).drop(one),
    )
    for verb, name in zip(verbs, [*names, Verb.APPLY_MATCHING, Verb.REMOVE_DRAFT], strict=True):
        before = drafts(door).all(AUTUMN.id), couples(door)
        position = door.store.position()
        verb()
        assert door.store.position() == position + 1
        assert door.store.steps()[0].verb == name
        assert (drafts(door).all(AUTUMN.id), couples(door)) != before
        History(door).undo()
        assert (drafts(door).all(AUTUMN.id), couples(door)) == before


def test_a_locked_pair_stays_when_the_rest_is_run_again_without_a_forbidden_one(door: Door) -> None:
    one = drafts(door).lock(kept(door), ("Bo", "Fia"))  # type: ignore[arg-type]
    plan = drafts(door).run_again(door.snapshot(), one, [("Anna", "Eva")])  # type: ignore[list-item]
    assert {(pair.mentor_id, pair.adept_id): pair.locked for pair in plan.pairs} == {
        ("Bo", "Fia"): True,
        ("Cia", "Eva"): False,
    }
    assert pairs_of(drafts(door).named(AUTUMN.id, "First")) == {("Bo", "Fia"), ("Cia", "Eva")}


def test_what_a_draft_forbids_is_remembered_until_it_is_allowed_again(door: Door) -> None:
    drafts(door).run_again(door.snapshot(), kept(door), [("Anna", "Eva")])  # type: ignore[list-item]
    one = drafts(door).named(AUTUMN.id, "First")
    assert one.forbidden == (("Anna", "Eva"),)
    drafts(door).run_again(door.snapshot(), one, [("Bo", "Fia")])  # type: ignore[list-item]
    both = drafts(door).named(AUTUMN.id, "First")
    assert set(both.forbidden) == {("Anna", "Eva"), ("Bo", "Fia")}
    assert not pairs_of(both) & set(both.forbidden)
    free = drafts(door).forbid(both, ("Anna", "Eva"), forbidden=False)  # type: ignore[arg-type]
    drafts(door).run_again(door.snapshot(), free)
    assert ("Anna", "Eva") in pairs_of(drafts(door).named(AUTUMN.id, "First"))


def test_a_locked_pair_that_is_forbidden_is_locked_no_more(door: Door) -> None:
    one = drafts(door).lock(kept(door), ("Bo", "Fia"))  # type: ignore[arg-type]
    drafts(door).run_again(door.snapshot(), one, [("Bo", "Fia")])  # type: ignore[list-item]
    again = drafts(door).named(AUTUMN.id, "First")
    assert (again.locks, again.forbidden) == ((), (("Bo", "Fia"),))


def test_a_removed_person_is_forgotten_by_what_a_draft_forbids(door: Door) -> None:
    one = drafts(door).forbid(kept(door), ("Cia", "Fia"))  # type: ignore[arg-type]
    People(door).remove([PersonId("Cia")])
    assert drafts(door).named(AUTUMN.id, one.name).forbidden == ()


@pytest.mark.parametrize("switch", list(Switch))
def test_a_couple_is_forbidden_within_a_draft_whatever_the_never_pair_rule_is_switched_to(
    door: Door, switch: Switch
) -> None:
    part = next(one for one in door.store.all(Participation) if one.person_id == "Bo")
    People(door).revise_participation(replace(part, never_pair=(*part.never_pair, "Fia")))  # type: ignore[arg-type]
    Programmes(door).switch(Rule.NEVER_PAIR, switch)
    plan = drafts(door).run_again(door.snapshot(), kept(door), [("Anna", "Eva")])  # type: ignore[list-item]
    made = {(pair.mentor_id, pair.adept_id) for pair in plan.pairs}
    assert ("Anna", "Eva") not in made
    assert (("Bo", "Fia") in made) == (switch is not Switch.HARD)


def test_only_a_pair_of_the_draft_can_be_locked_and_unlocked(door: Door) -> None:
    one = kept(door)
    with pytest.raises(RuleBroken) as refused:
        drafts(door).lock(one, ("Cia", "Eva"))  # type: ignore[arg-type]
    assert refused.value.code == "draft-without-pair"
    locked = drafts(door).lock(one, one.pairs[0])
    assert locked.locks == (one.pairs[0],)
    assert drafts(door).lock(locked, one.pairs[0], locked=False).locks == ()


def test_two_drafts_are_compared_by_who_moves_and_what_is_gained(door: Door) -> None:
    one = kept(door)
    drafts(door).run_again(door.snapshot(), kept(door, "Second"), [("Anna", "Eva")])  # type: ignore[list-item]
    other = drafts(door).named(AUTUMN.id, "Second")
    found = drafts(door).compare(door.snapshot(), one, other)
    both, gone, new = ("Bo", "Fia"), ("Anna", "Eva"), ("Cia", "Eva")
    assert (found.both, found.gone, found.new) == ((both,), (gone,), (new,))
    assert found.before.score == score(door, *both) + score(door, *gone)
    assert (found.after.pairs, found.after.worst) == (2, score(door, *new))
    people = {move.person_id: (move.before, move.after) for move in found.moves}
    assert people == {"Anna": (("Eva",), ()), "Cia": ((), ("Eva",)), "Eva": (("Anna",), ("Cia",))}
    assert found.moves[0] == Move(
        person_id=one.pairs[0][0], side=Side.MENTOR, before=(one.pairs[0][1],), after=()
    )


def test_a_draft_is_compared_with_the_pairs_of_today(door: Door) -> None:
    one = kept(door)
    drafts(door).apply(one)
    found = drafts(door).compare(door.snapshot(), None, one)
    assert (found.gone, found.new, found.moves) == ((), (), ())
    assert found.before == found.after


def test_applying_a_draft_proposes_its_pairs_and_takes_away_other_proposals(door: Door) -> None:
    one = drafts(door).lock(kept(door), ("Anna", "Eva"))  # type: ignore[arg-type]
    Pairing(door).assign(AUTUMN.id, one.pairs[1][0], one.pairs[0][1])
    assert set(couples(door)) == {("Bo", "Eva")}
    done = drafts(door).apply(one)
    assert (done.new, done.objections) == (2, ())
    made = {(pair.mentor_id, pair.adept_id): pair for pair in door.store.all(Pair)}
    assert {couple: pair.locked for couple, pair in made.items()} == {
        ("Anna", "Eva"): True,
        ("Bo", "Fia"): False,
    }
    assert made[one.pairs[0]].score == score(door, "Anna", "Eva")


def test_what_no_longer_holds_is_said_and_the_rest_is_applied(door: Door) -> None:
    one = kept(door)
    part = next(item for item in door.store.all(Participation) if item.person_id == "Anna")
    People(door).revise_participation(replace(part, status=ParticipationStatus.WITHDRAWN))
    done = drafts(door).apply(one)
    gone = Objection(couple=one.pairs[0], code=ObjectionCode.LEFT, people=(one.pairs[0][0],))
    assert done.objections == (gone,)
    assert set(couples(door)) == {("Bo", "Fia")}


def test_rules_and_places_that_changed_are_told_pair_by_pair(door: Door) -> None:
    one = kept(door)
    part = next(item for item in door.store.all(Participation) if item.person_id == "Anna")
    People(door).revise_participation(replace(part, never_pair=(one.pairs[0][1],)))
    made = Pairing(door).assign(AUTUMN.id, part.person_id, one.pairs[1][1])
    confirm(door, made)
    told = {item.couple: item for item in drafts(door).objections(door.snapshot(), one)}
    assert told[one.pairs[0]].rules == (Rule.NEVER_PAIR,)
    assert told[one.pairs[1]].code is ObjectionCode.FULL
    assert told[one.pairs[1]].people == (one.pairs[1][1],)


def confirm(door: Door, made: Pair) -> None:
    for side in Side:
        Pairs(door).confirm(made.id, side)
