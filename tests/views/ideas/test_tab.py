"""The Ideas tab as a whole: filters, finding, coming back as it was, and text of every kind."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.domain.ids import CohortId
from revmentor_desktop.domain.programme import Cohort
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.views.appearance.colours import DARK, LIGHT, Colours, contrast
from revmentor_desktop.views.ideas.column import well
from revmentor_desktop.views.ideas.tab import IdeasTab
from revmentor_desktop.views.widgets.chips import Chip
from tests.building import AUTUMN, NOW
from tests.views.ideas.desk import Desk, desk

HOSTILE = (
    "Å" * 5_000,
    "word " * 1_000,
    "👩🏽‍💻🎉" * 300,
    "مرحبا بالعالم هذه فكرة جديدة",
    '<img src="file:///etc/passwd"> <b>bold</b>',
    "line\nbreak\tand tab",
    "{title} {0} %s",
)


def spring(at: Desk) -> CohortId:
    """An earlier cohort."""
    cohort = Cohort(
        id=CohortId("spring"), name="Spring 2026", starts_on=AUTUMN.starts_on, ends_on=AUTUMN.ends_on
    )
    with at.office.door.step(Verb.ADD_COHORT) as unit:
        unit.add(cohort)
    return cohort.id


def test_a_search_finds_in_titles_and_descriptions_whatever_the_capitals(at: Desk) -> None:
    one, _ = at.add("Öppna frukostar", "Podd")
    at.office.ideas.revise(replace(at.idea(one), description="Med LEDNINGEN"))
    at.tab.start_search()
    assert at.tab.header.search.hasFocus()

    at.write(at.tab.header.search, "ledning")
    assert at.shown(Stage.NEW) == ["Öppna frukostar"]
    assert at.cards(Stage.NEW).accessibleName() == "New, 1 idea"
    at.press(at.tab.header.search, Qt.Key.Key_Escape)

    assert at.shown(Stage.NEW) == ["Öppna frukostar", "Podd"]


def test_a_search_without_an_answer_says_so_and_leads_back(at: Desk) -> None:
    at.add("One")
    at.write(at.tab.header.search, "nothing like it")
    assert at.button("show-all-ideas").isVisible()

    at.button("show-all-ideas").click()

    assert at.shown(Stage.NEW) == ["One"]
    assert not at.button("show-all-ideas").isVisible()


def test_ideas_of_earlier_cohorts_are_there_until_only_this_one_is_asked_for(at: Desk) -> None:
    at.add("Now")
    at.office.ideas.catch("Then", cohort_id=spring(at))
    at.office.ideas.catch("Of none")
    assert at.shown(Stage.NEW) == ["Now", "Then", "Of none"]

    at.child(Chip, "this-cohort").click()

    assert at.shown(Stage.NEW) == ["Now", "Of none"]


def test_ideas_that_wait_for_an_answer_are_counted_and_shown_alone(at: Desk) -> None:
    old, _ = at.add("Old", "New")
    long_ago = NOW.date() - timedelta(days=40)
    at.office.ideas.revise(replace(at.idea(old), created_on=long_ago))
    chip = at.child(Chip, "waiting")
    assert chip.text() == "1 waits for an answer"

    chip.click()

    assert at.shown(Stage.NEW) == ["Old"]


def test_an_idea_that_is_sought_from_elsewhere_is_opened_whatever_the_filter(at: Desk) -> None:
    one, _ = at.add("One", "Two")
    at.tab.header.search.setText("two")

    at.tab.reveal(one)

    assert at.tab.page.accessibleName() == "The idea “One”"
    assert at.cards(Stage.NEW).chosen_id() == one


def test_an_idea_in_a_folded_column_is_shown_when_it_is_sought(at: Desk) -> None:
    (parked,) = at.add("One", stage=Stage.PARKED)

    at.tab.reveal(parked)

    assert at.cards(Stage.PARKED).isVisible()
    assert at.cards(Stage.PARKED).chosen_id() == parked


def test_seeking_what_is_not_there_does_nothing(at: Desk) -> None:
    at.add("One")

    at.tab.reveal("gone")

    assert not at.tab.page.isVisible()


def test_the_tab_comes_back_as_it_was_left(at: Desk) -> None:
    at.add("One")
    at.tab.board.columns[Stage.PARKED].unfold()
    at.child(Chip, "this-cohort").click()
    again = IdeasTab(at.tab.workspace)
    at.bot.addWidget(again)

    again.restore(at.tab.state())

    assert again.state() == at.tab.state()
    assert not again.board.columns[Stage.PARKED].is_folded
    assert again.board.columns[Stage.DECLINED].is_folded
    assert again.header.only_this_cohort


@pytest.mark.parametrize("state", [{}, {"page": "x", "unfolded": "nowhere", "cohorts": "?"}])
def test_a_state_that_makes_no_sense_is_no_harm(at: Desk, state: dict[str, str]) -> None:
    at.tab.restore(state)

    assert not at.tab.header.only_this_cohort


@pytest.mark.parametrize("language", ["en", "sv"])
def test_text_of_every_kind_is_shown_as_its_letters(qtbot: QtBot, tmp_path: Path, language: str) -> None:
    with desk(qtbot, tmp_path, language) as at:
        width = at.tab.minimumSizeHint().width()
        made = at.add(*HOSTILE)
        for one in made:
            at.tab.reveal(one)
            at.tab.grab()
            at.tab.page.story.field.setText(at.idea(one).title[:200])

        assert at.shown(Stage.NEW) == at.saved(Stage.NEW)
        assert at.cards(Stage.NEW).column.rows[4].title == HOSTILE[4]
        at.tab.page.hide()
        assert at.tab.minimumSizeHint().width() <= width + 1


@pytest.mark.parametrize("size", [(1280, 690), (1920, 960)])
def test_no_card_is_wider_than_its_column(qtbot: QtBot, tmp_path: Path, size: tuple[int, int]) -> None:
    with desk(qtbot, tmp_path, size=size) as at:
        at.add(*(f"An idea with number {n} and a title of some length" for n in range(30)))
        at.tab.grab()
        cards = at.cards(Stage.NEW)
        widths = {cards.visualRect(cards.column.index(n, 0)).width() for n in range(30)}

        assert widths == {cards.viewport().width()}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_what_is_written_on_a_column_can_be_read(theme: Colours) -> None:
    assert contrast(theme.text, well(theme)) >= 4.5
    assert contrast(theme.muted, well(theme)) >= 4.5
