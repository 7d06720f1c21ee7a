"""Privacy in the window: settings, a person's data, and letting people go, asked first and never undone."""

import json
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.views.main_window import MainWindow
from revmentor_desktop.views.printing.preview import PreviewDialog
from revmentor_desktop.views.shell.letting_go_dialog import LettingGoDialog
from revmentor_desktop.views.shell.memory import WindowMemory
from revmentor_desktop.views.shell.privacy_dialog import PrivacyDialog
from revmentor_desktop.views.shell.rights_dialog import RightsDialog
from tests.building import NOW, participation, person
from tests.views.shell.building import Desktop, dialog, tab_of, workspace_of


def with_people(desktop: Desktop, *names: str) -> MainWindow:
    window = desktop.start(desktop.programme())
    people = workspace_of(window).office.people
    for name in names:
        part = replace(participation(name, Side.MENTOR), challenge=f"what {name} fears")
        people.add(replace(person(name), email=f"{name.split()[0].lower()}@example.org"), part)
    return window


def opened(window: MainWindow, code: str) -> QDialog:
    window.menus.actions[code].trigger()
    return dialog(window)


def asked_about(window: MainWindow, name: str) -> LettingGoDialog:
    rights = opened(window, "rights")
    assert isinstance(rights, RightsDialog)
    rights.people.search.setText(name.lower())
    assert rights.people.current == name
    rights.let_go.click()
    found = [one for one in window.findChildren(LettingGoDialog) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def names(window: MainWindow) -> set[str]:
    return {one.name for one in workspace_of(window).snapshot().people.values()}


def said(window: MainWindow) -> str:
    return window.frame.message.text.text()


def test_making_anonymous_is_asked_first_and_is_what_one_gets_by_default(desktop: Desktop) -> None:
    window = with_people(desktop, "Anna Ek", "Bo Alm")
    asked = asked_about(window, "Anna Ek")
    assert asked.anonymous.isChecked()
    assert "cannot be undone" in asked.remark.text.text()
    assert asked.save is not None

    asked.save.click()

    desktop.bot.waitUntil(lambda: "is anonymous now" in said(window))
    assert names(window) == {"Bo Alm", "#Anna Ek"}
    assert not window.frame.message.undo.isVisible()
    assert not window.menus.actions["undo"].isEnabled()


def test_erasing_takes_everything_and_says_so_on_its_button(desktop: Desktop) -> None:
    window = with_people(desktop, "Anna Ek", "Bo Alm")
    asked = asked_about(window, "Anna Ek")
    asked.erased.setChecked(True)
    assert asked.save is not None
    assert asked.save.text() == "Erase for good"

    asked.save.click()

    desktop.bot.waitUntil(lambda: "erased for good" in said(window))
    assert names(window) == {"Bo Alm"}
    file = workspace_of(window).office.door.store.path
    assert b"anna@example.org" not in file.read_bytes()


def test_enter_and_escape_let_nobody_go(desktop: Desktop) -> None:
    window = with_people(desktop, "Anna Ek")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        asked = asked_about(window, "Anna Ek")
        QTest.keyClick(asked, key)
        desktop.bot.waitUntil(lambda: not any(one.isVisible() for one in window.findChildren(QDialog)))
    assert names(window) == {"Anna Ek"}


def test_the_window_forgets_whom_one_has_searched_for(desktop: Desktop) -> None:
    window = with_people(desktop, "Anna Ek")
    tab_of(window).field.setText("anna ek")
    window.pages.keep_states()
    asked = asked_about(window, "Anna Ek")
    assert asked.save is not None
    asked.save.click()
    desktop.bot.waitUntil(lambda: "is anonymous now" in said(window))

    window.close()

    kept = (desktop.data_folder / "window.ini").read_bytes().lower()
    assert b"anna ek" not in kept
    assert WindowMemory(desktop.data_folder).tab_state("overview") == {}


def test_a_person_s_data_are_shown_and_written_with_their_words(desktop: Desktop) -> None:
    window = with_people(desktop, "Anna Ek", "Bo Alm")
    rights = opened(window, "rights")
    assert isinstance(rights, RightsDialog)
    assert "Autumn 2026: mentor, selected" in rights.past.text()
    rights.people.look_at("Anna Ek")
    rights.pdf.click()
    desktop.bot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(PreviewDialog)))
    preview = next(one for one in window.findChildren(PreviewDialog) if one.isVisible())
    assert preview.view.model().index(0, 0).data() == "Page 1 of 1: Anna Ek"
    preview.reject()

    out = desktop.folder / "anna.json"
    window._privacy.write_data(PersonId("Anna Ek"), out)
    desktop.bot.waitUntil(lambda: "Everything kept about Anna Ek" in said(window))
    assert json.loads(out.read_text("utf-8"))["participation"][0]["challenge"] == "what Anna Ek fears"


def test_privacy_settings_are_saved_and_the_page_is_made_from_them(desktop: Desktop) -> None:
    window = with_people(desktop, "Anna Ek")
    asked = opened(window, "privacy")
    assert isinstance(asked, PrivacyDialog)
    asked.ground.setPlainText("Legitimate interest")
    asked.months.setValue(12)
    asked.page.click()
    desktop.bot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(PreviewDialog)))
    programme = workspace_of(window).snapshot().programme
    assert (programme.legal_ground, programme.retention_months) == ("Legitimate interest", 12)


def test_before_the_end_of_keeping_one_sees_who_goes_and_can_do_nothing(desktop: Desktop) -> None:
    window = with_people(desktop, "Anna Ek", "Bo Alm")
    asked = opened(window, "privacy")
    assert isinstance(asked, PrivacyDialog)
    assert "until 18 December 2028, then 2 people go" in str(asked.list.currentIndex().data())
    asked.who.click()
    shown = next(one for one in window.findChildren(LettingGoDialog) if one.isVisible())
    assert shown.save is None
    assert [shown.who.model.item(row).text() for row in range(2)] == ["Anna Ek", "Bo Alm"]


def test_after_the_end_of_keeping_today_leads_to_those_who_go(desktop: Desktop) -> None:
    window = with_people(desktop, "Anna Ek", "Bo Alm")
    desktop.now = lambda: NOW + timedelta(days=4 * 365)
    window.close()
    window = desktop.start(desktop.folder / "programme.revmentor")
    office = workspace_of(window).office
    object.__setattr__(office.door, "now", desktop.now)
    tab_of(window).went_to.emit("privacy", "")
    asked = dialog(window)
    assert isinstance(asked, PrivacyDialog)
    assert "should be gone" in str(asked.list.currentIndex().data())
    asked.who.click()
    shown = next(one for one in window.findChildren(LettingGoDialog) if one.isVisible())
    assert shown.save is not None
    shown.save.click()
    desktop.bot.waitUntil(lambda: "2 people are anonymous now" in said(window))
    assert {one.anonymised for one in workspace_of(window).snapshot().people.values()} == {True}


def test_a_name_that_looks_like_html_is_shown_as_letters(desktop: Desktop) -> None:
    window = with_people(desktop, "<b>Anna</b> Ek")
    rights = opened(window, "rights")
    assert isinstance(rights, RightsDialog)
    rights.people.look_at("<b>Anna</b> Ek")
    rights.let_go.click()
    shown = next(one for one in window.findChildren(LettingGoDialog) if one.isVisible())
    assert shown.isVisible()
