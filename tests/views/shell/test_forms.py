"""Forms from the menu and by dropping them on the window."""

from pathlib import Path

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.services.forms import write_sign_up
from revmentor_desktop.views.main_window import MainWindow
from revmentor_desktop.views.people.form_dialogs import FormsWanted, SignUpFormsDialog
from revmentor_desktop.views.people.form_feedback import FeedbackDialog
from revmentor_desktop.views.people.returned_dialog import ReturnedDialog
from revmentor_desktop.wording.catalogue import Words
from tests.building import participation, person
from tests.exchange.forms.building import answers, filled, mail, put
from tests.views.shell.building import Desktop, dialog, drag_in, drop, tab_of, workspace_of


def form_of(window: MainWindow, folder: Path, name: str) -> bytes:
    workspace = workspace_of(window)
    write_sign_up(workspace.snapshot(), folder / "blank.xlsx", Words("sv"), now=workspace.office.door.now())
    return filled((folder / "blank.xlsx").read_bytes(), answers(name, "Mentor"))


def backed_up(desktop: Desktop) -> None:
    """Wait until the day's backup is made, which begins when a programme is opened."""
    kept = desktop.data_folder / "backups"
    desktop.bot.waitUntil(lambda: len(list(kept.glob("*/*-daily.revmentor*"))) > 1, timeout=20_000)


def settled(desktop: Desktop, window: MainWindow) -> None:
    desktop.bot.waitUntil(lambda: not workspace_of(window).work, timeout=20_000)


def test_one_of_our_forms_dropped_on_the_window_is_taken_in_and_can_be_undone(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    backed_up(desktop)
    path = put(desktop.folder, "anything.xlsx", form_of(window, desktop.folder, "Cia Dahl"))
    drag_in(window, path)
    drop(window, path)
    shown = dialog(window)
    assert isinstance(shown, ReturnedDialog)
    settled(desktop, window)
    shown.accept()
    settled(desktop, window)
    workspace = workspace_of(window)
    assert [one.name for one in workspace.snapshot().people.values()] == ["Cia Dahl"]
    assert "1 form was taken in." in window.frame.message.text.text()
    window.menus.actions["undo"].trigger()
    assert workspace.snapshot().people == {}


def test_mails_and_several_workbooks_and_folders_are_read_as_forms(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    form = form_of(window, desktop.folder, "Cia Dahl")
    folder = desktop.folder / "back"
    folder.mkdir()
    several = [put(folder, "a.xlsx", form), put(folder, "b.eml", mail(("form.xlsx", form)))]
    for paths in (several, several[1:], [folder]):
        drop(window, *paths)
        shown = dialog(window)
        assert isinstance(shown, ReturnedDialog)
        settled(desktop, window)
        shown.close()
    assert tab_of(window).imported == []


def test_forms_are_written_for_those_who_were_chosen(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    workspace = workspace_of(window)
    for name in ("Anna", "Bo"):
        workspace.office.people.add(person(name), participation(name, Side.MENTOR))
    window.menus.actions["sign-up-forms"].trigger()
    asked = dialog(window)
    assert isinstance(asked, SignUpFormsDialog)
    asked.close()
    out = desktop.folder / "out"
    out.mkdir()
    people = tuple(workspace.snapshot().people)
    window._forms.write(FormsWanted(language="en", mails=True, people=people), out)
    settled(desktop, window)
    assert sorted(path.name for path in out.iterdir()) == ["Sign-up Anna.eml", "Sign-up Bo.eml"]
    assert "2 mails with their forms are in out." in window.frame.message.text.text()
    window._forms.write_blank(str(out / "blank.xlsx"))
    settled(desktop, window)
    assert (out / "blank.xlsx").exists()


def test_every_command_about_forms_opens_its_dialog(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    for code in ("sign-up-forms", "evaluation-forms", "returned-forms", "note-feedback", "questions"):
        window.menus.actions[code].trigger()
        dialog(window).close()


def test_a_form_where_a_list_was_awaited_leads_to_the_returned_forms(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    backed_up(desktop)
    path = put(desktop.folder, "anything.xlsx", form_of(window, desktop.folder, "Cia Dahl"))
    window.pages.forms_found.emit([str(path)])
    returned = dialog(window)
    assert isinstance(returned, ReturnedDialog)
    settled(desktop, window)
    assert returned.told == "1 form was read."
    returned.reject()


def test_an_evaluation_is_noted_about_the_pair_that_was_asked_for(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    office, cohort = workspace_of(window).office, workspace_of(window).snapshot().cohort.id
    couples = (("Anna Ek", "Bo Alm"), ("Cia Dahl", "Didrik By"))
    for mentor, adept in couples:
        office.people.add(person(mentor), participation(mentor, Side.MENTOR))
        office.people.add(person(adept), participation(adept, Side.ADEPT))
        office.pairing.assign(cohort, PersonId(mentor), PersonId(adept))
    pairs = workspace_of(window).snapshot().pairs.values()
    asked = next(one for one in pairs if one.mentor_id == "Cia Dahl")
    window.pages.go_to("note-feedback", asked.id)
    noting = dialog(window)
    assert isinstance(noting, FeedbackDialog)
    assert noting.who.currentText().startswith("Cia Dahl")
    noting.reject()
