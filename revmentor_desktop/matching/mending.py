"""Mending: bringing a choice back to the best one after couples joined or were chosen twice.

Somebody whose couple was taken away has a place too many; it is led along the cheapest path to where one
is missing (successive shortest paths with potentials: Edmonds and Karp 1972). Only what a search touches
costs anything.
"""

from heapq import heappop, heappush

import numpy as np

from revmentor_desktop.matching.assignment import Couples
from revmentor_desktop.matching.network import Network

_FAR = 1 << 62


def admit(network: Network, couples: Couples) -> None:
    """Let couples join that are worth more than the prices of the two.

    Prices of the near rise until that is so no longer; those who then hold couples that are worth too
    little give them up, and those who had places left are asked to fill them.
    """
    network.learn(couples)
    _, prices = network.prices()
    dearest = np.full(network.near_count, -1, dtype=np.int64)
    np.maximum.at(dearest, couples.near, couples.worth - prices[couples.far])
    for one in np.flatnonzero(dearest >= 0).tolist():
        level = network.level[one] = int(dearest[one])
        network.miss(one, network.source, network.idle[one])
        network.used[one] += network.idle[one]
        network.idle[one] = 0
        for other in sorted(network.chosen[one]):
            if level - network.level[other] > network.worth[one][other]:
                network.release(one, other)
                network.miss(one, other)


def mend(network: Network) -> None:
    """Lead everything that is too many to where it is missing."""
    for one in sorted(network.spare):
        for _ in range(network.spare[one]):
            _Search(network, one).follow()
    network.come_to_rest()


class _Search:
    """The cheapest path from a node to one that lacks something (Dijkstra 1959), made flow at once."""

    def __init__(self, network: Network, start: int) -> None:
        self._network = network
        self._reached = {start: 0}
        self._before: dict[int, int] = {}
        self._settled: set[int] = set()
        self._heap = [(0, start)]
        self._start = start
        self._bound = _FAR
        """The shortest way so far to something that is missing."""
        self.end = self._run()

    def _run(self) -> int:
        network, lack = self._network, self._network.lack
        while self._heap:
            distance, node = heappop(self._heap)
            if node in self._settled:
                continue
            self._settled.add(node)
            if lack.get(node):
                return node
            if node < network.near_count:
                self._leave_near(node, distance + network.level[node])
            elif node < network.source:
                self._leave_far(node, distance + network.level[node])
            else:
                self._leave_source(distance + network.level[node])
        raise ArithmeticError("what is missing cannot be reached")

    def _reach(self, node: int, distance: int, before: int) -> None:
        """Note a way to a node, unless it is no shorter than one there or one to what is missing."""
        if distance >= self._bound or distance >= self._reached.get(node, _FAR):
            return
        self._reached[node] = distance
        self._before[node] = before
        if self._network.lack.get(node):
            self._bound = distance
        heappush(self._heap, (distance, node))

    def _leave_near(self, node: int, height: int) -> None:
        network, level, reached = self._network, self._network.level, self._reached
        chosen = network.chosen[node]
        for other, worth in network.worth[node].items():
            distance = height - worth - level[other]
            # Asked here as well: most ways end at once, and a call for each would be most of the work.
            if distance < self._bound and distance < reached.get(other, _FAR) and other not in chosen:
                self._reach(other, distance, node)
        if network.used[node]:
            self._reach(network.source, height - level[-1], node)

    def _leave_far(self, node: int, height: int) -> None:
        network = self._network
        for other in network.chosen[node]:
            self._reach(other, height + network.worth[other][node] - network.level[other], node)
        if network.idle[node]:
            self._reach(network.source, height - network.level[-1], node)

    def _leave_source(self, height: int) -> None:
        """Hand out idle places of the near, or take a place of the far back; where one lacks, first."""
        network, count = self._network, self._network.near_count
        for node in sorted(network.lack):
            if node < network.source and network.used[node] and network.lack[node]:
                self._reach(node, height - network.level[node], network.source)
        for node in range(count):
            if network.idle[node]:
                self._reach(node, height - network.level[node], network.source)
        for node in range(count, network.source):
            if network.used[node]:
                self._reach(node, height - network.level[node], network.source)

    def follow(self) -> None:
        """Move one unit along the path, and the potentials with it, so that no open arc is below nothing."""
        network, whole = self._network, self._reached[self.end]
        for node in self._settled:
            network.level[node] += self._reached[node] - whole
        node = self.end
        while node != self._start:
            self._pass(self._before[node], node)
            node = self._before[node]
        network.lack[self.end] -= 1

    def _pass(self, tail: int, head: int) -> None:
        network = self._network
        if tail == network.source:
            step = 1 if head < network.near_count else -1
            network.used[head] += step
            network.idle[head] -= step
        elif head == network.source:
            step = -1 if tail < network.near_count else 1
            network.used[tail] += step
            network.idle[tail] -= step
        elif tail < network.near_count:
            network.choose(tail, head)
        else:
            network.release(head, tail)
