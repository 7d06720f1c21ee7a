"""The menu of one person or many: decisions, messages, approvals, each one step with its sentence."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.people import Participation, ParticipationStatus
from revmentor_desktop.views.standing.day_dialog import DayDialog
from revmentor_desktop.views.standing.leaving_dialog import LeavingDialog
from tests.views.standing.desk import TODAY, Desk, laid

# The offscreen screen has no sizes, no stack and no keyboard to grab, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with laid(qtbot, tmp_path) as made:
        yield made


def day_dialog(desk: Desk) -> DayDialog:
    found = [one for one in desk.window.findChildren(DayDialog) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def test_one_person_is_put_in_reserve_and_waits_from_today(desk: Desk) -> None:
    desk.trigger("reserve", "Bo")
    assert desk.said() == "Bo is in reserve, and waits from now on."
    bo = desk.part("Bo")
    assert (bo.status, bo.waiting_since) == (ParticipationStatus.RESERVE, TODAY)
    desk.office.history.undo()
    assert desk.part("Bo").waiting_since is None


def test_who_is_in_a_pair_stays_selected_and_the_reason_is_said(desk: Desk) -> None:
    desk.trigger("not_selected", "Anna", "Bo")
    assert desk.said() == "Anna is in a pair: end the pair first."
    assert desk.part("Bo").status is ParticipationStatus.SELECTED


def test_many_are_told_on_a_day_that_is_asked_for_and_it_can_be_taken_back(desk: Desk) -> None:
    desk.trigger("tell", "Anna", "Bo", "Eva")
    dialog = day_dialog(desk)
    assert dialog.field.field.text() == TODAY.isoformat()
    dialog.field.field.setFocus()
    dialog.field.field.selectAll()
    QTest.keyClicks(dialog.field.field, "2026-08-30")
    QTest.keyClick(dialog.field.field, Qt.Key.Key_Return)
    desk.settle()
    assert {one.told_on for one in desk.office.door.store.all(Participation)} == {date(2026, 8, 30)}
    assert desk.said() == "3 people were told on 30 August 2026."
    desk.trigger("untell", "Anna")
    assert desk.part("Anna").told_on is None
    assert desk.part("Bo").told_on == date(2026, 8, 30)


def test_a_manager_approves_today_unless_another_day_is_chosen(desk: Desk) -> None:
    desk.trigger("approve", "Bo")
    dialog = day_dialog(desk)
    assert dialog.save is not None
    dialog.save.click()
    assert desk.part("Bo").manager_approved_on == TODAY
    assert desk.said() == "The manager of Bo approved on 1 September 2026."
    desk.trigger("disapprove", "Bo")
    assert desk.part("Bo").manager_approved_on is None


def test_a_day_to_come_or_none_is_refused_in_the_dialog(desk: Desk) -> None:
    desk.trigger("approve", "Bo")
    dialog = day_dialog(desk)
    assert dialog.save is not None
    for typed in ("2026-09-02", "soon", ""):
        dialog.field.field.setText(typed)
        dialog.save.click()
        assert dialog.isVisible()
        assert dialog.remark.isVisible()
    assert desk.part("Bo").manager_approved_on is None
    dialog.reject()


def test_the_menu_ticks_what_all_of_them_are_and_offers_leaving_for_one_alone(desk: Desk) -> None:
    one = {action.objectName(): action for action in desk.menu("Bo").actions()}
    assert one["selected"].isChecked()
    assert one["leaves"].isEnabled()
    assert not one["untell"].isEnabled()
    many = {action.objectName(): action for action in desk.menu("Anna", "Bo").actions()}
    assert not many["leaves"].isEnabled()


def test_leaving_begins_from_the_menu(desk: Desk) -> None:
    desk.trigger("leaves", "Bo")
    assert isinstance(desk.window.findChild(LeavingDialog), LeavingDialog)


def test_reserves_of_an_earlier_cohort_apply_to_the_next(desk: Desk) -> None:
    desk.trigger("take-over", "Bo")
    assert desk.said() == "Nobody was in reserve in an earlier cohort who is not here already."
    desk.trigger("reserve", "Bo")
    spring = desk.office.programmes.add_cohort("Spring 2027", date(2027, 2, 1), date(2027, 6, 1))
    desk.workspace.choose_cohort(spring.id)
    menu = {action.objectName(): action for action in desk.menu().actions()}
    menu["take-over"].trigger()
    assert desk.said() == "1 person who was in reserve has applied, and keeps the place in the queue."
    (made,) = desk.office.door.store.all(Participation, cohort_id=spring.id)
    assert (made.person_id, made.waiting_since) == ("Bo", TODAY)
