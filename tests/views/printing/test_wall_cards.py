"""Wall cards on paper: four to a page, read back from the PDF, with nothing outside a card's own place."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from revmentor_desktop.domain.documents import WallCard
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.views.printing.fonts import Fonts
from revmentor_desktop.views.printing.marks import Rule, Upright
from revmentor_desktop.views.printing.paper import Paper
from revmentor_desktop.views.printing.printed import print_document
from revmentor_desktop.views.printing.wall_card import wall_card
from revmentor_desktop.views.printing.wall_cards import WallCardDocument
from revmentor_desktop.wording.catalogue import Words
from tests.views.printing.test_agendas import read

pytestmark = pytest.mark.usefixtures("qapp")
CARD = WallCard(
    person_id=PersonId("tova"),
    side=Side.MENTOR,
    cohort="Hösten 2026",
    name="Tova Lindqvist",
    title="Dataanalytiker",
    department="Produktion",
    department_place=3,
    level="Medarbetare",
    site="Göteborg",
    topics=("Generativ AI", "Sociala medier"),
)
ADEPT = replace(CARD, side=Side.ADEPT, name="Karin Åström", challenge="Hur når vi unga kunder?")
SWEDISH = Words("sv")


def printed(folder: Path, *cards: WallCard, language: str = "sv") -> list[str]:
    """The text of each page."""
    out = folder / "kort.pdf"
    print_document(WallCardDocument(cards, Words(language)), out)
    return read(out)


@pytest.mark.parametrize(
    ("language", "said"),
    [("sv", ("Mentor", "Kan bidra med", "Nivå", "Ort")), ("en", ("Mentor", "Offers", "Level", "Site"))],
)
def test_a_card_says_who_somebody_is_in_both_languages(
    tmp_path: Path, language: str, said: tuple[str, ...]
) -> None:
    (page,) = printed(tmp_path, CARD, language=language)

    for text in (*said, CARD.name, CARD.title, CARD.department, CARD.level, CARD.site, *CARD.topics):
        assert text in page


def test_four_stand_on_a_page_and_each_side_begins_one(tmp_path: Path) -> None:
    cards = [replace(CARD, name=f"Mentor {number}") for number in range(5)] + [ADEPT]

    pages = printed(tmp_path, *cards)

    assert [page.count("Hösten 2026") for page in pages] == [4, 1, 1]
    assert "Utmaning" in pages[2]
    assert "Hur når vi unga kunder?" in pages[2]


def test_a_page_is_a4_and_a_card_a_quarter_of_it(tmp_path: Path) -> None:
    out = tmp_path / "kort.pdf"
    print_document(WallCardDocument((CARD,), SWEDISH), out)

    (page,) = PdfReader(out).pages

    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
    about = PdfReader(out).metadata
    assert about is not None
    assert about.title == "Väggkort: Hösten 2026"


def test_the_sheet_is_marked_where_it_is_cut() -> None:
    page = WallCardDocument((CARD,), SWEDISH).page(0, Paper.A4, Fonts())
    uprights = [mark for mark in page.marks if isinstance(mark, Upright)]
    middles = [mark for mark in page.marks if isinstance(mark, Rule) and mark.y == Paper.A4.height / 2]

    assert {mark.x for mark in uprights} == {Paper.A4.width / 2}
    assert (min(mark.y for mark in uprights), len(uprights), len(middles)) == (0, 3, 3)


texts = st.text(max_size=300)


@settings(max_examples=40, deadline=None)
@given(
    card=st.builds(
        WallCard,
        person_id=st.just(PersonId("one")),
        side=st.sampled_from(Side),
        cohort=texts,
        name=st.text(min_size=1, max_size=5000),
        title=texts,
        department=texts,
        department_place=st.none() | st.integers(0, 40),
        level=texts,
        site=texts,
        topics=st.lists(texts, max_size=20).map(tuple),
        challenge=texts,
    )
)
def test_whatever_a_card_says_stays_on_it(card: WallCard) -> None:
    width, height = Paper.A4.width / 2, Paper.A4.height / 2

    marks = wall_card(card, width=width, height=height, words=SWEDISH, ruler=Fonts())

    # Scripts of another family may stand a hair wider than they were measured.
    assert all(mark.extent.left >= 0 and mark.extent.right <= width for mark in marks)
    assert all(mark.extent.top >= 0 and mark.extent.bottom <= height for mark in marks)


def test_who_hears_the_preview_hears_whose_cards_there_are() -> None:
    document = WallCardDocument((CARD, replace(CARD, name="Hugo")), SWEDISH)

    assert document.spoken(0, 1, SWEDISH) == "Sida 1 av 1: Tova Lindqvist, Hugo"
