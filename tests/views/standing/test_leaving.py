"""Leaving the company: told before it is done, one step, and a new partner offered for who is left."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.pairs import Pair, PairStatus
from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.views.standing.leaving_dialog import LeavingDialog
from revmentor_desktop.views.standing.rematch_dialog import RematchDialog
from tests.services.cohort_building import couples
from tests.views.standing.desk import Desk, laid

# The offscreen screen has no sizes, no stack and no keyboard to grab, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ANNA, BO, EVA = map(PersonId, ("Anna", "Bo", "Eva"))


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with laid(qtbot, tmp_path) as made:
        yield made


def leaving(desk: Desk, person: PersonId) -> LeavingDialog:
    desk.leaving.begin(person)
    desk.settle()
    found = desk.window.findChild(LeavingDialog)
    assert isinstance(found, LeavingDialog)
    return found


def rematch(desk: Desk) -> RematchDialog:
    desk.settle()
    found = [one for one in desk.window.findChildren(RematchDialog) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def texts(dialog: LeavingDialog | RematchDialog) -> str:
    return "\n".join(one.text() for one in dialog.findChildren(QLabel) if one.isVisibleTo(dialog))


def leave(desk: Desk, person: PersonId, why: str = "A new job") -> None:
    dialog = leaving(desk, person)
    QTest.keyClicks(dialog.reason, why)
    QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    desk.settle()


def test_what_ends_is_told_and_nothing_is_done_before_the_reason_is_there(desk: Desk) -> None:
    dialog = leaving(desk, ANNA)
    assert "Anna is withdrawn from every cohort that is not over, and 1 pair ends." in texts(dialog)
    assert dialog.save is not None
    dialog.save.click()
    assert dialog.isVisible()
    assert "Write why" in texts(dialog)
    dialog.reject()
    assert couples(desk.office.door) == {(ANNA, EVA): "proposed"}


def test_who_has_no_pair_is_only_withdrawn_and_nobody_is_matched_anew(desk: Desk) -> None:
    leave(desk, BO)
    assert desk.said() == "Bo is withdrawn."
    assert desk.part(BO).status is ParticipationStatus.WITHDRAWN
    assert desk.window.findChildren(RematchDialog) == []


def test_leaving_ends_pairs_and_sessions_in_one_step_and_offers_a_new_partner(desk: Desk) -> None:
    (pair,) = desk.office.door.store.all(Pair)
    desk.office.sessions.add(pair.id, datetime(2026, 10, 1, 9), 90)
    leave(desk, ANNA)
    assert desk.said() == "Anna has left: 1 pair has ended, and what was coming is cancelled."
    (pair,) = desk.office.door.store.all(Pair)
    (session,) = desk.office.door.store.all(Session)
    assert (pair.status, pair.ended_why) == (PairStatus.ENDED, "A new job")
    assert session.status is SessionStatus.CANCELLED
    assert desk.part(ANNA).status is ParticipationStatus.WITHDRAWN

    dialog = rematch(desk)
    assert "Find a new mentor for Eva" in texts(dialog)
    assert "Bo and Eva become a pair" in texts(dialog)
    use = dialog.findChild(QAbstractButton, "use-way")
    assert isinstance(use, QAbstractButton)
    use.click()
    desk.settle()
    assert couples(desk.office.door) == {(ANNA, EVA): "ended", (BO, EVA): "proposed"}
    assert desk.said() == "1 new pair is proposed."

    desk.office.history.undo()
    assert couples(desk.office.door) == {(ANNA, EVA): "ended"}
    desk.office.history.undo()
    assert couples(desk.office.door) == {(ANNA, EVA): "proposed"}


def test_a_partner_can_be_left_for_later_or_chosen_by_hand(desk: Desk) -> None:
    asked: list[tuple[str, str]] = []
    desk.leaving.by_hand_requested.connect(lambda person, side: asked.append((person, side)))
    leave(desk, ANNA)
    hand = rematch(desk).findChild(QAbstractButton, "rematch-by-hand")
    assert isinstance(hand, QAbstractButton)
    hand.click()
    assert asked == [(EVA, Side.ADEPT)]
    assert couples(desk.office.door) == {(ANNA, EVA): "ended"}


def test_where_nobody_may_come_instead_that_is_said(desk: Desk) -> None:
    bo = desk.part(BO)
    desk.office.people.revise_participation(replace(bo, never_pair=(EVA,)))
    leave(desk, ANNA)
    assert "Nobody with a place left may be paired with Eva." in texts(rematch(desk))
    assert rematch(desk).findChild(QAbstractButton, "use-way") is None


def test_the_same_in_swedish(qtbot: QtBot, tmp_path: Path) -> None:
    with laid(qtbot, tmp_path, language="sv") as desk:
        leave(desk, EVA)
        assert desk.said() == "Eva har slutat: 1 par är avbrutet, och det som väntade är avbokat."
        assert "Hitta en ny adept till Anna" in texts(rematch(desk))
