"""A pair's page: opened from the board, worked with buttons and keys, and saved step by step."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.ids import PairId, PersonId, QuestionId
from revmentor_desktop.domain.pairs import Pair, PairGoal, PairStatus
from revmentor_desktop.domain.people import Participation
from revmentor_desktop.domain.programme import Question, Topic
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.models.pair_steps import Act
from revmentor_desktop.views.matching.pair.page import PairPage
from revmentor_desktop.views.widgets.fields import Headline, Options, Paragraph
from tests.building import session
from tests.views.matching.table import COHORT, REASON, Table, laid

# The offscreen screen has no sizes, no stack and no keyboard to grab, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TODAY = date(2026, 9, 1)
HOSTILE = (("<img src=x onerror=alert(1)>" * 20, "IT"), ("محمد 👩‍💻 " + "A" * 5_000, "Sales"))


@pytest.fixture
def paired(table: Table) -> Table:
    """Tova and Gunilla are proposed, and their page is open."""
    table.office.pairing.assign(COHORT, PersonId("Tova"), PersonId("Gunilla"))
    table.settle()
    table.tab.reveal(the_pair(table).id)
    table.settle()
    return table


def the_pair(table: Table) -> Pair:
    return table.pair("Tova", "Gunilla")


def page(table: Table) -> PairPage:
    made = table.tab.opening.page
    assert made is not None
    return made


def button(table: Table, name: str) -> QAbstractButton:
    found = [one for one in page(table).findChildren(QAbstractButton, name) if not one.isHidden()]
    assert len(found) == 1, (name, len(found))
    return found[0]


def offered(table: Table) -> list[str]:
    """The acts that are offered, in their order."""
    acts = {act.value for act in Act}
    found = page(table).acts.findChildren(QAbstractButton)
    return [one.objectName() for one in found if one.objectName() in acts and not one.isHidden()]


def click(table: Table, name: str) -> None:
    QTest.mouseClick(button(table, name), Qt.MouseButton.LeftButton)
    table.settle()


def line(table: Table, name: str) -> QLineEdit:
    found = page(table).findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def type_in(table: Table, name: str, text: str) -> None:
    """Type a line and press Enter."""
    field = line(table, name)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    table.settle()


def state(table: Table, need: str) -> str:
    found = page(table).findChild(QLabel, f"state-{need}")
    assert isinstance(found, QLabel)
    return found.text()


def parts(table: Table) -> dict[str, Participation]:
    return {one.person_id: one for one in table.office.door.store.all(Participation)}


# Coming and going


def test_enter_on_a_paired_adept_opens_the_page_and_escape_goes_back_to_the_card(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    view = table.tab.adepts.view
    view.setFocus()
    view.setCurrentIndex(table.adept("Gunilla"))
    QTest.keyClick(view, Qt.Key.Key_Return)
    table.settle()
    assert page(table).isVisible()
    assert page(table).accessibleName() == "The pair Tova and Gunilla"

    QTest.keyClick(page(table).back, Qt.Key.Key_Escape)
    table.settle()
    assert not page(table).isVisible()
    assert view.isVisible()
    assert view.currentIndex().data() == "Gunilla"


def test_the_side_panel_opens_the_pair_that_it_explains(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    opens = table.tab.panel.couple.open_pair
    assert opens.isVisible()
    opens.click()
    assert page(table).pair_id == the_pair(table).id


def test_two_who_are_no_pair_have_no_page_to_open(table: Table) -> None:
    table.tab.adepts.view.setCurrentIndex(table.adept("Karin"))
    table.settle()
    assert not table.tab.panel.couple.open_pair.isVisible()


def test_looking_somebody_up_leaves_the_page(paired: Table) -> None:
    paired.tab.reveal("Karin")
    assert not page(paired).isVisible()


def test_a_proposal_that_is_taken_back_leaves_for_the_board_and_undo_brings_it_back(paired: Table) -> None:
    click(paired, "release")
    assert not page(paired).isVisible()
    assert paired.said()[-1] == "Tova and Gunilla are no longer a pair."
    paired.office.history.undo()
    assert paired.pairs() == {("Tova", "Gunilla")}


def test_names_are_shown_as_letters_whatever_they_hold(qtbot: QtBot, tmp_path: Path) -> None:
    with laid(qtbot, tmp_path, mentors=HOSTILE[:1], adepts=HOSTILE[1:]) as table:
        one, other = HOSTILE[0][0], HOSTILE[1][0]
        made = table.office.pairing.assign(COHORT, PersonId(one), PersonId(other))
        table.settle()
        assert table.tab.opening.open(made.id)
        table.settle()
        name = page(table).findChild(QLabel, "pair-mentor")
        assert isinstance(name, QLabel)
        assert name.textFormat() is Qt.TextFormat.PlainText
        assert name.text().replace("\u200b", "").startswith("<img src=x")
        assert page(table).minimumSizeHint().width() <= table.tab.width()


# The life


def test_the_next_steps_are_offered_and_no_others(paired: Table) -> None:
    assert offered(paired) == ["adept-says-yes", "mentor-says-yes", "begin", "release", "end"]
    click(paired, "begin")
    assert offered(paired) == ["adept-says-yes", "mentor-says-yes", "pause", "complete", "end"]
    click(paired, "pause")
    assert offered(paired) == ["adept-says-yes", "mentor-says-yes", "resume", "complete", "end"]
    click(paired, "complete")
    assert offered(paired) == []
    assert not page(paired).acts.isVisible()
    assert page(paired).status.text() == "completed"


def test_both_say_yes_each_on_its_day_and_the_pair_is_confirmed(paired: Table) -> None:
    type_in(paired, "pair-day", "2026-08-28")
    click(paired, "adept-says-yes")
    assert paired.said()[-1] == "Gunilla has said yes to Tova."
    assert the_pair(paired).status is PairStatus.PROPOSED
    type_in(paired, "pair-day", "2026-08-30")
    click(paired, "mentor-says-yes")

    pair = the_pair(paired)
    assert (pair.confirmed_by_adept_on, pair.confirmed_by_mentor_on) == (date(2026, 8, 28), date(2026, 8, 30))
    assert pair.status is PairStatus.CONFIRMED
    assert "The adept's yes: 28 August 2026" in page(paired).steps.accessibleDescription()


def test_what_nobody_dates_happened_today(paired: Table) -> None:
    click(paired, "begin")
    assert the_pair(paired).active_on == TODAY


def test_a_day_that_is_to_come_is_refused_in_words(paired: Table) -> None:
    type_in(paired, "pair-day", "2026-09-02")
    assert paired.said()[-1] == "That day is still to come: choose today or an earlier one."
    assert line(paired, "pair-day").text() == "2026-09-01"


def test_a_pause_cancels_what_is_coming_and_one_undo_brings_it_back(paired: Table) -> None:
    click(paired, "begin")
    paired.office.sessions.add(the_pair(paired).id, datetime(2026, 10, 1, 9), 90)
    click(paired, "pause")
    (session,) = paired.office.door.store.all(Session)
    assert session.status is SessionStatus.CANCELLED
    paired.office.history.undo()
    (session,) = paired.office.door.store.all(Session)
    assert session.status is SessionStatus.SUGGESTED
    assert page(paired).status.text() == "active"


def test_the_end_asks_why_and_can_put_them_on_each_others_lists(paired: Table) -> None:
    click(paired, "end")
    assert not button(paired, "end-now").isEnabled()
    QTest.keyClicks(line(paired, "end-reason"), "They had nothing to say")
    click(paired, "never-again")
    click(paired, "end-now")

    pair = the_pair(paired)
    assert (pair.status, pair.ended_why) == (PairStatus.ENDED, "They had nothing to say")
    assert parts(paired)["Tova"].never_pair == ("Gunilla",)
    assert parts(paired)["Gunilla"].never_pair == ("Tova",)
    assert page(paired).why_ended.text() == "Ended because: They had nothing to say"


def test_escape_keeps_the_pair_and_the_page(paired: Table) -> None:
    click(paired, "end")
    QTest.keyClicks(line(paired, "end-reason"), "They had")
    QTest.keyClick(line(paired, "end-reason"), Qt.Key.Key_Escape)
    assert the_pair(paired).status is PairStatus.PROPOSED
    assert page(paired).isVisible()
    assert not page(paired).acts.question.isVisible()


# The gate


def test_a_new_pair_says_what_it_lacks_line_by_line(paired: Table) -> None:
    assert page(paired).gate.chip.text() == "7 missing"
    needs = ("topics", "questions", "goal", "challenge", "mentor_briefed", "adept_briefed", "agreement")
    assert {state(paired, need) for need in needs} == {"missing"}


def test_everything_is_prepared_once_all_of_it_is_filled_in(paired: Table) -> None:
    type_in(paired, "add-topic", "Podcasts")
    type_in(paired, "add-question", "What do you listen to?")
    type_in(paired, "add-goal", "A podcast of our own")
    challenge = page(paired).findChild(Paragraph, "pair-challenge")
    assert isinstance(challenge, QPlainTextEdit)
    challenge.setFocus()
    QTest.keyClicks(challenge, "Nobody under thirty applies")
    choose(paired, "challenge-real", "Real")
    for key in ("brief-mentor", "brief-adept", "sign-mentor", "sign-adept"):
        click(paired, f"{key}-today")

    pair = the_pair(paired)
    assert page(paired).gate.chip.text() == "Everything is prepared"
    assert pair.questions == ("What do you listen to?",)
    assert pair.goals == (PairGoal(text="A podcast of our own"),)
    assert (pair.challenge, pair.challenge_is_real) == ("Nobody under thirty applies", True)
    assert [one.name for one in paired.office.door.store.all(Topic) if one.id in pair.topics] == ["Podcasts"]
    assert {one.briefed_on for one in parts(paired).values()} == {TODAY, None}
    assert parts(paired)["Tova"].agreement_signed_on == parts(paired)["Gunilla"].agreement_signed_on == TODAY
    assert set(paired.said()) == {"The preparation of Tova and Gunilla is saved."}


def choose(table: Table, name: str, text: str, place: int = 0) -> None:
    options = page(table).findChildren(Options, name)[place]
    options.setFocus()
    at = options.findText(text)
    options.setCurrentIndex(at)
    options.activated.emit(at)
    table.settle()


def test_a_hypothetical_challenge_is_spoken_to(paired: Table) -> None:
    challenge = page(paired).findChild(Paragraph, "pair-challenge")
    assert isinstance(challenge, QPlainTextEdit)
    challenge.setFocus()
    QTest.keyClicks(challenge, "What if we were a start-up?")
    choose(paired, "challenge-real", "Hypothetical")
    remark = page(paired).findChild(QWidget, "hypothetical-remark")
    assert isinstance(remark, QWidget)
    assert remark.isVisible()
    assert state(paired, "challenge") == "hypothetical"
    choose(paired, "challenge-real", "Real")
    assert not remark.isVisible()
    assert state(paired, "challenge") == "done"


def test_a_question_of_the_bank_is_found_by_a_word_and_added_once(paired: Table) -> None:
    bank = Question(id=QuestionId("q"), text="Which app could you not live without?")
    paired.office.agendas.save_question(bank)
    adder = line(paired, "add-question")
    adder.setFocus()
    QTest.keyClicks(adder, "app")
    popup = adder.completer().popup()
    assert popup is not None
    paired.qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    paired.settle()
    assert the_pair(paired).questions == ("Which app could you not live without?",)
    assert adder.text() == ""


def test_questions_are_edited_in_place_and_taken_away(paired: Table) -> None:
    for text in ("First?", "Second?"):
        type_in(paired, "add-question", text)
    first = page(paired).gate.questions.findChildren(Headline)[0]
    first.setFocus()
    first.selectAll()
    QTest.keyClicks(first, "Changed?")
    QTest.keyClick(first, Qt.Key.Key_Return)
    paired.settle()
    assert the_pair(paired).questions == ("Changed?", "Second?")
    remove = page(paired).gate.questions.findChildren(QAbstractButton, "remove-text")[1]
    assert remove.accessibleName() == "Remove “Second?”"
    remove.click()
    paired.settle()
    assert the_pair(paired).questions == ("Changed?",)


def test_a_goal_can_be_marked_as_reached(paired: Table) -> None:
    type_in(paired, "add-goal", "A podcast of our own")
    choose(paired, "goal-reached", "reached")
    assert the_pair(paired).goals == (PairGoal(text="A podcast of our own", reached=True),)


def test_a_topic_is_taken_away_by_its_button(paired: Table) -> None:
    for text in ("Podcasts", "Gaming"):
        type_in(paired, "add-topic", text)
    button_of = {one.text(): one for one in page(paired).findChildren(QAbstractButton, "remove-topic")}
    button_of["Podcasts"].click()
    paired.settle()
    names = {one.id: one.name for one in paired.office.door.store.all(Topic)}
    assert [names[one] for one in the_pair(paired).topics] == ["Gaming"]


def test_what_is_being_typed_stays_when_something_else_is_saved_and_is_saved_on_leaving(
    paired: Table,
) -> None:
    challenge = page(paired).findChild(Paragraph, "pair-challenge")
    assert isinstance(challenge, QPlainTextEdit)
    challenge.setPlainText("Nobody young applies")
    paired.office.pairs.set_locked(the_pair(paired).id, locked=True)
    paired.settle()
    assert challenge.toPlainText() == "Nobody young applies"
    QTest.keyClick(page(paired).back, Qt.Key.Key_Escape)
    assert the_pair(paired).challenge == "Nobody young applies"


def test_a_day_that_is_none_is_refused_in_words(paired: Table) -> None:
    type_in(paired, "brief-mentor-day", "soon")
    assert paired.said()[-1] == "“soon” is no date: write one such as 2026-09-01."
    assert parts(paired)["Tova"].briefed_on is None


# What belongs to the pair


def test_sessions_and_ideas_lead_to_their_tabs(paired: Table) -> None:
    pair = the_pair(paired)
    made = paired.office.sessions.add(pair.id, datetime(2026, 10, 1, 9), 90)
    idea = paired.office.ideas.catch("A shadow board", pair_id=pair.id)
    paired.settle()
    led: list[tuple[str, str]] = []
    paired.tab.went_to.connect(lambda kind, record_id: led.append((kind, record_id)))
    for name in ("lead-session", "lead-idea", "pair-to-mentor"):
        click(paired, name)
    assert led == [("session", made.id), ("idea", idea.id), ("person", "Tova")]


def test_without_sessions_the_way_to_plan_them_is_there(paired: Table) -> None:
    led: list[tuple[str, str]] = []
    paired.tab.went_to.connect(lambda kind, record_id: led.append((kind, record_id)))
    click(paired, "pair-to-sessions")
    assert led == [("sessions", "")]


def test_who_matched_them_and_what_was_set_aside_is_told(table: Table) -> None:
    made = table.office.pairing.assign(COHORT, PersonId("Tova"), PersonId("Per-Olof"), REASON)
    table.settle()
    table.tab.opening.open(made.id)
    matched = page(table).findChild(QLabel, "pair-matched")
    assert isinstance(matched, QLabel)
    assert matched.text() == "Matched by hand by Test on 1 September 2026."
    told = page(table).beside.why.overrides.text.text()
    assert told == f"Set aside: different departments. Test, 1 September 2026: {REASON}"


def test_while_something_else_is_written_nothing_can_be_changed(paired: Table) -> None:
    held = PairId(the_pair(paired).id)
    with paired.qtbot.waitSignal(paired.workspace.changed, timeout=5_000):
        paired.workspace.perform_in_background(
            "Locking", lambda: paired.office.pairs.set_locked(held, locked=True)
        )
        assert not page(paired).acts.isEnabled()
        assert not page(paired).gate.isEnabled()
    paired.settle()
    QApplication.processEvents()
    assert page(paired).gate.isEnabled()
    assert page(paired).locked.isVisible()


def test_another_cohort_closes_the_page(paired: Table) -> None:
    office = paired.office
    spring = office.programmes.add_cohort("Spring 2027", date(2027, 2, 1), date(2027, 6, 1))
    paired.workspace.replaced.connect(lambda: paired.tab.refresh(None))
    paired.workspace.choose_cohort(spring.id)
    paired.settle()
    assert not page(paired).isVisible()
    assert replace(the_pair(paired)).cohort_id == COHORT


def test_the_menu_of_a_pair_leads_to_an_evaluation_and_to_mails_once_there_are_sessions(
    paired: Table,
) -> None:
    asked: list[tuple[str, str]] = []
    paired.tab.went_to.connect(lambda kind, record: asked.append((kind, record)))
    note, mails, calendar = (
        page(paired).findChild(QAction, name) for name in ("pair-note", "pair-mails", "pair-calendar")
    )
    assert note is not None
    assert mails is not None
    assert calendar is not None
    note.trigger()
    assert asked == [("note-feedback", the_pair(paired).id)]
    assert (mails.isEnabled(), calendar.isEnabled()) == (False, False)

    with paired.office.door.step(Verb.ADD_SESSION) as unit:
        unit.add(session(the_pair(paired).id))
    paired.settle()
    assert (mails.isEnabled(), calendar.isEnabled()) == (True, True)
    mails.trigger()
    paired.settle()
    (drafts,) = [one for one in paired.tab.window().findChildren(QDialog) if one.isVisible()]
    assert drafts.windowTitle() == "Mail drafts"
    drafts.close()
