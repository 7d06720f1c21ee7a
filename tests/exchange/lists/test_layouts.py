"""Lists as people really send them, each laid out in its own way."""

from datetime import date, datetime
from pathlib import Path

import pytest

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.domain.imports import ListField, ParsedList, ProblemKind
from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.exchange.lists import read_list
from tests.exchange.lists.building import TODAY, named, noticed, refused, text, who, workbook

ANNA = ("Anna Berg", "anna.berg@exempel.se", "HR", Side.MENTOR)
ERIK = ("Erik Åkesson", "erik.akesson@exempel.se", "Försäljning", Side.ADEPT)


def read(path: Path, side: Side | None = None) -> ParsedList:
    return read_list(path, side=side, today=TODAY)


def test_hr_export_with_shortened_headings(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        {
            "Blad1": [
                [
                    "Anst.nr",
                    "Namn (efternamn, förnamn)",
                    "E-postadress arbete",
                    "Tillhör avd.",
                    "Anst.datum",
                    "Roll",
                ],
                [1001, "Berg, Anna", "anna.berg@exempel.se", "HR", 46023, "Mentor"],
                [1002, "Åkesson, Erik", "erik.akesson@exempel.se", "Försäljning", "14.8.2006", "Adept"],
            ]
        },
    )
    parsed = read(path)
    assert who(parsed) == [ANNA, ERIK]
    assert [one.employed_since for one in parsed.people] == [date(2026, 1, 1), date(2006, 8, 14)]
    assert parsed.columns["Anst.nr"] is None


def test_english_export_with_work_email_and_dept(tmp_path: Path) -> None:
    path = text(
        tmp_path,
        "Employee ID,Surname,Given Name,Work email,Personal email,Dept.,Start date,I am a…,"
        "What can you offer?\n"
        "7,Berg,Anna,anna.berg@exempel.se,anna@home.example,HR,2020-01-02,Junior mentor,AI; data\n"
        "8,Åkesson,Erik,erik.akesson@exempel.se,erik@home.example,Försäljning,2001-02-03,Mentee,\n",
    )
    parsed = read(path)
    assert who(parsed) == [ANNA, ERIK]
    assert named(parsed, "Anna Berg").topics == ("AI", "data")
    assert parsed.columns["Personal email"] is None


def test_merged_title_rows_and_a_row_of_units_under_the_headings(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        {
            "Underlag": [
                ["Omvänt mentorskap: Juniorer", None, None, None],
                ["Uppgifter om personen", None, "Uppgifter om jobbet", None],
                [],
                ["Namn", "E-post", "Avdelning", "Anställd sedan"],
                ["(för- och efternamn)", "(jobbadress)", None, "ÅÅÅÅ-MM-DD"],
                ["Anna Berg", "anna.berg@exempel.se", "HR", date(2024, 5, 6)],
            ]
        },
    )
    parsed = read(path)
    assert who(parsed) == [ANNA]
    assert parsed.problems == ()


@pytest.mark.parametrize("total", [["Totalt: 1"], ["Summa", None, 1], [None, "Antal", 1], ["Totalt 1 st"]])
def test_totals_and_footers_are_nobody(tmp_path: Path, total: list[str | float | None]) -> None:
    path = workbook(
        tmp_path,
        {
            "Mentorer": [
                ["Namn", "E-post", "Avdelning"],
                ["Anna Berg", "anna.berg@exempel.se", "HR"],
                [],
                total,
                ["Källa: personalsystemet 2026-08-14"],
            ]
        },
    )
    parsed = read(path)
    assert who(parsed) == [ANNA]
    assert parsed.problems == ()


def test_single_letters_in_a_side_column(tmp_path: Path) -> None:
    path = text(
        tmp_path,
        "Namn;E-post;Avdelning;Mentor/Adept\n"
        "Anna Berg;anna.berg@exempel.se;HR;M\nErik Åkesson;erik.akesson@exempel.se;Försäljning;A\n",
    )
    assert who(read(path)) == [ANNA, ERIK]


