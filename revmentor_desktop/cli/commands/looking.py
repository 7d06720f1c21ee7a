"""Commands that look: check and show."""

from collections.abc import Mapping

from revmentor_desktop.cli.calls import Answer, Call
from revmentor_desktop.cli.columns import aligned
from revmentor_desktop.domain.attention import Attention, attention
from revmentor_desktop.domain.errors import StoreTrouble
from revmentor_desktop.domain.merging import Sheet
from revmentor_desktop.services.office import Office
from revmentor_desktop.wording import answers, journal, names
from revmentor_desktop.wording import attention as wording

_SHEETS = {
    "people": Sheet.PEOPLE,
    "pairs": Sheet.PAIRS,
    "sessions": Sheet.SESSIONS,
    "ideas": Sheet.IDEAS,
}
Row = Mapping[str, object]


def check(call: Call) -> Answer:
    """Look through the file for damage, and for everything that needs attention."""
    words = call.words
    with call.office(write=False) as office:
        faults = office.door.store.faults()
        if faults:
            raise StoreTrouble("file-damaged", file=office.door.store.path.name, cause=faults[0])
        lines = attention(call.snapshot(office), office.door.today)
    said = [
        words(answers.SOUND),
        words(answers.ATTENTION, count=len(lines)) if lines else words(answers.NO_ATTENTION),
        *(f"  {wording.sentence(line, words)}" for line in lines),
    ]
    return Answer({"integrity": "ok", "attention": [_line(line, call) for line in lines]}, said)


def _line(line: Attention, call: Call) -> dict[str, object]:
    return {
        "rule": line.alarm.value,
        "who": list(line.who),
        "text": wording.sentence(line, call.words),
        "since": line.since.isoformat(),
    }


def show(call: Call) -> Answer:
    """List what is there."""
    what = call.text("what")
    with call.office(write=False) as office:
        if what in _SHEETS:
            rows: list[Row] = list(office.workbooks.rows(call.snapshot(office), _SHEETS[what], call.words))
        else:
            rows = {"journal": _journal, "cohorts": _cohorts, "rules": _rules}[what](office, call)
    if not rows:
        return Answer({"rows": []}, [call.words(answers.NOTHING_THERE)])
    fields = [field for field in rows[0] if field != "id"]
    table = [fields, *([_text(row.get(field)) for field in fields] for row in rows)]
    return Answer({"rows": rows}, aligned(table))


def _text(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return "" if value is None else " ".join(str(value).split())


def _journal(office: Office, call: Call) -> list[Row]:
    return [
        {
            "id": step.id,
            "position": step.position,
            "kind": step.kind.value,
            "verb": step.verb,
            "title": journal.title(step, call.words),
            "made_at": step.made_at.isoformat(timespec="seconds"),
            "made_by": step.made_by,
        }
        for step in office.history.steps()
    ]


def _cohorts(office: Office, _: Call) -> list[Row]:
    snapshot = office.door.snapshot()
    return [
        {
            "id": cohort.id,
            "name": cohort.name,
            "starts_on": cohort.starts_on.isoformat(),
            "ends_on": cohort.ends_on.isoformat(),
            "phase": cohort.phase.value,
            "is_current": cohort.id == snapshot.cohort.id,
        }
        for cohort in sorted(snapshot.cohorts.values(), key=lambda one: (one.starts_on, one.name))
    ]


def _rules(office: Office, call: Call) -> list[Row]:
    programme = office.door.programme()
    return [
        {"rule": rule.value, "switch": switch.value, "name": call.words(names.of(rule))}
        for rule, switch in programme.rules.items()
    ]
