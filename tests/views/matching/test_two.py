"""Two people looked at side by side, with what they share marked."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.models.pairing_profiles import Profiles
from revmentor_desktop.models.pairing_rows import ID_ROLE
from tests.views.matching.table import Table

# The offscreen screen has no sizes, no stack and no keyboard to grab, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CONTROL = Qt.KeyboardModifier.ControlModifier


def beside(table: Table) -> Profiles:
    shown = table.tab.panel.profiles.shown
    assert shown is not None
    assert table.tab.panel.profiles.isVisible()
    return shown


def settle_somewhere(table: Table, name: str, **known: object) -> None:
    """Change what is known of somebody."""
    person = table.office.door.snapshot().people[PersonId(name)]
    table.office.people.revise(replace(person, **known))  # type: ignore[arg-type]
    table.settle()


def test_ctrl_and_a_click_on_the_other_side_sets_two_profiles_beside_each_other(table: Table) -> None:
    settle_somewhere(table, "Tova", site="Malmö", languages=("Swedish", "German"))
    settle_somewhere(table, "Karin", site="Malmö", languages=("English", "swedish"))
    table.tab.mentors.view.setCurrentIndex(table.mentor("Tova"))
    view = table.tab.adepts.view
    at = view.visualRect(table.adept("Karin")).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, CONTROL, at)
    table.settle()

    two = beside(table)
    assert (two.mentor, two.adept) == ("Tova", "Karin")
    marked = {line.name: [one.text for one in line.mentor if one.shared] for line in two.lines}
    assert marked["Site"] == ["Malmö"]
    assert marked["Languages"] == ["Swedish"]
    assert marked["Department"] == []
    assert two.spoken == "Tova and Karin share: Malmö, Swedish"
    assert table.tab.panel.couple.title.text() == "Tova → Karin"
    assert table.tab.panel.person.isHidden()
    # The choice stays with the first of the two, who is ranked for still.
    assert table.tab.mentors.view.currentIndex().data() == "Tova"


def test_the_arrow_keys_in_the_ranking_do_the_same(table: Table) -> None:
    table.tab.mentors.view.setCurrentIndex(table.mentor("Amina"))
    table.settle()
    ranking = table.tab.panel.ranking
    ranking.setFocus()
    ranking.setCurrentIndex(table.tab.panel.model.index(0))
    first = str(ranking.currentIndex().data(ID_ROLE))

    assert beside(table).adept == first
    QTest.keyClick(ranking, Qt.Key.Key_Down)
    assert beside(table).adept != first
    assert ranking.isVisible()


def test_ctrl_and_space_looks_at_a_card_beside_the_choice(table: Table) -> None:
    table.tab.adepts.view.setCurrentIndex(table.adept("Karin"))
    view = table.tab.mentors.view
    view.setFocus()
    view.selectionModel().setCurrentIndex(table.mentor("Hugo"), view.selectionModel().SelectionFlag.NoUpdate)
    QTest.keyClick(view, Qt.Key.Key_Space, CONTROL)
    table.settle()

    assert (beside(table).mentor, beside(table).adept) == ("Hugo", "Karin")


def test_somebody_else_chosen_shows_one_profile_again(table: Table) -> None:
    table.tab.mentors.view.setCurrentIndex(table.mentor("Amina"))
    table.settle()
    table.tab.panel.ranking.setCurrentIndex(table.tab.panel.model.index(0))
    table.tab.adepts.view.setCurrentIndex(table.adept("Karin"))
    table.settle()

    assert table.tab.panel.profiles.isHidden()
    assert table.tab.panel.person.name.text() == "Karin"
