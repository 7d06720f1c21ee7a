"""Until when a cohort's people are kept, and who goes then."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.ids import CohortId
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Person, Side
from revmentor_desktop.domain.programme import Cohort
from revmentor_desktop.domain.retention import kept_cohorts, kept_until
from tests.building import participation

DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2090, 12, 31))


def cohort(name: str, ends_on: date) -> Cohort:
    return Cohort(id=CohortId(name), name=name, starts_on=ends_on - timedelta(days=90), ends_on=ends_on)


def part(
    who: str, where: Cohort, status: ParticipationStatus = ParticipationStatus.SELECTED
) -> Participation:
    made = participation(who, Side.MENTOR)
    return Participation(
        id=made.id, person_id=made.person_id, cohort_id=where.id, side=Side.MENTOR, status=status
    )


OLD, NEW = cohort("old", date(2022, 5, 31)), cohort("new", date(2025, 12, 18))


def test_months_are_counted_by_the_calendar_to_the_same_day_or_the_last_of_a_shorter_month() -> None:
    assert kept_until(cohort("a", date(2024, 8, 31)), 6) == date(2025, 2, 28)
    assert kept_until(cohort("a", date(2023, 8, 31)), 6) == date(2024, 2, 29)
    assert kept_until(cohort("a", date(2026, 12, 18)), 24) == date(2028, 12, 18)


def test_no_months_set_no_end() -> None:
    assert kept_until(OLD, 0) is None
    [kept] = kept_cohorts([OLD], {}, [], 0, date(2099, 1, 1))
    assert (kept.kept_until, kept.is_over, kept.people) == (None, False, ())


@given(ends_on=DAYS, months=st.integers(min_value=1, max_value=240))
def test_more_months_keep_longer_and_a_year_is_twelve(ends_on: date, months: int) -> None:
    one = cohort("a", ends_on)
    end, later = kept_until(one, months), kept_until(one, months + 12)
    assert end is not None
    assert later is not None
    assert end > ends_on
    assert (later.year, later.month) == (end.year + 1, end.month)


def told(today: date, *parts: Participation, anonymous: str = "") -> dict[str, tuple[bool, set[str]]]:
    people = {
        one.person_id: Person(id=one.person_id, name=one.person_id, anonymised=one.person_id == anonymous)
        for one in parts
    }
    found = kept_cohorts([NEW, OLD], people, parts, 24, today)
    return {one.cohort.name: (one.is_over, set(one.people)) for one in found}


def test_who_takes_part_in_a_later_cohort_stays_with_that_one() -> None:
    assert told(date(2025, 1, 1), part("Anna", OLD), part("Bo", OLD), part("Bo", NEW)) == {
        "old": (True, {"Anna"}),
        "new": (False, {"Bo"}),
    }


def test_the_last_day_itself_is_kept() -> None:
    assert told(date(2024, 5, 31), part("Anna", OLD))["old"] == (False, {"Anna"})
    assert told(date(2024, 6, 1), part("Anna", OLD))["old"] == (True, {"Anna"})


def test_those_who_were_not_selected_go_too_and_the_nameless_are_gone() -> None:
    reserve = part("Cia", OLD, ParticipationStatus.NOT_SELECTED)
    assert told(date(2025, 1, 1), reserve, part("#1", OLD), anonymous="#1")["old"] == (True, {"Cia"})


def test_the_oldest_cohort_comes_first() -> None:
    assert list(told(date(2025, 1, 1))) == ["old", "new"]
