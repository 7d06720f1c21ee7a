"""What an edited cell means: text, dates, numbers, choices and names back into facts."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cache

from openpyxl.utils.datetime import from_excel

from revmentor_desktop.domain.errors import Fact
from revmentor_desktop.domain.merging import Meant, NewDepartment, ProblemCode, Value
from revmentor_desktop.domain.text import folded, tidy
from revmentor_desktop.exchange.workbook.cell_text import same_text
from revmentor_desktop.exchange.workbook.labels import Labels
from revmentor_desktop.exchange.workbook.reading import EditedCell, Unreadable
from revmentor_desktop.exchange.workbook.sheets import Cell, Column, Kind
from revmentor_desktop.wording import names
from revmentor_desktop.wording.catalogue import Words, languages

_TOPICS = frozenset({"offers", "wants", "topics"})
_ADDRESS = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]+")
_DATE = re.compile(r"(\d{4})[-/. ]?(\d{2})[-/. ]?(\d{2})(?:[ T]00:00(?::00)?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})")
_CLOCK = re.compile(r"(?:kl\.? ?)?(\d{1,2})(?:[:.](\d{2}))?(?::00)?")


class NotUnderstood(Exception):
    """An edited cell means nothing that its column can hold."""

    def __init__(self, code: ProblemCode, **facts: Fact) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


def text_of(cell: EditedCell | Cell) -> str:
    """Give a cell as text, as it would be typed: dates ISO 8601, times HH:MM, numbers without an exponent."""
    if cell is None or isinstance(cell, Unreadable):
        return ""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else f"{cell:.10g}"
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time(0) else cell.isoformat(" ", "minutes")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, time):
        return cell.isoformat("minutes" if not cell.second else "seconds")
    if isinstance(cell, timedelta):
        return text_of(_time_of_day(cell.total_seconds() / 86_400))
    return same_text(str(cell))


class Meaning:
    """Reads edited cells against what the programme knows: people, departments, levels and topics."""

    def __init__(self, known: Labels, levels: tuple[str, ...]) -> None:
        self._known = known
        self._levels = {folded(level): level for level in levels}
        self._new_departments: dict[str, NewDepartment] = {}

    def read(self, column: Column, cell: EditedCell, before: Iterable[str] = ()) -> Meant:
        """Give the fact that a cell means; `before` are the names that its list held until now.

        Raises NotUnderstood.
        """
        if isinstance(cell, Unreadable):
            raise NotUnderstood(ProblemCode.NO_RESULT)
        text = text_of(cell)
        if not text:
            if column.required:
                raise NotUnderstood(ProblemCode.MISSING)
            return _nothing(column)
        return self._read(column, cell, text, before)

    def doubt(self, column: Column, value: Meant) -> ProblemCode | None:
        """Tell why a fact is worth a look although it is taken over."""
        strange = column.kind is Kind.LEVEL and self._levels and folded(str(value)) not in self._levels
        return ProblemCode.UNKNOWN_LEVEL if value and strange else None

    def _read(self, column: Column, cell: EditedCell, text: str, before: Iterable[str]) -> Meant:
        match column.kind:
            case Kind.DATE:
                return _date(cell, text)
            case Kind.TIME:
                return _time(cell, text)
            case Kind.WHOLE:
                return _whole(column, text)
            case Kind.EMAIL:
                return _email(text)
            case Kind.TERM:
                return self._term(column, text)
            case Kind.LEVEL:
                return self._level(text)
            case Kind.DEPARTMENT:
                return self._department(text)
            case Kind.PERSON:
                return self._person(text)
            case Kind.NAMES:
                return self._spelled(column, _names(text, before, r"[;|\n]", commas=True), before)
            case Kind.LINES:
                return _names(text, before, r"\n", commas=False)
            case _:
                return text

    def _term(self, column: Column, text: str) -> StrEnum:
        if column.terms is None:
            raise NotUnderstood(ProblemCode.UNKNOWN_TERM)
        term = _terms(column.terms).get(folded(text))
        if term is None:
            raise NotUnderstood(ProblemCode.UNKNOWN_TERM)
        return term

    def _level(self, text: str) -> str:
        return self._levels.get(folded(text), text)

    def _department(self, text: str) -> str | NewDepartment:
        departments = self._known.departments_by_text.get(folded(text), frozenset())
        if len(departments) > 1:
            raise NotUnderstood(ProblemCode.AMBIGUOUS_DEPARTMENT)
        if departments:
            return next(iter(departments))
        return self._new_departments.setdefault(folded(text), NewDepartment(name=tidy(text)))

    def _spelled(self, column: Column, names: Iterable[str], before: Iterable[str]) -> tuple[str, ...]:
        """Give names as they are spelled already: another case or form is no other name."""
        known = {folded(name): name for name in before}
        topics = self._known.topics_by_text if column.field in _TOPICS else {}
        spelled: dict[str, str] = {}
        for name in names:
            key = folded(name)
            spelled.setdefault(key, known.get(key) or topics.get(key, name))
        return tuple(spelled.values())

    def _person(self, text: str) -> str:
        people = self._known.people_by_text.get(folded(text), frozenset())
        if not people and (address := _ADDRESS.search(text)):
            people = self._known.people_by_text.get(folded(address[0]), frozenset())
        if not people:
            raise NotUnderstood(ProblemCode.UNKNOWN_PERSON)
        if len(people) > 1:
            raise NotUnderstood(ProblemCode.AMBIGUOUS_PERSON)
        return next(iter(people))


def _nothing(column: Column) -> Value:
    if column.kind in {Kind.NAMES, Kind.LINES}:
        return ()
    return "" if column.kind in {Kind.TEXT, Kind.PROSE, Kind.LEVEL} else None


@cache
def _terms(terms: type[StrEnum]) -> Mapping[str, StrEnum]:
    known = {folded(term.value): term for term in terms}
    for language in languages():
        words = Words(language)
        known |= {folded(words(names.of(term))): term for term in terms}
    return known


def _date(cell: EditedCell, text: str) -> date:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    try:
        if isinstance(cell, int | float) and 1 <= cell < 2_958_466 and not _DATE.fullmatch(text):
            moment = from_excel(cell)
            if isinstance(moment, datetime):
                return moment.date()
        if found := _DATE.fullmatch(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _DAY_FIRST.fullmatch(text):
            return date(int(found[3]), int(found[2]), int(found[1]))
    except (ValueError, OverflowError) as error:
        raise NotUnderstood(ProblemCode.BAD_DATE) from error
    raise NotUnderstood(ProblemCode.BAD_DATE)


def _time(cell: EditedCell, text: str) -> time:
    if isinstance(cell, datetime):
        return cell.time().replace(second=0, microsecond=0)
    if isinstance(cell, time):
        return cell.replace(second=0, microsecond=0)
    if isinstance(cell, timedelta):
        return _time_of_day(cell.total_seconds() / 86_400)
    if isinstance(cell, float) and 0 <= cell < 1:
        return _time_of_day(cell)
    found = _CLOCK.fullmatch(text.casefold())
    if not found or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise NotUnderstood(ProblemCode.BAD_TIME)
    return time(int(found[1]), int(found[2] or 0))


def _time_of_day(part: float) -> time:
    minutes = round(part % 1 * 1440) % 1440
    return time(minutes // 60, minutes % 60)


def _whole(column: Column, text: str) -> int:
    plain = text.replace(" ", "")
    number = int(plain) if re.fullmatch(r"-?\d{1,9}", plain) else None
    if number is None or not column.low <= number <= column.high:
        raise NotUnderstood(ProblemCode.BAD_NUMBER, low=column.low, high=column.high)
    return number


def _email(text: str) -> str:
    address = text.removeprefix("mailto:").strip().lower()
    if not _ADDRESS.fullmatch(address):
        raise NotUnderstood(ProblemCode.BAD_EMAIL)
    return address


def _names(text: str, before: Iterable[str], separators: str, *, commas: bool) -> tuple[str, ...]:
    kept = {same_text(name): name for name in before}
    separator = re.compile(rf"{separators}|," if commas else separators)
    # A name that itself holds a separator stays one name as long as nobody touched it.
    whole = sorted(filter(separator.search, kept), key=len, reverse=True)
    pieces = re.split(f"({'|'.join(map(re.escape, whole))})", text) if whole else [text]
    found: list[str] = []
    for piece in pieces:
        if piece in kept:
            found.append(kept[piece])
        else:
            found += separator.split(piece)
    trimmed = [kept.get(name.strip(), name.strip()) for name in found]
    return tuple(dict.fromkeys(name for name in trimmed if name))
