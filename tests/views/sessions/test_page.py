"""A session's page: time and place, what is missing, the agenda, booking, logging, printing, planning."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDate, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDateEdit,
    QDialog,
    QLineEdit,
    QListView,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTableView,
)
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.views.printing.preview import PreviewDialog
from revmentor_desktop.views.widgets.chips import Chip
from tests.views.sessions.answering import When, press
from tests.views.sessions.room import Furnish, first_id, meeting

THURSDAY = datetime(2026, 10, 8, 10)
YESTERDAY = datetime(2026, 10, 6, 10)


def test_page_says_when_and_what_is_missing(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    here.reveal(first_id())
    chips = [chip.text() for chip in here.tab.page.findChildren(Chip) if chip.isVisible()]
    assert "Topics missing" in chips


def test_place_is_saved_when_it_is_written(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    here.reveal(first_id())
    place = here.tab.findChild(QLineEdit, "place")
    assert place is not None
    QTest.keyClicks(place, "Room Linden")
    QTest.keyClick(place, Qt.Key.Key_Return)
    assert here.session(first_id()).place == "Room Linden"


def test_another_day_in_the_page_moves_the_session(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    here.reveal(first_id())
    day = here.tab.findChild(QDateEdit, "day")
    assert day is not None
    day.setDate(QDate(2026, 10, 13))
    QApplication.processEvents()
    assert here.session(first_id()).wall_start == datetime(2026, 10, 13, 10)


def test_refused_day_leaves_the_page_as_the_session_is(room: Furnish) -> None:
    here = room(meeting(THURSDAY), meeting(datetime(2026, 10, 13, 10), number=2))
    here.reveal(first_id())
    day = here.tab.findChild(QDateEdit, "day")
    assert day is not None
    day.setDate(QDate(2026, 10, 13))
    QApplication.processEvents()
    assert day.date() == QDate(2026, 10, 8)


def test_logging_a_past_session_as_held_takes_two_clicks(room: Furnish) -> None:
    here = room(meeting(YESTERDAY))
    here.reveal(first_id())
    When(lambda dialog: press(dialog, "save"))
    here.click("log")
    held = here.session(first_id())
    assert (held.status, held.minutes_held) == (SessionStatus.HELD, 90)


def test_log_keeps_minutes_and_a_line(room: Furnish) -> None:
    here = room(meeting(YESTERDAY))
    here.reveal(first_id())

    def answer(dialog: QDialog) -> None:
        minutes, line = dialog.findChild(QSpinBox, "minutes-held"), dialog.findChild(QLineEdit, "log-line")
        assert minutes is not None
        assert line is not None
        minutes.setValue(75)
        QTest.keyClicks(line, "It went well")
        press(dialog, "save")

    When(answer)
    here.click("log")
    held = here.session(first_id())
    assert (held.minutes_held, held.summary) == (75, "It went well")


def test_log_moves_a_session_that_was_put_off(room: Furnish) -> None:
    here = room(meeting(YESTERDAY))
    here.reveal(first_id())

    def answer(dialog: QDialog) -> None:
        moved, day = dialog.findChild(QRadioButton, "moved"), dialog.findChild(QDateEdit, "moved-day")
        assert moved is not None
        assert day is not None
        assert not day.isVisible()
        moved.click()
        assert day.isVisible()
        day.setDate(QDate(2026, 10, 13))
        press(dialog, "save")

    When(answer)
    here.click("log")
    session = here.session(first_id())
    assert (session.wall_start, session.status) == (datetime(2026, 10, 13, 10), SessionStatus.SUGGESTED)
    assert "moved to Tuesday 13 October 2026, 10:00 to 11:30" in here.said[-1]


def test_log_of_a_session_that_was_called_off_offers_no_move(room: Furnish) -> None:
    gone = replace(meeting(YESTERDAY), status=SessionStatus.CANCELLED, by_side=Side.ADEPT)
    here = room(gone)
    here.reveal(gone.id)

    def answer(dialog: QDialog) -> None:
        moved, chosen = (dialog.findChild(QRadioButton, name) for name in ("moved", "cancelled-adept"))
        assert moved is not None
        assert chosen is not None
        assert not moved.isEnabled()
        assert chosen.isChecked()
        press(dialog, "cancel")

    When(answer)
    here.click("log")


def test_session_ahead_can_be_cancelled_by_a_side_but_not_held(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    here.reveal(first_id())

    def answer(dialog: QDialog) -> None:
        held, by_adept = (dialog.findChild(QRadioButton, name) for name in ("held", "cancelled-adept"))
        assert held is not None
        assert by_adept is not None
        assert not held.isEnabled()
        by_adept.click()
        press(dialog, "save")

    When(answer)
    here.click("log")
    gone = here.session(first_id())
    assert (gone.status, gone.by_side) == (SessionStatus.CANCELLED, Side.ADEPT)


def test_plan_all_shows_a_draft_and_writes_it_as_one_step(room: Furnish, qtbot: QtBot) -> None:
    here = room()
    assert here.sessions() == []

    def answer(dialog: QDialog) -> None:
        table = dialog.findChild(QTableView, "planned")
        assert table is not None
        assert table.model().rowCount() == 6
        assert here.sessions() == []
        press(dialog, "apply")

    When(answer)
    here.click("plan-all")
    qtbot.waitUntil(lambda: len(here.sessions()) == 6)
    here.office.history.undo()
    assert here.sessions() == []


def test_plan_is_made_again_by_other_choices(room: Furnish, qtbot: QtBot) -> None:
    here = room()
    shown: list[int] = []

    def on_draft(dialog: QDialog) -> None:
        table = dialog.findChild(QTableView, "planned")
        assert table is not None
        shown.append(table.model().rowCount())
        if len(shown) == 1:
            When(on_choices)
            press(dialog, "choices")
        else:
            press(dialog, "apply")

    def on_choices(dialog: QDialog) -> None:
        for name, value in (("sessions", 2), ("minutes", 60), ("rooms", 1)):
            field = dialog.findChild(QSpinBox, name)
            assert field is not None
            field.setValue(value)
        When(on_draft)
        press(dialog, "plan")

    When(on_draft)
    here.click("plan-all")
    qtbot.waitUntil(lambda: len(here.sessions()) == 4)
    assert shown == [6, 4]
    assert {one.minutes for one in here.sessions()} == {60}


def test_draft_that_is_left_writes_nothing(room: Furnish, qtbot: QtBot) -> None:
    here = room()
    left: list[bool] = []

    def answer(dialog: QDialog) -> None:
        dialog.reject()
        left.append(True)

    When(answer)
    here.click("plan-all")
    qtbot.waitUntil(lambda: bool(left))
    assert here.sessions() == []


def test_preview_of_all_shows_a_page_for_each_session(room: Furnish, qtbot: QtBot) -> None:
    here = room(meeting(THURSDAY), meeting(datetime(2026, 11, 5, 9), number=2))
    pages: list[str] = []

    def answer(dialog: QDialog) -> None:
        view = dialog.findChild(QListView, "preview-pages")
        assert view is not None
        model = view.model()
        pages.extend(str(model.index(row, 0).data()) for row in range(model.rowCount()))
        assert not view.grab().isNull()
        dialog.reject()

    When(answer)
    here.click("print-all")
    qtbot.waitUntil(lambda: len(pages) == 2)
    assert [page.split(":")[0] for page in pages] == ["Page 1 of 2", "Page 2 of 2"]


def test_all_agendas_begin_with_the_session_that_comes_next(room: Furnish, qtbot: QtBot) -> None:
    here = room(meeting(YESTERDAY), meeting(datetime(2026, 11, 5, 9), number=2), meeting(THURSDAY, number=3))
    pages: list[str] = []

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, PreviewDialog)
        model = dialog.view.model()
        pages.extend(str(model.index(row, 0).data()) for row in range(model.rowCount()))
        dialog.reject()

    When(answer)
    here.click("print-all")
    qtbot.waitUntil(lambda: len(pages) == 3)
    days = ["8 October 2026", "5 November 2026", "6 October 2026"]
    assert all(day in page for day, page in zip(days, pages, strict=True)), pages


def test_preview_of_one_is_saved_as_pdf(room: Furnish, qtbot: QtBot, tmp_path: Path) -> None:
    here = room(meeting(THURSDAY), meeting(datetime(2026, 11, 5, 9), number=2))
    here.reveal(first_id())
    out = tmp_path / "agenda.pdf"

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, PreviewDialog)
        assert dialog.view.model().rowCount(QModelIndex()) == 1
        dialog.save_pdf(out)
        dialog.accept()

    When(answer)
    here.click("print")
    qtbot.waitUntil(lambda: "The agendas are in “agenda.pdf”." in here.said)
    assert out.read_bytes().startswith(b"%PDF")


def test_names_that_look_like_html_are_shown_as_letters(room: Furnish) -> None:
    name = "<img src='x'> " + "lång" * 1250
    couples = ((name, "שלום 🦊"),)
    strange = replace(meeting(THURSDAY), pair_id=PairId(f"{name}+שלום 🦊"))
    here = room(strange, couples=couples)
    here.reveal(strange.id)
    for view in ("week", "month", "list"):
        here.click_view(view)
        here.tab.grab()
    tip = here.tab.week.sessions.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img" in tip
    assert here.tab.page.width() < 700


def test_swedish_room_speaks_swedish(room: Furnish) -> None:
    here = room(meeting(THURSDAY), language="sv")
    here.reveal(first_id())
    texts = {button.text() for button in here.tab.findChildren(QPushButton)}
    assert {"Planera alla", "Ny träff", "Skriv ut", "Mejl…", "Logga"} <= texts


def test_view_and_columns_come_back(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    here.click_view("list")
    here.tab.list.setColumnWidth(2, 222)
    state = here.tab.state()
    here.click_view("week")
    here.tab.list.setColumnWidth(2, 99)
    here.tab.restore(state)
    assert here.tab.list.isVisible()
    assert here.tab.list.columnWidth(2) == 222


def test_everything_to_press_has_a_name(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    here.reveal(first_id())
    nameless = [
        widget.objectName() or type(widget).__name__
        for kind in (QPushButton, QLineEdit, QSpinBox, QDateEdit, Chip)
        for widget in here.tab.findChildren(kind)
        if not widget.accessibleName() and not widget.objectName().startswith("qt_")
    ]
    assert nameless == []
