"""The level scale: its levels in order, and the people who have them, changed everywhere at once."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.people import Person
from revmentor_desktop.domain.programme import Programme
from revmentor_desktop.domain.text import folded, tidy
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.store.unit_of_work import UnitOfWork


class Levels:
    """Adds, renames, orders, merges and removes levels; each is one step."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def add(self, level: str, place: int | None = None) -> None:
        """Put a level on the scale, at the top unless a place (0 is lowest) is given.

        Who has it in another spelling has it as it stands here then. Raises RuleBroken `name-missing`,
        `level-exists`.
        """
        with self._door.step(Verb.ADD_LEVEL, self._programme_id()) as unit:
            scale = list(_scale(unit))
            _check_new(level, scale)
            scale.insert(len(scale) if place is None else place, tidy(level))
            put_scale(unit, scale)
            give_level(unit, [level], tidy(level))

    def rename(self, level: str, name: str) -> None:
        """Call a level something else, on the scale and for everybody who has it.

        Raises RuleBroken `name-missing`, `level-exists`.
        """
        with self._door.step(Verb.RENAME_LEVEL, self._programme_id()) as unit:
            others = [one for one in _scale(unit) if folded(one) != folded(level)]
            _check_new(name, others)
            put_scale(unit, [tidy(name) if folded(one) == folded(level) else one for one in _scale(unit)])
            give_level(unit, [level], tidy(name))

    def move(self, level: str, place: int) -> None:
        """Give a level another place on the scale; 0 is the lowest."""
        with self._door.step(Verb.MOVE_LEVEL, self._programme_id()) as unit:
            put_scale(unit, moved(_scale(unit), level, place))

    def merge(self, kept: str, gone: Collection[str]) -> None:
        """Give everybody who has one of some levels the kept one, and take those off the scale."""
        with self._door.step(Verb.MERGE_LEVELS, self._programme_id()) as unit:
            merge_levels(unit, kept, gone)

    def remove(self, level: str) -> None:
        """Take a level off the scale; who has it keeps it, as a word that the matching does not know."""
        with self._door.step(Verb.REMOVE_LEVEL, self._programme_id()) as unit:
            put_scale(unit, [one for one in _scale(unit) if folded(one) != folded(level)])

    def _programme_id(self) -> str:
        return self._door.programme().id


def moved(scale: Sequence[str], level: str, place: int) -> list[str]:
    """Give a scale with one of its levels at another place; raises RuleBroken `gone`."""
    others = [one for one in scale if folded(one) != folded(level)]
    if len(others) == len(scale):
        raise RuleBroken("gone")
    there = next(one for one in scale if folded(one) == folded(level))
    return [*others[:place], there, *others[place:]]


def merge_levels(unit: UnitOfWork, kept: str, gone: Collection[str]) -> None:
    """Give everybody who has one of some levels the kept one, and take those off the scale."""
    leaving = {folded(one) for one in gone} - {folded(kept)}
    put_scale(unit, [one for one in _scale(unit) if folded(one) not in leaving])
    give_level(unit, gone, kept)


def put_scale(unit: UnitOfWork, levels: Sequence[str]) -> None:
    """Save the scale, the lowest level first."""
    unit.put(replace(unit.all(Programme)[0], levels=tuple(levels)))


def give_level(unit: UnitOfWork, had: Collection[str], level: str) -> None:
    """Give a level to everybody who has one of some, however they are written."""
    wanted = {folded(one) for one in had}
    unit.put(*(replace(one, level=level) for one in unit.all(Person) if folded(one.level) in wanted))


def _scale(unit: UnitOfWork) -> tuple[str, ...]:
    return unit.all(Programme)[0].levels


def _check_new(level: str, others: Sequence[str]) -> None:
    if not tidy(level):
        raise RuleBroken("name-missing")
    for one in others:
        if folded(one) == folded(level):
            raise RuleBroken("level-exists", level=one)
