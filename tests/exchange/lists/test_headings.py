"""One column at a time: headings that people write, and the field each is read into."""

from pathlib import Path

import pytest

from revmentor_desktop.domain.imports import ListField
from revmentor_desktop.exchange.lists import read_list, unread_headings
from tests.exchange.lists.building import TODAY, text

WRITTEN: dict[ListField, tuple[str, str, str]] = {
    ListField.NAME: (
        "Namn|Fullständigt namn|Deltagare|Medarbetarens namn|"
        "Your name|Candidate name|Vem anmäler sig?|Namn *|"
        "Name of participant|För- & efternamn",
        "Anna Berg",
        "Erik Ek",
    ),
    ListField.EMAIL: (
        "Epost|Mejl|E-post (jobb)|Din e-postadress|"
        "E-post (ej privat)|E-post, inte privat|"
        "Corporate email|E-Mail Adress|EMAIL_ADDRESS|Kolumn B|Mailadress",
        "anna@x.se",
        "erik@x.se",
    ),
    ListField.DEPARTMENT: (
        "Avd.|Org.enhet|Which department do you belong to?|"
        "Avdelning/team|Arbetar på avdelning|Home department|"
        "Avdeling|Departement|"
        "Var jobbar du? (avdelning)|Organisation|Team name|Business line",
        "HR",
        "IT",
    ),
    ListField.TITLE: (
        "Befattning|Nuvarande tjänst|Current role|Roll|jobTitle|Tjänstebenämning",
        "VD",
        "Controller",
    ),
    ListField.EMPLOYED_SINCE: (
        "Anst.datum|Anställd fr.o.m.|Date joined|"
        "Joined the company|Anst. sedan|Datum anställd|Anställningens startdatum|Hire date (yyyy-mm-dd)",
        "2020-01-02",
        "20190304",
    ),
    ListField.TOPICS: (
        "Kan stötta inom|What I can offer|Ämnen (max 3)|"
        "Vill bli coachad i|Areas you would like to learn about|"
        "Vill utvecklas inom|Kunskapsområden|Topics to share|Profession|Ämnen (inte fler än 3)",
        "AI, data",
        "spel; data",
    ),
    ListField.CHALLENGE: (
        "Min utmaning|The challenge you bring|Beskriv din utmaning",
        "Hur når vi unga?",
        "Varför?",
    ),
    ListField.PHONE: ("Mobilnr|Telefon (arbete)|Phone no.|Mobil", "070-1234567", "040-123456"),
    ListField.MANAGER: ("Närmaste chef|Line manager|Chefens e-post|Reports to", "Bo Boss", "Bo Boss"),
    ListField.LANGUAGES: ("Språk|Languages spoken|Vilka språk talar du?", "svenska", "svenska, engelska"),
    ListField.LEVEL: ("Grade|Nivå|Lönegrad|Job level", "3", "4"),
    ListField.WISHES: (
        "Önskar paras med|Önskar matchas med|Vill paras ihop med|Vill gärna bli ihopparad med|"
        "Önskad mentor/adept|Önskad mentor|Wants to be paired with|Preferred partner|Preferred mentor/mentee|"
        "Would like to be paired with|Who would you like to be paired with?|Vem vill du helst matchas med?",
        "Bo Boss",
        "Cia Chef",
    ),
    ListField.CAPACITY: ("Antal par|Max antal adepter|How many mentees?", "1", "2"),
}
CASES = [(heading, field) for field, (headings, _, _) in WRITTEN.items() for heading in headings.split("|")]


@pytest.mark.parametrize(("heading", "field"), CASES)
def test_heading_is_read_into_its_field(tmp_path: Path, heading: str, field: ListField) -> None:
    _, one, two = WRITTEN[field]
    base = {ListField.NAME: "Name", ListField.EMAIL: "E-mail", ListField.SIDE: "Side"}
    values = {"Name": ("A Ek", "B Ek"), "E-mail": ("a@x.se", "b@x.se"), "Side": ("mentor", "adept")}
    kept = [name for one_field, name in base.items() if one_field is not field]
    rows = [
        [*kept, heading],
        [*(values[name][0] for name in kept), one],
        [*(values[name][1] for name in kept), two],
    ]
    path = text(tmp_path, "\n".join("\t".join(row) for row in rows))
    assert read_list(path, today=TODAY).columns[heading] is field


