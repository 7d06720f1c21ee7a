"""Mail drafts and calendar files from the Sessions tab: shown, changed for one, written into a folder."""

from dataclasses import replace
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import vobject
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.ids import PairId, TemplateId
from revmentor_desktop.domain.mails import MailKind
from revmentor_desktop.domain.programme import Template, TemplateKind
from revmentor_desktop.domain.records import Setting
from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.views.mailing.acts import likely_kind
from revmentor_desktop.views.mailing.calendar_dialog import CalendarDialog
from revmentor_desktop.views.mailing.mails_dialog import ORGANISER, MailsDialog
from revmentor_desktop.views.mailing.text_dialog import TextDialog
from tests.views.sessions.room import Furnish, Room, first_id, meeting

THURSDAY = datetime(2026, 10, 8, 10)
LATER = datetime(2026, 11, 5, 9)


def mails_dialog(here: Room) -> MailsDialog:
    """The dialog over the tab."""
    QApplication.processEvents()
    (found,) = here.tab.findChildren(MailsDialog)
    return found


def opened(here: Room, session_id: str = "") -> MailsDialog:
    """The dialog from the page of a session."""
    here.reveal(session_id or first_id())
    here.click("mail")
    return mails_dialog(here)


def save(here: Room, dialog: MailsDialog | CalendarDialog, target: Path) -> None:
    """Let a dialog be carried out, into a folder or a file that is told without the system's dialog."""
    acts = here.tab.page.mailing
    if isinstance(dialog, MailsDialog):
        dialog.wanted.disconnect()
        dialog.wanted.connect(lambda wanted: acts.write_to(wanted, target))
    else:
        dialog.wanted.disconnect()
        dialog.wanted.connect(lambda wanted: acts.write_calendar_to(wanted, target))
    assert dialog.save is not None
    dialog.save.click()


def read(path: Path) -> EmailMessage:
    """A draft as another reader reads it."""
    message = message_from_bytes(path.read_bytes(), policy=default)
    assert isinstance(message, EmailMessage)
    return message


def text(dialog: MailsDialog, name: str) -> str:
    """What a label of the dialog says."""
    label = dialog.findChild(QLabel, name)
    assert label is not None
    return label.text()