def test_two_columns_of_ticks_tell_the_side(tmp_path: Path) -> None:
    path = text(
        tmp_path,
        "Namn;E-post;Avdelning;Vill vara mentor;Vill vara adept\n"
        "Anna Berg;anna.berg@exempel.se;HR;Ja;Nej\n"
        "Erik Åkesson;erik.akesson@exempel.se;Försäljning;;x\n"
        "Kim Ek;kim.ek@exempel.se;HR;ja;ja\n",
    )
    parsed = read(path)
    assert who(parsed)[:2] == [ANNA, ERIK]
    assert [one.side for one in parsed.people[2:]] == [Side.MENTOR, Side.ADEPT]


def test_ticks_under_a_mentor_and_an_adept_tell_the_side_beside_a_name(tmp_path: Path) -> None:
    path = text(
        tmp_path,
        "Namn;E-post;Avdelning;Mentor;Adept\nAnna Berg;anna.berg@exempel.se;HR;x;\n"
        "Erik Åkesson;erik.akesson@exempel.se;Försäljning;;X\n",
    )
    assert who(read(path)) == [ANNA, ERIK]


def test_wishes_are_read_and_their_contrary_is_not(tmp_path: Path) -> None:
    path = text(
        tmp_path,
        "Namn;E-post;Sida;Avdelning;Önskar paras med;Vill inte paras med\n"
        "A Ek;a@x.se;mentor;IT;B Ek;C Ek\nB Ek;b@x.se;adept;HR;a@x.se;\nC Ek;c@x.se;adept;HR;Ingen Alls;\n",
    )
    parsed = read(path)
    assert [one.wishes for one in parsed.people] == [("B Ek",), ("a@x.se",), ("Ingen Alls",)]
    assert {one.title for one in parsed.people} == {""}
    assert noticed(parsed) == [(4, ProblemKind.PERSON, "Ingen Alls")]


def test_sheets_in_any_order_with_instructions_and_lists_for_drop_downs(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        {
            "Instruktioner": [
                ["Så fyller du i"],
                ["Kolumn", "Förklaring"],
                ["Namn", "För- och efternamn"],
                ["E-post", "Din adress på jobbet"],
            ],
            "Adepter": [
                ["Adeptens namn", "Mejl", "Enhet"],
                ["Erik Åkesson", "erik.akesson@exempel.se", "Försäljning"],
            ],
            "Listor": [["Avdelningar", "Roller"], ["HR", "Mentor"], ["Försäljning", "Adept"]],
            "Mentorer": [["Namn", "E-post", "Avd"], ["Anna Berg", "anna.berg@exempel.se", "HR"]],
            "Förra året": [["Namn", "E-post", "Avd"], ["Gammal Gren", "gammal.gren@exempel.se", "HR"]],
        },
        hidden=["Listor", "Förra året"],
    )
    parsed = read(path)
    assert who(parsed) == [ERIK, ANNA]
    assert parsed.sheets == ("Adepter", "Mentorer")


def test_unicode_text_from_excel(tmp_path: Path) -> None:
    content = "Namn\tE-post\tAvdelning\tSida\r\nErik Åkesson\terik.akesson@exempel.se\tFörsäljning\tAdept\r\n"
    path = text(tmp_path, content, encoding="utf-16", name="list.txt")
    assert who(read(path)) == [ERIK]


def test_windows_text_with_semicolons_and_decimal_commas(tmp_path: Path) -> None:
    path = text(
        tmp_path,
        "Löpnr;Namn;E-post;Avdelning;Sysselsättningsgrad;Sida\r\n"
        "1;Erik Åkesson;erik.akesson@exempel.se;Försäljning;0,75;Adept\r\n"
        "2;Anna Berg;anna.berg@exempel.se;HR;1,00;Mentor\r\n",
        encoding="cp1252",
    )
    assert who(read(path)) == [ERIK, ANNA]


