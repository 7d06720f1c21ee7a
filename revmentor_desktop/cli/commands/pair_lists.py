"""The import of pairs made elsewhere: `import --pairs`."""

from revmentor_desktop.cli.calls import Answer, Call
from revmentor_desktop.services.pair_lists import Listed, PairListPlan, PlannedRow
from revmentor_desktop.wording import answers, pair_lists, troubles


def import_pairs(call: Call) -> Answer:
    """Read a list of pairs; good rows become pairs, the others come back with the reason."""
    dry = call.flag("dry_run")
    with call.office(write=not dry) as office:
        plan = office.pair_lists.planned(
            call.path("list"), call.snapshot(office), sheet=call.optional("sheet")
        )
        if not dry and plan.pairs:
            office.backups.take(office.door.store.path, "import", office.door.now())
            office.pair_lists.apply(plan)
    return Answer(_data(plan, call), _lines(plan, call, dry=dry))


def _data(plan: PairListPlan, call: Call) -> dict[str, object]:
    columns = (plan.list.mentor_column, plan.list.adept_column, plan.list.reason_column)
    return {
        "added": plan.count(Listed.NEW),
        "unchanged": plan.count(Listed.THERE),
        "refused": plan.count(Listed.REFUSED),
        "columns": dict(zip(("mentor", "adept", "reason"), columns, strict=True)),
        "rows": [_row(one, call) for one in plan.rows],
    }


def _row(one: PlannedRow, call: Call) -> dict[str, object]:
    return {
        "row": one.row,
        "mentor": one.mentor,
        "adept": one.adept,
        "outcome": one.listed.value,
        "reason": one.why.code if one.why else None,
        "problem": troubles.sentence(one.why, call.words) if one.why else None,
    }


def _lines(plan: PairListPlan, call: Call, *, dry: bool) -> list[str]:
    words = call.words
    refused = [one for one in plan.rows if one.why is not None]
    counted = {"new": plan.count(Listed.NEW), "there": plan.count(Listed.THERE), "refused": len(refused)}
    lines = [words(answers.WOULD_IMPORT_PAIRS if dry else answers.IMPORTED_PAIRS, **counted)]
    for one in refused:
        place = words(pair_lists.ROW, row=one.row, mentor=one.mentor, adept=one.adept)
        lines.append(f"  {place}")
        lines.append(f"    {troubles.sentence(one.why, words)}" if one.why else "")
    return lines
