"""An agenda fits on its page, whatever people write."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.documents import AgendaSheet
from revmentor_desktop.domain.preparation import Need
from revmentor_desktop.views.printing.agenda_page import agenda_page
from revmentor_desktop.views.printing.marks import Box, Extent, Rule, Text
from revmentor_desktop.views.printing.paper import FOOT_MARGIN, SIDE_MARGIN, TOP_MARGIN, Paper
from revmentor_desktop.views.printing.printed import Page
from revmentor_desktop.wording import documents
from revmentor_desktop.wording.catalogue import Words
from tests.views.printing.sheets import SHEET, PlainRuler, point, sheet_with

SWEDISH = Words("sv")
TEXT = st.one_of(
    st.just(""),
    st.text(max_size=40),
    st.sampled_from(("Ett vanligt mål.", "ord " * 1250, "x" * 5000, "von Essen af Hamilton-Lagercrantz")),
)
TEXTS = st.lists(TEXT, max_size=12).map(tuple)
POINTS = st.lists(
    st.builds(
        lambda title, minutes, real, detail, outcome: replace(
            point(f"Punkt {title}", minutes, is_real=real), detail=detail, outcome=outcome
        ),
        TEXT,
        st.integers(1, 120),
        st.sampled_from((None, True, False)),
        TEXT,
        TEXT,
    ),
    max_size=15,
).map(tuple)
SHEETS = st.builds(
    replace,
    st.just(SHEET),
    programme=TEXT,
    cohort=TEXT,
    mentor=TEXT,
    adept=TEXT,
    mentor_department=TEXT,
    adept_department=TEXT,
    place=TEXT,
    purpose=TEXT,
    goals=TEXTS,
    topics=TEXTS,
    questions=TEXTS,
    points=POINTS,
    lacks=st.sampled_from(((), tuple(Need))),
)


def laid_out(sheet: AgendaSheet, words: Words = SWEDISH, paper: Paper = Paper.A4) -> Page:
    return agenda_page(sheet, page=1, pages=3, paper=paper, words=words, ruler=PlainRuler())


def texts(page: Page) -> list[str]:
    return [mark.text for mark in page.marks if isinstance(mark, Text)]


def dotted(page: Page) -> list[Rule]:
    return [mark for mark in page.marks if isinstance(mark, Rule) and mark.dotted]


def ideas_frame(page: Page) -> Box:
    return max((mark for mark in page.marks if isinstance(mark, Box)), key=lambda box: box.height)


def lines_under(page: Page, title: str) -> int:
    """How many dotted lines lie between a point's title and the next drawn line."""
    here = next(mark for mark in page.marks if isinstance(mark, Text) and mark.text == title)
    ends = [mark.y for mark in page.marks if isinstance(mark, Rule) and not mark.dotted]
    ends.append(ideas_frame(page).y)
    end = min(y for y in ends if y > here.top)
    return sum(here.top < rule.y < end for rule in dotted(page))


@settings(max_examples=120, deadline=None)
@given(SHEETS, st.sampled_from(Paper), st.sampled_from(("sv", "en")))
def test_nothing_overlaps_or_leaves_the_margins(sheet: AgendaSheet, paper: Paper, language: str) -> None:
    page = laid_out(sheet, Words(language), paper)
    text_area = Extent(
        left=SIDE_MARGIN - 0.01,
        top=TOP_MARGIN - 0.01,
        right=paper.width - SIDE_MARGIN + 0.01,
        bottom=paper.height - FOOT_MARGIN + 0.01,
    )
    frame = ideas_frame(page).extent
    extents = [mark.extent for mark in page.marks if not isinstance(mark, Box)]
    for extent in extents:
        assert inside(extent, text_area)
        assert inside(extent, frame) or not extent.overlaps(frame)
    assert not [pair for pair in combinations(extents, 2) if pair[0].overlaps(pair[1])]


