"""Whom alternating paths reach from anybody, for hundreds of people at once.

A path goes from somebody to a person of the other side who is allowed, and on to whoever holds a place with
that person. People of the other side who reach each other are one component (Kosaraju 1978, on bit sets);
a component's reach is worked out once, so that everybody's is at hand after one search.
"""

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from revmentor_desktop.matching.halves import Half

Bits = int
"""A set of places: bit number i stands for place i."""


def packed(table: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """Pack each row of booleans into bits, the first one lowest."""
    if table.flags.c_contiguous:
        return np.packbits(table, axis=1, bitorder="little")
    # A table seen from the other side lies column by column: whole ones are shifted into place, in one pass.
    columns = table.T.view(np.uint8)
    bits = np.zeros((-(-len(columns) // 8), len(table)), dtype=np.uint8)
    for place in range(8):
        some = columns[place::8]
        bits[: len(some)] |= some << place
    return np.ascontiguousarray(bits.T)


def rows_as_bits(table: NDArray[np.bool_]) -> list[Bits]:
    """Turn each row of booleans into a set of places."""
    return [int.from_bytes(row.tobytes(), "little") for row in packed(table)]


def places_in(bits: Bits) -> list[int]:
    """List the places of a set, in order."""
    return np.flatnonzero(flags_of(bits, bits.bit_length())).tolist()


def flags_of(bits: Bits, count: int) -> NDArray[np.bool_]:
    """Turn a set into a yes or no for each of `count` places."""
    plain = np.frombuffer(bits.to_bytes((count + 7) // 8, "little"), dtype=np.uint8)
    return np.unpackbits(plain, count=count, bitorder="little").astype(np.bool_)


def bits_of(places: Iterable[int]) -> Bits:
    """Make a set of places."""
    whole = 0
    for place in places:
        whole |= 1 << place
    return whole


def lowest(bits: Bits) -> int:
    """The first place of a set that is not empty."""
    return (bits & -bits).bit_length() - 1


class Reach:
    """The others whom alternating paths reach, by the person they start from."""

    def __init__(self, half: Half, starts: Iterable[int]) -> None:
        self._half = half
        self._out = rows_as_bits(half.out)
        self._ahead = [self._all_out(holders) for holders in half.holders]
        # Nobody holds a place with these, or nobody who could go elsewhere: what reaches them ends there.
        self._ends = bits_of(place for place, ahead in enumerate(self._ahead) if not ahead)
        self._component: dict[int, int] = {}
        self._closures: list[Bits] = []
        first = 0
        for person in starts:
            first |= self._out[person]
        self._close(self._components(self._finished(first)))

    def others(self, person: int) -> Bits:
        """The others reached from one of the people that the search started from."""
        return self._closed(0, self._out[person])

    def _all_out(self, people: Iterable[int]) -> Bits:
        whole = 0
        for person in people:
            whole |= self._out[person]
        return whole

    def _finished(self, first: Bits) -> list[int]:
        """Walk in depth from all the first ones; list the others in the order in which they are done."""
        unseen: Bits = (1 << len(self._half.others)) - 1
        done: list[int] = []
        while first & unseen:
            walk = [lowest(first & unseen)]
            unseen ^= 1 << walk[0]
            while walk:
                beyond = self._ahead[walk[-1]] & unseen
                if beyond:
                    walk.append(lowest(beyond))
                    unseen ^= 1 << walk[-1]
                else:
                    done.append(walk.pop())
        return done

    def _components(self, done: list[int]) -> list[list[int]]:
        """Walk back, the last done first: who is met each time reaches each other; sources come first."""
        into = rows_as_bits(self._half.out.T)
        waiting, unasked = bits_of(done), (1 << len(self._half.people)) - 1
        found: list[list[int]] = []
        for root in reversed(done):
            if not waiting >> root & 1:
                continue
            waiting ^= 1 << root
            members = [root]
            for other in members:
                asked = into[other] & unasked
                unasked ^= asked
                for behind in self._given(asked):
                    if waiting >> behind & 1:
                        waiting ^= 1 << behind
                        members.append(behind)
            found.append(members)
        return found

    def _given(self, people: Bits) -> Iterator[int]:
        for person in places_in(people):
            yield from self._half.chosen_by[person]

    def _close(self, components: list[list[int]]) -> None:
        """Work out each component's reach, those that nothing follows first."""
        for members in reversed(components):
            whole = bits_of(members)
            beyond = 0
            for other in members:
                beyond |= self._ahead[other]
            closure = self._closed(whole, beyond)
            self._component |= dict.fromkeys(members, len(self._closures))
            self._closures.append(closure)

    def _closed(self, whole: Bits, beyond: Bits) -> Bits:
        whole |= beyond & self._ends
        beyond &= ~whole
        while beyond:
            whole |= self._closures[self._component[lowest(beyond)]]
            beyond &= ~whole
        return whole
