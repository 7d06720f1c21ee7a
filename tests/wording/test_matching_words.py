"""What is said of readiness, drafts and matching anew is whole, and differs from language to language."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from revmentor_desktop.domain.drafts import Objection, ObjectionCode
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.programme import Rule
from revmentor_desktop.matching.comparing import compare
from revmentor_desktop.matching.problem import MatchingProblem
from revmentor_desktop.matching.readiness import readiness
from revmentor_desktop.matching.rematch import rematch
from revmentor_desktop.matching.scores import scores
from revmentor_desktop.wording import drafts
from revmentor_desktop.wording import readiness as ready
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.lists import any_of
from tests.matching.building import couple, junior, path, problem, random_problem, senior

WHOLE = re.compile(r"^[^{}]*[^{}\s,:]\.$")
SALES = {"departments": path("sales")}
CROWDED = problem(
    [junior("bo"), junior("cia", **SALES), junior("dan", **SALES)], [senior("eva"), senior("fia", **SALES)]
)


def everything_said(made: MatchingProblem, words: Words) -> Iterator[str]:
    names = {one.id: one.name.upper() for one in (*made.mentors, *made.adepts)}
    found = readiness(made)
    yield from (ready.side_sentence(side, words) for side in (found.mentors, found.adepts))
    yield from ready.pairs_sentences(found, words)
    yield from (ready.bite_sentence(bite, words) for bite in found.bites)
    yield ready.not_approved(tuple(names), names, words)
    yield ready.not_told(tuple(names)[:1], names, words)
    couples = [(mentor.id, adept.id) for mentor in made.mentors[:2] for adept in made.adepts[:1]]
    change = compare(scores(made), couples[:1], couples[1:])
    yield drafts.tallies_sentence(change, words)
    yield from (drafts.gone_sentence(one, names, words) for one in change.gone)
    yield from (drafts.new_sentence(one, names, words) for one in change.new)
    for one in ObjectionCode:
        objection = Objection(couple=couples[0], code=one, people=couples[0][:1], rules=(Rule.LANGUAGE,))
        yield drafts.objection_sentence(objection, names, words)
    for way in rematch(made, ()):
        yield drafts.way_sentence(way, names, words)
    yield from (words(message).replace(" …", ".") for message in ready.PHASES.values())


@pytest.mark.parametrize("made", [CROWDED, *(random_problem(seed, mentors=3) for seed in range(10))])
def test_everything_is_said_whole_and_in_both_languages(made: MatchingProblem) -> None:
    for one, other in zip(
        everything_said(made, Words("en")), everything_said(made, Words("sv")), strict=True
    ):
        assert WHOLE.match(one), one
        assert WHOLE.match(other), other
        assert one != other


def test_a_way_that_breaks_pairs_names_them_and_says_what_is_proven() -> None:
    made = replace(CROWDED, mentors=CROWDED.mentors[:2])
    names = {one.id: one.name for one in (*made.mentors, *made.adepts)}
    still, moved = rematch(made, (couple("bo", "eva"),))
    assert drafts.way_sentence(moved, names, Words("en")).endswith(
        "1 pair that exists is broken: Bo and Eva. That is proven to be the fewest for so many pairs."
    )
    assert "broken" not in drafts.way_sentence(still, names, Words("en"))
    bo = next(move for move in moved.change.moves if move.person_id == PersonId("bo"))
    assert drafts.move_sentence(bo, names, Words("en")) == "Bo: Eva → Fia."
    cia = next(move for move in moved.change.moves if move.person_id == PersonId("cia"))
    assert drafts.move_sentence(cia, names, Words("sv")) == "För Cia: ingen → Eva."


def test_choices_are_offered_in_one_phrase() -> None:
    assert any_of(("Swedish",), Words("en")) == "Swedish"
    assert any_of(("Swedish", "English", "Finnish"), Words("sv")) == "Swedish, English eller Finnish"
