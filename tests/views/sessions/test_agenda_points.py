"""Points of an agenda beyond title and minutes: kinds, outcomes, templates, questions, what was left over."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from revmentor_desktop.domain.agendas import AgendaItem, ItemKind
from revmentor_desktop.domain.ids import AgendaItemId, TopicId
from revmentor_desktop.domain.programme import TemplateItem, Topic
from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.views.sessions.agenda_keeping import KeepDialog
from tests.views.sessions.room import Furnish, Room, first_id, meeting, pair_id

THURSDAY = datetime(2026, 10, 8, 10)
EARLIER = datetime(2026, 9, 24, 10)


def _items(here: Room) -> tuple[AgendaItem, ...]:
    return here.workspace.snapshot().agenda_of(first_id())


def _titles(here: Room) -> list[str]:
    return [item.title for item in _items(here)]


def _filled(room: Furnish, *more: object, language: str = "en") -> Room:
    here = room(meeting(THURSDAY), *more, language=language)
    here.reveal(first_id())
    here.click("use-template")
    return here


def _choose(here: Room, row: int) -> None:
    agenda = here.tab.page.agenda
    agenda.points.setCurrentIndex(agenda.model.index(row, 0))
    QApplication.processEvents()


def _act(menu: QMenu, text: str) -> None:
    action = next(one for one in menu.actions() if one.text() == text)
    assert isinstance(action, QAction)
    assert action.isEnabled()
    action.trigger()
    QApplication.processEvents()


def _item(title: str, outcome: str = "") -> AgendaItem:
    return AgendaItem(
        id=AgendaItemId(title),
        session_id=first_id(),
        position=0,
        title=title,
        minutes=20,
        kind=ItemKind.TOPIC,
        outcome=outcome,
    )


def test_kind_and_outcome_of_the_chosen_point_are_saved_when_left(room: Furnish) -> None:
    here = _filled(room)
    agenda = here.tab.page.agenda
    assert agenda.fields.isHidden()
    _choose(here, 1)
    agenda.fields.kind.chosen.emit("kind", ItemKind.QUESTION.value)
    agenda.fields.outcome.setPlainText("We begin on Monday.\nBo writes.")
    _choose(here, 2)
    assert _items(here)[1].kind is ItemKind.QUESTION
    assert _items(here)[1].outcome == "We begin on Monday.\nBo writes."
    assert agenda.fields.outcome.toPlainText() == ""
    assert "We begin on Monday." in str(agenda.model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_point_is_doubled_below_itself_and_undone(room: Furnish) -> None:
    here = _filled(room)
    before = _items(here)
    _choose(here, 0)
    here.press(here.tab.page.agenda.points, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert _titles(here) == [before[0].title, *(item.title for item in before)]
    assert here.tab.page.agenda.points.currentIndex().row() == 1
    here.office.history.undo()
    assert _items(here) == before


def test_the_sum_says_what_is_left_or_too_much_and_the_minutes_are_shared_out(room: Furnish) -> None:
    here = _filled(room)
    agenda = here.tab.page.agenda
    agenda.model.minutes_requested.emit(_items(here)[0].id, 60)
    QApplication.processEvents()
    over = sum(item.minutes for item in _items(here)) - 90
    assert over > 0
    assert f"{over} too many" in agenda._sum.text()
    _act(agenda.filling.menu(agenda), "Share the minutes out over the session")
    assert sum(item.minutes for item in _items(here)) == 90
    assert agenda._sum.text() == "90 of 90 min"


def test_the_programmes_own_template_comes_before_the_shipped_one(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    items = (
        TemplateItem(title="Ours", kind="topic", share=50),
        TemplateItem(title="Theirs", kind="idea?", share=50),
    )
    here.office.agendas.keep("Our way", items, language="sv", session_number=1)
    here.reveal(first_id())
    here.click("use-template")
    assert [(item.title, item.minutes, item.kind) for item in _items(here)] == [
        ("Ours", 45, ItemKind.TOPIC),
        ("Theirs", 45, ItemKind.OTHER),
    ]
    agenda = here.tab.page.agenda
    _act(agenda.filling.menu(agenda), "Session: what we change")
    assert _titles(here)[-1] == "Tack, och vad som händer nu"
    _act(agenda.filling.menu(agenda), "Our way · session 1")
    assert _titles(here) == ["Ours", "Theirs"]


def test_an_agenda_is_kept_as_a_template(room: Furnish) -> None:
    here = _filled(room)
    agenda = here.tab.page.agenda
    _act(agenda.filling.menu(agenda), "Save this agenda as a template…")
    dialog = agenda.findChild(KeepDialog)
    assert dialog is not None
    QTest.keyClicks(dialog.name, "Our way")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    QApplication.processEvents()
    (kept,) = here.office.agendas.templates()
    assert (kept.name, kept.language, kept.session_number) == ("Our way", "sv", 1)
    assert [item.title for item in kept.items] == _titles(here)


def test_what_the_last_session_left_over_is_copied_once(room: Furnish) -> None:
    last = replace(meeting(EARLIER, 2), status=SessionStatus.HELD, next_steps="Call Bo\nWrite to Cia")
    here = room(meeting(THURSDAY), last)
    here.office.sessions.write_agenda(last.id, (_item("Open"), _item("Over", "Agreed")))
    here.office.follow_ups.finish_step(last.id, "Call Bo")
    here.reveal(first_id())
    agenda = here.tab.page.agenda
    _act(agenda.filling.menu(agenda), "Copy what session 2 left over")
    assert [(item.title, item.kind) for item in _items(here)] == [
        ("Open", ItemKind.TOPIC),
        ("Write to Cia", ItemKind.FOLLOW_UP),
    ]
    agenda.filling.copy_left_over()
    assert len(_items(here)) == 2


def test_questions_are_offered_by_the_pairs_topics_and_marked_when_used(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    with here.office.door.step(Verb.ADD_TOPIC) as unit:
        unit.put(Topic(id=TopicId("inclusion"), name="Inkludering"))
    stored = here.workspace.snapshot().pairs[pair_id()]
    here.office.pairs.revise(replace(stored, topics=(TopicId("inclusion"),), questions=("Why us?",)))
    here.reveal(first_id())
    here.click("questions")
    bank = here.tab.page.agenda.bank
    offered = [row.text for row in bank.model.rows]
    assert offered[0] == "Why us?"
    assert [row.topic for row in bank.model.rows[1:6]] == ["Inkludering"] * 5
    assert len(offered) == 41
    here.press(bank.list, Qt.Key.Key_Return)
    assert _titles(here) == ["Why us?"]
    assert _items(here)[0].kind is ItemKind.QUESTION
    assert bank.model.rows[0].note == "From the preparation · On this agenda"


def test_a_question_of_ones_own_is_kept_and_found(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    here.reveal(first_id())
    here.click("questions")
    bank = here.tab.page.agenda.bank
    QTest.keyClicks(bank.new, "Zebra or giraffe?")
    QTest.keyClick(bank.new, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert [one.text for one in here.office.agendas.bank()] == ["Zebra or giraffe?"]
    bank.search.setText("giraffe zebra")
    assert [row.text for row in bank.model.rows] == ["Zebra or giraffe?"]
    QTest.keyClick(bank.search, Qt.Key.Key_Return)
    assert _titles(here) == ["Zebra or giraffe?"]


def test_a_question_is_dropped_between_two_points(room: Furnish) -> None:
    here = _filled(room)
    before = _titles(here)
    here.click("questions")
    agenda = here.tab.page.agenda
    data = agenda.bank.model.mimeData([agenda.bank.model.index(3, 0)])
    below = agenda.points.visualRect(agenda.model.index(1, 0)).bottomLeft()
    _drop(here, data, QPointF(below.x() + 20, below.y()))
    asked = agenda.bank.model.rows[3].text
    assert _titles(here) == [*before[:2], asked, *before[2:]]


def _drop(here: Room, data: QMimeData, where: QPointF) -> None:
    port, copy = here.tab.page.agenda.points.viewport(), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(port, QDragEnterEvent(where.toPoint(), copy, data, left, none))
    QApplication.sendEvent(port, QDragMoveEvent(where.toPoint(), copy, data, left, none))
    QApplication.sendEvent(port, QDropEvent(where, copy, data, left, none))
    QApplication.processEvents()


def test_a_hypothetical_challenge_is_spoken_to_until_it_is_real(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    note = here.tab.page.agenda.challenge
    stored = here.workspace.snapshot().pairs[pair_id()]
    here.office.pairs.revise(replace(stored, challenge="What if?", challenge_is_real=False))
    here.reveal(first_id())
    assert note.text.startswith("This challenge is hypothetical.")
    here.click("challenge-is-real")
    assert note.text == ""
    assert here.workspace.snapshot().pairs[pair_id()].challenge_is_real is True


def test_twenty_points_and_a_title_of_any_length_are_shown_as_letters(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    titles = ["<b>fet</b>", "👩‍🏫 مرحبا", "å" * 5000, *(f"Punkt {number}" for number in range(17))]
    items = tuple(replace(_item(title), id=AgendaItemId(str(at))) for at, title in enumerate(titles))
    here.office.sessions.write_agenda(first_id(), items)
    here.reveal(first_id())
    points = here.tab.page.agenda.points
    assert here.tab.page.agenda.model.rowCount() == 20
    assert points.height() >= sum(points.rowHeight(row) for row in range(20))
    assert not points.grab().isNull()
