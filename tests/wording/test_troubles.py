"""Whatever the program says no with has a sentence, and the facts that its places need."""

from collections.abc import Mapping

import pytest

from revmentor_desktop.domain.errors import Fact, ListTrouble, RuleBroken, StoreTrouble, Trouble
from revmentor_desktop.wording import troubles
from revmentor_desktop.wording.catalogue import Words, languages
from tests.wording.sources import Raised, raised

KINDS: Mapping[str, type[Trouble]] = {kind.__name__: kind for kind in (RuleBroken, StoreTrouble, ListTrouble)}
RAISED = list(raised(*KINDS))
CODES: Mapping[str, Fact] = {
    "rules": "language",
    "side": "mentor",
    "status": "active",
    "to": "paused",
    "count": 2,
}
"""Facts that are codes or numbers; the others are words."""
CALLS = [trouble for trouble in RAISED if trouble.facts is not None]


def of(one: Raised) -> Trouble:
    """The trouble as it is raised, with facts made up."""
    return KINDS[one.kind](one.code, **{name: CODES.get(name, f"<{name}>") for name in one.facts or ()})


def test_troubles_of_every_kind_are_raised() -> None:
    assert {trouble.kind for trouble in CALLS} == set(KINDS)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("one", CALLS, ids=lambda one: f"{one.code}@{one.where}")
def test_a_trouble_is_said_with_the_facts_it_brings(one: Raised, language: str) -> None:
    said = troubles.sentence(of(one), Words(language))

    assert said.endswith((".", ">"))
    # What has no sentence of its own is told by its code.
    assert f"({one.code})" not in said
