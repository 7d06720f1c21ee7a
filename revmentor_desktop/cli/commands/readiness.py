"""The command that looks ahead: ready."""

from revmentor_desktop.cli.calls import Answer, Call
from revmentor_desktop.cli.plans import Json, key, names_in
from revmentor_desktop.domain.programme import Switch
from revmentor_desktop.domain.readiness import Bite, Formalities, Readiness, SideReadiness, formalities
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.wording import readiness as wording
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.left_over import reason_sentence
from revmentor_desktop.wording.matching import notice_sentence


def ready(call: Call) -> Answer:
    """Tell what a matching would meet, before there is one."""
    with call.office(write=False) as office:
        snapshot = call.snapshot(office)
        found = office.pairing.readiness(snapshot)
    around = formalities(snapshot)
    lines = [*_lines(found, snapshot, call.words), *_around_lines(around, snapshot, call.words)]
    return Answer(_data(found, around, snapshot, call.words), lines)


def _data(found: Readiness, around: Formalities, snapshot: Snapshot, words: Words) -> Json:
    names = names_in(snapshot)
    return {
        "sides": [_side_data(side) for side in (found.mentors, found.adepts)],
        "combinations": found.couples,
        "allowed": found.allowed,
        "most_pairs": found.most_pairs,
        "stuck": [
            {
                "person": key(snapshot.people[one.person_id]),
                "side": one.side.value,
                "code": one.reason.code.value,
                "reason": reason_sentence(one.reason, one.person_id, one.side, names, words),
            }
            for one in found.stuck
        ],
        "rules": [_bite_data(bite) for bite in found.bites],
        "not_approved": [key(snapshot.people[one]) for one in around.not_approved],
        "not_told": [key(snapshot.people[one]) for one in around.not_told],
        "notices": [notice_sentence(notice, names, words) for notice in found.notices],
    }


def _side_data(side: SideReadiness) -> Json:
    return {
        "side": side.side.value,
        "people": side.people,
        "matchable": side.matchable,
        "places": side.places,
        "taken": side.taken,
    }


def _bite_data(bite: Bite) -> Json:
    return {
        "rule": bite.rule.value,
        "switch": bite.switch.value,
        "forbids": bite.couples,
        "alone": bite.alone,
        "stranded": bite.stranded,
        "gained": bite.gained,
    }


def _lines(found: Readiness, snapshot: Snapshot, words: Words) -> list[str]:
    names = names_in(snapshot)
    biting = [bite for bite in found.bites if bite.switch is Switch.HARD and bite.couples]
    lines = [
        wording.side_sentence(found.mentors, words),
        wording.side_sentence(found.adepts, words),
        *wording.pairs_sentences(found, words),
        *(wording.bite_sentence(bite, words) for bite in biting),
    ]
    if found.stuck:
        lines.append(words(wording.STUCK, count=len(found.stuck)))
    lines += [
        f"  {reason_sentence(one.reason, one.person_id, one.side, names, words)}" for one in found.stuck
    ]
    return [*lines, *(notice_sentence(notice, names, words) for notice in found.notices)]


def _around_lines(around: Formalities, snapshot: Snapshot, words: Words) -> list[str]:
    names = names_in(snapshot)
    lines = [wording.not_approved(around.not_approved, names, words)] if around.not_approved else []
    return [*lines, *([wording.not_told(around.not_told, names, words)] if around.not_told else [])]