def test_heading_on_row_seven_and_an_index_column(tmp_path: Path) -> None:
    rows: list[list[str | float | None]] = [
        ["Bilaga 3"],
        [],
        ["Deltagare i programmet"],
        [],
        ["Sekretess: intern"],
        [],
    ]
    rows += [
        ["Nr", "Deltagare", "Mejl", "Avdelning", "Typ"],
        [1, "Anna Berg", "anna.berg@exempel.se", "HR", "Mentor"],
    ]
    rows += [[2, None, None, "HR", "Adept"]]
    parsed = read(workbook(tmp_path, {"Blad1": rows}))
    assert who(parsed) == [ANNA]
    assert refused(parsed) == [("Blad1", 9, ProblemKind.NOBODY)]


def test_table_that_does_not_begin_in_the_first_column(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        {
            "Mentors": [
                [],
                [None, None, "Name", "E-mail", "Department"],
                [None, None, "Anna Berg", "anna.berg@exempel.se", "HR"],
            ]
        },
    )
    assert who(read(path)) == [ANNA]


def test_both_sides_stacked_in_one_sheet(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        {
            "Blad1": [
                ["Mentorer"],
                ["Namn", "E-post", "Avdelning", "Kan bidra med"],
                ["Anna Berg", "anna.berg@exempel.se", "HR", "AI"],
                [],
                ["Adepter"],
                ["Namn", "E-post", "Enhet", "Vill lära sig"],
                ["Erik Åkesson", "erik.akesson@exempel.se", "Försäljning", "AI"],
            ]
        },
    )
    assert who(read(path)) == [ANNA, ERIK]


def test_sections_of_sides_under_one_row_of_headings(tmp_path: Path) -> None:
    path = text(
        tmp_path,
        "Namn;E-post;Avdelning\nMentorer;;\nAnna Berg;anna.berg@exempel.se;HR\n"
        "Adepter;;\nErik Åkesson;erik.akesson@exempel.se;Försäljning\n",
    )
    assert who(read(path)) == [ANNA, ERIK]


def test_headings_repeated_on_every_page_are_nobody(tmp_path: Path) -> None:
    path = text(
        tmp_path,
        "Namn;E-post;Avdelning;Sida\nAnna Berg;anna.berg@exempel.se;HR;Mentor\n"
        "Namn;E-post;Avdelning;Sida\nErik Åkesson;erik.akesson@exempel.se;Försäljning;Adept\n",
    )
    parsed = read(path)
    assert who(parsed) == [ANNA, ERIK]
    assert parsed.problems == ()


def test_answers_from_a_form_with_questions_for_headings(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        {
            "Formulärsvar 1": [
                [
                    "Tidstämpel",
                    "E-postadress",
                    "Vad heter du?",
                    "Vilken avdelning tillhör du?",
                    "När började du hos oss?",
                    "Jag vill vara…",
                    "Vad kan du bidra med?",
                    "Vad vill du lära dig mer om?",
                    "Vilken utmaning står du inför?",
                    "Har du någon allergi?",
                ],
                [
                    datetime(2026, 8, 1, 9, 30),
                    "anna.berg@exempel.se",
                    "Anna Berg",
                    "HR",
                    date(2024, 1, 2),
                    "Mentor",
                    "AI, spel",
                    None,
                    None,
                    "nötter",
                ],
                [
                    datetime(2026, 8, 2, 9, 30),
                    "erik.akesson@exempel.se",
                    "Erik Åkesson",
                    "Försäljning",
                    date(2004, 1, 2),
                    "Adept",
                    None,
                    "AI",
                    "Hur når vi unga kunder?",
                    None,
                ],
            ]
        },
    )
    parsed = read(path)
    assert who(parsed) == [ANNA, ERIK]
    assert named(parsed, "Anna Berg").topics == ("AI", "spel")
    assert named(parsed, "Erik Åkesson").topics == ("AI",)
    assert named(parsed, "Erik Åkesson").challenge == "Hur når vi unga kunder?"
    assert named(parsed, "Anna Berg").employed_since == date(2024, 1, 2)
    assert parsed.columns["Har du någon allergi?"] is None


