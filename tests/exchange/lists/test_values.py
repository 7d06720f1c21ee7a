"""Names, addresses, dates, sides, topics and departments in the ways that lists write them."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.imports import ProblemKind
from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.exchange.lists import KnownWords, read_list
from revmentor_desktop.exchange.lists.cells import Cell, fold
from revmentor_desktop.exchange.lists.dates import read_date
from revmentor_desktop.exchange.lists.evidence import parts_of
from revmentor_desktop.exchange.lists.names import read_address, read_name
from revmentor_desktop.exchange.lists.sides import read_sides
from tests.exchange.lists.building import TODAY, Value, noticed, text, workbook

DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2060, 12, 31))
MONTHS = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
]


@settings(max_examples=150, deadline=None)
@given(day=DAYS)
def test_every_way_to_write_a_date_gives_that_date(day: date) -> None:
    serial = (day - date(1899, 12, 30)).days
    written: list[Cell] = [
        day.isoformat(),
        f"{day:%Y%m%d}",
        f"{day:%d/%m/%Y}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day:%Y-%m-%d} 00:00:00",
        f"{day:%Y-%m-%d}T00:00:00Z",
        f" {day.day} {MONTHS[day.month - 1]} {day.year} ",
        float(serial),
        float(f"{day:%Y%m%d}"),
        str(serial),
        day,
    ]
    assert {read_date(one, TODAY) for one in written} == {day}
    assert read_date(float(serial - 1462), TODAY, epoch_1904=True) in {day, None}


@pytest.mark.parametrize(
    "text", ["i våras", "2026", "31/02/2026", "2026-13-01", "08/14/2026", "snart", "12", "?", "1/2", "99999"]
)
def test_what_is_no_date_is_not_guessed(text: str) -> None:
    assert read_date(text, TODAY) is None


US_DAYS = "Name;E-mail;Side;Hire date\nA Ek;a@x.se;mentor;03/04/2021\nB Ek;b@x.se;adept;{other}\n"


@pytest.mark.parametrize(
    ("other", "first", "second"),
    [
        ("12/31/1999", date(2021, 3, 4), date(1999, 12, 31)),
        ("12/31/1999 0:00", date(2021, 3, 4), date(1999, 12, 31)),
        ("31/12/1999", date(2021, 4, 3), date(1999, 12, 31)),
        ("05/06/1999", date(2021, 4, 3), date(1999, 6, 5)),
        ("32/33/1999", date(2021, 4, 3), None),
    ],
)
def test_month_comes_first_only_where_the_column_proves_it(
    tmp_path: Path, other: str, first: date, second: date | None
) -> None:
    parsed = read_list(text(tmp_path, US_DAYS.format(other=other)), today=TODAY)
    assert [one.employed_since for one in parsed.people] == [first, second]


def test_column_that_proves_both_orders_is_day_first_with_a_notice(tmp_path: Path) -> None:
    rows = US_DAYS.format(other="12/31/1999") + "C Ek;c@x.se;adept;31/12/1999\n"
    parsed = read_list(text(tmp_path, rows), today=TODAY)
    assert [one.employed_since for one in parsed.people] == [date(2021, 4, 3), None, date(1999, 12, 31)]
    assert (3, ProblemKind.DATE, "12/31/1999") in noticed(parsed)


def test_one_sheet_that_proves_the_order_of_days_tells_it_for_the_others(tmp_path: Path) -> None:
    head: list[Value] = ["Name", "E-mail", "Department", "Hire date"]
    path = workbook(
        tmp_path,
        {
            "Mentors": [head, ["A Ek", "a@x.se", "HR", "03/04/2021"]],
            "Adepts": [head, ["B Ek", "b@x.se", "HR", "12/31/1999"]],
        },
    )
    days = [one.employed_since for one in read_list(path, today=TODAY).people]
    assert days == [date(2021, 3, 4), date(1999, 12, 31)]


@settings(max_examples=60, deadline=None)
@given(day=DAYS)
def test_month_first_dates_come_back_as_they_were(day: date) -> None:
    written: list[Cell] = [f"{day:%m/%d/%Y}", f"{day.month}-{day.day}-{day.year}", day.isoformat(), day]
    assert {read_date(one, TODAY, month_first=True) for one in written} == {day}


def test_year_as_a_number_is_not_a_day_of_1905() -> None:
    assert read_date(2019.0, TODAY) is None


@pytest.mark.parametrize(
    ("written", "day"), [("14/08/26", date(2026, 8, 14)), ("14/08/98", date(1998, 8, 14))]
)
def test_two_digit_years_lie_in_the_past(written: str, day: date) -> None:
    assert read_date(written, TODAY) == day


def test_dates_of_a_workbook_that_counts_from_1904(tmp_path: Path) -> None:
    rows: list[list[Value]] = [
        ["Name", "E-mail", "Department", "Employed since"],
        ["Anna Berg", "a@x.se", "HR", date(2024, 5, 6)],
    ]
    rows.append(["Bo Ek", "b@x.se", "HR", float((date(2024, 5, 6) - date(1904, 1, 1)).days)])
    parsed = read_list(workbook(tmp_path, {"Mentors": rows}, epoch_1904=True), today=TODAY)
    assert [one.employed_since for one in parsed.people] == [date(2024, 5, 6)] * 2


@pytest.mark.parametrize(
    ("written", "address"),
    [
        (" Anna.Berg@Exempel.SE ", "anna.berg@exempel.se"),
        ("mailto:anna@exempel.se", "anna@exempel.se"),
        ("Anna Berg <anna@exempel.se>", "anna@exempel.se"),
        ("samantha.o'brien@example.org", "samantha.o'brien@example.org"),
        ("anna+mentor@mail.exempel.se;", "anna+mentor@mail.exempel.se"),
        ("anna\u200b@exempel.se\u00a0", "anna@exempel.se"),
        ("åsa@exempel.se", "åsa@exempel.se"),
        ("utan.snabel.exempel.se", None),
        ("utan.snabel(at)exempel.se", None),
        ("anna@", None),
        ("@exempel.se", None),
        ("anna@exempel", None),
        ("anna@@exempel.se", None),
        ("anna @exempel.se", None),
        ("anna@exempel..se", None),
        ("anna@exempel,se", None),
        ("anna@-exempel.se", None),
        ("a@x.se, b@x.se", None),
        ("saknas", None),
    ],
)
def test_addresses_are_taken_or_refused_as_a_mail_server_would(written: str, address: str | None) -> None:
    assert read_address(written)[0] == address


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("  Anna   Berg ", "Anna Berg"),
        ("Berg, Anna", "Anna Berg"),
        ("Berg,Anna Karin", "Anna Karin Berg"),
        ("A\u030asa O\u0308berg", "Åsa Öberg"),
        ("Anna Berg, PhD", "Anna Berg, PhD"),
        ("von Essen, Carl-Johan", "Carl-Johan von Essen"),
        ("Berg,", "Berg"),
        ("Smith, John, Jr.", "John Smith, Jr."),
        ("Smith, Jr., John", "John Smith, Jr."),
        ("Smith Jr., John", "John Smith Jr."),
    ],
)
def test_names_are_put_first_name_first(written: str, name: str) -> None:
    assert read_name(written) == name


WORDS = {
    Side.MENTOR: ["mentor", "Mentor ", "MENTORER", "mentors", "junior", "Junior mentor", "Mentor (junior)"],
    Side.ADEPT: ["adept", "Adepter", "mentee", "Mentees", "SENIOR", "senior adept", "Adept (mentee)"],
}


@pytest.mark.parametrize(("side", "word"), [(side, word) for side in Side for word in WORDS[side]])
def test_side_words_name_one_side(side: Side, word: str) -> None:
    assert read_sides(word) == (side,)


@settings(max_examples=80, deadline=None)
@given(
    mentor=st.sampled_from(WORDS[Side.MENTOR][:5]),
    adept=st.sampled_from(WORDS[Side.ADEPT][:5]),
    link=st.sampled_from([" och ", " and ", "/", ", ", " + ", " & ", ";", "\n"]),
    turned=st.booleans(),
)
def test_two_side_words_name_both_sides(mentor: str, adept: str, link: str, turned: bool) -> None:
    words = (adept, mentor) if turned else (mentor, adept)
    assert read_sides(link.join(words)) == (Side.MENTOR, Side.ADEPT)


@pytest.mark.parametrize("word", ["båda", "Both", "både mentor och adept", "mentor och adept"])
def test_words_for_both_name_both_sides(word: str) -> None:
    assert read_sides(word) == (Side.MENTOR, Side.ADEPT)


@pytest.mark.parametrize(
    "word", ["", "Observatör", "senior mentor", "yes", "Senior utvecklare", "mentorskap"]
)
def test_other_words_name_no_side(word: str) -> None:
    assert read_sides(word) == ()


TOPICS = st.lists(
    st.text(alphabet="abcåäö ", min_size=1, max_size=12)
    .map(lambda text: " ".join(text.split()))
    .filter(bool),
    max_size=6,
    unique_by=fold,
)


@settings(max_examples=150, deadline=None)
@given(topics=TOPICS, sign=st.sampled_from([",", ";", "|", "\n", " | ", "; ", "\r\n", "\n• "]))
def test_topics_come_apart_in_order_by_any_sign(topics: list[str], sign: str) -> None:
    assert parts_of(sign.join(topics)) == tuple(topics)


def test_topics_repeated_in_one_cell_are_one() -> None:
    assert parts_of("AI; ai ; Data;;AI") == ("AI", "Data")


SPOILT: st.SearchStrategy[Callable[[str], str]] = st.sampled_from(
    [str.upper, str.lower, lambda text: f" {text}", lambda text: f"{text}  ", str]
)
DEPARTMENTS = ("Försäljning", "HR", "IT & drift", "Kundframgång")


@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_spoilt_departments_come_back_as_they_are_well_written(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    rows = [(name, name) for name in DEPARTMENTS]
    rows += [
        (name, data.draw(SPOILT)(name))
        for name in data.draw(st.lists(st.sampled_from(DEPARTMENTS), min_size=3, max_size=15))
    ]
    rows = data.draw(st.permutations(rows))
    lines = [f"P{number} Ek;p{number}@x.se;{written};mentor" for number, (_, written) in enumerate(rows)]
    path = text(tmp_path_factory.mktemp("list"), "Namn;E-post;Avdelning;Sida\n" + "\n".join(lines))
    parsed = read_list(path, today=TODAY)
    assert [one.department for one in parsed.people] == [name for name, _ in rows]


def test_known_spelling_of_the_programme_wins(tmp_path: Path) -> None:
    path = text(tmp_path, "Namn;E-post;Avdelning;Sida;Ämnen\nAnna Berg;a@x.se;PERSONAL;mentor;ai\n")
    known = KnownWords(departments={"HR": ("Personal",)}, topics={"AI": ()})
    (anna,) = read_list(path, known=known, today=TODAY).people
    assert (anna.department, anna.topics) == ("HR", ("AI",))


@pytest.mark.parametrize(
    ("written", "likely"),
    [
        ("Forsäljning", True),
        ("Försäljnng", True),
        ("Fo\u0308rsa\u0308ljning", False),
        ("Förvaltning", False),
        ("Inköp", False),
    ],
)
def test_nearly_the_same_department_is_kept_and_noticed(tmp_path: Path, written: str, likely: bool) -> None:
    path = text(
        tmp_path,
        "Namn;E-post;Avdelning;Sida\nA Ek;a@x.se;Försäljning;mentor\nB Ek;b@x.se;Försäljning;mentor\n"
        f"C Ek;c@x.se;{written};mentor\n",
    )
    parsed = read_list(path, today=TODAY)
    assert [(row, kind.value) for row, kind, _ in noticed(parsed)] == ([(4, "likely")] if likely else [])


@pytest.mark.parametrize(
    ("one", "two"), [("Team 1", "Team 2"), ("Nord", "Norr"), ("Region Öst", "Region Väst")]
)
def test_different_departments_with_like_names_are_left_in_peace(tmp_path: Path, one: str, two: str) -> None:
    path = text(tmp_path, f"Namn;E-post;Avdelning;Sida\nA Ek;a@x.se;{one};mentor\nB Ek;b@x.se;{two};mentor\n")
    assert noticed(read_list(path, today=TODAY)) == []


def test_status_capacity_languages_and_wishes(tmp_path: Path) -> None:
    path = text(
        tmp_path,
        "Namn;E-post;Avdelning;Sida;Status;Antal par;Språk;Vill paras med\n"
        'Anna Berg;a@x.se;HR;mentor;Anmäld;två;svenska och engelska/finska;"Ek, Bo"\n'
        "Bo Ek;b@x.se;IT;adept;Reserv;2;svenska;Anna Berg, a@x.se, Okänd Person\n"
        "Cia Ek;c@x.se;IT;adept;Antagen;många;;\n"
        "Dan Ek;d@x.se;IT;adept;Antagen;1;;\n",
    )
    parsed = read_list(path, today=TODAY)
    anna, bo, cia, _ = parsed.people
    assert (anna.status, bo.status) == (ParticipationStatus.APPLIED, ParticipationStatus.RESERVE)
    assert (anna.capacity, bo.capacity, cia.capacity) == (2, 2, None)
    assert anna.languages == ("svenska", "engelska", "finska")
    assert (anna.wishes, bo.wishes) == (("Bo Ek",), ("Anna Berg", "a@x.se", "Okänd Person"))
    assert [(row, kind.value, value) for row, kind, value in noticed(parsed)] == [
        (3, "person", "Okänd Person"),
        (4, "likely", "många"),
    ]


def test_levels_are_read_by_the_programmes_scale(tmp_path: Path) -> None:
    path = text(
        tmp_path,
        "Namn;E-post;Avdelning;Sida;Grad\nA Ek;a@x.se;HR;mentor;HEO\n"
        "B Ek;b@x.se;HR;adept;grade 6 \nC Ek;c@x.se;HR;adept;Kung\n",
    )
    parsed = read_list(path, levels=("HEO", "Grade 7", "Grade 6"), today=TODAY)
    assert [one.level for one in parsed.people] == ["HEO", "Grade 6", "Kung"]
    assert [(row, kind.value, value) for row, kind, value in noticed(parsed)] == [(4, "level", "Kung")]
    assert noticed(read_list(path, today=TODAY)) == []


def test_managers_are_looked_for_in_the_list_and_among_those_known(tmp_path: Path) -> None:
    path = text(
        tmp_path,
        "Namn;E-post;Avdelning;Sida;Närmaste chef\nA Ek;a@x.se;HR;mentor;Ek, B\n"
        "B Ek;b@x.se;HR;adept;Vera Vd\n"
        "C Ek;c@x.se;HR;adept;Ingen Alls\n",
    )
    known = KnownWords(people=(("Vera Vd", "vd@x.se"),))
    parsed = read_list(path, known=known, today=TODAY)
    assert [one.manager for one in parsed.people] == ["B Ek", "Vera Vd", "Ingen Alls"]
    assert [(row, kind.value) for row, kind, _ in noticed(parsed)] == [(4, "person")]


@settings(max_examples=30, deadline=None)
@given(days=st.integers(min_value=0, max_value=20_000))
def test_serial_numbers_follow_the_calendar(days: int) -> None:
    start = date(1950, 1, 1)
    assert read_date(float((start - date(1899, 12, 30)).days + days), TODAY) == start + timedelta(days=days)


def test_side_cell_of_two_lines_names_both_sides(tmp_path: Path) -> None:
    path = text(tmp_path, 'Namn;E-post;Avdelning;Sida\nAnna Berg;a@x.se;HR;"mentor\nadept"\n')
    assert [one.side for one in read_list(path, today=TODAY).people] == [Side.MENTOR, Side.ADEPT]
