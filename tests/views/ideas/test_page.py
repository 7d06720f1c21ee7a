"""An idea's page: every field is saved when it is left, what cannot be is said, typed text stays."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QCheckBox, QLabel

from revmentor_desktop.domain.errors import StoreTrouble
from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.domain.ids import IdeaId
from revmentor_desktop.views.widgets.fields import Headline, Options, Paragraph
from tests.views.ideas.desk import Desk

Key = Qt.Key


def leave(at: Desk) -> None:
    """Put the cursor somewhere else."""
    at.tab.header.search.setFocus()


def opened(at: Desk, title: str = "Open breakfasts", stage: Stage = Stage.NEW) -> IdeaId:
    """Open the page of a new idea by a click on its card."""
    (made,) = at.add(title, stage=stage)
    at.click(made, stage)
    assert at.tab.page.isVisible()
    return made


def write_line(at: Desk, name: str, text: str) -> None:
    """Type a text into a line of the page and leave it."""
    line = at.line(name)
    line.setFocus()
    line.clear()
    at.write(line, text)
    at.press(line, Key.Key_Return)
    leave(at)


def test_enter_opens_the_page_of_the_chosen_card_and_escape_closes_it(at: Desk) -> None:
    one, two = at.add("One", "Two")
    at.press(at.choose(two), Key.Key_Return)
    assert at.tab.page.accessibleName() == "The idea “Two”"

    at.press(at.child(Headline, "idea-title"), Key.Key_Escape)

    assert not at.tab.page.isVisible()
    assert at.cards(Stage.NEW).hasFocus()
    assert at.cards(Stage.NEW).chosen_id() == two != one


def test_the_page_follows_the_chosen_card(at: Desk) -> None:
    opened(at, "One")
    at.add("Two")

    at.press(at.cards(Stage.NEW), Key.Key_Down)

    assert at.child(Headline, "idea-title").toPlainText() == "Two"


def test_title_and_description_are_saved_when_they_are_left(at: Desk) -> None:
    made = opened(at)
    title = at.child(Headline, "idea-title")
    title.setFocus()
    title.setPlainText("Breakfasts  with the board")
    leave(at)
    description = at.child(Paragraph, "idea-description")
    description.setFocus()
    description.setPlainText("Once a month.\nFor everybody.")
    leave(at)

    assert at.idea(made).title == title.toPlainText() == "Breakfasts with the board"
    assert at.idea(made).description == "Once a month.\nFor everybody."
    assert at.shown(Stage.NEW) == ["Breakfasts with the board"]


def test_a_field_that_is_left_as_it_was_is_no_step(at: Desk) -> None:
    opened(at)
    before = at.steps()

    for name in ("idea-title", "idea-description", "idea-decision"):
        at.child(Paragraph, name).setFocus()
    for name in ("idea-owner_id", "idea-due_on", "idea-pair_id"):
        at.line(name).setFocus()
    leave(at)

    assert at.steps() == before


def test_an_idea_keeps_a_title(at: Desk) -> None:
    made = opened(at)
    title = at.child(Headline, "idea-title")
    title.setPlainText("  ")
    at.press(title, Key.Key_Return)

    assert at.idea(made).title == title.toPlainText() == "Open breakfasts"
    assert at.notices[-1] == "An idea needs a title: the old one stays."


def test_what_is_being_typed_is_saved_when_another_idea_is_chosen(at: Desk) -> None:
    made = opened(at, "One")
    (other,) = at.add("Two")
    at.child(Paragraph, "idea-description").setPlainText("Half a")

    at.tab.reveal(other)

    assert at.idea(made).description == "Half a"
    assert at.idea(other).description == ""
    assert at.child(Paragraph, "idea-description").toPlainText() == ""


def test_what_is_being_typed_stays_when_something_else_changes(at: Desk) -> None:
    made = opened(at)
    description = at.child(Paragraph, "idea-description")
    description.setFocus()
    description.setPlainText("Half a")

    at.office.ideas.comment(made, "Meanwhile")

    assert description.toPlainText() == "Half a"


def test_what_could_not_be_saved_stays_in_its_field(at: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    made = opened(at)
    description = at.child(Paragraph, "idea-description")
    description.setFocus()
    description.setPlainText("Once a month")
    with monkeypatch.context() as full_disk:
        full_disk.setattr(at.office.door.store, "unit", _no_room)
        leave(at)
    at.office.ideas.comment(made, "Meanwhile")

    assert at.idea(made).description == ""
    assert description.toPlainText() == "Once a month"


def _no_room(*_: object) -> None:
    raise StoreTrouble("disk-full", file="programme.revmentor")


@pytest.mark.parametrize("typed", ["Carin Wik", "carin", "  CARIN wik "])
def test_a_person_is_picked_by_what_is_typed_of_the_name(at: Desk, typed: str) -> None:
    made = opened(at)

    write_line(at, "idea-owner_id", typed)

    assert at.idea(made).owner_id == "Carin Wik"
    assert at.line("idea-owner_id").text() == "Carin Wik"


def test_an_emptied_person_is_nobody(at: Desk) -> None:
    made = opened(at)
    write_line(at, "idea-sponsor_id", "Bo Berg")
    write_line(at, "idea-sponsor_id", "")

    assert at.idea(made).sponsor_id is None


@pytest.mark.parametrize("typed", ["Nobody Here", "i"])
def test_a_name_that_is_nobodys_or_several_peoples_is_refused_in_words(at: Desk, typed: str) -> None:
    made = opened(at)

    write_line(at, "idea-owner_id", typed)

    assert at.idea(made).owner_id is None
    assert at.notices[-1] == (
        f"There is nobody called “{typed}” in the programme: choose a name from the list."
    )


def test_the_pair_it_comes_from_is_picked_and_stands_on_the_card(at: Desk) -> None:
    made = opened(at)

    write_line(at, "idea-pair_id", "Anna Lind and Bo Berg")

    assert at.idea(made).pair_id == "Anna Lind+Bo Berg"
    card = at.cards(Stage.NEW).column.rows[0]
    assert card.origin == "Lind and Berg"


def test_the_author_is_named_only_when_that_is_allowed(at: Desk) -> None:
    made = opened(at)
    allowed = at.child(QCheckBox, "may-be-named")
    assert not allowed.isEnabled()

    write_line(at, "idea-author_id", "Anna Lind")
    assert "Anna" not in at.cards(Stage.NEW).column.rows[0].origin
    allowed.click()
    assert "Anna Lind" in at.cards(Stage.NEW).column.rows[0].origin
    write_line(at, "idea-author_id", "")

    assert not at.idea(made).author_may_be_named


@pytest.mark.parametrize("typed", ["2026-12-24", "24/12/2026", "24 december 2026"])
def test_a_day_is_typed_as_people_write_it(at: Desk, typed: str) -> None:
    made = opened(at)

    write_line(at, "idea-due_on", typed)

    assert at.idea(made).due_on == date(2026, 12, 24)
    assert at.line("idea-due_on").text() == "2026-12-24"


@pytest.mark.parametrize("typed", ["2026-02-30", "soon", "99999999999", "-"])
def test_a_wrong_day_is_refused_in_words(at: Desk, typed: str) -> None:
    made = opened(at)

    write_line(at, "idea-due_on", typed)

    assert at.idea(made).due_on is None
    assert at.notices[-1] == f"“{typed}” is no date: write one such as 2026-09-01."


def test_a_day_is_chosen_in_the_calendar_and_taken_away(at: Desk) -> None:
    made = opened(at)
    at.button("choose-day").click()
    days = at.child(QCalendarWidget, "days")
    assert days.firstDayOfWeek() is Qt.DayOfWeek.Monday
    days.clicked.emit(QDate(2026, 10, 2))
    assert at.idea(made).due_on == date(2026, 10, 2)

    write_line(at, "idea-due_on", "")

    assert at.idea(made).due_on is None


def test_benefit_and_effort_are_judged_and_shown(at: Desk) -> None:
    made = opened(at)
    for name, down in (("idea-benefit", 4), ("idea-effort", 2)):
        choice = at.child(Options, name)
        choice.setFocus()
        for _ in range(down):
            at.press(choice, Key.Key_Down)

    assert (at.idea(made).benefit, at.idea(made).effort) == (4, 2)
    assert at.cards(Stage.NEW).column.rows[0].weight == "benefit 4 · effort 2"


def test_the_stage_moves_the_card_and_declining_asks_first(at: Desk) -> None:
    made = opened(at)
    stage = at.child(Options, "idea-stage")
    stage.chosen.emit("stage", Stage.DECIDED.value)
    assert at.saved(Stage.DECIDED) == ["Open breakfasts"]

    stage.setCurrentIndex(stage.findData(Stage.DECLINED.value))
    stage.chosen.emit("stage", Stage.DECLINED.value)

    assert stage.currentData() == Stage.DECIDED.value
    assert at.tab.board.columns[Stage.DECLINED].asking.isVisible()
    at.write(at.tab.board.columns[Stage.DECLINED].asking.field, "Too dear.")
    at.tab.board.columns[Stage.DECLINED].asking.field.returnPressed.emit()
    assert at.idea(made).stage is Stage.DECLINED
    assert stage.currentData() == Stage.DECLINED.value


def test_a_declined_idea_keeps_its_reason(at: Desk) -> None:
    made = opened_declined(at)
    reason = at.child(Paragraph, "idea-decision_reason")
    reason.setFocus()
    reason.setPlainText("")
    leave(at)

    assert at.idea(made).decision_reason == reason.toPlainText() == "Too dear."
    assert at.notices[-1] == "An idea that is declined keeps its reason: write another one instead."


def opened_declined(at: Desk) -> IdeaId:
    """Open the page of an idea that was declined."""
    (made,) = at.add("Free cars", stage=Stage.DECLINED)
    at.tab.reveal(made)
    return made


def test_a_comment_is_saved_and_told_above_what_came_before(at: Desk) -> None:
    made = opened(at)
    at.write(at.line("comment"), "Who does it?")
    at.button("send-comment").click()

    assert [event.text for event in at.idea(made).history] == ["", "Who does it?"]
    assert at.line("comment").text() == ""
    QApplication.processEvents()
    told = [one.text() for one in at.tab.page.story.findChildren(QLabel) if one.isVisible()]
    assert told[1] == "Who does it?"
    assert told[0].startswith("Comment · ")
    assert told[2].startswith("New · ")


def test_an_empty_comment_is_none(at: Desk) -> None:
    opened(at)
    before = at.steps()

    at.write(at.line("comment"), "   ")
    at.button("send-comment").click()

    assert at.steps() == before


def test_the_page_closes_when_its_idea_goes_away(at: Desk) -> None:
    opened(at)
    at.button("remove-idea").click()

    assert at.saved(Stage.NEW) == []
    assert not at.tab.page.isVisible()


def test_a_taken_back_change_is_shown_on_the_page(at: Desk) -> None:
    opened(at)
    write_line(at, "idea-owner_id", "Bo Berg")
    at.office.history.undo()

    assert at.line("idea-owner_id").text() == ""


def test_every_field_has_an_accessible_name(at: Desk) -> None:
    opened(at)
    names = {
        field.accessibleName() for kind in (Paragraph, Options) for field in at.tab.page.findChildren(kind)
    }

    assert names == {"Title", "Description", "Decision", "Reason", "Stage", "Benefit", "Effort"}
    assert at.line("idea-due_on").accessibleName() == "Due"
