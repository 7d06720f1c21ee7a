"""The menu of the people table: how the chosen people stand with the cohort, and leaving the company."""

from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Side
from revmentor_desktop.views.standing.leaving import Leaving
from revmentor_desktop.views.standing.leaving_dialog import LeavingDialog
from revmentor_desktop.views.widgets.buttons import Button
from tests.views.people.desk import Desk, desk, found

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    # What the offscreen platform says about windows and popups; it harms nothing.
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


def offered(at_work: Desk) -> dict[str, QAction]:
    """Open the menu at the current cell; the actions of its part about people."""
    at_work.tab.table.menu_requested.emit(at_work.tab.table.mapToGlobal(at_work.tab.table.rect().center()))
    menu = found(at_work.tab.table, QMenu, "standing-menu")
    return {one.objectName(): one for one in menu.actions() if one.objectName()}


def test_a_chosen_person_leaves_from_the_tables_menu(tmp_path: Path) -> None:
    with desk(tmp_path, "Anna Ek", "Bo Asa") as at_work:
        at_work.choose("Bo Asa")
        offered(at_work)["leaves"].trigger()
        QApplication.processEvents()
        dialog = found(at_work.tab, LeavingDialog)
        dialog.reason.setText("A new job")
        assert dialog.save is not None
        dialog.save.click()
        parts = {one.person_id: one.status for one in at_work.office.door.store.all(Participation)}
        assert parts == {
            "Anna Ek": ParticipationStatus.SELECTED,
            "Bo Asa": ParticipationStatus.WITHDRAWN,
        }


def test_a_new_partner_can_be_chosen_by_hand_on_the_board(tmp_path: Path) -> None:
    with desk(tmp_path, "Anna Ek", "Bo Asa") as at_work:
        led: list[tuple[str, str]] = []
        at_work.tab.went_to.connect(lambda code, person: led.append((code, person)))
        leaving = found(at_work.tab, Leaving)
        leaving.find_partners([PersonId("Anna Ek")], Side.MENTOR)
        QThreadPool.globalInstance().waitForDone()
        found(at_work.tab.window(), Button, "rematch-by-hand").click()
        assert led == [("matching", "Anna Ek")]


def test_all_chosen_people_are_decided_on_at_once(tmp_path: Path) -> None:
    with desk(tmp_path, "Anna Ek", "Bo Asa", "Cia Dal") as at_work:
        at_work.tab.table.selectAll()
        offered(at_work)["reserve"].trigger()
        assert at_work.said[-1].text == "3 people are in reserve, and wait from now on."
        assert {one.status for one in at_work.office.door.store.all(Participation)} == {
            ParticipationStatus.RESERVE
        }