@pytest.mark.parametrize(
    "heading",
    ["Nr", "Anst.nr", "Tidstämpel", "Kostnadsställe", "Samtycke", "Senast ändrad", "both mentor and mentee",
     "Chef godkänt", "Emergency contact", "Sysselsättningsgrad", "Biography", "Lön"],
)  # fmt: skip
def test_heading_that_is_no_field_is_left_out(tmp_path: Path, heading: str) -> None:
    path = text(
        tmp_path, f"Name\tE-mail\tSide\t{heading}\nA Ek\ta@x.se\tmentor\tyes\nB Ek\tb@x.se\tadept\tno\n"
    )
    assert read_list(path, today=TODAY).columns[heading] is None


@pytest.mark.parametrize(
    "heading",
    ["Vill inte paras med", "Vill inte matchas med", "Får ej paras med", "Önskar INTE paras med",
     "Paras med (ej)", "Do not pair with", "Don't pair with", "Never pair with", "Avoid", "Undvik",
     "Blockerad", "Jäv", "Spärrlista", "No match with", "Ingen matchning med", "Aldrig ihop med",
     "Conflict of interest", "Nej-lista", "Titel (inte befattning)", "Ämnen jag inte vill prata om",
     "Topics not wanted", "Icke önskad mentor", "Department to avoid", "Avdelning (undvik)",
     "Tidigare mentor", "Previous department", "Redan parad med"],
)  # fmt: skip
@pytest.mark.parametrize("values", [("Bo Boss", "Cia Chef"), ("AI, spel, data", "spel, AI"), ("ja", "nej")])
def test_heading_that_says_no_is_never_read_as_yes(
    tmp_path: Path, heading: str, values: tuple[str, str]
) -> None:
    one, two = values
    rows = [
        f"Namn;E-post;Sida;{heading}",
        f"A Ek;a@x.se;mentor;{one}",
        f"B Ek;b@x.se;adept;{two}",
        f"C Ek;c@x.se;adept;{one}",
        f"D Ek;d@x.se;adept;{two}",
    ]
    parsed = read_list(text(tmp_path, "\n".join(rows)), today=TODAY)
    assert parsed.columns[heading] is None
    assert unread_headings(parsed.columns) == (heading,)


@pytest.mark.parametrize(
    ("heading", "values"),
    [
        ("Kontorsyta", ("12 kvm", "14 kvm")),
        ("Lunchval", ("fisk, soppa, bröd", "soppa, fisk")),
        ("Projekt", ("Alfa, Beta", "Beta, Alfa")),
        ("Kurser", ("Excel, Word", "Word, Excel")),
        ("Fadder", ("Bo Boss", "Cia Chef")),
        ("Kontakt vid olycka", ("070-1234567", "070-7654321")),
        ("Rumsnummer", ("1204", "1305")),
        ("Kursdatum", ("2020-01-02", "2021-02-03")),
        ("Rykte", ("Chef", "Junior")),
        ("Antal barn", ("1", "2")),
        ("Sista anställningsdag", ("2020-01-02", "2021-02-03")),
        ("Programmeringsspråk", ("Python, C", "C, Go")),
        ("Referens", ("Bo Boss", "Cia Chef")),
        ("ICE-nummer", ("070-1234567", "070-7654321")),
        ("Direct reports", ("Bo Boss", "Cia Chef")),
        ("Reflektioner", ("Hur blev det egentligen?", "Vad hände sedan i höstas?")),
    ],
)
def test_heading_that_is_not_understood_is_not_guessed_by_its_values(
    tmp_path: Path, heading: str, values: tuple[str, str]
) -> None:
    one, two = values
    rows = [f"Namn;E-post;Sida;{heading}"]
    rows += [f"P{n} Ek;p{n}@x.se;mentor;{one if n % 2 else two}" for n in range(6)]
    parsed = read_list(text(tmp_path, "\n".join(rows)), levels=("Junior", "Chef"), today=TODAY)
    assert parsed.columns[heading] is None


def test_columns_nobody_misses_are_not_named_as_unread(tmp_path: Path) -> None:
    path = text(
        tmp_path,
        "Nr;Tidstämpel;Namn;E-post;Sida;Personnummer;Fadder\n1;2026-01-01;A Ek;a@x.se;mentor;x;Bo Ek\n",
    )
    assert unread_headings(read_list(path, today=TODAY).columns) == ("Fadder",)
