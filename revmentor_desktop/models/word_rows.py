"""Rows of the register, prepared: departments as a tree, topics by name, levels in their order."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import QCollatorSortKey

from revmentor_desktop.domain.ids import DepartmentId
from revmentor_desktop.domain.programme import Department, Topic
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded
from revmentor_desktop.models.people_collation import collator
from revmentor_desktop.models.people_rows import department_places
from revmentor_desktop.wording import register
from revmentor_desktop.wording.catalogue import Message, Words

OFF_SCALE = "off-the-scale"
"""The key of the row above the levels that the scale does not hold."""
W = TypeVar("W", bound=Department | Topic)
Twins = Mapping[str, str]
"""Names that look like another one, with that one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordRow:
    """A word as it is shown; `parent` is the key of the row that it lies below."""

    key: str
    name: str
    parent: str | None = None
    figures: tuple[str, ...] = ()
    hint: str = ""
    warns: bool = False
    """Whether the hint asks for something."""
    place: int | None = None
    """A department's place among the colours."""
    movable: bool = False
    choosable: bool = True
    spoken: str = ""
    sought: str = ""
    """The name and the other spellings, folded."""


def found(rows: Sequence[WordRow], text: str) -> list[WordRow]:
    """Keep the rows that a text is found in, with what they lie below."""
    sought = folded(text)
    if not sought:
        return list(rows)
    above = {row.key: row.parent for row in rows}
    kept: set[str] = set()
    for row in rows:
        if sought in row.sought:
            here: str | None = row.key
            while here is not None and here not in kept:
                kept.add(here)
                here = above[here]
    return [row for row in rows if row.key in kept]


def department_rows(snapshot: Snapshot, words: Words, twins: Twins) -> list[WordRow]:
    """List departments, each before those below it, in the language's order among its like."""
    own = Counter(one.department_id for one in snapshot.people.values())
    children: dict[DepartmentId | None, list[Department]] = {}
    for one in _in_order(snapshot.departments.values(), words):
        children.setdefault(one.parent_id, []).append(one)
    places = department_places(snapshot)
    rows: list[WordRow] = []
    headings = (register.PEOPLE, register.WITH_BELOW)

    def lay(one: Department) -> int:
        at = len(rows)
        row = _row(one, twins, words)
        rows.append(replace(row, parent=one.parent_id, place=places[one.id], movable=True))
        below = sum(lay(child) for child in children.get(one.id, ()))
        total = own[one.id] + below
        figures = (str(own[one.id]), str(total) if one.id in children else "")
        rows[at] = _told(rows[at], figures, headings, words, used=total > 0)
        return total

    for top in children.get(None, ()):
        lay(top)
    return rows


def topic_rows(snapshot: Snapshot, words: Words, twins: Twins) -> list[WordRow]:
    """List topics with how many offer and want each in the cohort."""
    parts = snapshot.participations.values()
    offered = Counter(topic for one in parts for topic in set(one.offers))
    wanted = Counter(topic for one in parts for topic in set(one.wants))
    named = {topic for pair in snapshot.pairs.values() for topic in pair.topics} | {
        topic for cohort in snapshot.cohorts.values() for topic in cohort.themes
    }
    headings = (register.OFFERED, register.WANTED)
    rows = []
    for one in _in_order(snapshot.topics.values(), words):
        figures = (str(offered[one.id]), str(wanted[one.id]))
        used = bool(offered[one.id] or wanted[one.id] or one.id in named)
        rows.append(_told(_row(one, twins, words), figures, headings, words, used=used))
    return rows


def level_rows(snapshot: Snapshot, words: Words, twins: Twins) -> list[WordRow]:
    """List the scale, the lowest first, and below it the levels that people have besides."""
    written = Counter(one.level.strip() for one in snapshot.people.values() if one.level.strip())
    own: Counter[str] = Counter()
    for level, number in written.items():
        own[folded(level)] += number
    scale = {folded(level) for level in snapshot.programme.levels}
    headings = (register.PEOPLE,)
    rows = []
    for level in snapshot.programme.levels:
        number = own[folded(level)]
        row = WordRow(key=level, name=level, movable=True, sought=folded(level))
        row = _marked(row, twins, words)
        rows.append(_told(row, (str(number),), headings, words, used=number > 0))
    besides: dict[str, str] = {}
    for level, _ in written.most_common():
        if folded(level) not in scale:
            besides.setdefault(folded(level), level)
    if besides:
        title = words(register.OFF_SCALE)
        rows.append(WordRow(key=OFF_SCALE, name=title, choosable=False, spoken=title, sought=""))
    for level in sorted(besides.values(), key=_sorting(words)):
        row = WordRow(key=level, name=level, parent=OFF_SCALE, sought=folded(level))
        row = _marked(row, twins, words)
        rows.append(_told(row, (str(own[folded(level)]),), headings, words, used=True))
    return rows


def _row(one: Department | Topic, twins: Twins, words: Words) -> WordRow:
    sought = "\n".join(folded(text) for text in (one.name, *one.spellings))
    return _marked(WordRow(key=one.id, name=one.name, sought=sought), twins, words)


def _marked(row: WordRow, twins: Twins, words: Words) -> WordRow:
    twin = twins.get(row.name)
    if twin is None:
        return row
    return replace(row, hint=words(register.LIKE, name=twin), warns=True)


def _told(
    row: WordRow, figures: tuple[str, ...], headings: Sequence[Message], words: Words, *, used: bool
) -> WordRow:
    """Give the row its figures, and say it as a screen reader does."""
    hint = row.hint or ("" if used else words(register.UNUSED))
    said = [
        words(register.SPOKEN_FIGURE, heading=words(heading), number=figure)
        for heading, figure in zip(headings, figures, strict=True)
        if figure
    ]
    spoken = words(register.SPOKEN, name=row.name, figures=", ".join([*said, hint] if hint else said))
    return replace(row, figures=figures, hint=hint, spoken=spoken)


def _in_order(words_there: Iterable[W], words: Words) -> list[W]:
    key = _sorting(words)
    return sorted(words_there, key=lambda one: key(one.name))


def _sorting(words: Words) -> Callable[[str], tuple[QCollatorSortKey, str]]:
    """What puts names in the language's order."""
    collation = collator(words.language)
    return lambda name: (collation.sortKey(name), name)
