"""Commands about pairs: match, scores, price, pair, unpair."""

import csv
import json
from collections.abc import Mapping, Sequence

from revmentor_desktop.cli.calls import Answer, Call
from revmentor_desktop.cli.columns import aligned
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import LeftOver, Plan, PlannedPair
from revmentor_desktop.domain.pairs import Goal, Pair
from revmentor_desktop.domain.people import Person
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.files import atomic_write
from revmentor_desktop.matching.certificate import in_points
from revmentor_desktop.services.office import Office
from revmentor_desktop.wording import answers
from revmentor_desktop.wording import matching as wording
from revmentor_desktop.wording.catalogue import Words


def key(person: Person) -> str:
    """How files and commands name a person: by address, else by id."""
    return person.email or person.id


def match(call: Call) -> Answer:
    """Work out the optimal draft; apply it when asked to."""
    goal = Goal(call.text("goal"))
    apply = call.flag("apply")
    with call.office(write=apply) as office:
        snapshot = call.snapshot(office)
        locks = [_couple(office, one, other) for one, other in call.couples("lock")]
        plan = office.pairing.draft(snapshot, goal, locks)
        _write_certificate(call, plan)
        gone = office.pairing.replaced(snapshot, plan)
        outcome = answers.NOT_APPLIED
        if apply:
            office.backups.take(office.door.store.path, "apply", office.door.now())
            before = office.door.store.position()
            office.pairing.apply(snapshot.cohort.id, plan)
            is_new = office.door.store.position() != before
            outcome = answers.APPLIED if is_new else answers.NOTHING_NEW
    lines = [*_plan_lines(plan, snapshot, call.words), *_gone_lines(gone, snapshot, call.words)]
    return Answer(_plan_data(plan, snapshot, call.words), [*lines, call.words(outcome)])


def _couple(office: Office, mentor: str, adept: str) -> tuple[PersonId, PersonId]:
    return office.people.find(mentor).id, office.people.find(adept).id


def _write_certificate(call: Call, plan: Plan) -> None:
    if call.optional("certificate") is not None:
        with atomic_write(call.path("certificate")) as beside:
            text = json.dumps(in_points(plan.certificate), ensure_ascii=False, indent=1)
            beside.write_text(text + "\n", encoding="utf-8")


def _plan_data(plan: Plan, snapshot: Snapshot, words: Words) -> dict[str, object]:
    return {
        "pairs": [_pair_data(one, snapshot, words) for one in plan.pairs],
        "left_over": [_left_data(one, snapshot, words) for one in plan.left_over],
        "totals": {
            "pairs": len(plan.pairs),
            "possible_pairs": plan.possible_pairs,
            "score": plan.score / 100,
            "worst": None if plan.worst is None else plan.worst / 100,
            "bound": plan.bound / 100,
        },
    }


def _pair_data(one: PlannedPair, snapshot: Snapshot, words: Words) -> dict[str, object]:
    return {
        "mentor": key(snapshot.people[one.mentor_id]),
        "adept": key(snapshot.people[one.adept_id]),
        "score": one.score / 100,
        "locked": one.locked,
        "because": [
            {
                "part": part.part,
                "points": part.hundredths / 100,
                "text": wording.part_sentence(part, words),
            }
            for part in one.because
        ],
        "warnings": [wording.breach_sentence(breach, words) for breach in one.breaches],
    }


def _left_data(one: LeftOver, snapshot: Snapshot, words: Words) -> dict[str, object]:
    return {
        "person": key(snapshot.people[one.person_id]),
        "side": one.side.value,
        "reason": _reason(one, snapshot, words),
        "blocked_by": {rule.value: count for rule, count in one.blocked_by.items()},
    }


def _reason(one: LeftOver, snapshot: Snapshot, words: Words) -> str:
    names = _names(snapshot)
    return wording.reason_sentence(one.reason, one.person_id, one.side, names, words)


def _names(snapshot: Snapshot) -> Mapping[PersonId, str]:
    return {person.id: person.name for person in snapshot.people.values()}


def _gone_lines(gone: Sequence[Pair], snapshot: Snapshot, words: Words) -> list[str]:
    """Say which proposals a plan does without, and how many sessions go with each."""
    return [
        words(
            answers.REPLACED,
            mentor=snapshot.people[pair.mentor_id].name,
            adept=snapshot.people[pair.adept_id].name,
            count=len(snapshot.sessions_of(pair.id)),
        )
        for pair in gone
    ]


