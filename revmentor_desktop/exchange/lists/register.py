"""Who has been met before in the list: repeats, second sides, and addresses used twice."""

from collections.abc import Iterable, Mapping
from dataclasses import fields

from revmentor_desktop.domain.imports import ParsedPerson, Problem, ProblemKind
from revmentor_desktop.exchange.lists.cells import fold
from revmentor_desktop.exchange.lists.rows import Draft

Content = tuple[object, ...]


class Register:
    """Takes rows in the list's order and keeps those that are news."""

    def __init__(self) -> None:
        self.people: list[ParsedPerson] = []
        self.notices: list[Problem] = []
        self.unchanged = 0
        self._met: dict[tuple[str, ...], list[ParsedPerson]] = {}
        self._named: dict[tuple[str, str], ParsedPerson] = {}

    def meet(self, draft: Draft, column: str | None) -> Problem | None:
        """Take a row in; a Problem (`twice`, in `column`) leaves it out, a repeat changes nothing.

        The same person on the other side is news; so is everybody not met before.
        """
        one = draft.people[0]
        earlier = self._met.setdefault(_key(one), [])
        contents = {_content(person) for person in earlier} if earlier else set()
        if earlier and all(_content(person) in contents for person in draft.people):
            self.unchanged += 1
            return None
        if earlier and not (_sides(earlier).isdisjoint(_sides(draft.people)) and _same(earlier[0], one)):
            return _twice(one, earlier[0], column)
        if not earlier:
            self._notice_namesake(one, column)
        earlier.extend(draft.people)
        self.people.extend(draft.people)
        self.notices.extend(draft.notices)
        return None

    def _notice_namesake(self, person: ParsedPerson, column: str | None) -> None:
        if person.name == person.email:
            return
        first = self._named.setdefault((fold(person.name), fold(person.department)), person)
        if first is not person:
            self.notices.append(
                Problem(
                    kind=ProblemKind.LIKELY,
                    sheet=person.sheet,
                    row=person.row,
                    column=column,
                    value=person.email or person.name,
                    facts={
                        "what": "person",
                        "who": person.name,
                        "nearer": first.email or first.name,
                        "first_row": first.row,
                        "first_sheet": first.sheet,
                    },
                )
            )


def _twice(person: ParsedPerson, first: ParsedPerson, column: str | None) -> Problem:
    facts: Mapping[str, str | int | None] = {
        "who": person.name,
        "first_row": first.row,
        "first_sheet": first.sheet,
        "first_name": first.name,
    }
    return Problem(
        kind=ProblemKind.TWICE,
        sheet=person.sheet,
        row=person.row,
        column=column,
        value=person.email or person.name,
        facts=facts,
    )


def _key(person: ParsedPerson) -> tuple[str, ...]:
    return (person.email,) if person.email else (fold(person.name), fold(person.department))


def _sides(people: Iterable[ParsedPerson]) -> frozenset[object]:
    return frozenset(person.side for person in people)


def _same(one: ParsedPerson, two: ParsedPerson) -> bool:
    """The same name, and the same department where both rows tell one."""
    departments = {fold(one.department), fold(two.department)} - {""}
    return fold(one.name) == fold(two.name) and len(departments) <= 1


def _content(person: ParsedPerson) -> Content:
    return tuple(
        _folded(getattr(person, each.name)) for each in fields(person) if each.name not in {"sheet", "row"}
    )


def _folded(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(_folded(part) for part in value)
    return fold(value) if isinstance(value, str) else value
