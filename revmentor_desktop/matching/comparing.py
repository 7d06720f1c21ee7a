"""Two sets of pairs side by side: who moves, what is gained, what no longer holds."""

from collections.abc import Iterable, Mapping, Sequence

from revmentor_desktop.domain.drafts import Comparison, Objection, ObjectionCode, Tally
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import Move
from revmentor_desktop.domain.people import Side
from revmentor_desktop.matching.decree import what_stays
from revmentor_desktop.matching.problem import Couple
from revmentor_desktop.matching.scores import RULES_OF, ScoreTable

Partners = dict[PersonId, list[PersonId]]


def compare(table: ScoreTable, before: Iterable[Couple], after: Iterable[Couple]) -> Comparison:
    """Compare two sets of pairs by today's scores; people and pairs come in the table's order."""
    old, new = (sorted(set(couples), key=lambda couple: _key(table, couple)) for couples in (before, after))
    kept = set(old) & set(new)
    return Comparison(
        before=tally(table, old),
        after=tally(table, new),
        both=tuple(couple for couple in old if couple in kept),
        gone=tuple(couple for couple in old if couple not in kept),
        new=tuple(couple for couple in new if couple not in kept),
        moves=(*_moves(Side.MENTOR, old, new), *_moves(Side.ADEPT, old, new)),
    )


def tally(table: ScoreTable, couples: Sequence[Couple]) -> Tally:
    """Add up what pairs are worth today."""
    values = [_score_of(table, couple) for couple in couples]
    return Tally(pairs=len(values), score=sum(values), worst=min(values, default=None))


def _score_of(table: ScoreTable, couple: Couple) -> int:
    """Today's score of two people, in hundredths; 0 where one of them is no candidate."""
    row, column = table.rows.get(couple[0]), table.columns.get(couple[1])
    return 0 if row is None or column is None else int(table.scores[row, column])


def objections(table: ScoreTable, couples: Sequence[Couple]) -> tuple[Objection, ...]:
    """Tell which pairs cannot be made beside what stays, the later ones giving way to the earlier."""
    decree = what_stays(table)
    places = {(Side.MENTOR, one.id): int(left) for one, left in zip(table.mentors, decree.left, strict=True)}
    places |= {(Side.ADEPT, one.id): int(left) for one, left in zip(table.adepts, decree.right, strict=True)}
    found: list[Objection] = []
    for couple in couples:
        ends = tuple(zip(Side, couple, strict=True))
        if (table.rows.get(couple[0]), table.columns.get(couple[1])) in decree.couples:
            continue
        objection = _objection(table, couple, {end: places.get(end) for end in ends})
        if objection is not None:
            found.append(objection)
        else:
            places |= {end: places[end] - 1 for end in ends}
    return tuple(found)


def _objection(
    table: ScoreTable, couple: Couple, places: Mapping[tuple[Side, PersonId], int | None]
) -> Objection | None:
    """Say what is against a pair; `places` are those that its two people have left."""
    gone = tuple(person for (_, person), left in places.items() if left is None)
    if gone:
        return Objection(couple=couple, code=ObjectionCode.LEFT, people=gone)
    rules = RULES_OF[int(table.forbidding[table.rows[couple[0]], table.columns[couple[1]]])]
    if rules:
        return Objection(couple=couple, code=ObjectionCode.FORBIDDEN, rules=rules)
    full = tuple(person for (_, person), left in places.items() if not left)
    return Objection(couple=couple, code=ObjectionCode.FULL, people=full) if full else None


def _key(table: ScoreTable, couple: Couple) -> tuple[int, int, Couple]:
    last = len(table.rows) + len(table.columns)
    return table.rows.get(couple[0], last), table.columns.get(couple[1], last), couple


def _moves(side: Side, before: Sequence[Couple], after: Sequence[Couple]) -> list[Move]:
    old, new = (_partners(side, couples) for couples in (before, after))
    people = dict.fromkeys((*old, *new))
    return [
        Move(person_id=one, side=side, before=tuple(old.get(one, ())), after=tuple(new.get(one, ())))
        for one in people
        if old.get(one, []) != new.get(one, [])
    ]


def _partners(side: Side, couples: Sequence[Couple]) -> Partners:
    found: Partners = {}
    for mentor, adept in couples:
        one, other = (mentor, adept) if side is Side.MENTOR else (adept, mentor)
        found.setdefault(one, []).append(other)
    return found
