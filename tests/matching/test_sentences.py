"""Every code of the engine has its sentence, in both languages."""

import re
from collections.abc import Iterator

import pytest

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import LeftOver, Plan, Price
from revmentor_desktop.domain.people import Side
from revmentor_desktop.matching.plans import solve
from revmentor_desktop.matching.prices import price
from revmentor_desktop.matching.problem import MatchingProblem
from revmentor_desktop.matching.scores import scores
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.left_over import reason_sentence, remedy_sentences
from revmentor_desktop.wording.matching import (
    TROUBLES,
    breach_sentence,
    notice_sentence,
    part_sentence,
    price_sentence,
)
from tests.matching.building import junior, path, problem, random_problem, senior

WHOLE = re.compile(r"^[^{}]*[^{}\s,:]\.$")


def names(made: MatchingProblem) -> dict[PersonId, str]:
    return {one.id: one.name.upper() for one in (*made.mentors, *made.adepts)}


def everything_said(made: MatchingProblem, words: Words) -> Iterator[str]:
    plan, table, who = solve(made), scores(made), names(made)
    for notice in plan.notices:
        yield notice_sentence(notice, who, words)
    for one in plan.left_over:
        yield reason_sentence(one.reason, one.person_id, one.side, who, words)
        yield from remedy_sentences(one, who, words)
    for row, mentor in enumerate(table.mentors):
        for column, adept in enumerate(table.adepts):
            yield from (part_sentence(part, words) for part in table.because(row, column))
            yield from (breach_sentence(breach, words) for breach in table.breaches(row, column))
            yield price_sentence(price(made, mentor.id, adept.id, table), who, words)


@pytest.mark.parametrize("language", ["en", "sv"])
def test_everything_is_said_in_whole_sentences(language: str) -> None:
    words = Words(language)
    for seed in range(60):
        for sentence in everything_said(random_problem(seed, mentors=3), words):
            assert WHOLE.match(sentence), sentence


def test_every_sentence_is_translated() -> None:
    english, swedish = Words("en"), Words("sv")
    for seed in range(60):
        made = random_problem(seed, mentors=3)
        both = zip(everything_said(made, english), everything_said(made, swedish), strict=True)
        for one, other in both:
            assert one != other
    for trouble in TROUBLES.values():
        one, other = (
            words(trouble, mentor="Bo", adept="Eva", person="Bo", count=1) for words in (english, swedish)
        )
        assert one != other


def left_over(plan: Plan, person: str) -> LeftOver:
    return next(one for one in plan.left_over if one.person_id == person)


def test_a_group_that_competes_is_told_by_number_name_and_department() -> None:
    mentors = [junior(name, departments=path("sales")) for name in ("bo", "cia")]
    made = problem(mentors, [senior("eva", departments=path("hr"))])
    one = solve(made).left_over[0]
    who = {PersonId("bo"): "Bo", PersonId("cia"): "Cia", PersonId("eva"): "Eva"}
    left = who[one.person_id]
    assert reason_sentence(one.reason, one.person_id, one.side, who, Words("en")) == (
        f"2 mentors from Sales compete for 1 place outside it, with Eva, and {left} is left over. "
        "They are Bo and Cia."
    )
    assert reason_sentence(one.reason, one.person_id, one.side, who, Words("sv")) == (
        "2 mentorer från Sales konkurrerar om 1 plats utanför avdelningen, hos Eva, "
        f"och {left} blir utan par. De är Bo och Cia."
    )


def test_somebody_for_whom_many_were_allowed_is_told_who_would_have_fitted_best() -> None:
    adepts = [senior(f"eva{number}", wants=("AI",)) for number in range(9)]
    made = problem([junior("bo", offers=("AI",), capacity=9), junior("cia")], adepts)
    (one,) = solve(made).left_over
    assert reason_sentence(one.reason, one.person_id, Side.MENTOR, names(made), Words("en")) == (
        "Of the 9 adepts allowed for CIA, EVA0, EVA1, EVA2, EVA3, EVA4 and EVA5 would fit best, "
        "but their places went to pairs with BO."
    )


def test_long_lists_of_people_end_with_a_number() -> None:
    mentors = [junior(name) for name in ("a", "b", "c", "d", "e", "f", "g", "h")]
    made = problem(mentors, [senior("eva")])
    one = left_over(solve(made), "h")
    sentence = reason_sentence(one.reason, one.person_id, Side.MENTOR, names(made), Words("en"))
    assert sentence.endswith("They are A and H. In all, 8 mentors have no other choice.")
    standing = tuple((one.id, PersonId("eva")) for one in mentors[:7])
    held = solve(problem(mentors, [senior("eva", capacity=7)], standing=standing))
    assert len(left_over(held, "h").reason.group) == 7
    price_of_two = Price(
        mentor_id=PersonId("a"),
        adept_id=PersonId("eva"),
        allowed=True,
        broken_rules=(),
        pairs_lost=0,
        points_lost=1205,
    )
    assert (
        price_sentence(price_of_two, names(made), Words("sv"))
        == "A och EVA kostar helheten 12,05 poäng, men inget par."
    )