def inside(extent: Extent, area: Extent) -> bool:
    across = area.left <= extent.left and extent.right <= area.right
    return across and area.top <= extent.top and extent.bottom <= area.bottom


@settings(max_examples=60, deadline=None)
@given(SHEETS)
def test_every_point_keeps_its_title_its_start_and_its_minutes(sheet: AgendaSheet) -> None:
    said = texts(laid_out(sheet))
    assert sum(text.startswith("Punkt") for text in said) >= len(sheet.points)
    assert said.count("09:00") == len(sheet.points)
    for one in sheet.points:
        assert f"{one.minutes} min" in said


@settings(max_examples=40, deadline=None)
@given(SHEETS, st.sampled_from(("sv", "en")))
def test_every_page_ends_in_the_five_reminders(sheet: AgendaSheet, language: str) -> None:
    words = Words(language)
    said = texts(laid_out(sheet, words))
    for reminder in documents.REMINDERS:
        assert words(reminder) in said


@settings(max_examples=40, deadline=None)
@given(SHEETS)
def test_there_is_always_room_for_an_idea(sheet: AgendaSheet) -> None:
    page = laid_out(sheet)
    frame = ideas_frame(page).extent
    assert any(inside(rule.extent, frame) for rule in dotted(page))


def test_an_hour_gets_more_room_to_write_than_ten_minutes() -> None:
    page = laid_out(SHEET)
    assert lines_under(page, "Utmaningen") > 2 * lines_under(page, "Idéer") > 0


def test_fifteen_points_leave_all_their_titles_whole() -> None:
    titles = [f"Punkt nummer {number}" for number in range(15)]
    said = texts(laid_out(sheet_with(*titles)))
    assert [text for text in said if text in titles] == titles


def test_more_points_than_can_be_read_are_counted() -> None:
    said = texts(laid_out(sheet_with(*(f"Punkt {number}" for number in range(80)))))
    shown = sum(text.startswith("Punkt ") for text in said)
    assert shown > 15
    assert f"Fler punkter: {80 - shown}" in said


def test_a_missing_fact_leaves_a_line_to_write_it_on() -> None:
    full = laid_out(replace(SHEET, points=()))
    bare = laid_out(replace(SHEET, points=(), place="", purpose="", goals=(" ",), topics=(), questions=()))
    above = ideas_frame(full).y

    def in_head(page: Page, label: str) -> bool:
        here = next(mark for mark in page.marks if isinstance(mark, Text) and mark.text == label)
        below = [rule for rule in dotted(page) if rule.x == here.x and 0 < rule.y - here.top < 30]
        return bool(below) and here.top < above

    for label in ("Plats", "Syfte", "Målsättning", "Ämnen", "Frågeställningar"):
        assert in_head(bare, label)
        assert label == "Frågeställningar" or not in_head(full, label)


@pytest.mark.parametrize(
    ("is_real", "word"), [(True, "verklig utmaning"), (False, "hypotetisk: gör den verklig")]
)
def test_a_challenge_says_whether_it_is_real(is_real: bool, word: str) -> None:
    said = texts(laid_out(replace(SHEET, points=(point("Utmaningen", is_real=is_real),))))
    assert said[said.index("Utmaningen") + 1] == word


def test_many_short_questions_share_the_last_line() -> None:
    questions = tuple(f"Nr {number}?" for number in range(9))
    said = texts(laid_out(replace(SHEET, questions=questions)))
    assert "Nr 6?" in said
    assert "Nr 7? – Nr 8?" in said


def test_what_the_pair_still_has_to_prepare_is_said() -> None:
    said = texts(laid_out(replace(SHEET, lacks=(Need.GOAL, Need.CHALLENGE))))
    assert "Att förbereda inför träffen: målsättning, utmaning" in said


def test_marks_that_turn_the_text_around_are_left_out() -> None:
    said = texts(laid_out(replace(SHEET, place="Rum\u202e 1\n\tplan\u2003\x00 2")))
    assert "Rum 1 plan 2" in said
