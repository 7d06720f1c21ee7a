"""Preparing pairs for their first session: topics by name, briefings, the signed agreement."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Participation, Person, Side
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.named_words import NamedWords
from revmentor_desktop.store.unit_of_work import UnitOfWork


class Preparing:
    """What a pair's preparation needs beside `Pairs.revise`; each verb is one step."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def choose_topics(self, pair_id: PairId, topics: Sequence[str]) -> None:
        """Set what a pair works on, by name; topics that are new are made."""
        with self._door.step(Verb.PREPARE_PAIR, pair_id) as unit:
            chosen = NamedWords(unit, self._door).topics(topics)
            unit.put(replace(unit.get(Pair, pair_id), topics=chosen))

    def brief(self, pair_id: PairId, side: Side, on: date | None) -> None:
        """Note when one of a pair was briefed; None takes it back. It holds in all pairs of that person."""
        with self._door.step(Verb.PREPARE_PAIR, pair_id, side=side.value) as unit:
            unit.put(replace(_part(unit, pair_id, side), briefed_on=on))

    def sign(self, pair_id: PairId, side: Side, on: date | None) -> None:
        """Note when one of a pair signed the agreement; None takes it back."""
        with self._door.step(Verb.PREPARE_PAIR, pair_id, side=side.value) as unit:
            unit.put(replace(_part(unit, pair_id, side), agreement_signed_on=on))


def _part(unit: UnitOfWork, pair_id: PairId, side: Side) -> Participation:
    pair = unit.get(Pair, pair_id)
    person_id = pair.mentor_id if side is Side.MENTOR else pair.adept_id
    found = unit.all(Participation, person_id=person_id, cohort_id=pair.cohort_id, side=side)
    if not found:
        raise RuleBroken("not-participating", person=unit.get(Person, person_id).name, side=side.value)
    return found[0]
