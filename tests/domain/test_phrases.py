"""Many names looked for in many texts at once, against looking for each by itself."""

import re

from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.phrases import Phrases

LETTERS = st.text("aAåÅ bB-.ßİ\n", min_size=1, max_size=8)


@given(st.lists(LETTERS, max_size=6), st.text("aAåÅ bB-.ßİ\n", max_size=40))
def test_a_phrase_is_found_just_where_it_is(phrases: list[str], text: str) -> None:
    held = any(
        (
            phrase.lower() in text.lower()
            and (first := re.search(r"\w+", phrase.lower())) is not None
            and first.group() in re.findall(r"\w+", text.lower())
        )
        or (phrase.lower() in text.lower() and not re.search(r"\w", phrase.lower()))
        for phrase in phrases
    )
    assert Phrases(phrases).are_in(text) == held


def test_a_name_is_masked_whole_and_in_any_case() -> None:
    phrases = Phrases(["Åsa Ek", "åsa ek-lund", "asa@example.org"])
    text = "ÅSA EK met Åsa Ek-Lund; mail ASA@example.org. Åsa Ekström stayed."
    assert phrases.masked(text, "•") == "• met •; mail •. Åsa Ekström stayed."


def test_without_phrases_nothing_is_found() -> None:
    assert not Phrases([]).are_in("anything")
    assert Phrases([""]).masked("anything", "•") == "anything"