def test_the_mail_of_a_suggestion_is_an_invitation_in_the_programmes_language(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    dialog = opened(here)
    assert dialog.wish().kind is MailKind.INVITATION
    assert dialog.pane.subject.text() == "Träff 1 av 3: Åsa Lind och Bo Ek, 8 oktober 2026"
    assert text(dialog, "mail-people").startswith("To: Åsa Lind")
    assert "Without an address: Åsa Lind" in text(dialog, "mail-about")
    dialog.reject()


def test_the_drafts_are_written_and_the_sessions_marked_as_sent(
    room: Furnish, qtbot: QtBot, tmp_path: Path
) -> None:
    here = room(meeting(THURSDAY))
    dialog = opened(here)
    dialog.head.organiser.setText("eva@example.org")
    save(here, dialog, tmp_path)
    qtbot.waitUntil(lambda: here.session(first_id()).status is SessionStatus.SENT)
    (folder,) = tmp_path.glob("Inbjudan*")
    draft = read(next(folder.glob("*.eml")))
    (part,) = draft.iter_attachments()
    assert part.get_param("method") == "REQUEST"
    assert {one.value for one in here.office.door.store.all(Setting) if one.id == ORGANISER} == {
        "eva@example.org"
    }
    assert opened(here).head.organiser.text() == "eva@example.org"


def test_a_text_is_changed_for_one_draft_and_taken_back(room: Furnish, qtbot: QtBot, tmp_path: Path) -> None:
    here = room(meeting(THURSDAY), meeting(LATER, number=2))
    dialog = opened(here)
    scope = dialog.findChild(QComboBox, "mail-scope")
    assert scope is not None
    scope.setCurrentIndex(scope.findData("pairs"))
    assert dialog.save is not None
    assert dialog.save.text() == "Save 2 drafts…"
    dialog.pane.body.setPlainText("Only to you two")
    dialog.list.setCurrentIndex(dialog.list.model().index(1, 0))
    assert "träff 2 av 3" in dialog.pane.body.toPlainText()
    dialog.list.setCurrentIndex(dialog.list.model().index(0, 0))
    assert dialog.pane.body.toPlainText() == "Only to you two"
    save(here, dialog, tmp_path)
    qtbot.waitUntil(lambda: here.session(first_id()).status is SessionStatus.SENT)
    (folder,) = tmp_path.glob("Inbjudan*")
    bodies = []
    for path in sorted(folder.glob("*.eml")):
        part = read(path).get_body()
        assert part is not None
        bodies.append(part.get_content())
    assert bodies[0].strip() == "Only to you two"
    assert "träff 2 av 3" in bodies[1]
    assert len(bodies) == 2


def test_what_was_changed_is_written_anew_by_a_click(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    dialog = opened(here)
    before = dialog.pane.body.toPlainText()
    QTest.keyClicks(dialog.pane.body, "Oops")
    renew = dialog.findChild(QPushButton, "renew-mail")
    assert renew is not None
    assert renew.isVisible()
    renew.click()
    assert dialog.pane.body.toPlainText() == before
    assert not renew.isVisible()
    dialog.reject()


def test_text_and_addresses_are_copied(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    dialog = opened(here)
    dialog.copy.click()
    copied = QApplication.clipboard().text()
    assert copied.startswith("Till: Åsa Lind; bo.ek@example.org\nÄmne: Träff 1 av 3")
    assert "Hej Åsa Lind och Bo Ek!" in copied
    dialog.reject()


def test_the_agenda_is_told_only_when_it_is_ticked(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    dialog = opened(here)
    tick = dialog.findChild(QCheckBox, "with-agenda")
    assert tick is not None
    assert not tick.isChecked()
    assert tick.isEnabled()
    dialog.head.kind.setCurrentIndex(dialog.head.kind.findData("thanks"))
    assert not tick.isEnabled()
    dialog.reject()


def test_another_language_writes_the_mail_anew(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    dialog = opened(here)
    language = dialog.findChild(QComboBox, "mail-language")
    assert language is not None
    language.setCurrentIndex(language.findData("en"))
    assert dialog.pane.subject.text() == "Session 1 of 3: Åsa Lind and Bo Ek, 8 October 2026"
    dialog.reject()


def test_a_kind_without_mails_says_so_and_cannot_be_saved(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    dialog = opened(here)
    dialog.head.kind.setCurrentIndex(dialog.head.kind.findData("cancellation"))
    assert dialog.save is not None
    assert not dialog.save.isEnabled()
    assert "no mail of this kind" in text(dialog, "mail-people")
    dialog.reject()


def test_a_broken_text_of_our_own_is_told_with_its_line(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    own = Template(
        id=TemplateId("t"), kind=TemplateKind.MAIL, name="Inbjudan", language="sv", body="Hej\n\n{nobody}"
    )
    with here.office.door.step(Verb.SAVE_TEMPLATE) as unit:
        unit.put(own)
    dialog = opened(here)
    assert "Line 3" in dialog.remark.text.text()
    assert dialog.save is not None
    dialog.save.click()
    assert dialog.isVisible()
    dialog.reject()


def test_each_status_has_its_likely_mail() -> None:
    guessed = {status: likely_kind(status) for status in SessionStatus}
    assert guessed[SessionStatus.SUGGESTED] is MailKind.INVITATION
    assert guessed[SessionStatus.CANCELLED] is MailKind.CANCELLATION
    assert guessed[SessionStatus.HELD] is MailKind.THANKS


def test_a_calendar_file_of_a_pair_a_person_or_all(room: Furnish, qtbot: QtBot, tmp_path: Path) -> None:
    sessions = (meeting(THURSDAY), meeting(LATER, number=2), meeting(LATER, place=1))
    here = room(*sessions)
    for code, events in (("chosen", 1), ("pair:Åsa Lind+Bo Ek", 2), ("person:Dag Fors", 1), ("cohort", 3)):
        here.tab.page.mailing.calendar((sessions[0].id,))
        QApplication.processEvents()
        dialog = next(one for one in here.tab.findChildren(CalendarDialog) if one.isVisible())
        dialog.people.look_at(code)
        dialog.alarm.setCurrentIndex(dialog.alarm.findData("15"))
        target = tmp_path / f"{events}-{code[:4]}.ics"
        save(here, dialog, target)
        qtbot.waitUntil(target.exists)
        read_back = vobject.readOne(target.read_text(encoding="utf-8")).vevent_list
        assert len(read_back) == events
        assert {one.valarm.trigger.value.total_seconds() for one in read_back} == {-900}
        qtbot.waitUntil(lambda name=target.name: any(name in said for said in here.said))  # type: ignore[misc]


def test_names_that_look_like_html_are_letters_and_long_ones_end(room: Furnish) -> None:
    name = "<img src='x'> " + "lång" * 400
    couples = ((name, "שלום 🦊"),)
    strange = replace(meeting(THURSDAY), pair_id=PairId(f"{name}+שלום 🦊"))
    here = room(strange, couples=couples)
    dialog = opened(here, strange.id)
    label = dialog.findChild(QLabel, "mail-people")
    assert label is not None
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert dialog.minimumSizeHint().width() < 2_000
    assert dialog.findChild(QLineEdit, "mail-subject") is not None
    dialog.reject()


def test_our_own_text_is_written_in_the_window_and_used_at_once(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    dialog = opened(here)
    dialog.template.click()
    (writing,) = dialog.findChildren(TextDialog)
    assert writing.save is not None
    writing.text.setPlainText("Vi ses\n\n{nobody}")
    writing.save.click()
    assert writing.isVisible()
    assert "Line 3" in writing.remark.text.text()
    writing.text.setPlainText("Vi ses {date}\n\nHej {recipients}!")
    writing.save.click()
    assert dialog.pane.subject.text() == "Vi ses 8 oktober 2026"
    assert dialog.pane.body.toPlainText() == "Hej Åsa Lind och Bo Ek!\n"
    dialog.reject()
