"""The columns of the people table: one for each field of a person and of their part in the cohort."""

from enum import IntEnum, StrEnum


class Column(IntEnum):
    """The columns, in the order in which they are first shown."""

    NAME = 0
    SIDE = 1
    DEPARTMENT = 2
    TITLE = 3
    LEVEL = 4
    SITE = 5
    EMAIL = 6
    SINCE = 7
    TOPICS = 8
    STATUS = 9
    CAPACITY = 10
    PAIR = 11
    PHONE = 12
    MANAGER = 13
    ASSISTANT = 14
    ASSISTANT_EMAIL = 15
    LANGUAGES = 16
    OFFERS = 17
    WANTS = 18
    CHALLENGE = 19
    WISHES = 20
    NEVER_PAIR = 21
    REASON = 22
    TOLD = 23
    SELECTED_HOW = 24
    APPROVED = 25
    APPLIED = 26
    WAITING = 27
    AVAILABLE = 28
    AVAILABLE_FROM = 29
    AVAILABLE_TO = 30
    BUSY = 31
    BRIEFED = 32
    AGREEMENT = 33
    NOTES = 34


class Kind(StrEnum):
    """What a column holds, which decides how it is typed, filtered and sorted."""

    TEXT = "text"
    PROSE = "prose"
    """Text over several lines."""
    ADDRESS = "address"
    DAY = "day"
    NUMBER = "number"
    SIDE = "side"
    STATUS = "status"
    TRUTH = "truth"
    SEVERAL = "several"
    """Texts with commas between."""
    PERSON = "person"
    PEOPLE = "people"
    MADE = "made"
    """Worked out from other records, and not edited here."""


SHOWN_AT_FIRST = (
    Column.NAME,
    Column.SIDE,
    Column.DEPARTMENT,
    Column.TITLE,
    Column.TOPICS,
    Column.STATUS,
    Column.PAIR,
)
_KINDS = {
    Column.SIDE: Kind.SIDE,
    Column.EMAIL: Kind.ADDRESS,
    Column.SINCE: Kind.DAY,
    Column.TOPICS: Kind.SEVERAL,
    Column.STATUS: Kind.STATUS,
    Column.CAPACITY: Kind.NUMBER,
    Column.PAIR: Kind.MADE,
    Column.MANAGER: Kind.PERSON,
    Column.ASSISTANT_EMAIL: Kind.ADDRESS,
    Column.LANGUAGES: Kind.SEVERAL,
    Column.OFFERS: Kind.SEVERAL,
    Column.WANTS: Kind.SEVERAL,
    Column.CHALLENGE: Kind.PROSE,
    Column.WISHES: Kind.PEOPLE,
    Column.NEVER_PAIR: Kind.PEOPLE,
    Column.REASON: Kind.PROSE,
    Column.TOLD: Kind.DAY,
    Column.APPROVED: Kind.DAY,
    Column.APPLIED: Kind.DAY,
    Column.WAITING: Kind.DAY,
    Column.AVAILABLE: Kind.TRUTH,
    Column.AVAILABLE_FROM: Kind.DAY,
    Column.AVAILABLE_TO: Kind.DAY,
    Column.BUSY: Kind.MADE,
    Column.BRIEFED: Kind.DAY,
    Column.AGREEMENT: Kind.DAY,
    Column.NOTES: Kind.PROSE,
}
LISTS = frozenset(
    column for column, kind in _KINDS.items() if kind in (Kind.SEVERAL, Kind.PEOPLE) or column is Column.PAIR
)
"""Columns whose cells hold several values with commas between."""


def kind_of(column: Column) -> Kind:
    """Tell what a column holds."""
    return _KINDS.get(column, Kind.TEXT)