def test_form_that_did_not_collect_addresses_by_itself(tmp_path: Path) -> None:
    path = text(
        tmp_path,
        "ID,Start time,Completion time,Email,Name,Your full name,Your e-mail,Department,Role\n"
        "1,8/1/26 9:00,8/1/26 9:05,anonymous,,Anna Berg,anna.berg@exempel.se,HR,Mentor\n"
        "2,8/1/26 9:00,8/1/26 9:05,anonymous,,Erik Åkesson,erik.akesson@exempel.se,Försäljning,Mentee\n",
    )
    assert who(read(path)) == [ANNA, ERIK]


def test_our_own_people_sheet_comes_in_again(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        {
            "Deltagare": [
                [
                    "Namn",
                    "E-post",
                    "Sida",
                    "Status",
                    "Avdelning",
                    "Titel",
                    "Nivå",
                    "Ort",
                    "Anställd sedan",
                    "Chef",
                    "Språk",
                    "Kan bidra med",
                    "Vill lära sig",
                    "Utmaning",
                    "Antal par",
                ],
                [
                    "Anna Berg",
                    "anna.berg@exempel.se",
                    "mentor",
                    "antagen",
                    "HR",
                    "Utvecklare",
                    "Junior",
                    "Malmö",
                    date(2024, 1, 2),
                    "Erik Åkesson",
                    "svenska, engelska",
                    "AI, spel",
                    "ledarskap",
                    "",
                    2,
                ],
                [
                    "Erik Åkesson",
                    "erik.akesson@exempel.se",
                    "adept",
                    "reserv",
                    "Försäljning",
                    "Chef",
                    "Senior",
                    "Lund",
                    date(2004, 1, 2),
                    None,
                    "svenska",
                    "strategi",
                    "AI",
                    "Hur når vi unga?",
                    1,
                ],
            ],
            "Par": [
                [
                    "Mentor",
                    "Mentorns e-post",
                    "Mentorns avdelning",
                    "Adept",
                    "Adeptens e-post",
                    "Adeptens avdelning",
                ],
                [
                    "Anna Berg",
                    "anna.berg@exempel.se",
                    "HR",
                    "Erik Åkesson",
                    "erik.akesson@exempel.se",
                    "Försäljning",
                ],
            ],
        },
    )
    parsed = read(path)
    assert who(parsed) == [ANNA, ERIK]
    anna, erik = parsed.people
    assert (anna.topics, erik.topics) == (("AI", "spel"), ("AI",))
    assert (anna.level, anna.site, anna.capacity, anna.manager) == ("Junior", "Malmö", 2, "Erik Åkesson")
    assert (anna.status, erik.status) == (ParticipationStatus.SELECTED, ParticipationStatus.RESERVE)
    assert anna.languages == ("svenska", "engelska")
    assert parsed.problems == ()


def test_managers_and_assistants_addresses_are_not_the_persons_own(tmp_path: Path) -> None:
    path = text(
        tmp_path,
        "Manager email;Manager;Name;Department;Assistant;Assistant email;Side\n"
        "boss@exempel.se;Bo Boss;Anna Berg;HR;Pia Palm;pia@exempel.se;mentor\n",
    )
    parsed = read(path)
    (anna,) = parsed.people
    assert (anna.email, anna.manager) == (None, "boss@exempel.se")
    assert (anna.assistant_name, anna.assistant_email) == ("Pia Palm", "pia@exempel.se")


def test_topics_in_numbered_columns(tmp_path: Path) -> None:
    path = text(
        tmp_path,
        "Name,E-mail,Department,Side,Topic 1,Topic 2,Topic 3\n"
        "Anna Berg,anna.berg@exempel.se,HR,mentor,AI,,games\n",
    )
    assert named(read(path), "Anna Berg").topics == ("AI", "games")


def test_role_column_is_judged_by_its_values(tmp_path: Path) -> None:
    headings = "Namn;E-post;Avdelning;Roll;Befattning;Sida\n"
    row = "Anna Berg;anna.berg@exempel.se;HR;{};{};mentor\n"
    as_title = read(
        text(
            tmp_path, "Namn;E-post;Avdelning;Roll;Sida\nAnna Berg;anna.berg@exempel.se;HR;Controller;mentor\n"
        )
    )
    assert as_title.columns["Roll"] is ListField.TITLE
    beside = read(text(tmp_path, headings + row.format("Projektledare", "Ingenjör")))
    assert beside.columns["Befattning"] is ListField.TITLE
    assert named(beside, "Anna Berg").title == "Ingenjör"


