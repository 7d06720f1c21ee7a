"""Every sentence of the program is translated, whole and with its places, and none is left behind."""

from collections import Counter

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.wording import before_start
from revmentor_desktop.wording.catalogue import Message, Words, count, languages, say, say_in
from tests.wording.sources import ROOT, messages, places

SOURCES = messages()
OTHER_LANGUAGES = [language for language in languages() if language != "en"]


def catalogue(language: str) -> polib.POFile:
    return polib.pofile(str(ROOT / "resources" / "translations" / f"{language}.po"))


def key(message: Message) -> tuple[str | None, str]:
    return message.context, message.text


def entries(language: str) -> dict[tuple[str | None, str], polib.POEntry]:
    return {(entry.msgctxt, entry.msgid): entry for entry in catalogue(language) if not entry.obsolete}


def test_swedish_is_spoken_besides_english() -> None:
    assert languages() == ("en", "sv")


def test_the_sentences_of_the_source_are_found() -> None:
    assert say("There is nothing to undo.") in SOURCES
    assert {message.context for message in SOURCES} >= {None, "side"}
    assert any(message.plural for message in SOURCES)


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
def test_every_sentence_is_translated(language: str) -> None:
    translated = entries(language)
    missing = {where: message for message, where in SOURCES.items() if key(message) not in translated}

    assert missing == {}


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
def test_no_translation_is_stale_doubled_fuzzy_or_empty(language: str) -> None:
    found = catalogue(language)
    known = {key(message) for message in SOURCES}
    times = Counter((entry.msgctxt, entry.msgid) for entry in found)

    assert [entry.msgid for entry in found if (entry.msgctxt, entry.msgid) not in known] == []
    assert [entry for entry, often in times.items() if often > 1] == []
    assert [entry.msgid for entry in found if entry.fuzzy or entry.obsolete] == []
    assert [entry.msgid for entry in found if not _is_whole(entry)] == []


def _is_whole(entry: polib.POEntry) -> bool:
    if entry.msgid_plural:
        return set(entry.msgstr_plural) == {0, 1} and all(entry.msgstr_plural.values())
    return bool(entry.msgstr)


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
def test_a_translation_has_the_places_of_its_sentence(language: str) -> None:
    translated = entries(language)
    other_places = {
        where: message
        for message, where in SOURCES.items()
        if key(message) in translated and not _has_its_places(message, translated[key(message)])
    }

    assert other_places == {}


def _has_its_places(message: Message, entry: polib.POEntry) -> bool:
    if message.plural is None:
        return places(entry.msgstr) == places(message.text)
    # One of something may be told without its number.
    forms = zip((message.text, message.plural), entry.msgstr_plural.values(), strict=True)
    return entry.msgid_plural == message.plural and all(
        places(source) ^ places(target) <= {"count"} for source, target in forms
    )


def test_the_forms_of_a_sentence_that_counts_differ_in_their_number_alone() -> None:
    counting = [message for message in SOURCES if message.plural is not None]

    assert counting
    assert [
        message for message in counting if (places(message.text) ^ places(message.plural or "")) - {"count"}
    ] == []


def test_what_is_said_before_the_start_is_said_in_every_language() -> None:
    said = before_start.SENTENCES

    assert set(said) == set(languages())
    for code, sentence in said["en"].items():
        for language in said:
            assert places(said[language][code]) == places(sentence)


@given(number=st.integers(min_value=0, max_value=10_000))
def test_a_number_chooses_its_form_in_both_languages(number: int) -> None:
    message = count("{count} pair", "{count} pairs")

    english = Words("en")(message, count=number)
    assert english == (f"{number} pair" if number == 1 else f"{number} pairs")
    assert Words("sv")(message, count=number).startswith(str(number))


def test_a_language_that_we_do_not_speak_gets_english() -> None:
    assert Words("xx")(say("There is nothing to undo.")) == "There is nothing to undo."


def test_a_word_is_translated_by_where_it_stands() -> None:
    assert Words("sv")(say_in("side", "mentor")) == "mentor"
    assert Words("sv")(say_in("participation", "selected")) == "antagen"


def test_a_place_without_a_fact_stays_empty() -> None:
    assert Words("en")(say("“{value}” is here."), value=None) == "“” is here."
