"""Commands about pairs: match, scores, price, pair, unpair."""

import csv
import json
from collections.abc import Sequence

from revmentor_desktop.cli.calls import Answer, Call
from revmentor_desktop.cli.plans import couple_of, key, moves_data, names_in, plan_data, plan_lines
from revmentor_desktop.domain.matching import Plan
from revmentor_desktop.domain.pairs import Goal, Pair
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.files import atomic_write
from revmentor_desktop.matching.certificate import in_points
from revmentor_desktop.wording import answers, drafts
from revmentor_desktop.wording import matching as wording
from revmentor_desktop.wording.catalogue import Words


def match(call: Call) -> Answer:
    """Work out the optimal draft; apply it when asked to."""
    goal = Goal(call.text("goal"))
    apply, name = call.flag("apply"), call.optional("keep")
    with call.office(write=apply or name is not None) as office:
        snapshot = call.snapshot(office)
        locks = [couple_of(office, one, other) for one, other in call.couples("lock")]
        plan = office.pairing.draft(snapshot, goal, locks, lowest=100 * (call.number("lowest") or 0))
        _write_certificate(call, plan)
        if name is not None:
            office.drafts.keep(snapshot.cohort.id, name, plan, locks)
        gone = office.pairing.replaced(snapshot, plan)
        outcome = answers.NOT_APPLIED
        if apply:
            office.backups.take(office.door.store.path, "apply", office.door.now())
            before = office.door.store.position()
            office.pairing.apply(snapshot.cohort.id, plan)
            is_new = office.door.store.position() != before
            outcome = answers.APPLIED if is_new else answers.NOTHING_NEW
    lines = [*plan_lines(plan, snapshot, call.words), *_gone_lines(gone, snapshot, call.words)]
    lines += [call.words(drafts.KEPT, draft=name)] if name is not None else []
    return Answer(plan_data(plan, snapshot, call.words), [*lines, call.words(outcome)])


def _write_certificate(call: Call, plan: Plan) -> None:
    if call.optional("certificate") is not None:
        with atomic_write(call.path("certificate")) as beside:
            text = json.dumps(in_points(plan.certificate), ensure_ascii=False, indent=1)
            beside.write_text(text + "\n", encoding="utf-8")


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
        mentor_id, adept_id = couple_of(office, call.text("mentor"), call.text("adept"))
        answer = office.pairing.price(snapshot, mentor_id, adept_id)
        breaches = office.pairing.breaches(snapshot, mentor_id, adept_id)
    words = call.words
    data = {
        "allowed": answer.allowed,
        "broken_rules": [rule.value for rule in answer.broken_rules],
        "pairs_lost": answer.pairs_lost,
        "points_lost": None if answer.points_lost is None else answer.points_lost / 100,
        "moves": moves_data(answer.moves, snapshot),
    }
    lines = [wording.breach_sentence(breach, words) for breach in breaches]
    return Answer(data, [*lines, wording.price_sentence(answer, names_in(snapshot), words)])


def pair(call: Call) -> Answer:
    """Pair two people by hand."""
    with call.office(write=True) as office:
        mentor_id, adept_id = couple_of(office, call.text("mentor"), call.text("adept"))
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
        mentor_id, adept_id = couple_of(office, call.text("mentor"), call.text("adept"))
        found = office.pairs.between(call.cohort_id(office), mentor_id, adept_id)
        office.pairs.end(found.id, call.text("reason"))
        snapshot = call.snapshot(office)
    mentor, adept = snapshot.people[mentor_id], snapshot.people[adept_id]
    said = call.words(answers.UNPAIRED, mentor=mentor.name, adept=adept.name)
    return Answer({"mentor": key(mentor), "adept": key(adept), "id": found.id}, [said])
