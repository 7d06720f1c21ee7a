"""The best partners for one person, from arrays that follow every edit."""

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import Part, Rule, Switch
from revmentor_desktop.matching.field import Field, field_of
from revmentor_desktop.matching.ranking import Ranked, ranked
from revmentor_desktop.matching.scores import RULES_OF, ScoreTable, scored, scores
from tests.matching.building import TODAY, couple, junior, path, problem, senior
from tests.matching.companies import asked, company, someone

seeds = st.integers(0, 1_000_000)


def by_table(table: ScoreTable, side: Side, place: int, count: int) -> list[tuple[PersonId, int]]:
    """The best partners by sorting a row or a column of the whole table."""
    others = table.adepts if side is Side.MENTOR else table.mentors
    scored_ones = table.scores[place, :] if side is Side.MENTOR else table.scores[:, place]
    may = table.eligible[place, :] if side is Side.MENTOR else table.eligible[:, place]
    found = [
        (other.id, int(score)) for other, score, yes in zip(others, scored_ones, may, strict=True) if yes
    ]
    return sorted(found, key=lambda one: -one[1])[:count]


def partner(one: Ranked, side: Side) -> tuple[PersonId, int]:
    other = one.combination.adept if side is Side.MENTOR else one.combination.mentor
    return other.id, one.combination.score


@settings(max_examples=60, deadline=None)
@given(seeds, st.sampled_from((1, 3, 10)))
def test_the_best_are_the_best_of_the_whole_table_with_its_reasons(seed: int, count: int) -> None:
    made = company(seed)
    table, field = scores(made), field_of(made)
    for side, people in ((Side.MENTOR, table.mentors), (Side.ADEPT, table.adepts)):
        for place, person in enumerate(people):
            best = ranked(field, side, person.id, count)
            assert [partner(one, side) for one in best] == by_table(table, side, place, count)
            for one in best:
                row, column = table.rows[one.combination.mentor.id], table.columns[one.combination.adept.id]
                assert one.because == table.because(row, column)
                assert one.combination.warnings == RULES_OF[int(table.warning[row, column])]
                assert one.combination.eligible


def test_nobody_is_ranked_for_somebody_who_is_not_there() -> None:
    field = field_of(problem([junior("bo")], [senior("eva")]))
    assert ranked(field, Side.MENTOR, PersonId("eva")) == ()
    assert ranked(field, Side.ADEPT, PersonId("nobody")) == ()
    assert ranked(field_of(problem([junior("bo")], [])), Side.MENTOR, PersonId("bo")) == ()


def edited(field: Field, rng: Random) -> Field:
    """Make one edit of the kinds that a programme knows."""
    side = rng.choice(list(Side))
    person = PersonId(f"{rng.choice('ma')}{rng.randrange(12)}")
    match rng.randrange(6):
        case 0 | 1:
            return field.with_person(side, someone(rng, person))
        case 2:
            return field.without_person(side, person)
        case 3:
            manager = PersonId(f"{rng.choice('maz')}{rng.randrange(14)}")
            return field.with_manager(person, manager if rng.random() < 0.7 else None)
        case 4:
            known = field.place(side, person)
            if known is None:
                return field
            return field.with_person(side, replace(field.traits(side).people[known], site="Lund"))
        case _:
            return field.asked(asked(rng, field.problem))


@settings(max_examples=80, deadline=None)
@given(seeds, st.integers(1, 12))
def test_arrays_that_followed_edits_equal_arrays_that_are_made_anew(seed: int, edits: int) -> None:
    rng = Random(seed)  # noqa: S311 - edits to try, nothing secret
    field = field_of(company(seed))
    for _ in range(edits):
        field = edited(field, rng)
        for side in Side:
            ranked(field, side, PersonId("m0"))
    followed, anew = scored(field, field.problem), scores(field.problem)
    assert [one.id for one in followed.mentors] == [one.id for one in anew.mentors]
    assert [one.id for one in followed.adepts] == [one.id for one in anew.adepts]
    assert (followed.forbidding == anew.forbidding).all()
    assert (followed.warning == anew.warning).all()
    assert (followed.scores == anew.scores).all()
    for side in Side:
        for person in field.traits(side).people:
            best = ranked(field, side, person.id)
            assert best == ranked(field_of(field.problem), side, person.id)


def test_of_many_who_score_the_same_the_first_in_order_are_named() -> None:
    adepts = [senior(f"a{number:02}") for number in range(60)]
    best = ranked(field_of(problem([junior("bo")], adepts)), Side.MENTOR, PersonId("bo"))
    assert [one.combination.adept.id for one in best] == [f"a{number:02}" for number in range(10)]


def test_an_edit_leaves_the_arrays_before_it_as_they_were() -> None:
    before = field_of(problem([junior("bo", site="Lund")], [senior("eva", site="Lund")]))
    first = ranked(before, Side.MENTOR, PersonId("bo"))
    before.with_person(Side.ADEPT, senior("eva", site="Umeå", departments=path("hr")))
    before.with_person(Side.ADEPT, senior("ada", site="Lund"))
    before.with_manager(PersonId("bo"), PersonId("eva"))
    assert ranked(before, Side.MENTOR, PersonId("bo")) == first


def test_a_first_challenge_is_read_though_nobody_had_any() -> None:
    made = problem(
        [junior("bo", offered_text="Digitala kunder")],
        [senior("eva"), senior("ada")],
        weights={Part.CHALLENGE: 1},
    )
    field = field_of(made).with_person(Side.ADEPT, senior("eva", challenge="Hur möter vi digitala kunder?"))
    best = ranked(field, Side.MENTOR, PersonId("bo"))
    assert [one.combination.adept.id for one in best] == ["eva", "ada"]
    assert [one.because != () for one in best] == [True, False]


def test_a_pair_of_before_is_no_longer_among_the_best() -> None:
    made = problem([junior("bo")], [senior("eva"), senior("ada")])
    field = field_of(made).asked(replace(made, history=frozenset({couple("bo", "eva")})))
    assert [one.combination.adept.id for one in ranked(field, Side.MENTOR, PersonId("bo"))] == ["ada"]


def test_a_rule_that_only_warns_is_told_of_the_best() -> None:
    made = problem([junior("bo", available=False)], [senior("eva")], rules={Rule.AVAILABILITY: Switch.WARN})
    (one,) = ranked(field_of(made), Side.MENTOR, PersonId("bo"))
    assert one.combination.warnings == (Rule.AVAILABILITY,)


def test_another_day_lets_people_have_waited_longer() -> None:
    made = problem([junior("bo", waiting_since=TODAY)], [senior("eva")], weights={Part.WAITING: 1})
    (now,) = ranked(field_of(made), Side.MENTOR, PersonId("bo"))
    later = field_of(made).asked(replace(made, today=TODAY.replace(month=12)))
    (then,) = ranked(later, Side.MENTOR, PersonId("bo"))
    assert (now.combination.score, then.combination.score) == (0, 1300)
