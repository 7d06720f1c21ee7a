"""Settings of the programme and its cohorts, by dialogs that keep what is typed until it is right."""

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDialog

from revmentor_desktop.domain.programme import Part, Phase, Programme, Rule, Switch
from revmentor_desktop.views.main_window import MainWindow
from revmentor_desktop.views.shell.cohort_dialogs import CohortDialog, NewCohortDialog
from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.views.shell.settings_dialogs import NormsDialog, RulesDialog
from tests.views.shell.building import Desktop, dialog, tab_of, workspace_of


def opened(window: MainWindow, code: str) -> QDialog:
    window.menus.actions[code].trigger()
    return dialog(window)


def save(asked: ShellDialog) -> None:
    assert asked.save is not None
    asked.save.click()


def programme(window: MainWindow) -> Programme:
    return workspace_of(window).snapshot().programme


def test_rules_and_weights_are_saved_in_one_step_that_can_be_undone(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    before = programme(window)
    asked = opened(window, "rules")
    assert isinstance(asked, RulesDialog)
    asked.switches[Rule.LANGUAGE].setCurrentIndex(asked.switches[Rule.LANGUAGE].findData("warn"))
    asked.weights[Part.SITE].setValue(4)

    save(asked)

    assert programme(window).rules[Rule.LANGUAGE] is Switch.WARN
    assert programme(window).weights[Part.SITE] == 4
    window.menus.actions["undo"].trigger()
    assert programme(window) == before


def test_a_norm_that_cannot_be_met_is_refused_in_place(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    asked = opened(window, "norms")
    assert isinstance(asked, NormsDialog)
    asked.longest.setValue(30)
    save(asked)
    assert asked.isVisible()

    asked.longest.setValue(150)
    save(asked)

    assert programme(window).norm.longest == 150
    assert programme(window).norm.shortest == 60


def test_a_new_cohort_comes_into_view_and_the_old_one_back_by_the_switcher(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    asked = opened(window, "new-cohort")
    assert isinstance(asked, NewCohortDialog)
    asked.name.setText("Spring 2027")
    tab_of(window).told.clear()

    save(asked)

    switcher = window.frame.header.switcher
    assert switcher.accessibleName().startswith("Cohort: Spring 2027")
    assert None in tab_of(window).told
    menu = switcher.menu()
    names = [action.text() for action in menu.actions() if action.isCheckable()]
    assert names == ["Spring 2027", "Autumn 2026"]
    menu.actions()[1].trigger()
    assert switcher.accessibleName().startswith("Cohort: Autumn 2026")
    window.menus.actions["undo"].trigger()
    assert switcher.accessibleName().startswith("Cohort: Spring 2027")


def test_cohort_settings_refuse_a_date_that_is_none_and_keep_the_rest(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    asked = opened(window, "cohort")
    assert isinstance(asked, CohortDialog)
    asked.purpose.setPlainText("What shall we stop doing?")
    asked.phase.setCurrentIndex(asked.phase.findData("running"))
    asked.key_dates["kickoff_on"].setText("31/2")
    save(asked)
    assert "31/2" in asked.remark.text.text()

    asked.key_dates["kickoff_on"].setText("2026-09-15")
    save(asked)

    cohort = workspace_of(window).snapshot().cohort
    assert (cohort.phase, cohort.purpose) == (Phase.RUNNING, "What shall we stop doing?")
    assert str(cohort.kickoff_on) == "2026-09-15"
    assert "Running · 14 Sep to 18 Dec" in window.frame.header.switcher.accessibleName()


def test_a_cohort_that_ends_before_it_starts_is_refused_in_place(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    asked = opened(window, "cohort")
    assert isinstance(asked, CohortDialog)
    asked.span.last.setDate(QDate(2020, 1, 1))

    save(asked)

    assert asked.isVisible()
    assert "2020-01-01" in asked.remark.text.text()
