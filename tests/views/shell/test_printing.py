"""File ▸ Print and the document templates, through the window."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QPushButton

from revmentor_desktop.domain.documents import WRITTEN, Printed
from revmentor_desktop.domain.pairs import PairStatus
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.views.main_window import MainWindow
from revmentor_desktop.views.printing.preview import PreviewDialog
from revmentor_desktop.views.shell.print_commands import code_of
from revmentor_desktop.views.shell.templates_dialog import TemplatesDialog
from tests.building import pair, participation, person, session
from tests.views.shell.building import Desktop, workspace_of


def with_pairs(desktop: Desktop, *names: tuple[str, str]) -> MainWindow:
    """A window on a file with pairs that meet, all on days of their own."""
    window = desktop.start(desktop.programme())
    office = workspace_of(window).office
    for place, (mentor, adept) in enumerate(names):
        for name, side in ((mentor, Side.MENTOR), (adept, Side.ADEPT)):
            office.people.add(person(name), participation(name, side))
        made = replace(pair(mentor, adept), status=PairStatus.ACTIVE)
        with office.door.step(Verb.ASSIGN, made.id) as unit:
            unit.add(made, session(made.id, 1, datetime(2026, 10, 5 + place, 9)))
    return window


def preview(desktop: Desktop, window: MainWindow) -> PreviewDialog:
    """The preview that is open, as soon as it is."""
    desktop.bot.waitUntil(lambda: bool(window.findChildren(PreviewDialog)))
    dialog = window.findChildren(PreviewDialog)[-1]
    desktop.bot.waitUntil(dialog.isVisible)
    return dialog


def pages(dialog: PreviewDialog) -> list[str]:
    """What the preview's pages are called."""
    model = dialog.view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def choose(dialog: PreviewDialog, box: str, label: str) -> None:
    """Choose in a box of the preview by typing, as the keyboard does."""
    found = dialog.findChild(QComboBox, box)
    assert found is not None
    place = found.findText(label)
    assert place >= 0, [found.itemText(number) for number in range(found.count())]
    found.setFocus()
    for _ in range(abs(place - found.currentIndex())):
        QTest.keyClick(found, Qt.Key.Key_Down if place > found.currentIndex() else Qt.Key.Key_Up)


@pytest.mark.parametrize("kind", tuple(Printed))
def test_every_document_is_in_the_print_menu_and_opens(kind: Printed, desktop: Desktop) -> None:
    window = with_pairs(desktop, ("Ann Ek", "Bo Alm"))

    window.menus.actions[code_of(kind)].trigger()
    dialog = preview(desktop, window)

    assert pages(dialog)
    assert not dialog.view.grab().isNull()
    dialog.reject()


def test_agendas_of_a_day_and_of_a_pair_can_be_chosen(desktop: Desktop) -> None:
    window = with_pairs(desktop, ("Ann Ek", "Bo Alm"), ("Cia Dahl", "Dan Falk"))
    window.menus.actions["print"].trigger()
    dialog = preview(desktop, window)
    assert len(pages(dialog)) == 2

    choose(dialog, "part", "Cia Dahl and Dan Falk")
    desktop.bot.waitUntil(lambda: len(pages(dialog)) == 1 and "Cia Dahl" in pages(dialog)[0])
    choose(dialog, "part", "The day Monday 5 October 2026")
    desktop.bot.waitUntil(lambda: len(pages(dialog)) == 1 and "Ann Ek" in pages(dialog)[0])
    choose(dialog, "part", "Everything")
    desktop.bot.waitUntil(lambda: len(pages(dialog)) == 2)


def test_the_paper_can_be_chosen_and_is_saved_as_chosen(desktop: Desktop, tmp_path: Path) -> None:
    window = with_pairs(desktop, ("Ann Ek", "Bo Alm"))
    window.menus.actions["print-overview"].trigger()
    dialog = preview(desktop, window)
    before = dialog.view.sizeHintForIndex(dialog.view.model().index(0, 0))
    box = dialog.findChild(QComboBox, "paper")
    assert box is not None

    choose(dialog, "paper", "Letter" if box.currentText() == "A4" else "A4")
    desktop.bot.waitUntil(lambda: dialog.view.sizeHintForIndex(dialog.view.model().index(0, 0)) != before)
    out = tmp_path / "overview.pdf"
    dialog.save_pdf(out)
    desktop.bot.waitUntil(out.is_file)


def test_a_preview_that_is_closed_while_it_is_laid_out_anew_stays_closed(desktop: Desktop) -> None:
    window = with_pairs(desktop, ("Ann Ek", "Bo Alm"))
    window.menus.actions["print"].trigger()
    dialog = preview(desktop, window)
    choose(dialog, "part", "Ann Ek and Bo Alm")

    dialog.reject()

    desktop.bot.waitUntil(lambda: not workspace_of(window).work)
    desktop.bot.waitUntil(lambda: not window.findChildren(PreviewDialog))


