"""Entries of a list that may be somebody whom the programme or the list has under another address."""

from collections.abc import Sequence

from revmentor_desktop.domain.ids import DepartmentId
from revmentor_desktop.domain.imports import ParsedList, ParsedPerson, ProblemKind
from revmentor_desktop.domain.people import Person
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.lists import alike_key
from revmentor_desktop.services.importing_plan import Likely, RowKey, row_key


class Alike:
    """Finds for an entry whom it may be: name alike, and department alike where both are known."""

    def __init__(self, snapshot: Snapshot, parsed: ParsedList, rows: Sequence[ParsedPerson]) -> None:
        self._known: dict[str, list[Person]] = {}
        if rows:
            there = {row.email for row in rows}
            for person in snapshot.people.values():
                # Who stands in the list under the address that we have is not somebody else in it, too.
                if not person.anonymised and person.email not in there - {None}:
                    self._known.setdefault(alike_key(person.name), []).append(person)
        self._first = _repeated_names(parsed, rows)
        self._found: dict[RowKey, tuple[ParsedPerson, Person | ParsedPerson]] = {}

    @property
    def asks(self) -> bool:
        """Whether anybody may be somebody else."""
        return bool(self._known or self._first)

    def candidate(
        self, row: ParsedPerson, department_id: DepartmentId | None
    ) -> Person | ParsedPerson | None:
        """Find whom an entry that nobody's address or name settles may be; None where nobody, or several."""
        first = self._first.get((row.sheet, row.row))
        if first is None and row.name == row.email:
            return None
        known = self._known.get(alike_key(row.name), ()) if self._known else ()
        near = [one for one in known if None in (department_id, one.department_id)]
        near += [one for one in known if department_id is not None and department_id == one.department_id]
        found = near[0] if len(near) == 1 else first
        if found is not None:
            self._found[row_key(row)] = (row, found)
        return found

    def likely(self, same: frozenset[RowKey]) -> tuple[Likely, ...]:
        """Tell everybody that was found, and what was decided."""
        return tuple(
            Likely(
                entry=row,
                known=found if isinstance(found, Person) else None,
                first=None if isinstance(found, Person) else found,
                same=key in same,
            )
            for key, (row, found) in self._found.items()
        )


def _repeated_names(
    parsed: ParsedList, rows: Sequence[ParsedPerson]
) -> dict[tuple[str | None, int], ParsedPerson]:
    """Rows that have the name and department of an earlier row, with that one."""
    repeats = [
        one for one in parsed.problems if one.kind is ProblemKind.LIKELY and one.facts.get("what") == "person"
    ]
    if not repeats:
        return {}
    by_row: dict[tuple[object, object], ParsedPerson] = {}
    for row in rows:
        by_row.setdefault((row.sheet, row.row), row)
    found = {
        (one.sheet, one.row): by_row.get((one.facts.get("first_sheet"), one.facts.get("first_row")))
        for one in repeats
    }
    return {place: row for place, row in found.items() if row is not None}
