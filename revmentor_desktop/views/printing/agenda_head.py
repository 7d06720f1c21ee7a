"""The head of an agenda: who meets when and where, and what it is for."""

from collections.abc import Iterator, Sequence
from datetime import time
from functools import lru_cache

from revmentor_desktop.domain.documents import AgendaSheet
from revmentor_desktop.views.printing.agenda_fit import Fit
from revmentor_desktop.views.printing.desk import Desk
from revmentor_desktop.views.printing.marks import Piece, beside, space, stack
from revmentor_desktop.views.printing.typography import Ink, Style, plain
from revmentor_desktop.wording import dates, documents, names
from revmentor_desktop.wording.catalogue import Message

_GUTTER = 16.0
_BLANK = 15.0
"""The height of a line to write on where a fact is missing."""
_TITLES = ((Style.TITLE, 1), (Style.LONG_TITLE, 1), (Style.LONG_TITLE, 2), (Style.LONGEST_TITLE, 2))
_LAST_RESORT = (Style.LONGEST_TITLE, 3)


class Head:
    """Everything above the timed points, in as many fits as are tried; what they share is set once."""

    def __init__(self, desk: Desk, sheet: AgendaSheet) -> None:
        self._desk, self._sheet = desk, sheet
        self._title = stack(_title(desk, sheet), space(9), desk.rule(1.5, Ink.TEXT), space(10))
        self._people = stack(space(7), beside(*_columns(desk, _people(desk, sheet))))
        self._days: dict[int, Piece] = {}
        self._briefs: dict[tuple[int, int, int], Piece] = {}
        self._texts_set: dict[Message, tuple[int, Piece]] = {}

    def piece(self, fit: Fit) -> Piece:
        """Set the head in a fit."""
        desk = self._desk
        return stack(
            self._title,
            self._day(fit),
            self._people,
            space(9),
            desk.rule(),
            space(9),
            self._brief(fit),
            space(10),
        )

    def _day(self, fit: Fit) -> Piece:
        if fit.place not in self._days:
            desk, sheet = self._desk, self._sheet
            columns = _columns(desk, (_when(desk, sheet), _time_and_place(desk, sheet, fit)))
            self._days[fit.place] = beside(*columns)
        return self._days[fit.place]

    def _brief(self, fit: Fit) -> Piece:
        key = (fit.aims, fit.brief, fit.lacks)
        if key not in self._briefs:
            self._briefs[key] = stack(*self._brief_rows(fit))
        return self._briefs[key]

    def _brief_rows(self, fit: Fit) -> Iterator[Piece]:
        """Set purpose and topics, goals and questions, and what is still to be prepared."""
        desk, sheet = self._desk, self._sheet
        purpose = self._texts(documents.PURPOSE, (sheet.purpose,), fit.aims)
        topics = self._texts(documents.TOPICS, (", ".join(sheet.topics),), fit.aims)
        goals = self._texts(documents.GOAL, sheet.goals, fit.brief)
        asked = self._texts(documents.QUESTIONS, sheet.questions, fit.brief)
        yield beside(*_columns(desk, (purpose, topics)))
        yield space(8)
        yield beside(*_columns(desk, (goals, asked)))
        if sheet.lacks:
            needs = ", ".join(desk.said(names.of(need)) for need in sheet.lacks)
            yield space(10)
            yield desk.text(desk.words(documents.LACKS, needs=needs), Style.FOOT, desk.width, fit.lacks)

    def _texts(self, heading: Message, texts: Sequence[str], limit: int) -> Piece:
        """Set texts under their heading; a limit that they do not reach sets them as the last one did."""
        last = self._texts_set.get(heading)
        if last is not None and last[0] <= limit:
            return last[1]
        lines, piece = _texts(self._desk, self._desk.said(heading), texts, _half(self._desk), limit)
        if lines < limit:
            self._texts_set[heading] = (lines, piece)
        return piece


def _title(desk: Desk, sheet: AgendaSheet) -> Piece:
    kicker = " · ".join(part for part in (plain(sheet.programme), plain(sheet.cohort)) if part)
    title = desk.words(documents.TITLE, mentor=plain(sheet.mentor), adept=plain(sheet.adept))
    fitting = ((style, limit) for style, limit in _TITLES if desk.wrap(title, style, desk.width, limit).whole)
    style, limit = next(fitting, _LAST_RESORT)
    theme = desk.said(documents.theme(sheet.theme))
    session = desk.words(documents.SESSION, number=sheet.number, of=sheet.of, theme=theme)
    return stack(
        desk.text(kicker, Style.KICKER, desk.width),
        space(3),
        desk.text(title, style, desk.width, limit),
        space(2),
        desk.text(session, Style.SUBTITLE, desk.width),
    )


def _half(desk: Desk) -> float:
    return (desk.width - _GUTTER) / 2


def _columns(desk: Desk, pieces: Sequence[Piece]) -> Iterator[tuple[float, Piece]]:
    return ((number * (_half(desk) + _GUTTER), piece) for number, piece in enumerate(pieces))


def _fact(desk: Desk, label: str, value: str, width: float, limit: int = 1) -> Piece:
    """Set a value under its label, or a line to write it on."""
    return stack(
        desk.text(label, Style.LABEL, width),
        desk.text(value, Style.VALUE, width, limit) if plain(value) else desk.lines(1, width, _BLANK),
    )


def _when(desk: Desk, sheet: AgendaSheet) -> Piece:
    day = sheet.starts_at.date()
    date = dates.long_date(day, desk.words)
    value = desk.words(documents.DATE, date=date, week=dates.week(day, desk.words))
    return _fact(desk, desk.said(documents.WHEN), value, _half(desk), 2)


def _time_and_place(desk: Desk, sheet: AgendaSheet, fit: Fit) -> Piece:
    start, end = _clock(sheet.starts_at.time()), _clock(sheet.ends_at.time())
    hours = desk.words(documents.FROM_TO, start=start, end=end)
    width = desk.ruler.width(hours, Style.VALUE) + 1
    rest = width + _GUTTER
    return beside(
        (0, _fact(desk, desk.said(documents.TIME), hours, width)),
        (rest, _fact(desk, desk.said(documents.PLACE), sheet.place, _half(desk) - rest, fit.place)),
    )


@lru_cache(maxsize=256)
def _clock(at: time) -> str:
    return dates.clock(at)


def _people(desk: Desk, sheet: AgendaSheet) -> tuple[Piece, Piece]:
    mentor = _person(desk, desk.said(documents.MENTOR), sheet.mentor, sheet.mentor_department)
    adept = _person(desk, desk.said(documents.ADEPT), sheet.adept, sheet.adept_department)
    return mentor, adept


def _person(desk: Desk, side: str, name: str, department: str) -> Piece:
    label = " · ".join(part for part in (side, plain(department)) if part)
    return _fact(desk, label, name, _half(desk), 3)


def _texts(desk: Desk, heading: str, texts: Sequence[str], width: float, limit: int) -> tuple[int, Piece]:
    """Set texts under their heading, and count their lines; without any, a line to write on."""
    body = desk.paragraphs(texts, Style.BODY, width, limit)
    if body.height:
        lines = round(body.height / Style.BODY.face.leading)
        return lines, stack(desk.text(heading, Style.HEADING, width), body)
    return 0, stack(desk.text(heading, Style.LABEL, width), desk.lines(1, width, _BLANK))