def test_without_sessions_there_is_a_sentence_instead_of_agendas(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    said: list[str] = []
    workspace_of(window).noticed.connect(lambda notice: said.append(notice.text))

    window.menus.actions["print"].trigger()

    desktop.bot.waitUntil(lambda: said == ["There are no sessions to print: plan them first."])


def templates(desktop: Desktop, window: MainWindow) -> TemplatesDialog:
    window.menus.actions["document-templates"].trigger()
    dialog = window.findChild(TemplatesDialog)
    assert dialog is not None
    desktop.bot.waitUntil(dialog.isVisible)
    return dialog


def click(dialog: TemplatesDialog, code: str) -> None:
    button = dialog.findChild(QPushButton, code)
    assert button is not None
    assert button.isEnabled()
    button.click()


def remark(dialog: TemplatesDialog) -> str:
    return dialog.remark.accessibleName() if dialog.remark.isVisible() else ""


def write(dialog: TemplatesDialog, text: str) -> None:
    field = dialog.findChild(QPlainTextEdit, "template_text")
    assert field is not None
    field.selectAll()
    field.insertPlainText(text)


def test_a_template_is_changed_saved_printed_and_taken_back(desktop: Desktop) -> None:
    window = with_pairs(desktop, ("Ann Ek", "Bo Alm"))
    dialog = templates(desktop, window)
    shipped = dialog.text.toPlainText()
    write(dialog, "<h1>Ours, {{ mentor.name }}</h1>")

    click(dialog, "keep")
    desktop.bot.waitUntil(lambda: remark(dialog).startswith("Saved the template"))
    kept = workspace_of(window).office.papers.templates("sv")
    assert kept == {WRITTEN[0]: "<h1>Ours, {{ mentor.name }}</h1>"}
    click(dialog, "preview")
    assert pages(preview(desktop, window)) == ["Page 1 of 1: Ann Ek och Bo Alm"]
    click(dialog, "reset")
    assert dialog.text.toPlainText() == shipped
    assert workspace_of(window).office.papers.templates("sv") == {}


@pytest.mark.parametrize("act", ["keep", "preview"])
def test_a_broken_template_is_told_with_its_line_and_the_caret_goes_there(act: str, desktop: Desktop) -> None:
    window = with_pairs(desktop, ("Ann Ek", "Bo Alm"))
    dialog = templates(desktop, window)
    write(dialog, "<p>a</p>\n<p>b</p>\n<p>{{ nickname }}</p>")

    click(dialog, act)

    desktop.bot.waitUntil(lambda: remark(dialog).startswith("Line 3: there is no such fact"))
    assert dialog.text.textCursor().blockNumber() == 2
    assert workspace_of(window).office.papers.templates("sv") == {}


def test_what_is_not_saved_is_kept_while_one_looks_elsewhere_and_asked_about_once(desktop: Desktop) -> None:
    window = with_pairs(desktop, ("Ann Ek", "Bo Alm"))
    dialog = templates(desktop, window)
    write(dialog, "<p>half done</p>")

    dialog.which.setCurrentIndex(1)
    dialog.which.setCurrentIndex(0)
    assert dialog.text.toPlainText() == "<p>half done</p>"
    dialog.reject()
    assert dialog.isVisible()
    assert remark(dialog).startswith("Something is not saved yet")
    dialog.reject()
    assert not dialog.isVisible()


def test_a_template_goes_to_a_file_and_comes_back(desktop: Desktop, tmp_path: Path) -> None:
    window = with_pairs(desktop, ("Ann Ek", "Bo Alm"))
    dialog = templates(desktop, window)
    file = tmp_path / "briefing.html"

    dialog.write_to(str(file))
    file.write_text(file.read_text(encoding="utf-8").replace("<h1>", "<h1>Vår "), encoding="utf-8")
    dialog.read_from(str(file))

    assert "<h1>Vår " in dialog.text.toPlainText()


def test_a_logo_stands_on_the_pages_and_can_be_removed(desktop: Desktop, tmp_path: Path) -> None:
    window = with_pairs(desktop, ("Ann Ek", "Bo Alm"))
    dialog = templates(desktop, window)
    picture = QImage(40, 20, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    assert picture.save(str(tmp_path / "logo.png"))

    dialog.logo.set_logo(str(tmp_path / "logo.png"))
    assert remark(dialog) == "The logo is kept in the programme."
    click(dialog, "preview")
    shown = preview(desktop, window)
    shown.resize(900, 900)
    page = shown.view.viewport().grab().toImage()
    reds = sum(
        page.pixelColor(x, y).red() > 200 and page.pixelColor(x, y).green() < 60
        for x in range(0, page.width(), 4)
        for y in range(0, min(300, page.height()), 4)
    )
    assert reds > 20
    shown.reject()
    click(dialog, "remove-logo")
    assert workspace_of(window).office.papers.logo() is None


def test_a_file_that_is_no_picture_is_refused_in_words(desktop: Desktop, tmp_path: Path) -> None:
    window = with_pairs(desktop, ("Ann Ek", "Bo Alm"))
    dialog = templates(desktop, window)
    (tmp_path / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\nbroken")

    dialog.logo.set_logo(str(tmp_path / "logo.png"))

    assert remark(dialog).startswith("This is no picture that a logo can be")
