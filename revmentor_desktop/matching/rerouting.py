"""The choice that holds a given pair: the places along the cheapest way are passed on."""

import numpy as np

from revmentor_desktop.matching.dearer import Yes
from revmentor_desktop.matching.residual import Residual


def rerouted(network: Residual, row: int, column: int) -> Yes:
    """Give the best choice with this couple, shape (mentors, adepts).

    Of equally good ones it keeps the most couples of the best plan: among the cheapest ways from the
    adept back to the mentor the one that gives up the fewest.
    """
    from scipy.sparse.csgraph import dijkstra

    mentors = network.values.shape[0]
    arcs = network.tight(network.costs_to(row))
    graph = arcs.graph(network.source + 1)
    before = dijkstra(graph, indices=[mentors + column], return_predecessors=True)[1][0]
    chosen = network.flow.chosen.copy()
    head = row
    while head != mentors + column:
        tail = int(before[head])
        if tail < mentors <= head < network.source:
            chosen[tail, head - mentors] = True
        elif head < mentors <= tail < network.source:
            chosen[head, tail - mentors] = False
        head = tail
    chosen[row, column] = True
    return np.asarray(chosen)
