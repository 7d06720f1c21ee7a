"""Which column holds what: headings and values weighed together, each part of a person taken once."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.domain.imports import ListField
from revmentor_desktop.exchange.lists.assigning import best_slots, series
from revmentor_desktop.exchange.lists.cells import Cell, Cells, letter, line_of
from revmentor_desktop.exchange.lists.column_names import column_keys
from revmentor_desktop.exchange.lists.evidence import Evidence, weigh
from revmentor_desktop.exchange.lists.headings import CLEAR, POSSIBLE, Heading, read_heading
from revmentor_desktop.exchange.lists.synonyms import FIELD_OF, TOPIC_SLOTS, Slot

Mapped = Mapping[str, ListField | None]
"""Folded heading -> field, as a person decided it."""

_PERSONAL = 0.3
"""A column with so large a share of personal numbers is one of them."""
_SAYS_PHONE = 0.9
_PEOPLE_NAMES = frozenset({Slot.NAME, Slot.MANAGER, Slot.ASSISTANT})
_OWN_NAMES = frozenset({Slot.NAME, Slot.FIRST_NAME, Slot.LAST_NAME})
_WORDED = frozenset({Slot.DEPARTMENT, Slot.TITLE, Slot.SITE, Slot.LANGUAGES, Slot.WISHES, Slot.CHALLENGE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column with its heading, what it feeds (None: nothing) and what its heading says."""

    index: int
    """From 0."""
    heading: str
    slot: Slot | None
    says: Heading
    looks: Evidence
    sure: int = 0
    """How sure the guess is, in per cent; 100 where a person decided, 0 where nothing is read."""

    @property
    def restricted(self) -> bool:
        """Whether it holds what must not be kept about people: by its heading, or by its values."""
        return self.says.restricted or _is_personal(self.says, self.looks)


def worth(slot: Slot, like: float, looks: Evidence, *, blank: bool = False) -> float:
    """Weigh a column for a slot: 0 is no, a clear heading about 1; values alone at most 0.6.

    Addresses, names and sides are what they are under any heading; more is read from values alone only
    under a `blank` one, for a heading that we do not understand may say the contrary.
    """
    if slot is Slot.SIDE:
        return _worth_as_side(like, looks)
    if slot in {Slot.MENTOR_MARK, Slot.ADEPT_MARK}:
        return like if looks.filled and looks.mark >= 0.8 else 0
    if like < POSSIBLE:
        return _worth_by_values(slot, looks, blank=blank)
    if not looks.filled:
        return like * 0.9
    if slot is Slot.WISHES and like < CLEAR and max(looks.name, looks.address) < 0.3:
        return 0
    return max(0.0, like + _bonus(slot, looks))


def _worth_as_side(like: float, looks: Evidence) -> float:
    if not looks.filled:
        return like * 0.9 if like >= 0.85 else 0
    if looks.mark >= 0.5 and looks.side < 0.5 and not looks.side_letters:
        return 0
    if looks.side >= 0.5:
        return 0.5 + 0.5 * max(like, 0.2) * looks.side + (0.2 if like >= POSSIBLE else 0)
    return like * 0.9 if like >= 0.85 or (like >= POSSIBLE and looks.side_letters) else 0


def _worth_by_values(slot: Slot, looks: Evidence, *, blank: bool) -> float:
    if looks.filled < 2:
        return 0
    plain = looks.address < 0.1 and looks.date < 0.1
    if slot is Slot.EMAIL and looks.address >= 0.6 and looks.distinct >= 0.8:
        return 0.6
    if slot is Slot.NAME and plain and looks.name >= 0.8 and looks.distinct >= 0.8 and looks.length < 35:
        return 0.5
    if not blank:
        return 0
    if slot is Slot.LEVEL and looks.level >= 0.8:
        return 0.55
    if slot is Slot.TOPICS and plain and looks.parted >= 0.4 and looks.recurring and looks.length < 120:
        return 0.5
    if slot is Slot.CHALLENGE and looks.question >= 0.5 and looks.length >= 15:
        return 0.5
    return 0


def _bonus(slot: Slot, looks: Evidence) -> float:
    """What the values add to a heading; a large loss refuses."""
    refuse = -2.0
    if slot is Slot.EMAIL:
        return looks.address * 0.3 - (0 if looks.address >= 0.2 else 0.35)
    if slot in {Slot.MANAGER_EMAIL, Slot.ASSISTANT_EMAIL}:
        return looks.address * 0.2
    if slot is Slot.EMPLOYED_SINCE:
        return looks.date * 0.2 if looks.date >= 0.2 else -0.3
    if slot is Slot.STATUS:
        return 0.1 if looks.status >= 0.5 else refuse
    if slot is Slot.CAPACITY:
        return 0.1 if looks.small_number >= 0.5 else -0.3
    if slot is Slot.PHONE:
        return refuse if looks.address >= 0.5 else (0.1 if looks.phone >= 0.5 else -0.3)
    if slot is Slot.LEVEL:
        return looks.level * 0.2 - (2 if looks.address >= 0.5 or looks.date >= 0.9 > looks.number else 0)
    if looks.mark >= 0.8 and slot not in {Slot.NOTES}:
        return refuse
    if slot in {Slot.FIRST_NAME, Slot.LAST_NAME}:
        return refuse if looks.address >= 0.5 or looks.date >= 0.6 > looks.number else 0
    if slot in _PEOPLE_NAMES or slot in _WORDED:
        strange = looks.date >= 0.6 or looks.number >= 0.6 or looks.side >= 0.6
        strange |= looks.address >= 0.5 and slot not in _PEOPLE_NAMES | {Slot.WISHES}
        return refuse if strange and looks.filled > 1 else 0
    if slot in TOPIC_SLOTS:
        strange = looks.address >= 0.5 or looks.date >= 0.6 or looks.side >= 0.8
        return refuse if strange else looks.parted * 0.1
    return 0


