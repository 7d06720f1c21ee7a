"""A choice as a flow from a source over the near to the far and back, with potentials and imbalances."""

from dataclasses import dataclass, field

import numpy as np

from revmentor_desktop.matching.assignment import Couples
from revmentor_desktop.matching.dearer import Whole


@dataclass(slots=True, kw_only=True)
class Network:
    """The state that is mended: nodes are the near, then the far, then the source.

    An arc that the choice leaves open costs its cost plus the potential of its tail minus that of its
    head: never less than nothing. Potentials of the far are minus their prices.
    """

    near_count: int
    level: list[int]
    """The potential of each node."""
    used: list[int]
    """Places in use, of the near and the far."""
    idle: list[int]
    """Places left."""
    worth: list[dict[int, int]]
    """For each of the near the worth of every far one it may be paired with."""
    chosen: list[list[int]]
    """For each of the near and the far its partners."""
    spare: dict[int, int] = field(default_factory=dict)
    """The near that use more places than they have partners, and by how many."""
    lack: dict[int, int] = field(default_factory=dict)
    """The far (or the source) where so many partners are missing."""

    @property
    def source(self) -> int:
        """The node that hands out places."""
        return len(self.level) - 1

    def learn(self, couples: Couples) -> None:
        """Let more couples be chosen."""
        far = (couples.far + self.near_count).tolist()
        for one, other, worth in zip(couples.near.tolist(), far, couples.worth.tolist(), strict=True):
            self.worth[one][other] = worth

    def choose(self, near: int, far: int) -> None:
        """Make a pair."""
        self.chosen[near].append(far)
        self.chosen[far].append(near)

    def release(self, near: int, far: int) -> None:
        """Undo a pair."""
        self.chosen[near].remove(far)
        self.chosen[far].remove(near)

    def miss(self, near: int, lacking: int, times: int = 1) -> None:
        """Note that somebody near has so many places too many, and that they lack elsewhere."""
        if times:
            self.spare[near] = self.spare.get(near, 0) + times
            self.lack[lacking] = self.lack.get(lacking, 0) + times

    def come_to_rest(self) -> None:
        """Put the source at potential 0 once nothing is missing, and the unused beside it.

        Nobody holds the prices of the unused down, so they may have fallen below nothing.
        """
        ground = self.level[-1]
        used = [*self.used, 0]
        self.level = [level - ground if count else 0 for level, count in zip(self.level, used, strict=True)]
        self.spare.clear()
        self.lack.clear()

    def prices(self) -> tuple[Whole, Whole]:
        """Give the prices of the near and the far."""
        levels = np.array(self.level, dtype=np.int64)
        return levels[: self.near_count], -levels[self.near_count : -1]

    def couples(self) -> tuple[Whole, Whole]:
        """Give the near and the far of all chosen couples, in order."""
        pairs = [(one, other) for one in range(self.near_count) for other in sorted(self.chosen[one])]
        ends = np.array(pairs, dtype=np.int64).reshape(-1, 2)
        return ends[:, 0], ends[:, 1] - self.near_count


def network_of(couples: Couples, times: Whole, near: Whole, far: Whole) -> Network:
    """Lay out a choice with its prices; a couple chosen several times is made once, the rest is missing."""
    count = len(couples.near_places)
    used = np.zeros(count + len(couples.far_places), dtype=np.int64)
    np.add.at(used, couples.near, times)
    np.add.at(used, couples.far + count, times)
    network = Network(
        near_count=count,
        level=[*near.tolist(), *(-far).tolist(), 0],
        used=used.tolist(),
        idle=(np.concatenate([couples.near_places, couples.far_places]) - used).tolist(),
        worth=[{} for _ in range(count)],
        chosen=[[] for _ in used],
    )
    network.learn(couples)
    for place in np.flatnonzero(times).tolist():
        one, other = int(couples.near[place]), int(couples.far[place]) + count
        network.choose(one, other)
        network.miss(one, other, int(times[place]) - 1)
    return network
