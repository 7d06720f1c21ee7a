"""Sign-up forms laid below each other as a list, so that they are read and planned as lists are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from revmentor_desktop.domain.forms import Answers, FormCell, FormField
from revmentor_desktop.domain.imports import ParsedList, ParsedPerson, Problem
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.text import folded
from revmentor_desktop.exchange.lists import OpenedList
from revmentor_desktop.exchange.lists.cells import Sheet
from revmentor_desktop.wording import forms as wording
from revmentor_desktop.wording.catalogue import Words

_FIRST_ROW = 2
_PARTING = frozenset(",;|")
_TOPICS = {Side.MENTOR: FormField.OFFERS, Side.ADEPT: FormField.WANTS}


@dataclass(frozen=True, slots=True, kw_only=True)
class FormLine:
    """One form in the list: the file it came in, and what it says."""

    file: str
    answers: Answers
    is_sure: bool = False
    """Whether it was made for the one whose name it has, so that the name alone tells who it is."""


def as_list(lines: Sequence[FormLine], topics: Sequence[str], words: Words, name: str) -> OpenedList:
    """Lay forms below each other under headings in the language of `words`; `topics` are the known ones."""
    known = _with_signs(topics)
    headings = [words(wording.HEADINGS[field]) for field in FormField]
    rows = [
        (number, [_cell(field, line.answers.get(field, ()), known) for field in FormField])
        for number, line in enumerate(lines, _FIRST_ROW)
    ]
    sheet = Sheet(name=None, rows=[(1, headings), *rows])
    return OpenedList(name=name, sheets=(sheet,), is_text=True)


def named_by_file(parsed: ParsedList, lines: Sequence[FormLine], topics: Sequence[str]) -> ParsedList:
    """Give a list that was read with the names of the files in the place of its sheet."""
    known = _with_signs(topics)
    people = tuple(_person(one, lines, known) for one in parsed.people)
    problems = tuple(_problem(one, lines) for one in parsed.problems)
    return replace(parsed, people=people, problems=problems, readings=(), rejected=(), heading_sets=())


def sure(parsed: ParsedList, lines: Sequence[FormLine]) -> Iterator[ParsedPerson]:
    """Give those whose form was made for the one whose name it has."""
    return (one for one in parsed.people if lines[one.row - _FIRST_ROW].is_sure)


def without_rows(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Give problems without the rows of the list that nobody sees: a file is a form."""
    return tuple(
        replace(one, row=0, facts={**one.facts, "first_row": 0} if "first_row" in one.facts else one.facts)
        for one in problems
    )


def unread(parsed: ParsedList, lines: Sequence[FormLine]) -> tuple[FormLine, ...]:
    """Give the forms of which nothing has become of: nobody, and no problem either."""
    met = {one.row for one in parsed.people} | {one.row for one in parsed.problems}
    return tuple(line for number, line in enumerate(lines, _FIRST_ROW) if number not in met)


def _with_signs(topics: Sequence[str]) -> dict[str, str]:
    """The topics whose names a list would take for several."""
    return {folded(topic): topic for topic in topics if not _PARTING.isdisjoint(topic)}


def _cell(field: FormField, cells: Sequence[FormCell], known: dict[str, str]) -> FormCell:
    if field in _TOPICS.values():
        cells = [one for one in cells if folded(str(one)) not in known]
    if len(cells) == 1:
        return cells[0]
    return "\n".join(map(str, cells))


def _person(one: ParsedPerson, lines: Sequence[FormLine], known: dict[str, str]) -> ParsedPerson:
    line = lines[one.row - _FIRST_ROW]
    cells = line.answers.get(_TOPICS[one.side], ())
    chosen = (known[key] for key in map(folded, map(str, cells)) if key in known)
    return replace(one, sheet=line.file, topics=tuple(dict.fromkeys((*one.topics, *chosen))))


def _problem(one: Problem, lines: Sequence[FormLine]) -> Problem:
    facts = dict(one.facts)
    first = facts.get("first_row")
    if isinstance(first, int):
        facts["first_sheet"] = lines[first - _FIRST_ROW].file
    return replace(one, sheet=lines[one.row - _FIRST_ROW].file, facts=facts)
