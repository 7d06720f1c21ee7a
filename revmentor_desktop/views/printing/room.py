"""Room to write: how many lines each point of an agenda gets."""

from collections.abc import Sequence
from heapq import heapify, heapreplace


def share_lines(lines: int, minutes: Sequence[int]) -> tuple[int, ...]:
    """Share out at most `lines` by minutes; everybody gets a first line before anybody gets a second.

    The method is Sainte-Laguë's (highest averages with odd divisors), ties to the earlier point. Where
    there is not even a line for everybody the longest points get one, and equals are treated alike.
    """
    weights = [max(length, 1) for length in minutes]
    if lines < len(weights):
        return _first_lines(lines, weights)
    shares = [1] * len(weights)
    turns = [(-weight / 3, place) for place, weight in enumerate(weights)]
    heapify(turns)
    for _ in range(lines - len(weights) if turns else 0):
        place = turns[0][1]
        shares[place] += 1
        heapreplace(turns, (-weights[place] / (2 * shares[place] + 1), place))
    return tuple(shares)


def _first_lines(lines: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Give a line to each point that is longer than the longest one that would go without."""
    longest_without = sorted(weights, reverse=True)[max(lines, 0)]
    return tuple(int(weight > longest_without) for weight in weights)
