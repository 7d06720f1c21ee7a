"""Papers as PDF, read back by another program: nothing is lost, cut off, or on the wrong page."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.papers import Paper as Text
from revmentor_desktop.domain.papers import Passage, Role
from revmentor_desktop.domain.retention import kept_cohorts
from revmentor_desktop.services.programmes import new_programme
from revmentor_desktop.views.printing import Paper
from revmentor_desktop.views.printing.fonts import Fonts
from revmentor_desktop.views.printing.marks import Text as TextMark
from revmentor_desktop.views.printing.papers import kept_document, letters_document, person_document
from revmentor_desktop.views.printing.printed import print_document
from revmentor_desktop.views.printing.prose import ProseDocument
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.kept import as_paper
from tests.building import AUTUMN, counted_ids
from tests.views.printing.test_agendas import read

pytestmark = pytest.mark.usefixtures("qapp")
WORDS = Words("en")


def text(*passages: tuple[Role, str], name: str = "Anna", foot: str = "") -> Text:
    made = tuple(Passage(role=role, text=said, label="Label") for role, said in passages)
    return Text(name=name, passages=made, foot=foot)


def document(*papers: Text) -> ProseDocument:
    return letters_document(papers, WORDS)


def test_each_paper_begins_on_a_page_of_its_own(tmp_path: Path) -> None:
    papers = [text((Role.TITLE, f"To {name}"), name=name) for name in ("Anna", "Bo", "Cia")]
    assert print_document(document(*papers), tmp_path / "letters.pdf") == 3
    pages = read(tmp_path / "letters.pdf")
    assert [page.strip() for page in pages] == ["To Anna", "To Bo", "To Cia"]


def test_a_long_paper_goes_on_over_pages_that_count_its_own(tmp_path: Path) -> None:
    long = text(*((Role.FACT, f"value {number}") for number in range(150)), foot="Mine")
    out = tmp_path / "person.pdf"
    pages = print_document(document(text((Role.TITLE, "First")), long), out)
    said = read(out)
    assert pages == len(said) > 2
    assert f"1 of {pages - 1}" in said[1]
    assert f"{pages - 1} of {pages - 1}" in said[-1]
    found = [
        f"value {number}" for page in said for number in range(150) if f"value {number}\n" in page + "\n"
    ]
    assert found == [f"value {number}" for number in range(150)]


def test_a_heading_never_ends_a_page() -> None:
    ruler = Fonts()
    for lines in range(30, 60):
        made = document(text(*([(Role.FACT, "x")] * lines), (Role.HEADING, "Heading"), (Role.FACT, "after")))
        for place in range(made.count(Paper.A4, ruler)):
            shown = [
                mark.text for mark in made.page(place, Paper.A4, ruler).marks if isinstance(mark, TextMark)
            ]
            assert "Heading" not in shown or "after" in shown


def test_rooms_to_write_on_give_up_lines_where_that_saves_a_page() -> None:
    ruler, fitting = Fonts(), []
    for number in range(36, 48):
        facts = [Passage(role=Role.FACT, text="fact", label="Label")] * number
        pages = [
            document(Text(name="Anna", passages=(*facts, *([room] * 2)))).count(Paper.LETTER, ruler)
            for room in (Passage(role=Role.ROOM, text="", lines=lines) for lines in (2, 4))
        ]
        assert pages[0] == pages[1]
        fitting.append(pages[0])
    assert {1, 2} == set(fitting)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.sampled_from(Role), st.text(max_size=400)), max_size=25),
    st.sampled_from(Paper),
)
def test_whatever_is_written_stays_between_the_margins(
    passages: list[tuple[Role, str]], paper: Paper
) -> None:
    ruler, made = Fonts(), document(text(*passages, foot="foot"))
    for place in range(made.count(paper, ruler)):
        for mark in made.page(place, paper, ruler).marks:
            assert mark.extent.left >= 0
            assert mark.extent.right <= paper.width - 40
            assert mark.extent.bottom <= paper.height - 20


@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_is_kept_and_why_is_one_page_from_purpose_and_ground(language: str, tmp_path: Path) -> None:
    programme = replace(
        new_programme("Omvänt mentorskap", counted_ids()),
        organisation="Acme",
        purpose="To learn from the young.",
        legal_ground="Legitimate interest, article 6.1 f.",
    )
    kept = kept_cohorts([AUTUMN], {}, [], programme.retention_months, date(2026, 9, 1))
    paper = as_paper(programme, kept, date(2026, 9, 1), Words(language))
    assert print_document(kept_document(paper, Words(language)), tmp_path / "kept.pdf") == 1
    [page] = read(tmp_path / "kept.pdf")
    for said in ("Acme", "To learn from the young.", "Legitimate interest, article 6.1 f.", "2028", "24"):
        assert said in page
    assert ("Dina rättigheter" if language == "sv" else "Your rights") in page


def test_pages_say_whom_they_are_about() -> None:
    made, ruler = person_document(text((Role.TITLE, "x"), name="Anna Ek"), WORDS), Fonts()
    assert made.count(Paper.A4, ruler) == 1
    assert made.spoken(0, 1, WORDS) == "Page 1 of 1: Anna Ek"
