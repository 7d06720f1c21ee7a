"""Commands that look: check and show."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from revmentor_desktop.cli.calls import Answer, Call
from revmentor_desktop.cli.columns import aligned
from revmentor_desktop.domain.attention import Alarm, Attention, attention
from revmentor_desktop.domain.errors import StoreTrouble
from revmentor_desktop.domain.merging import Sheet
from revmentor_desktop.domain.programme import Part
from revmentor_desktop.domain.text import folded
from revmentor_desktop.matching.parts import shares
from revmentor_desktop.services.office import Office
from revmentor_desktop.wording import answers, drafts, journal, names, register
from revmentor_desktop.wording import attention as wording
from revmentor_desktop.wording.matching import points

_SHEETS = {
    "people": Sheet.PEOPLE,
    "pairs": Sheet.PAIRS,
    "sessions": Sheet.SESSIONS,
    "ideas": Sheet.IDEAS,
}
Row = Mapping[str, object]


_OWN_NOTES = frozenset({Alarm.FOLLOW_UP_DUE})
"""What stands on Today because the coordinator wrote it there: it breaks no rule of the programme."""


def check(call: Call) -> Answer:
    """Look through the file for damage, and for everything that needs attention."""
    words = call.words
    with call.office(write=False) as office:
        faults = office.door.store.faults()
        if faults:
            raise StoreTrouble("file-damaged", file=office.door.store.path.name, cause=faults[0])
        found = attention(call.snapshot(office), office.door.today)
    lines = [line for line in found if line.alarm not in _OWN_NOTES]
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
        shown = _sheet(office, call, _SHEETS[what]) if what in _SHEETS else _LISTS[what](office, call)
    if not shown.rows:
        return Answer({"rows": []}, [call.words(answers.NOTHING_THERE)])
    return Answer({"rows": shown.rows}, aligned([shown.headings, *shown.lines]))


@dataclass(frozen=True, slots=True)
class _Shown:
    """Rows for programs, and the same in words under headings."""

    rows: Sequence[Row]
    headings: Sequence[str]
    lines: Sequence[Sequence[str]]


def _sheet(office: Office, call: Call, sheet: Sheet) -> _Shown:
    snapshot = call.snapshot(office)
    table = office.workbooks.table(snapshot, sheet, call.words)
    lines = [[_text(cell) for cell in row.cells] for row in table.rows]
    return _Shown(office.workbooks.rows(snapshot, sheet, call.words), table.headings, lines)


def _text(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())


def _journal(office: Office, call: Call) -> _Shown:
    words, subjects = call.words, office.history.subjects()
    steps = office.history.steps()
    titles = {step.id: journal.title(step, words, subjects) for step in steps}
    rows = [
        {
            "id": step.id,
            "position": step.position,
            "kind": step.kind.value,
            "verb": step.verb,
            "title": titles[step.id],
            "made_at": step.made_at.isoformat(timespec="seconds"),
            "made_by": step.made_by,
        }
        for step in steps
    ]
    lines = [[f"{step.made_at:%Y-%m-%d %H:%M}", step.made_by, titles[step.id]] for step in steps]
    return _Shown(rows, [words(answers.WHEN), words(answers.WHO), words(answers.WHAT)], lines)


def _cohorts(office: Office, call: Call) -> _Shown:
    words, snapshot = call.words, office.door.snapshot()
    cohorts = sorted(snapshot.cohorts.values(), key=lambda one: (one.starts_on, one.name))
    rows = [
        {
            "id": cohort.id,
            "name": cohort.name,
            "starts_on": cohort.starts_on.isoformat(),
            "ends_on": cohort.ends_on.isoformat(),
            "phase": cohort.phase.value,
            "is_current": cohort.id == snapshot.cohort.id,
        }
        for cohort in cohorts
    ]
    lines = [
        [
            cohort.name,
            cohort.starts_on.isoformat(),
            cohort.ends_on.isoformat(),
            words(names.of(cohort.phase)),
            words(answers.YES) if cohort.id == snapshot.cohort.id else "",
        ]
        for cohort in cohorts
    ]
    headings = (answers.NAME, answers.STARTS, answers.ENDS, answers.PHASE, answers.CURRENT)
    return _Shown(rows, [words(heading) for heading in headings], lines)


def _rules(office: Office, call: Call) -> _Shown:
    words, rules = call.words, office.door.programme().rules
    rows = [
        {"rule": rule.value, "switch": switch.value, "name": words(names.of(rule))}
        for rule, switch in rules.items()
    ]
    lines = [[rule.value, words(names.of(rule)), words(names.of(switch))] for rule, switch in rules.items()]
    return _Shown(rows, [words(answers.RULE), words(answers.NAME), words(answers.SWITCH)], lines)


def _weights(office: Office, call: Call) -> _Shown:
    words, weights = call.words, office.door.programme().weights
    share = shares(weights)
    rows = [
        {
            "part": part.value,
            "weight": weights.get(part, 0),
            "points": share[part] / 100,
            "name": words(names.of(part)),
        }
        for part in Part
    ]
    lines = [
        [part.value, words(names.of(part)), str(weights.get(part, 0)), points(share[part], words)]
        for part in Part
    ]
    headings = (answers.PART, answers.NAME, answers.WEIGHT, answers.POINTS)
    return _Shown(rows, [words(heading) for heading in headings], lines)


def _drafts(office: Office, call: Call) -> _Shown:
    words, found = call.words, office.drafts.all(call.cohort_id(office))
    rows = [
        {
            "name": one.name,
            "goal": one.goal.value,
            "pairs": len(one.pairs),
            "locks": len(one.locks),
            "made_at": one.made_at.isoformat(timespec="seconds"),
        }
        for one in found
    ]
    lines = [
        [one.name, words(names.of(one.goal)), str(len(one.pairs)), f"{one.made_at:%Y-%m-%d %H:%M}"]
        for one in found
    ]
    headings = (drafts.LISTED_NAME, drafts.LISTED_GOAL, drafts.LISTED_PAIRS, drafts.LISTED_MADE)
    return _Shown(rows, [words(heading) for heading in headings], lines)


def _departments(office: Office, call: Call) -> _Shown:
    words, snapshot = call.words, office.door.snapshot()
    people = Counter(one.department_id for one in snapshot.people.values())
    there = snapshot.departments
    departments = sorted(there.values(), key=lambda one: folded(one.name))
    above = {one.id: there[one.parent_id].name for one in departments if one.parent_id}
    rows = [
        {
            "name": one.name,
            "below": above.get(one.id),
            "spellings": list(one.spellings),
            "people": people[one.id],
        }
        for one in departments
    ]
    lines = [
        [one.name, above.get(one.id, ""), str(people[one.id]), ", ".join(one.spellings)]
        for one in departments
    ]
    headings = (answers.NAME, register.BELOW, register.PEOPLE, answers.SPELLINGS)
    return _Shown(rows, [words(heading) for heading in headings], lines)


def _topics(office: Office, call: Call) -> _Shown:
    words, snapshot = call.words, call.snapshot(office)
    parts = snapshot.participations.values()
    offered = Counter(topic for one in parts for topic in one.offers)
    wanted = Counter(topic for one in parts for topic in one.wants)
    topics = sorted(snapshot.topics.values(), key=lambda one: folded(one.name))
    rows = [
        {
            "name": one.name,
            "spellings": list(one.spellings),
            "offered": offered[one.id],
            "wanted": wanted[one.id],
        }
        for one in topics
    ]
    lines = [
        [one.name, str(offered[one.id]), str(wanted[one.id]), ", ".join(one.spellings)] for one in topics
    ]
    headings = (answers.NAME, register.OFFERED, register.WANTED, answers.SPELLINGS)
    return _Shown(rows, [words(heading) for heading in headings], lines)


def _levels(office: Office, call: Call) -> _Shown:
    """The scale, the lowest first, then the levels that people have besides."""
    words, snapshot = call.words, office.door.snapshot()
    people = Counter(folded(one.level) for one in snapshot.people.values() if one.level)
    scale = snapshot.programme.levels
    besides = {folded(one.level): one.level for one in snapshot.people.values() if one.level}
    others = sorted(set(besides) - {folded(level) for level in scale})
    rows = [{"name": level, "on_scale": True, "people": people[folded(level)]} for level in scale]
    rows += [{"name": besides[one], "on_scale": False, "people": people[one]} for one in others]
    lines = [
        [str(row["name"]), str(row["people"]), "" if row["on_scale"] else words(register.OFF_SCALE)]
        for row in rows
    ]
    return _Shown(rows, [words(answers.NAME), words(register.PEOPLE), ""], lines)


_LISTS: Mapping[str, Callable[[Office, Call], _Shown]] = {
    "journal": _journal,
    "cohorts": _cohorts,
    "rules": _rules,
    "weights": _weights,
    "drafts": _drafts,
    "departments": _departments,
    "topics": _topics,
    "levels": _levels,
}
