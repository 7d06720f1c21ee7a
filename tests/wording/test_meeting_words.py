"""Discreet words: no sentence about two people gives a wish, a refusal or private notes away."""

import pytest

from revmentor_desktop.domain.matching import Breach
from revmentor_desktop.domain.pairs import PartScore
from revmentor_desktop.domain.programme import Part, Rule
from revmentor_desktop.wording import board, matching, names
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.meeting import DiscreetWords

LANGUAGES = ("en", "sv")
GIVING_AWAY = ("wish", "asked for", "önsk", "bett om", "want", "vill inte", "never", "aldrig")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ["wished-by-both", "wished-by-mentor", "wished-by-adept"])
def test_wishes_earn_points_without_being_told(language: str, code: str) -> None:
    part = PartScore(part=Part.WISHES.value, hundredths=1000, code=code)
    told = (
        matching.part_sentence(part, DiscreetWords(language)),
        board.short_part(part, DiscreetWords(language)),
    )

    assert not any(word in text.casefold() for text in told for word in GIVING_AWAY)
    assert matching.part_sentence(part, Words(language)) != told[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ["never-by-mentor", "never-by-adept"])
def test_refusals_forbid_without_being_told(language: str, code: str) -> None:
    breach = Breach(rule=Rule.NEVER_PAIR, code=code)
    words = DiscreetWords(language)
    told = (
        matching.breach_sentence(breach, words),
        board.short_breach(breach, words),
        words(names.of(Rule.NEVER_PAIR)),
    )

    assert not any(word in text.casefold() for text in told for word in GIVING_AWAY)
    assert len({*told[1:]}) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_notes_and_challenge_are_left_out(language: str) -> None:
    facts = (("words", "CANARY"),)
    part = PartScore(part=Part.CHALLENGE.value, hundredths=500, code="challenge-answered", facts=facts)

    assert "CANARY" in matching.part_sentence(part, Words(language))
    assert "CANARY" not in matching.part_sentence(part, DiscreetWords(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reason_of_an_override_is_left_out(language: str) -> None:
    told = DiscreetWords(language)(board.OVERRIDE_SAYS, who="Matching group", reason="CANARY")

    assert "Matching group" in told
    assert "CANARY" not in told


def test_everything_else_is_said_as_everywhere() -> None:
    breach = Breach(rule=Rule.DEPARTMENT, code="same-department", facts=(("department", "IT"),))

    assert matching.breach_sentence(breach, DiscreetWords("sv")) == matching.breach_sentence(
        breach, Words("sv")
    )
