"""Mails and calendar files by the menu, and what a change offers beside its message."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication

from revmentor_desktop.domain.ids import PairId, SessionId
from revmentor_desktop.domain.mails import MailKind
from revmentor_desktop.domain.pairs import PairStatus
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.views.mailing.calendar_dialog import CalendarDialog
from revmentor_desktop.views.mailing.mails_dialog import MailsDialog
from revmentor_desktop.views.main_window import MainWindow
from revmentor_desktop.wording import board, session_page
from tests.building import pair, participation, person, session
from tests.views.shell.building import Desktop, dialog, workspace_of

PAIR = PairId("Åsa Lind+Bo Ek")


def furnished(desktop: Desktop, status: SessionStatus) -> MainWindow:
    """A window on a programme with a pair that has two sessions of a status ahead."""
    window = desktop.start(desktop.programme())
    door = workspace_of(window).office.door
    with door.step(Verb.IMPORT_PEOPLE) as unit:
        cohort_id = door.snapshot().cohort.id
        unit.put(person("Åsa Lind"), person("Bo Ek"))
        for name, side in (("Åsa Lind", Side.MENTOR), ("Bo Ek", Side.ADEPT)):
            unit.put(replace(participation(name, side), cohort_id=cohort_id))
        unit.put(replace(pair("Åsa Lind", "Bo Ek"), status=PairStatus.ACTIVE, cohort_id=cohort_id))
        for number, day in ((1, 8), (2, 22)):
            unit.put(replace(session(PAIR, number, datetime(2126, 10, day, 10)), status=status))
    QApplication.processEvents()
    return window


def pause(window: MainWindow) -> None:
    """Pause the pair through the workspace, as its page does."""
    workspace = workspace_of(window)
    workspace.perform(
        lambda: workspace.office.pairs.pause(PAIR), board.ENDED, mentor="Åsa Lind", adept="Bo Ek"
    )
    QApplication.processEvents()


def test_pausing_a_pair_offers_the_cancellations_in_one_click(desktop: Desktop) -> None:
    window = furnished(desktop, SessionStatus.BOOKED)
    pause(window)
    offer = window.frame.message.offer
    assert offer.isVisible()
    assert offer.text() == "Draft 2 cancellations…"
    offer.click()
    QApplication.processEvents()
    shown = dialog(window)
    assert isinstance(shown, MailsDialog)
    assert shown.wish().kind is MailKind.CANCELLATION
    assert len(shown.list.mails) == 2
    assert not offer.isVisible()
    shown.reject()


def test_suggestions_that_nobody_heard_of_need_no_cancellation(desktop: Desktop) -> None:
    window = furnished(desktop, SessionStatus.SUGGESTED)
    pause(window)
    assert window.frame.message.isVisible()
    assert not window.frame.message.offer.isVisible()


def test_moving_what_was_booked_offers_the_change_and_undo_offers_nothing(desktop: Desktop) -> None:
    window = furnished(desktop, SessionStatus.BOOKED)
    workspace = workspace_of(window)
    moved = SessionId(f"{PAIR}-1")
    workspace.perform(
        lambda: workspace.office.sessions.move(moved, datetime(2126, 10, 9, 10)),
        session_page.MOVED,
        couple="Lind och Ek",
        time="fredag",
    )
    QApplication.processEvents()
    offer = window.frame.message.offer
    assert offer.text() == "Draft the change…"
    window.frame.message.undo.click()
    QApplication.processEvents()
    assert not offer.isVisible()


@pytest.mark.parametrize(("code", "kind"), [("mails", MailsDialog), ("calendar", CalendarDialog)])
def test_the_menu_opens_the_cohorts_mails_and_calendar(desktop: Desktop, code: str, kind: type) -> None:
    window = furnished(desktop, SessionStatus.BOOKED)
    window.menus.actions[code].trigger()
    QApplication.processEvents()
    shown = dialog(window)
    assert isinstance(shown, kind)
    shown.reject()
