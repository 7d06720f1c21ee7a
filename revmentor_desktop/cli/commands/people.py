"""Commands about people: import, erase, person."""

import json
from collections.abc import Mapping
from pathlib import Path

from revmentor_desktop.cli.calls import Answer, Call
from revmentor_desktop.cli.commands.pair_lists import import_pairs
from revmentor_desktop.cli.commands.sessions import require_printing
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.imports import ListField, ParsedPerson, Problem
from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.exchange.files import atomic_write
from revmentor_desktop.exchange.lists import unread_headings
from revmentor_desktop.services.importing import ImportPlan
from revmentor_desktop.services.office import Office
from revmentor_desktop.services.person_file import PersonFile
from revmentor_desktop.wording import answers, imports
from revmentor_desktop.wording.person_file import as_paper


def import_list(call: Call) -> Answer:
    """Read a people list; good rows are kept, bad ones come back."""
    if call.flag("pairs"):
        return import_pairs(call)
    side = call.optional("side")
    dry = call.flag("dry_run")
    with call.office(write=not dry) as office:
        plan = office.importing.preview(
            call.path("list"),
            call.cohort_id(office),
            side=Side(side) if side else None,
            status=ParticipationStatus(call.text("status")),
            mapping=_mapping(call.many("map")),
            sheet=call.optional("sheet"),
        )
        if not dry and (plan.people or plan.participations):
            office.backups.take(office.door.store.path, "import", office.door.now())
            office.importing.apply(plan)
    return Answer(_data(plan, call), _lines(plan, call, dry=dry))


def _mapping(given: list[str]) -> Mapping[str, ListField | None] | None:
    mapping: dict[str, ListField | None] = {}
    for one in given:
        heading, equals, field = one.rpartition("=")
        if not equals or (field and field not in set(ListField)):
            fields = ", ".join(member.value for member in ListField)
            raise RuleBroken("mapping-malformed", given=one, fields=fields)
        mapping[heading] = ListField(field) if field else None
    return mapping or None


def _data(plan: ImportPlan, call: Call) -> dict[str, object]:
    return {
        "added": plan.added,
        "updated": plan.updated,
        "unchanged": plan.unchanged,
        "columns": {heading: field.value if field else None for heading, field in plan.list.columns.items()},
        "people": [_person(one) for one in plan.list.people],
        "problems": [_problem(one, call) for one in plan.problems],
    }


def _person(one: ParsedPerson) -> dict[str, object]:
    return {
        "name": one.name,
        "email": one.email,
        "department": one.department or None,
        "side": one.side.value,
        "topics": list(one.topics),
        "since": one.employed_since.isoformat() if one.employed_since else None,
    }


def _problem(one: Problem, call: Call) -> dict[str, object]:
    return {
        "kind": one.kind.value,
        "refused": one.refused,
        "sheet": one.sheet,
        "row": one.row,
        "column": one.column,
        "value": one.value,
        "problem": imports.problem(one, call.words),
    }


def _lines(plan: ImportPlan, call: Call, *, dry: bool) -> list[str]:
    words = call.words
    lines = [
        words(
            answers.WOULD_IMPORT if dry else answers.IMPORTED,
            added=plan.added,
            updated=plan.updated,
            unchanged=plan.unchanged,
        )
    ]
    if left_out := unread_headings(plan.list.columns):
        lines.append(imports.columns_not_read(left_out, words))
    refused = [one for one in plan.problems if one.refused]
    noticed = [one for one in plan.problems if not one.refused]
    for message, problems in ((answers.REFUSED, refused), (answers.NOTICED, noticed)):
        if problems:
            lines.append(words(message, count=len(problems)))
            lines.extend(f"  {imports.problem(one, words)}" for one in problems)
    return lines


def erase(call: Call) -> Answer:
    """Erase a person for good, or make them anonymous."""
    anonymous = call.flag("anonymous")
    with call.office(write=True) as office:
        person = office.people.find(call.text("person"))
        act = office.privacy.make_anonymous if anonymous else office.privacy.erase
        purged = act(person.id)
    message = answers.ANONYMISED if anonymous else answers.ERASED
    return Answer(
        {"person": person.id, "how": "anonymous" if anonymous else "erased", "backups_purged": len(purged)},
        [call.words(message, person=person.name), call.words(answers.PURGED, count=len(purged))],
    )


def person(call: Call) -> Answer:
    """Write all that is kept about a person: as a document where the file is a PDF, else as JSON."""
    out = call.path("out")
    with call.office(write=False) as office:
        found = office.people.find(call.text("person"))
        data = office.privacy.data_of(found.id)
        if out.suffix.lower() == ".pdf":
            _print_data(call, office, data, out)
    if out.suffix.lower() != ".pdf":
        with atomic_write(out) as beside:
            beside.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    counts = {name: len(rows) for name, rows in data.items()}
    said = call.words(answers.PERSON_WRITTEN, person=found.name, file=str(out))
    return Answer({"file": str(out), "rows": counts}, [said])


def _print_data(call: Call, office: Office, data: PersonFile, out: Path) -> None:
    require_printing()
    from revmentor_desktop.views.printing.papers import person_document  # Qt is loaded only to print
    from revmentor_desktop.views.printing.printed import print_document

    snapshot = call.snapshot(office)
    words = call.document_words(snapshot)
    print_document(person_document(as_paper(data, snapshot.programme, office.door.today, words), words), out)