def test_columns_are_recognised_by_values_where_headings_say_nothing(tmp_path: Path) -> None:
    lines = [
        f"Person{sign} Ek;HR;p{number}@exempel.se;{'Mentor' if number % 2 else 'Adept'};AI, data, spel"
        for number, sign in enumerate("abcdef")
    ]
    path = text(tmp_path, "Namn;Avdelning;Kolumn 3;Kolumn 4;Kolumn 5\n" + "\n".join(lines) + "\n")
    parsed = read(path)
    assert parsed.columns["Kolumn 3"] is ListField.EMAIL
    assert parsed.columns["Kolumn 4"] is ListField.SIDE
    assert parsed.columns["Kolumn 5"] is ListField.TOPICS
    assert parsed.refused == 0


@pytest.mark.parametrize(
    "heading",
    ["Personnummer", "Kön", "Gender", "Religion", "Fackförbund", "Trade union member", "Health issues",
     "Sexual orientation", "Etniskt ursprung", "Identity", "Funktionsnedsättning", "Date of birth"],
)  # fmt: skip
def test_special_category_headings_are_never_read(tmp_path: Path, heading: str) -> None:
    path = text(
        tmp_path, f"Namn;E-post;Avdelning;Sida;{heading}\nAnna Berg;anna.berg@exempel.se;HR;mentor;a, b\n"
    )
    parsed = read(path)
    assert parsed.columns[heading] is None
    assert "a, b" not in repr(parsed.people)
    with pytest.raises(ListTrouble, match="list-map-restricted"):
        read_list(path, mapping={heading: ListField.NOTES}, today=TODAY)


def test_sheet_of_the_mentors_of_another_programme_takes_the_side_that_is_asked_for(tmp_path: Path) -> None:
    path = workbook(
        tmp_path, {"mentors": [["Name", "E-mail", "Department"], ["Anna Berg", "anna.berg@exempel.se", "HR"]]}
    )
    assert named(read(path, Side.ADEPT), "Anna Berg").side is Side.ADEPT
    assert named(read(path), "Anna Berg").side is Side.MENTOR


@pytest.mark.parametrize(
    ("heading", "side"),
    [("Kan bidra med", Side.MENTOR), ("Vill lära sig", Side.ADEPT), ("Wants to learn", Side.ADEPT)],
)
def test_headings_give_the_side_away_where_nothing_else_does(
    tmp_path: Path, heading: str, side: Side
) -> None:
    path = text(tmp_path, f"Namn;E-post;Avdelning;{heading}\nAnna Berg;anna.berg@exempel.se;HR;AI\n")
    assert named(read(path), "Anna Berg").side is side


def test_list_without_any_side_is_refused_until_it_is_said(tmp_path: Path) -> None:
    path = text(tmp_path, "Namn;E-post;Avdelning\nAnna Berg;anna.berg@exempel.se;HR\n")
    with pytest.raises(ListTrouble, match="list-no-side"):
        read(path)
    assert who(read(path, Side.MENTOR)) == [ANNA]


def test_title_of_the_programme_is_not_a_side(tmp_path: Path) -> None:
    path = text(
        tmp_path, "Mentor programme 2026;;\nNamn;E-post;Avdelning\nAnna Berg;anna.berg@exempel.se;HR\n"
    )
    with pytest.raises(ListTrouble, match="list-no-side"):
        read(path)


def test_notices_of_dates_and_departments_keep_the_person(tmp_path: Path) -> None:
    path = text(
        tmp_path,
        "Namn;E-post;Avdelning;Sida;Anställd sedan\n"
        "Anna Berg;anna.berg@exempel.se;HR;mentor;i våras\n"
        "Bo Ek;bo.ek@exempel.se;;mentor;2020-01-01\n",
    )
    parsed = read(path)
    assert len(parsed.people) == 2
    assert noticed(parsed) == [(2, ProblemKind.DATE, "i våras"), (3, ProblemKind.DEPARTMENT, "")]
