"""Limits that many pairs share: rooms at once, and sessions of one person on a day."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from revmentor_desktop.domain.ids import PersonId

Mask = int
"""Minutes of a day as bits, minute 0 being midnight."""


def span_mask(start: int, minutes: int) -> Mask:
    """The minutes from `start` on as bits, minute 0 being midnight."""
    return ((1 << minutes) - 1) << start


class Usage:
    """How many sessions run at each minute of a day: layer n holds the minutes with more than n of them."""

    def __init__(self, layers: Iterable[Mask] = ()) -> None:
        self.layers = list(layers)

    def add(self, mask: Mask) -> None:
        """Let one more session run."""
        for place, layer in enumerate(self.layers):
            self.layers[place], mask = layer | mask, layer & mask
            if not mask:
                return
        self.layers.append(mask)

    def full(self, most: int) -> Mask:
        """The minutes at which no further session may run."""
        if most <= 0:
            return -1
        return self.layers[most - 1] if len(self.layers) >= most else 0

    def at(self, minute: int) -> int:
        """How many sessions run at a minute."""
        return sum(layer >> minute & 1 for layer in self.layers)

    def begins(self) -> list[int]:
        """The minutes at which it becomes more crowded."""
        edges = [layer & ~(layer << 1) for layer in self.layers]
        return [minute for edge in edges for minute in range(edge.bit_length()) if edge >> minute & 1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The limits, and what the sessions that stand use of them already, by number of day."""

    most_a_day: int | None = None
    rooms: int | None = None
    met: Mapping[PersonId, Counter[int]] = field(default_factory=dict)
    """How many sessions of a person stand on a day."""
    running: Mapping[int, Usage] = field(default_factory=dict)
    """The standing sessions of everybody."""

    def has_met(self, person: PersonId, day: int) -> int:
        """How many sessions a person has that stand on a day."""
        return self.met[person][day] if person in self.met else 0

    def is_full(self, person: PersonId, day: int, more: int = 0) -> bool:
        """Whether a person has as many sessions on a day as may be, `more` ones counted."""
        return self.most_a_day is not None and self.has_met(person, day) + more >= self.most_a_day

    def usage(self, day: int) -> Usage:
        """How many standing sessions run on a day; the caller may add to it."""
        return Usage(self.running[day].layers if day in self.running else ())

    def no_room(self, day: int) -> Mask:
        """The minutes of a day at which standing sessions have all rooms."""
        return 0 if self.rooms is None else self.usage(day).full(self.rooms)
