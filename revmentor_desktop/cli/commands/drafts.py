"""Commands about kept drafts and matching anew: draft, rematch."""

from revmentor_desktop.cli.calls import Answer, Call
from revmentor_desktop.cli.plans import (
    Json,
    comparison_data,
    comparison_lines,
    couple_of,
    key,
    names_in,
    pair_data,
    pair_lines,
    plan_data,
    plan_lines,
)
from revmentor_desktop.domain.drafts import Objection, Rematch, WayOut
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.pairs import MatchingDraft
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.services.office import Office
from revmentor_desktop.wording import answers
from revmentor_desktop.wording import drafts as wording
from revmentor_desktop.wording.catalogue import Words

_RUNNING = ("lock", "unlock", "forbid", "allow", "again")
_WRITING = (*_RUNNING, "rename", "apply", "drop")


def draft(call: Call) -> Answer:
    """Show a kept draft, or do with it what is asked for."""
    writes = any(call.flag(name) for name in _WRITING)
    with call.office(write=writes) as office:
        cohort_id = call.cohort_id(office)
        kept = _changed(call, office, office.drafts.named(cohort_id, call.text("name")))
        if any(call.flag(name) for name in _RUNNING):
            return _run_again(call, office, kept)
        if call.flag("apply"):
            return _apply(call, office, kept)
        if call.flag("drop"):
            office.drafts.drop(kept)
            return Answer({"name": kept.name}, [call.words(wording.DROPPED, draft=kept.name)])
        if call.flag("compare") or call.flag("changes"):
            return _compare(call, office, kept)
        return _show(call, office, kept)


def _changed(call: Call, office: Office, kept: MatchingDraft) -> MatchingDraft:
    """Carry out what is asked for besides: another name, locks, couples that are allowed again."""
    name = call.optional("rename")
    kept = office.drafts.rename(kept, name) if name is not None else kept
    for option in ("lock", "unlock"):
        for one, other in call.couples(option):
            kept = office.drafts.lock(kept, couple_of(office, one, other), locked=option == "lock")
    for one, other in call.couples("allow"):
        kept = office.drafts.forbid(kept, couple_of(office, one, other), forbidden=False)
    return kept


def _run_again(call: Call, office: Office, kept: MatchingDraft) -> Answer:
    snapshot = call.snapshot(office)
    forbidden = [couple_of(office, one, other) for one, other in call.couples("forbid")]
    plan = office.drafts.run_again(snapshot, kept, forbidden)
    lines = [*plan_lines(plan, snapshot, call.words), call.words(wording.KEPT, draft=kept.name)]
    return Answer({"name": kept.name, **plan_data(plan, snapshot, call.words)}, lines)


def _apply(call: Call, office: Office, kept: MatchingDraft) -> Answer:
    office.backups.take(office.door.store.path, "apply", office.door.now())
    done = office.drafts.apply(kept)
    snapshot, words = call.snapshot(office), call.words
    said = [words(wording.APPLIED, draft=kept.name, count=done.new)]
    data = {
        "name": kept.name,
        "new": done.new,
        "no_longer": _objections_data(done.objections, snapshot, words),
    }
    return Answer(data, [*said, *_objection_lines(done.objections, snapshot, words)])


def _compare(call: Call, office: Office, kept: MatchingDraft) -> Answer:
    snapshot, name = call.snapshot(office), call.optional("compare")
    other = office.drafts.named(snapshot.cohort.id, name) if name else None
    found = office.drafts.compare(snapshot, other, kept)
    lines = comparison_lines(found, snapshot, call.words)
    return Answer({"name": kept.name, "with": name, **comparison_data(found, snapshot)}, lines)


def _show(call: Call, office: Office, kept: MatchingDraft) -> Answer:
    snapshot, words = call.snapshot(office), call.words
    pairs, objections = office.drafts.pairs(snapshot, kept), office.drafts.objections(snapshot, kept)
    data = {
        "name": kept.name,
        "goal": kept.goal.value,
        "pairs": [pair_data(one, snapshot, words) for one in pairs],
        "no_longer": _objections_data(objections, snapshot, words),
    }
    lines = [
        words(wording.HEADING, draft=kept.name, count=len(kept.pairs)),
        *pair_lines(pairs, snapshot, words),
        *_objection_lines(objections, snapshot, words),
    ]
    return Answer(data, [*lines, words(wording.RENAMED, draft=kept.name)] if call.flag("rename") else lines)


def _objections_data(objections: tuple[Objection, ...], snapshot: Snapshot, words: Words) -> list[Json]:
    names = names_in(snapshot)
    return [
        {
            "mentor": key(snapshot.people[one.couple[0]]),
            "adept": key(snapshot.people[one.couple[1]]),
            "code": one.code.value,
            "text": wording.objection_sentence(one, names, words),
        }
        for one in objections
    ]


def _objection_lines(objections: tuple[Objection, ...], snapshot: Snapshot, words: Words) -> list[str]:
    if not objections:
        return []
    names = names_in(snapshot)
    said = [f"  {wording.objection_sentence(one, names, words)}" for one in objections]
    return [words(wording.NO_LONGER, count=len(objections)), *said]


def rematch(call: Call) -> Answer:
    """Match anew around the pairs that exist, for instance when somebody leaves; apply it when asked to."""
    apply = call.optional("apply")
    with call.office(write=apply is not None) as office:
        snapshot, cohort_id = call.snapshot(office), call.cohort_id(office)
        leaving = [office.people.find(one).id for one in call.many("leaves")]
        freed = [
            office.pairs.between(cohort_id, *couple_of(office, one, other)).id
            for one, other in call.couples("free")
        ]
        ways = office.rematching.ways(snapshot, leaving, freed)
        lines = _way_lines(ways, snapshot, call.words)
        if apply is None:
            outcome = call.words(answers.NOT_APPLIED)
        else:
            chosen = next((way for way in ways if way.way is WayOut(apply)), None)
            if chosen is None:
                raise RuleBroken("way-unknown")
            office.backups.take(office.door.store.path, "apply", office.door.now())
            new = office.rematching.apply(cohort_id, chosen, leaving, call.text("reason"))
            outcome = call.words(wording.MATCHED_ANEW, count=new)
    data = {"ways": [_way_data(way, snapshot, call.words) for way in ways], "applied": apply}
    return Answer(data, [*lines, outcome])


def _way_data(way: Rematch, snapshot: Snapshot, words: Words) -> Json:
    return {
        "way": way.way.value,
        "broken": [[key(snapshot.people[one]) for one in couple] for couple in way.broken],
        "fewest_broken": way.fewest_broken,
        **plan_data(way.plan, snapshot, words),
        "change": comparison_data(way.change, snapshot),
    }


def _way_lines(ways: tuple[Rematch, ...], snapshot: Snapshot, words: Words) -> list[str]:
    names = names_in(snapshot)
    lines = []
    for way in ways:
        lines.append(wording.way_sentence(way, names, words))
        lines += [f"  {wording.move_sentence(move, names, words)}" for move in way.change.moves]
    return lines
