"""What a column's values look like."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from revmentor_desktop.domain.people import ParticipationStatus
from revmentor_desktop.exchange.lists.cells import Cell, fold, listed, text_of
from revmentor_desktop.exchange.lists.dates import read_date
from revmentor_desktop.exchange.lists.names import looks_like_address
from revmentor_desktop.exchange.lists.personal_numbers import is_personal_number
from revmentor_desktop.exchange.lists.sides import LETTERS, read_sides

SAMPLE = 200
"""So many filled cells of a column are looked at."""

_YES = listed("x, ja, j, yes, y, true, sant, 1, ✓, ✔, ok")
_NO = listed("nej, n, no, false, falskt, 0, -")
_PHONE = re.compile(r"[+(]?[\d][\d\s()/+.-]{5,20}")
_AMOUNT = re.compile(r"\d+(?:[.,]\d*)?|[.,]\d+")
_SMALL_AMOUNT = re.compile(r"[01]?\d")
_PARTED = re.compile(r"\s*[,;|¦\n•·●▪]\s*")
_NAME = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:[-'’ .]+[^\W\d_][^\W\d_'’.-]*){1,4}")
_ANYTHING_BUT_TOPICS = listed(
    "måndag, tisdag, onsdag, torsdag, fredag, mån, tis, ons, tor, fre, monday, tuesday, wednesday, "
    "thursday, friday, mon, tue, wed, thu, fri, svenska, engelska, swedish, english, tyska, german, "
    "finska, franska, french"
)
STATUS_WORDS = {
    ParticipationStatus.APPLIED: (
        "anmäld, sökt, ansökt, applied, applicant, ny, inkommen, anmält sig, registered"
    ),
    ParticipationStatus.SELECTED: (
        "antagen, utvald, uttagen, selected, accepted, admitted, klar, bekräftad, vald, godkänd, "
        "approved, confirmed"
    ),
    ParticipationStatus.RESERVE: (
        "reserv, reserve, waiting list, waitlist, waitlisted, väntelista, reservlista, på reservlista, "
        "standby"
    ),
    ParticipationStatus.NOT_SELECTED: (
        "ej antagen, inte antagen, ej uttagen, not selected, not accepted, rejected, avslag, nekad, ej vald"
    ),
    ParticipationStatus.DECLINED: ("tackat nej, tackade nej, avböjt, declined, nej tack, said no, avböjer"),
    ParticipationStatus.WITHDRAWN: (
        "avhoppad, hoppat av, withdrawn, avbruten, dropped out, återtagen, återkallad, quit"
    ),
}
_STATUS_OF = {word.strip(): status for status, words in STATUS_WORDS.items() for word in words.split(",")} | {
    status.value.replace("_", " "): status for status in ParticipationStatus
}


def read_status(text: str) -> ParticipationStatus | None:
    """Read how far an application has come; None for any other word."""
    return _STATUS_OF.get(fold(text).replace("_", " ").rstrip("."))


def read_mark(text: str) -> bool | None:
    """Read yes or no as forms and ticks write them; None for anything else."""
    folded = fold(text).rstrip(".!")
    if folded in _YES or folded.startswith(("ja,", "yes,", "ja ", "yes ")):
        return True
    return False if folded in _NO or folded.startswith(("nej,", "no,", "nej ", "no ")) else None


def parts_of(text: str) -> tuple[str, ...]:
    """Part a cell that lists things, by comma, semicolon, bar, line break or bullet; repeats dropped."""
    seen: dict[str, str] = {}
    for part in _PARTED.split(text):
        bare = re.sub(r"^(?:[-–*]\s+|\d{1,2}[.)]\s+)", "", part).strip(" .-–*")
        if bare:
            seen.setdefault(fold(bare), " ".join(bare.split()))
    return tuple(seen.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Shares of a column's filled cells, each from 0 to 1."""

    filled: int = 0
    address: float = 0
    date: float = 0
    side: float = 0
    side_letters: bool = False
    mark: float = 0
    number: float = 0
    small_number: float = 0
    phone: float = 0
    status: float = 0
    level: float = 0
    name: float = 0
    personal_number: float = 0
    parted: float = 0
    question: float = 0
    distinct: float = 0
    recurring: bool = False
    """Whether the parts of listing cells come back in other cells, as chosen topics do."""
    length: float = 0
    """Mean length in signs."""


def weigh(cells: Iterable[Cell], today: date, levels: Collection[str]) -> Evidence:
    """Look at a column's filled cells (the first ones are enough); `levels` are folded."""
    filled = list(islice(((cell, text) for cell in cells if cell != "" and (text := text_of(cell))), SAMPLE))
    if not filled:
        return Evidence()
    texts = [text for _, text in filled]
    folded = [fold(text) for text in texts]
    whole = len(filled)

    def share(hits: int) -> float:
        return hits / whole

    listing = [parts for text in texts if len(parts := parts_of(text)) > 1]
    return Evidence(
        filled=whole,
        address=share(sum(looks_like_address(text) for text in texts)),
        date=share(sum(_dated(cell, today) for cell, _ in filled)),
        side=share(sum(bool(read_sides(text)) for text in texts)),
        side_letters=frozenset(folded) in LETTERS,
        mark=share(sum(read_mark(text) is not None for text in texts)),
        number=share(sum(bool(_AMOUNT.fullmatch(text)) for text in texts)),
        small_number=share(sum(bool(_SMALL_AMOUNT.fullmatch(text)) for text in texts)),
        phone=share(sum(bool(_PHONE.fullmatch(text)) for text in texts)),
        status=share(sum(read_status(text) is not None for text in texts)),
        level=share(sum(text in levels for text in folded)),
        name=share(sum(_named(text) for text in texts)),
        personal_number=share(sum(map(is_personal_number, texts))),
        parted=share(len(listing)),
        question=share(sum("?" in text for text in texts)),
        distinct=share(len(set(folded))),
        recurring=_recurring(listing),
        length=sum(map(len, texts)) / whole,
    )


def _dated(cell: Cell, today: date) -> bool:
    return any(read_date(cell, today, month_first=us) is not None for us in (False, True))


def _named(text: str) -> bool:
    bare = text.replace(", ", " ") if text.count(",") == 1 else text
    return len(text) <= 60 and _NAME.fullmatch(bare) is not None and not bare.islower()


def _recurring(listing: Sequence[tuple[str, ...]]) -> bool:
    parts = [fold(part) for each in listing for part in each]
    kinds = set(parts)
    return len(listing) >= 3 and len(kinds) <= 0.7 * len(parts) and kinds.isdisjoint(_ANYTHING_BUT_TOPICS)
