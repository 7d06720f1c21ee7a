"""Builders of agenda sheets, and a ruler that needs no font."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from revmentor_desktop.domain.agendas import ItemKind
from revmentor_desktop.domain.documents import AgendaPoint, AgendaSheet
from revmentor_desktop.domain.ids import PairId, SessionId
from revmentor_desktop.views.printing.typography import Style, Wrapped

NINE = datetime(2026, 10, 22, 9, tzinfo=ZoneInfo("Europe/Stockholm"))


def point(
    title: str, minutes: int = 15, start: datetime = NINE, *, is_real: bool | None = None
) -> AgendaPoint:
    """A point with nothing but its title."""
    return AgendaPoint(starts_at=start, minutes=minutes, title=title, kind=ItemKind.OTHER, is_real=is_real)


def points(*titles: str, minutes: Sequence[int] = ()) -> tuple[AgendaPoint, ...]:
    """Points that follow each other from nine, a quarter of an hour each unless said otherwise."""
    lengths = [*minutes, *([15] * (len(titles) - len(minutes)))]
    starts = [NINE + timedelta(minutes=sum(lengths[:place])) for place in range(len(titles))]
    return tuple(
        point(title, length, start) for title, length, start in zip(titles, lengths, starts, strict=True)
    )


SHEET = AgendaSheet(
    session_id=SessionId("session"),
    pair_id=PairId("pair"),
    programme="Omvänt mentorskap",
    cohort="Hösten 2026",
    mentor="Signe Åkerblom",
    adept="Henrik Åström",
    mentor_department="Försäljning",
    adept_department="Ekonomi",
    number=1,
    of=3,
    theme="aims-and-ground-rules",
    starts_at=NINE,
    ends_at=NINE + timedelta(minutes=90),
    place="Rum Ekan, plan 4",
    purpose="Hur får vi fler unga att söka sig till oss?",
    goals=("Ett beslut om nästa traineeplats.",),
    topics=("Jämställdhet", "AI i vardagen"),
    questions=("Vad fick dig att söka hit?", "Vad hade fått dig att låta bli?"),
    points=points("Spelregler", "Utmaningen", "Idéer", minutes=(15, 65, 10)),
)


def sheet_with(*titles: str) -> AgendaSheet:
    """The usual sheet with other points."""
    return replace(SHEET, points=points(*titles))


class PlainRuler:
    """A ruler for a font whose letters are all six tenths of its size wide."""

    def width(self, text: str, style: Style) -> float:
        return len(text) * style.face.size * 0.6

    def wrap(self, text: str, style: Style, width: float, limit: int) -> Wrapped:
        letters = max(1, int(width / (style.face.size * 0.6)))
        lines = [text[first : first + letters] for first in range(0, len(text), letters)]
        if len(lines) <= limit:
            return Wrapped(tuple(lines), True)
        if limit <= 0:
            return Wrapped((), False)
        return Wrapped((*lines[: limit - 1], lines[limit - 1][:-1] + "…"), False)