def _plan_lines(plan: Plan, snapshot: Snapshot, words: Words) -> list[str]:
    names = _names(snapshot)
    proven = answers.PROVEN if plan.bound == plan.score else answers.BOUNDED
    lines = [
        words(
            proven,
            pairs=len(plan.pairs),
            possible=plan.possible_pairs,
            score=wording.points(plan.score, words),
            bound=wording.points(plan.bound, words),
        )
    ]
    lines += aligned(
        [wording.points(one.score, words), names[one.mentor_id], names[one.adept_id], _why(one, words)]
        for one in plan.pairs
    )
    if plan.left_over:
        lines.append(words(answers.LEFT_OVER, count=len(plan.left_over)))
        lines += [f"  {_reason(one, snapshot, words)}" for one in plan.left_over]
    lines += [wording.notice_sentence(notice, names, words) for notice in plan.notices]
    return lines


def _why(one: PlannedPair, words: Words) -> str:
    said: Sequence[str] = [wording.part_sentence(part, words) for part in one.because]
    return " ".join([*said, *(wording.breach_sentence(breach, words) for breach in one.breaches)])


def scores(call: Call) -> Answer:
    """Write every combination with its score and the rules it breaks."""
    with call.office(write=False) as office:
        snapshot = call.snapshot(office)
        table = office.pairing.scores(snapshot)
    out = call.path("out")
    count = 0
    with atomic_write(out) as beside, beside.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("mentor", "adept", "eligible", "broken_rules", "score"))
        for one in table.combinations():
            count += 1
            broken = "|".join(rule.value for rule in one.broken_rules)
            line = (one.mentor.key, one.adept.key, int(one.eligible), broken, f"{one.score / 100:.2f}")
            writer.writerow(line)
    said = call.words(answers.SCORES_WRITTEN, count=count, file=str(out))
    return Answer({"file": str(out), "combinations": count}, [said])


def price(call: Call) -> Answer:
    """Tell what two people together cost the whole."""
    with call.office(write=False) as office:
        snapshot = call.snapshot(office)
        mentor_id, adept_id = _couple(office, call.text("mentor"), call.text("adept"))
        answer = office.pairing.price(snapshot, mentor_id, adept_id)
        breaches = office.pairing.breaches(snapshot, mentor_id, adept_id)
    words, people = call.words, snapshot.people
    moves = [
        {
            "person": key(people[move.person_id]),
            "side": move.side.value,
            "from": [key(people[one]) for one in move.before],
            "to": [key(people[one]) for one in move.after],
        }
        for move in answer.moves
    ]
    data = {
        "allowed": answer.allowed,
        "broken_rules": [rule.value for rule in answer.broken_rules],
        "pairs_lost": answer.pairs_lost,
        "points_lost": None if answer.points_lost is None else answer.points_lost / 100,
        "moves": moves,
    }
    lines = [wording.breach_sentence(breach, words) for breach in breaches]
    return Answer(data, [*lines, wording.price_sentence(answer, _names(snapshot), words)])


def pair(call: Call) -> Answer:
    """Pair two people by hand."""
    with call.office(write=True) as office:
        mentor_id, adept_id = _couple(office, call.text("mentor"), call.text("adept"))
        made = office.pairing.assign(call.cohort_id(office), mentor_id, adept_id, call.text("reason"))
        snapshot = call.snapshot(office)
    mentor, adept = snapshot.people[mentor_id], snapshot.people[adept_id]
    data = {
        "mentor": key(mentor),
        "adept": key(adept),
        "id": made.id,
        "score": (made.score or 0) / 100,
        "overrides": [{"rule": one.rule.value, "reason": one.reason} for one in made.overrides],
    }
    points = wording.points(made.score or 0, call.words)
    return Answer(data, [call.words(answers.PAIRED, mentor=mentor.name, adept=adept.name, points=points)])


def unpair(call: Call) -> Answer:
    """End a pair with a reason."""
    with call.office(write=True) as office:
        mentor_id, adept_id = _couple(office, call.text("mentor"), call.text("adept"))
        found = office.pairs.between(call.cohort_id(office), mentor_id, adept_id)
        office.pairs.end(found.id, call.text("reason"))
        snapshot = call.snapshot(office)
    mentor, adept = snapshot.people[mentor_id], snapshot.people[adept_id]
    said = call.words(answers.UNPAIRED, mentor=mentor.name, adept=adept.name)
    return Answer({"mentor": key(mentor), "adept": key(adept), "id": found.id}, [said])
