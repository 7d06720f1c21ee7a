"""Plans, people left over and comparisons as plain data and as lines, for all commands about pairs."""

from collections.abc import Iterable, Sequence

from revmentor_desktop.cli.columns import aligned
from revmentor_desktop.domain.drafts import Comparison, Couple, Tally
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import LeftOver, Move, Plan, PlannedPair, Remedy
from revmentor_desktop.domain.people import Person
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.services.office import Office
from revmentor_desktop.wording import answers, drafts
from revmentor_desktop.wording import matching as wording
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.left_over import reason_sentence, remedy_sentence, remedy_sentences
from revmentor_desktop.wording.lists import Names

Json = dict[str, object]


def key(person: Person) -> str:
    """How files and commands name a person: by address, else by id."""
    return person.email or person.id


def couple_of(office: Office, mentor: str, adept: str) -> Couple:
    """Find the two people whom a command names; raises RuleBroken `person-unknown`, `person-ambiguous`."""
    return office.people.find(mentor).id, office.people.find(adept).id


def names_in(snapshot: Snapshot) -> Names:
    """Everybody's name by id."""
    return {person.id: person.name for person in snapshot.people.values()}


def points(hundredths: int | None) -> float | None:
    """Hundredths as points."""
    return None if hundredths is None else hundredths / 100


def plan_data(plan: Plan, snapshot: Snapshot, words: Words) -> Json:
    """A plan as `match --json` tells it."""
    names = names_in(snapshot)
    return {
        "pairs": [pair_data(one, snapshot, words) for one in plan.pairs],
        "left_over": [_left_data(one, snapshot, names, words) for one in plan.left_over],
        "totals": {
            "pairs": len(plan.pairs),
            "possible_pairs": plan.possible_pairs,
            "score": plan.score / 100,
            "worst": points(plan.worst),
            "bound": plan.bound / 100,
        },
    }


def pair_data(one: PlannedPair, snapshot: Snapshot, words: Words) -> Json:
    """One pair of a plan with what speaks for it."""
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


def _left_data(one: LeftOver, snapshot: Snapshot, names: Names, words: Words) -> Json:
    return {
        "person": key(snapshot.people[one.person_id]),
        "side": one.side.value,
        "reason": _reason(one, names, words),
        "code": one.reason.code.value,
        "group": _keys(snapshot, one.reason.group),
        "members": one.reason.members,
        "others": _keys(snapshot, one.reason.others),
        "options": one.reason.options,
        "places": one.reason.places,
        "crowd": one.reason.crowd,
        "blocked_by": {rule.value: count for rule, count in one.blocked_by.items()},
        "remedies": [_remedy_data(remedy, one, snapshot, names, words) for remedy in one.remedies],
    }


def _remedy_data(remedy: Remedy, one: LeftOver, snapshot: Snapshot, names: Names, words: Words) -> Json:
    return {
        "code": remedy.code.value,
        "rule": remedy.rule.value if remedy.rule else None,
        "person": key(snapshot.people[remedy.person_id]) if remedy.person_id else None,
        "count": remedy.count,
        "text": remedy_sentence(remedy, one, names, words),
    }


def _keys(snapshot: Snapshot, people: Iterable[PersonId]) -> list[str]:
    return [key(snapshot.people[one]) for one in people]


def _reason(one: LeftOver, names: Names, words: Words) -> str:
    return reason_sentence(one.reason, one.person_id, one.side, names, words)


def plan_lines(plan: Plan, snapshot: Snapshot, words: Words) -> list[str]:
    """A plan for a person to read: the sum, the pairs, and who is left over with what would help."""
    names = names_in(snapshot)
    proven = answers.PROVEN if plan.bound == plan.score else answers.BOUNDED
    lines = [
        words(
            proven,
            pairs=len(plan.pairs),
            possible=plan.possible_pairs,
            score=wording.points(plan.score, words),
            bound=wording.points(plan.bound, words),
        ),
        *pair_lines(plan.pairs, snapshot, words),
    ]
    if plan.left_over:
        lines.append(words(answers.LEFT_OVER, count=len(plan.left_over)))
    for one in plan.left_over:
        lines.append(f"  {_reason(one, names, words)}")
        lines += [f"    {said}" for said in remedy_sentences(one, names, words)]
    return [*lines, *(wording.notice_sentence(notice, names, words) for notice in plan.notices)]


def pair_lines(pairs: Iterable[PlannedPair], snapshot: Snapshot, words: Words) -> list[str]:
    """Pairs with their scores and why they fit, in columns."""
    names = names_in(snapshot)
    return aligned(
        [wording.points(one.score, words), names[one.mentor_id], names[one.adept_id], _why(one, words)]
        for one in pairs
    )


def _why(one: PlannedPair, words: Words) -> str:
    said: Sequence[str] = [wording.part_sentence(part, words) for part in one.because]
    return " ".join([*said, *(wording.breach_sentence(breach, words) for breach in one.breaches)])


def moves_data(moves: Iterable[Move], snapshot: Snapshot) -> list[Json]:
    """Who moves, from whom to whom."""
    return [
        {
            "person": key(snapshot.people[move.person_id]),
            "side": move.side.value,
            "from": _keys(snapshot, move.before),
            "to": _keys(snapshot, move.after),
        }
        for move in moves
    ]


def comparison_data(one: Comparison, snapshot: Snapshot) -> Json:
    """Two sets of pairs side by side."""
    return {
        "before": _tally_data(one.before),
        "after": _tally_data(one.after),
        "both": [_keys(snapshot, couple) for couple in one.both],
        "gone": [_keys(snapshot, couple) for couple in one.gone],
        "new": [_keys(snapshot, couple) for couple in one.new],
        "moves": moves_data(one.moves, snapshot),
    }


def _tally_data(tally: Tally) -> Json:
    return {"pairs": tally.pairs, "score": tally.score / 100, "worst": points(tally.worst)}


def comparison_lines(one: Comparison, snapshot: Snapshot, words: Words) -> list[str]:
    """Two sets of pairs side by side, for a person to read."""
    names = names_in(snapshot)
    return [
        drafts.tallies_sentence(one, words),
        *(drafts.gone_sentence(couple, names, words) for couple in one.gone),
        *(drafts.new_sentence(couple, names, words) for couple in one.new),
        *(drafts.move_sentence(move, names, words) for move in one.moves),
    ]
