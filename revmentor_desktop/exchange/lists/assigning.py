"""Which column feeds which slot, where each slot is fed once: the choice of the highest total worth."""

from collections.abc import Mapping, Sequence
from functools import cache

from revmentor_desktop.exchange.lists.headings import Heading
from revmentor_desktop.exchange.lists.synonyms import TOPIC_SLOTS, Slot

_RIVALS = 3
"""So many of the best columns for a slot, and slots for a column, are weighed against each other."""


def best_slots(worths: Mapping[int, Mapping[Slot, float]]) -> dict[int, Slot]:
    """Choose slots for columns, each slot once, by the highest total; ties go to the left column."""
    rivals = {
        slot: sorted(
            (index for index in worths if slot in worths[index]), key=lambda i: (-worths[i][slot], i)
        )
        for slot in Slot
    }
    options = {
        index: [
            slot
            for slot in sorted(worths[index], key=lambda one: (-worths[index][one], one))[:_RIVALS]
            if index in rivals[slot][:_RIVALS]
        ]
        for index in worths
    }
    columns = sorted(index for index in options if options[index])

    @cache
    def total(position: int, taken: frozenset[Slot]) -> tuple[float, tuple[tuple[int, Slot], ...]]:
        if position == len(columns):
            return 0.0, ()
        index = columns[position]
        later = {slot for column in columns[position + 1 :] for slot in options[column]}
        best = total(position + 1, taken & later)
        for slot in options[index]:
            if slot not in taken:
                rest, chosen = total(position + 1, (taken | {slot}) & later)
                # A hair less for columns further right keeps ties where people look first.
                value = rest + worths[index][slot] - index * 1e-6
                if value > best[0]:
                    best = value, ((index, slot), *chosen)
        return best

    return dict(total(0, frozenset())[1])


def series(
    says: Sequence[Heading], worths: Mapping[int, Mapping[Slot, float]], chosen: Mapping[int, Slot]
) -> dict[int, Slot]:
    """Further columns of a numbered series of topics: Topic 2, Topic 3."""
    numbered = {chosen[index] for index in chosen if says[index].numbered} & (TOPIC_SLOTS | {Slot.WISHES})
    return {
        index: slot
        for index, found in worths.items()
        if index not in chosen and says[index].numbered
        for slot in sorted(numbered & found.keys(), key=lambda one: -found[one])[:1]
    }
