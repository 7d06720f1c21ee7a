"""One column at a time: headings that people write, and the field each is read into."""

from pathlib import Path

import pytest

from revmentor_desktop.domain.imports import ListField
from revmentor_desktop.exchange.lists import read_list
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
        "Corporate email|E-Mail Adress|EMAIL_ADDRESS|Kolumn B|Mailadress",
        "anna@x.se",
        "erik@x.se",
    ),
    ListField.DEPARTMENT: (
        "Avd.|Org.enhet|Which department do you belong to?|"
        "Avdelning/team|Arbetar på avdelning|Home department|"
        "Avdeling|Departement|"
        "Var jobbar du? (avdelning)|Organisation",
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
        "Joined the company|Anställningens startdatum|Hire date (yyyy-mm-dd)",
        "2020-01-02",
        "20190304",
    ),
    ListField.TOPICS: (
        "Kan stötta inom|What I can offer|Ämnen (max 3)|"
        "Vill bli coachad i|Areas you would like to learn about|"
        "Vill utvecklas inom|Kunskapsområden|Topics to share",
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
