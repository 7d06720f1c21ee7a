"""Red days of a calendar: glanced at without reading, learnt from elsewhere, forgotten with the country."""

from datetime import date

from revmentor_desktop.models.red_days import RedDays

CHRISTMAS, NEW_YEAR, SUNDAY = date(2026, 12, 25), date(2027, 1, 1), date(2026, 12, 27)


def test_glance_reads_nothing_and_takes_saturday_and_sunday_for_rest() -> None:
    days = RedDays("SE", "sv")
    assert days.known_name(CHRISTMAS) == ""
    assert days.known_weekend(SUNDAY)
    assert not days.known_weekend(CHRISTMAS)
    assert len(days.unread(CHRISTMAS, NEW_YEAR)) == 2


def test_what_was_read_elsewhere_is_known() -> None:
    days = RedDays("SE", "sv")
    days.learn([read() for read in days.unread(CHRISTMAS, NEW_YEAR)])
    assert days.known_name(CHRISTMAS) == "Juldagen"
    assert days.known_name(NEW_YEAR) == "Nyårsdagen"
    assert days.unread(CHRISTMAS, NEW_YEAR) == ()


def test_what_is_asked_outright_is_read_at_once() -> None:
    days = RedDays("SE", "en")
    assert days.name(CHRISTMAS) == "Christmas Day"
    assert days.known_name(CHRISTMAS) == "Christmas Day"


def test_days_of_another_country_that_come_late_are_forgotten() -> None:
    days = RedDays("SE", "sv")
    late = [read() for read in days.unread(CHRISTMAS, CHRISTMAS)]
    days.look_again("IL")
    days.learn(late)
    assert days.known_name(CHRISTMAS) == ""


def test_days_of_rest_follow_the_country_once_known() -> None:
    days = RedDays("IL", "en")
    days.learn([read() for read in days.unread(CHRISTMAS, CHRISTMAS)])
    assert not days.known_weekend(SUNDAY)
    assert days.known_weekend(date(2026, 12, 26))
