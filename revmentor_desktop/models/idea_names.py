"""Names to choose from on an idea's page: people and pairs, each name once."""

from collections import Counter
from collections.abc import Iterable, Sequence

from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.wording import ideas_view as wording
from revmentor_desktop.wording.catalogue import Words

_LONGEST = 200
"""Characters of a name that one chooses from."""


def people_by_name(snapshot: Snapshot) -> Sequence[tuple[str, str]]:
    """Everybody by name; those who share a name with their department or address."""
    often = Counter(person.name for person in snapshot.people.values())
    named = []
    for person in snapshot.people.values():
        name = person.name[:_LONGEST]
        if often[person.name] > 1:
            name = f"{name}, {snapshot.department_name(person) or person.email or person.id}"
        named.append((name, str(person.id)))
    return _sorted(named)


def pairs_by_name(snapshot: Snapshot, words: Words) -> Sequence[tuple[str, str]]:
    """The cohort's pairs by both names, mentor before adept."""
    return _sorted(
        (
            wording.whole_couple(
                (snapshot.people[pair.mentor_id].name, snapshot.people[pair.adept_id].name), words
            ),
            str(pair.id),
        )
        for pair in snapshot.pairs.values()
    )


def _sorted(named: Iterable[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    return sorted(named, key=lambda one: (one[0].casefold(), one[1]))
