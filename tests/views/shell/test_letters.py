"""Letters and people who go on, in the window."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from revmentor_desktop.domain.ids import ParticipationId
from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.views.main_window import MainWindow
from revmentor_desktop.views.printing.preview import PreviewDialog
from revmentor_desktop.views.shell.cohort_dialogs import CohortDialog, NewCohortDialog
from revmentor_desktop.views.shell.going_on_dialog import GoingOnDialog
from revmentor_desktop.views.shell.letters_dialog import LettersDialog, LettersWanted
from tests.building import AUTUMN, participation, person
from tests.views.shell.building import Desktop, dialog, workspace_of

ANSWERS = {
    "Anna": ParticipationStatus.SELECTED,
    "Bo": ParticipationStatus.RESERVE,
    "Cia": ParticipationStatus.NOT_SELECTED,
    "Dan": ParticipationStatus.APPLIED,
}


def with_applicants(desktop: Desktop) -> MainWindow:
    window = desktop.start(desktop.programme())
    for name, status in ANSWERS.items():
        part = replace(participation(name, Side.MENTOR), status=status)
        workspace_of(window).office.people.add(person(name), part)
    return window


def opened(window: MainWindow) -> LettersDialog:
    window.menus.actions["letters"].trigger()
    asked = dialog(window)
    assert isinstance(asked, LettersDialog)
    return asked


def lines(asked: LettersDialog) -> list[str]:
    return [asked.people.model.item(row).text() for row in range(asked.people.model.rowCount())]


def told(window: MainWindow) -> dict[str, date | None]:
    return {one.person_id: one.told_on for one in workspace_of(window).snapshot().participations.values()}


def test_everybody_with_an_answer_who_was_not_told_is_ticked(desktop: Desktop) -> None:
    window = with_applicants(desktop)
    office = workspace_of(window).office
    office.selection.tell([participation("Bo", Side.MENTOR).id], date(2026, 9, 1))
    asked = opened(window)
    assert lines(asked) == [
        "Anna · selected",
        "Bo · reserve · told on 1 September 2026",
        "Cia · not selected",
    ]
    assert set(asked.people.ticked) == {participation(name, Side.MENTOR).id for name in ("Anna", "Cia")}
    asked.answer.setCurrentIndex(asked.answer.findData("reserve"))
    assert lines(asked) == ["Bo · reserve · told on 1 September 2026"]


def test_letters_are_shown_a_page_each_and_noted_when_they_are_made(desktop: Desktop) -> None:
    window = with_applicants(desktop)
    asked = opened(window)
    assert asked.save is not None
    asked.save.click()
    preview = next(one for one in window.findChildren(PreviewDialog) if one.isVisible())
    model = preview.view.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Page 1 of 3: Anna",
        "Page 2 of 3: Bo",
        "Page 3 of 3: Cia",
    ]
    assert set(told(window).values()) == {None}
    preview.accept()
    today = workspace_of(window).office.door.today
    assert told(window) == {"Anna": today, "Bo": today, "Cia": today, "Dan": None}
    window.menus.actions["undo"].trigger()
    assert set(told(window).values()) == {None}


def test_a_preview_that_is_closed_tells_nobody(desktop: Desktop) -> None:
    window = with_applicants(desktop)
    asked = opened(window)
    assert asked.save is not None
    asked.save.click()
    next(one for one in window.findChildren(PreviewDialog) if one.isVisible()).reject()
    assert set(told(window).values()) == {None}


def test_mails_are_written_into_a_folder(desktop: Desktop) -> None:
    window = with_applicants(desktop)
    folder = desktop.folder / "mails"
    folder.mkdir()
    wanted = LettersWanted(
        participation_ids=(participation("Anna", Side.MENTOR).id, participation("Bo", Side.MENTOR).id),
        language="sv",
        with_reason=False,
        note_told=True,
    )
    window._letters.write_mails(wanted, folder)
    desktop.bot.waitUntil(lambda: "2 mails are in mails" in window.frame.message.text.text())
    assert sorted(one.name for one in folder.iterdir()) == ["Anna.eml", "Bo.eml"]
    assert told(window)["Cia"] is None
    assert told(window)["Bo"] == workspace_of(window).office.door.today


def test_without_anybody_ticked_nothing_is_made(desktop: Desktop) -> None:
    asked = opened(with_applicants(desktop))
    asked.people.tick(())
    asked.mails.click()
    assert asked.isVisible()
    assert "at least one person" in asked.remark.text.text()


def chosen(names: Sequence[str]) -> tuple[ParticipationId, ...]:
    return tuple(participation(name, Side.MENTOR).id for name in names)


def test_chosen_people_are_copied_to_another_cohort_in_one_step(desktop: Desktop) -> None:
    window = with_applicants(desktop)
    office = workspace_of(window).office
    spring = office.programmes.add_cohort("Spring", date(2027, 2, 1), date(2027, 5, 28))
    workspace_of(window).choose_cohort(AUTUMN.id)
    window.menus.actions["go-on"].trigger()
    asked = dialog(window)
    assert isinstance(asked, GoingOnDialog)
    asked.people.tick(chosen(("Anna", "Bo")))
    assert asked.save is not None
    asked.save.click()
    assert "2 people apply to Spring now" in window.frame.message.text.text()
    assert len(office.door.snapshot(spring.id).participations) == 2
    window.menus.actions["undo"].trigger()
    assert not office.door.snapshot(spring.id).participations


def test_with_one_cohort_alone_nobody_can_go_on(desktop: Desktop) -> None:
    window = with_applicants(desktop)
    window.menus.actions["go-on"].trigger()
    asked = dialog(window)
    assert isinstance(asked, GoingOnDialog)
    assert asked.save is None


def test_a_new_cohort_like_the_old_one_takes_over_those_who_wait(desktop: Desktop) -> None:
    window = with_applicants(desktop)
    window.menus.actions["new-cohort"].trigger()
    asked = dialog(window)
    assert isinstance(asked, NewCohortDialog)
    assert asked.with_waiting.text().startswith("2 people who wait there")
    assert asked.name.text() == "Spring 2027"
    assert asked.save is not None
    asked.save.click()
    snapshot = workspace_of(window).snapshot()
    assert snapshot.cohort.id != AUTUMN.id
    assert {one.person_id for one in snapshot.participations.values()} == {"Anna", "Bo"}
    window.menus.actions["undo"].trigger()
    assert workspace_of(window).snapshot().cohort.id == AUTUMN.id


def test_an_archived_cohort_comes_last_in_the_switcher_and_can_be_reopened(desktop: Desktop) -> None:
    window = with_applicants(desktop)
    office = workspace_of(window).office
    office.programmes.add_cohort("Older", date(2020, 2, 1), date(2020, 5, 28))
    workspace_of(window).choose_cohort(AUTUMN.id)
    window.menus.actions["cohort"].trigger()
    asked = dialog(window)
    assert isinstance(asked, CohortDialog)
    asked.archived.setChecked(True)
    assert asked.save is not None
    asked.save.click()
    assert office.door.snapshot().cohort.archived
    menu = window.frame.header.switcher.menu()
    names = [action.text() for action in menu.actions() if action.isCheckable()]
    assert names == ["Older", "Autumn 2026 (in the archive)"]
