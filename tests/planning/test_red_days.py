"""Red days: named in the programme's language, hand-checked against the Swedish almanac."""

from datetime import date

import pytest

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.planning.red_days import bridge_days, half_days, red_days, weekend

YEARS = date(2026, 1, 1), date(2027, 12, 31)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 1, 6), "Trettondedag jul"),
        (date(2026, 4, 3), "Långfredagen"),
        (date(2026, 4, 6), "Annandag påsk"),
        (date(2026, 5, 1), "Första maj"),
        (date(2026, 5, 14), "Kristi himmelsfärdsdag"),
        (date(2026, 6, 6), "Nationaldagen"),
        (date(2026, 6, 19), "Midsommarafton"),
        (date(2026, 12, 24), "Julafton"),
        (date(2026, 12, 31), "Nyårsafton"),
        (date(2027, 3, 26), "Långfredagen"),
        (date(2027, 5, 6), "Kristi himmelsfärdsdag"),
        (date(2027, 6, 25), "Midsommarafton"),
    ],
)
def test_swedish_red_days_carry_their_names(day: date, name: str) -> None:
    assert red_days("SE", "sv", *YEARS)[day] == name


def test_red_days_are_named_in_english_too() -> None:
    assert red_days("SE", "en", *YEARS)[date(2026, 12, 24)] == "Christmas Eve"


def test_a_language_the_country_does_not_speak_gives_its_own_names() -> None:
    assert red_days("NO", "sv", *YEARS)[date(2026, 5, 17)] == "Grunnlovsdag"
    assert red_days("FI", "sv", *YEARS)[date(2026, 1, 1)] == "Nyårsdagen"


def test_an_ordinary_day_is_not_red_and_both_ends_are_included() -> None:
    found = red_days("SE", "sv", date(2026, 12, 24), date(2026, 12, 26))
    assert list(found) == [date(2026, 12, 24), date(2026, 12, 25), date(2026, 12, 26)]
    assert date(2026, 12, 23) not in red_days("SE", "sv", *YEARS)


def test_the_days_of_rest_of_the_week_follow_the_country() -> None:
    assert weekend("SE") == {5, 6}
    assert weekend("IL") == {4, 5}


@pytest.mark.parametrize("country", ["XX", "", "Sverige", "HolidayBase"])
def test_an_unknown_country_is_refused(country: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        red_days(country, "sv", *YEARS)
    assert (refused.value.code, refused.value.facts["country"]) == ("country-unknown", country)


def test_small_letters_name_a_country_too() -> None:
    assert red_days("se", "sv", *YEARS) == red_days("SE", "sv", *YEARS)


def test_half_days_are_apart_from_red_days() -> None:
    assert "Skärtorsdagen" in half_days("SE", "sv", *YEARS)[date(2026, 4, 2)]
    assert date(2026, 4, 2) not in red_days("SE", "sv", *YEARS)


def test_the_friday_after_ascension_day_is_a_bridge() -> None:
    resting = {date(2026, 5, day) for day in (9, 10, 14, 16, 17)}
    assert bridge_days(resting, date(2026, 5, 8), date(2026, 5, 18)) == {date(2026, 5, 15)}
