"""The rows of a table as people, column by column, or as the problems that leave them out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from revmentor_desktop.domain.errors import Fact
from revmentor_desktop.domain.imports import ParsedPerson, Problem, ProblemKind
from revmentor_desktop.domain.people import Side
from revmentor_desktop.exchange.lists.cells import fold, letter
from revmentor_desktop.exchange.lists.evidence import read_status
from revmentor_desktop.exchange.lists.laying import Laid
from revmentor_desktop.exchange.lists.spelling import Speller
from revmentor_desktop.exchange.lists.synonyms import Slot
from revmentor_desktop.exchange.lists.values import Values


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A row that holds somebody: one entry for each side, and what is doubtful about it."""

    people: tuple[ParsedPerson, ...]
    notices: tuple[Problem, ...] = ()


@dataclass(slots=True, kw_only=True)
class RowReader:
    """Reads the rows of one table."""

    laid: Laid
    levels: Mapping[str, str]
    """The scale's spellings by folded text."""
    today: date
    values: Values = field(init=False)
    kept: list[int] = field(init=False)
    """The places of the rows that hold somebody."""
    refused: list[Problem] = field(init=False)

    def __post_init__(self) -> None:
        self.values = Values(self.laid, self.today)
        self.kept, self.refused = [], []
        found = zip(self.values.names, self.values.addresses, self.values.sides, strict=True)
        for place, (name, (email, written), sides) in enumerate(found):
            if (name or email) and sides and (email or not written):
                self.kept.append(place)
            else:
                self.refused.append(self._refusal(place, name, email, written))

    def _refusal(self, place: int, name: str, email: str | None, written: str) -> Problem:
        if not name and not written:
            return self._problem(ProblemKind.NOBODY, place, (Slot.NAME, Slot.LAST_NAME, Slot.EMAIL))
        if written and email is None:
            return self._problem(ProblemKind.NO_AT, place, (Slot.EMAIL, Slot.NAME), written)
        asked = (Slot.SIDE, Slot.MENTOR_MARK, Slot.ADEPT_MARK)
        value = self.values.lines(Slot.SIDE)[place]
        return self._problem(ProblemKind.SIDE, place, asked, value, who=name or email)

    def drafts(self, speller: Speller) -> Iterator[Draft]:
        """Give everybody in the list's order, with the spellings to show."""
        values, sheet = self.values, self.laid.table.sheet.name
        departments, levels = values.lines(Slot.DEPARTMENT), self._levels()
        titles, sites, phones = (values.lines(slot) for slot in (Slot.TITLE, Slot.SITE, Slot.PHONE))
        statuses, capacities = values.statuses, values.capacities
        since, managers, assistants = values.employed_since, values.managers, values.assistants
        languages, wishes = values.languages, values.wishes
        challenges, notes = values.texts(Slot.CHALLENGE), values.texts(Slot.NOTES)
        topics = {side: values.topics(side) for side in Side}
        for place in self.kept:
            email = values.addresses[place][0]
            name = values.names[place] or email or ""
            people = tuple(
                ParsedPerson(
                    sheet=sheet,
                    row=values.numbers[place],
                    side=side,
                    name=name,
                    email=email,
                    status=statuses[place],
                    department=speller.department(departments[place]),
                    title=titles[place],
                    level=speller.level(levels[place]),
                    site=speller.site(sites[place]),
                    phone=phones[place],
                    employed_since=since[place],
                    manager=managers[place],
                    assistant_name=assistants[place][0],
                    assistant_email=assistants[place][1],
                    languages=speller.languages(languages[place]),
                    topics=speller.topics(topics[side][place]),
                    challenge=challenges[place],
                    wishes=wishes[place],
                    capacity=capacities[place],
                    notes=notes[place],
                )
                for side in values.sides[place]
            )
            yield Draft(people=people, notices=self._notices(place, name))

    def written(self, slot: Slot) -> Iterator[str]:
        """What the rows that hold somebody say in a column, as it is written."""
        lines = self._levels() if slot is Slot.LEVEL else self.values.lines(slot)
        return (lines[place] for place in self.kept)

    def listed(self, of: Sequence[tuple[str, ...]]) -> Iterator[str]:
        """Each part of the cells that list things, of the rows that hold somebody."""
        return (part for place in self.kept for part in of[place])

    def _levels(self) -> list[str]:
        return self.values.over(self.values.lines(Slot.LEVEL), lambda text: self.levels.get(fold(text), text))

    def _notices(self, place: int, who: str) -> tuple[Problem, ...]:
        values = self.values
        since, level = values.lines(Slot.EMPLOYED_SINCE)[place], values.lines(Slot.LEVEL)[place]
        capacity, status = values.lines(Slot.CAPACITY)[place], values.lines(Slot.STATUS)[place]
        if not (since or level or capacity or status) and values.lines(Slot.DEPARTMENT)[place]:
            return ()
        found: list[Problem] = []
        if since and values.employed_since[place] is None:
            found.append(self._problem(ProblemKind.DATE, place, (Slot.EMPLOYED_SINCE,), since, who=who))
        if self.levels and level and fold(level) not in self.levels:
            found.append(self._problem(ProblemKind.LEVEL, place, (Slot.LEVEL,), level, who=who))
        if not values.lines(Slot.DEPARTMENT)[place]:
            found.append(self._problem(ProblemKind.DEPARTMENT, place, (Slot.DEPARTMENT,), who=who))
        for slot, written, told in (
            (Slot.CAPACITY, capacity, values.capacities[place]),
            (Slot.STATUS, status, read_status(status) if status else None),
        ):
            if written and told is None:
                found.append(
                    self._problem(ProblemKind.LIKELY, place, (slot,), written, who=who, what=slot.value)
                )
        return tuple(found)

    def _problem(
        self, kind: ProblemKind, place: int, slots: Sequence[Slot], value: str = "", **facts: Fact
    ) -> Problem:
        column = next((self.values.column(slot) for slot in slots if self.values.column(slot)), None)
        heading = (column.heading or letter(column.index)) if column else None
        row, sheet = self.values.numbers[place], self.laid.table.sheet.name
        return Problem(kind=kind, sheet=sheet, row=row, column=heading, value=value, facts=facts)
