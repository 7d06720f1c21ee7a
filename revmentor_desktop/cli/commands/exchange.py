"""Commands about the cohort workbook: export, merge."""

from revmentor_desktop.cli.calls import Answer, Call
from revmentor_desktop.domain.errors import StoreTrouble
from revmentor_desktop.domain.merging import MergePlan
from revmentor_desktop.wording import answers
from revmentor_desktop.wording import merging as wording
from revmentor_desktop.wording.workbook import SHEETS

_NOT_NOTED = frozenset({"file-held", "data-folder", "not-writable", "disk-full", "disk-trouble", "file-busy"})
"""What keeps an export from being noted in the programme, and not from being written."""


def export(call: Call) -> Answer:
    """Write the cohort workbook; the export is noted where nobody else is writing."""
    try:
        return _export(call, note=True)
    except StoreTrouble as trouble:
        if trouble.code not in _NOT_NOTED:
            raise
        return _export(call, note=False)


def _export(call: Call, *, note: bool) -> Answer:
    out = call.path("out")
    with call.office(write=note) as office:
        snapshot = call.snapshot(office)
        sheets = office.workbooks.export(snapshot, out, call.document_words(snapshot))
    said = call.words(answers.EXPORTED, file=str(out), count=len(sheets))
    return Answer({"sheets": dict(sheets)}, [said, *(f"  {name}: {rows}" for name, rows in sheets.items())])


def merge(call: Call) -> Answer:
    """Take an edited workbook back."""
    dry = call.flag("dry_run")
    with call.office(write=not dry) as office:
        edited = call.path("edited")
        if dry:
            plan = office.workbooks.merge_preview(edited)
        else:
            office.workbooks.merge_preview(edited)
            office.backups.take(office.door.store.path, "merge", office.door.now())
            plan = office.workbooks.merge(edited)
    return Answer(_data(plan, call), _lines(plan, call, dry=dry))


def _data(plan: MergePlan, call: Call) -> dict[str, object]:
    return {
        "changed": [
            {
                "entity": one.entity.value,
                "id": one.id,
                "field": one.field,
                "from": one.before,
                "to": one.after,
            }
            for one in plan.changes
        ],
        "added": [{"entity": one.entity.value, "name": one.name, "row": one.row} for one in plan.added],
        "removed": [{"entity": one.entity.value, "id": one.id, "name": one.name} for one in plan.removed],
        "conflicts": [
            {
                "entity": one.entity.value,
                "id": one.id,
                "field": one.field,
                "base": one.base,
                "current": one.current,
                "edited": one.edited,
                "conflict": wording.conflict_sentence(one, call.words),
            }
            for one in plan.conflicts
        ],
        "problems": [
            {
                "kind": one.code.value,
                "refused": one.is_refused,
                "sheet": call.words(SHEETS[one.sheet]),
                "row": one.row,
                "column": one.column,
                "value": one.value,
                "problem": wording.problem_sentence(one, call.words),
            }
            for one in plan.problems
        ],
    }


def _lines(plan: MergePlan, call: Call, *, dry: bool) -> list[str]:
    words = call.words
    lines = [
        words(
            answers.WOULD_MERGE if dry else answers.MERGED, changed=len(plan.changes), added=len(plan.added)
        )
    ]
    lines += [f"  {wording.change_line(one, words)}" for one in plan.changes]
    lines += [f"  {wording.added_line(one, words)}" for one in plan.added]
    lines += [f"  {wording.department_line(one, words)}" for one in plan.new_departments]
    lines += [wording.removed_sentence(one, words) for one in plan.removed]
    lines += [wording.conflict_sentence(one, words, short=True) for one in plan.conflicts]
    lines += [wording.problem_sentence(one, words, short=True) for one in plan.problems]
    return lines
