"""The best choice among the couples known so far, with its prices; more couples can join."""

import numpy as np

from revmentor_desktop.matching.assignment import Couples, assigned
from revmentor_desktop.matching.dearer import Whole
from revmentor_desktop.matching.mending import admit, mend
from revmentor_desktop.matching.network import Network, network_of
from revmentor_desktop.matching.potentials import potentials

_FEW = 4
"""So many people are mended sooner than everything is solved anew, where that settles everything."""
_SHARE = 16
"""So manieth of all people is, where couples would be chosen twice again and had to be parted."""

_MANY = 8
"""Where every so manieth asks for more, the couples known are not those that matter."""


class Choice:
    """A choice by assignment, in which couples may be chosen twice; mended from then on.

    Prices hold for the choice with its twins as well as for the mended one: `near + far >= worth` for
    couples that are not chosen.
    """

    def __init__(self, couples: Couples, times: Whole | None = None) -> None:
        """Choose among couples, unless it is known already how often each is chosen."""
        self._couples = couples
        self._times = assigned(couples) if times is None else times
        self._prices = potentials(couples, self._times)
        self._network: Network | None = None

    @property
    def has_twins(self) -> bool:
        """Whether a couple is chosen twice still."""
        return self._network is None and bool((self._times > 1).any())

    def prices(self) -> tuple[Whole, Whole]:
        """Give the prices of the near and the far."""
        return self._network.prices() if self._network else self._prices

    def couples(self) -> tuple[Whole, Whole]:
        """Give the near and the far of all chosen couples."""
        if self._network:
            return self._network.couples()
        chosen = self._times > 0
        return self._couples.near[chosen], self._couples.far[chosen]

    def is_mended_fast(self, more: Couples) -> bool:
        """Whether letting these join costs less than solving anew."""
        moved, everybody = len(np.unique(more.near)), len(more.near_places)
        return self._network is not None or moved <= (everybody // _SHARE if self.has_twins else _FEW)

    def is_far_off(self, more: Couples) -> bool:
        """Whether so many people ask for more that the guess was a bad one."""
        return len(np.unique(more.near)) * _MANY > len(more.near_places)

    def admit(self, more: Couples) -> None:
        """Let couples join that are worth more than the prices of the two, and part twins."""
        network = self._laid_out()
        admit(network, more)
        mend(network)

    def _laid_out(self) -> Network:
        if self._network is None:
            self._network = network_of(self._couples, self._times, *self._prices)
        return self._network