def assign(
    headings: Cells, rows: Sequence[Cells], *, mapped: Mapped, levels: Collection[str], today: date
) -> tuple[Column, ...]:
    """Find what each column feeds, the assignment of the highest total worth.

    What a person mapped comes first. Numbered topics and a column each for offers and wants are all read.
    Raises ListTrouble (`list-map-restricted`, `list-map-twice`).
    """
    width = max([len(headings), *map(len, rows)], default=0)
    texts = [line_of(headings[index]) if index < len(headings) else "" for index in range(width)]
    says = [read_heading(text) for text in texts]
    looks = [weigh(_cells(rows, index), today, levels) for index in range(width)]
    keys = column_keys(texts)
    fixed = _fixed(keys, texts, says, mapped)
    for index in fixed:
        if says[index].restricted or _is_personal(says[index], looks[index]):
            raise ListTrouble("list-map-restricted", column=texts[index] or letter(index))
    free = [index for index in range(width) if keys[index] not in mapped]
    worths = {index: _worths(says[index], looks[index], set(fixed.values())) for index in free}
    if any(says[index].likeness.get(slot, 0) >= CLEAR for index in free for slot in _OWN_NAMES):
        _forget_guessed_names(says, worths)
    chosen = {**best_slots(worths), **fixed}
    chosen |= series(says, worths, chosen)
    return tuple(
        Column(
            index=i,
            heading=texts[i],
            slot=chosen.get(i),
            says=says[i],
            looks=looks[i],
            sure=100 if i in fixed else _sure(worths.get(i, {}).get(chosen[i], 0)) if i in chosen else 0,
        )
        for i in range(width)
        if texts[i] or looks[i].filled
    )


def _is_personal(says: Heading, looks: Evidence) -> bool:
    # Some phone numbers have the digits of a personal number.
    return looks.personal_number >= _PERSONAL and says.likeness.get(Slot.PHONE, 0) < _SAYS_PHONE


def _sure(worth: float) -> int:
    return round(100 * min(1.0, worth))


def _cells(rows: Sequence[Cells], index: int) -> Iterator[Cell]:
    return (row[index] for row in rows if index < len(row))


def _fixed(
    keys: Sequence[str], texts: Sequence[str], says: Sequence[Heading], mapped: Mapped
) -> dict[int, Slot]:
    fixed: dict[int, Slot] = {}
    for index, text in enumerate(texts):
        field = mapped.get(keys[index])
        if field is None:
            continue
        slot = Slot(field.value)
        if slot is Slot.TOPICS:
            likes = says[index].likeness
            slot = max(TOPIC_SLOTS, key=lambda one: (likes.get(one, 0), one is Slot.TOPICS, one))
        elif slot in fixed.values():
            raise ListTrouble("list-map-twice", column=text, field=field.value)
        fixed[index] = slot
    return fixed


def _worths(says: Heading, looks: Evidence, taken: Collection[Slot]) -> dict[Slot, float]:
    if says.restricted or says.ignored or says.denied or _is_personal(says, looks):
        return {}
    found = {
        slot: worth(slot, says.likeness.get(slot, 0), looks, blank=says.blank)
        for slot in Slot
        if slot not in taken
    }
    by_heading = max((value for slot, value in found.items() if slot in says.likeness), default=0)
    return {
        slot: value
        for slot, value in found.items()
        # Values alone may not turn round what a heading says.
        if value >= POSSIBLE - 0.1
        and (slot in says.likeness or value > max(by_heading, says.plainness - 0.2))
    }


def _forget_guessed_names(says: Sequence[Heading], worths: Mapping[int, dict[Slot, float]]) -> None:
    """Where a heading asks for the person's name, names under unknown headings are somebody else's."""
    for index, found in worths.items():
        if Slot.NAME not in says[index].likeness:
            found.pop(Slot.NAME, None)


def field_of(column: Column) -> ListField | None:
    """The field that a column is read into."""
    return FIELD_OF[column.slot] if column.slot else None


def unread_headings(columns: Mapping[str, ListField | None]) -> tuple[str, ...]:
    """Give the headings that nothing is read from and somebody may miss, in order.

    Left out: data that must not be kept, and what systems add, such as row numbers.
    """
    return tuple(
        heading
        for heading, field in columns.items()
        if field is None and not ((says := read_heading(heading)).restricted or says.technical)
    )
