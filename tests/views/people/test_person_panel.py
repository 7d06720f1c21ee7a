"""The panel about one person: the contact log, private notes, feedback, other cohorts, folding."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from revmentor_desktop.domain.feedback import Answer, Channel, Contact, Feedback, Moment
from revmentor_desktop.domain.ids import CohortId, ContactId, FeedbackId, PairId, ParticipationId, PersonId
from revmentor_desktop.domain.pairs import PairStatus
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Person, Side
from revmentor_desktop.domain.programme import Cohort
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.views.widgets.paragraph import Paragraph
from tests.building import AUTUMN, pair
from tests.views.people.desk import Desk, desk, found

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ANNA = PersonId("Anna")


@pytest.fixture
def at_work(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path, "Anna", "Bo", "CECILIA") as made:
        made.choose("Anna")
        yield made


def told(at_work: Desk, code: str) -> list[str]:
    """The lines of a section."""
    QApplication.processEvents()
    section = at_work.tab.panel.sections[code]
    return [line.text() for line in section.findChildren(QLabel) if line.isVisibleTo(at_work.tab)]


def contact(about: str, day: date, person_id: PersonId = ANNA) -> Contact:
    return Contact(id=ContactId(about), person_id=person_id, happened_on=day, how=Channel.PHONE, about=about)


def choose_in_menu(at_work: Desk, text: str, line: int = 0) -> None:
    """Press a line's button and choose in its menu."""
    QApplication.processEvents()
    buttons = [one for one in at_work.tab.panel.findChildren(QPushButton, "contact-acts") if one.isVisible()]
    buttons[line].click()
    menu = at_work.tab.panel.findChildren(QMenu, "contact-menu")[-1]
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()
    QApplication.processEvents()


def test_a_contact_is_logged_by_keyboard_and_said_with_undo(at_work: Desk) -> None:
    log = at_work.tab.panel.log
    log.add.setFocus()
    QTest.keyClick(log.add, Qt.Key.Key_Space)
    assert log.form.about.hasFocus()
    QTest.keyClicks(log.form.about, "How it goes")
    QTest.keyClick(log.form.about, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    kept = at_work.office.door.store.all(Contact)
    assert [(one.about, one.how, one.happened_on) for one in kept] == [
        ("How it goes", Channel.MEETING, at_work.office.door.today)
    ]
    assert "How it goes" in told(at_work, "contacts")
    assert "1 September 2026 · meeting" in told(at_work, "contacts")
    assert at_work.said[-1].undoable
    assert not log.form.isVisible()
    at_work.office.history.undo()
    assert "How it goes" not in told(at_work, "contacts")


def test_a_contact_without_words_is_refused_and_nothing_typed_is_lost(at_work: Desk) -> None:
    form = at_work.tab.panel.log.form
    at_work.tab.panel.log.add.click()
    form.day.field.setText("2026-08-30")
    form.save.click()
    assert at_work.said[-1].text == "Write in a few words what the contact was about."
    assert form.isVisible()
    assert form.day.field.text() == "2026-08-30"
    form.day.field.setText("some day")
    form.save.click()
    assert "some day" in form.trouble.text
    assert at_work.office.door.store.all(Contact) == []


def test_escape_puts_the_form_away(at_work: Desk) -> None:
    log = at_work.tab.panel.log
    log.add.click()
    QTest.keyClick(log.form.about, Qt.Key.Key_Escape)
    assert not log.form.isVisible()
    assert log.add.isVisible()


def test_a_contact_is_changed_and_removed_from_its_menu(at_work: Desk) -> None:
    records = at_work.office.records
    records.log_contact(contact("first", date(2026, 8, 1)))
    records.log_contact(contact("second", date(2026, 8, 2)))
    choose_in_menu(at_work, "Edit")
    form = at_work.tab.panel.log.form
    assert form.about.toPlainText() == "second"
    form.about.setPlainText("second thoughts")
    form.how.setCurrentIndex(form.how.findData("chat"))
    form.save.click()
    assert [one for one in told(at_work, "contacts") if one] == [
        *("2 August 2026 · chat", "second thoughts", "1 August 2026 · phone", "first")
    ]
    choose_in_menu(at_work, "Remove", 1)
    assert [one.about for one in at_work.office.door.store.all(Contact)] == ["second thoughts"]


def test_a_long_log_shows_the_latest_and_the_rest_when_asked(at_work: Desk) -> None:
    for day in range(1, 9):
        at_work.office.records.log_contact(contact(f"about {day}", date(2026, 8, day)))
    assert "about 4" in told(at_work, "contacts")
    assert "about 3" not in told(at_work, "contacts")
    more = found(at_work.tab.panel, QPushButton, "contact-more")
    assert more.text() == "Show 3 more"
    more.click()
    assert "about 1" in told(at_work, "contacts")


def test_notes_are_saved_when_one_goes_elsewhere_and_come_back_with_undo(at_work: Desk) -> None:
    notes = at_work.tab.panel.notes
    notes.setFocus()
    QTest.keyClicks(notes, "Prefers mornings")
    at_work.choose("Bo")

    assert at_work.office.door.store.all(Person, id=ANNA)[0].private_notes == "Prefers mornings"
    assert at_work.office.door.store.all(Person, id=PersonId("Bo"))[0].private_notes == ""
    assert notes.toPlainText() == ""
    at_work.choose("Anna")
    assert notes.toPlainText() == "Prefers mornings"
    at_work.office.history.undo()
    assert notes.toPlainText() == ""


def test_what_is_being_typed_stays_when_something_else_changes(at_work: Desk) -> None:
    panel = at_work.tab.panel
    panel.notes.setFocus()
    QTest.keyClicks(panel.notes, "half a")
    panel.log.add.click()
    panel.log.form.about.setPlainText("a quarter")
    at_work.office.people.revise(
        replace(at_work.office.door.store.all(Person, id=PersonId("Bo"))[0], title="Boss")
    )
    assert panel.log.form.about.toPlainText() == "a quarter"
    assert panel.log.form.isVisible()


def test_what_a_list_told_and_what_only_the_coordinator_reads_stand_apart(at_work: Desk) -> None:
    with at_work.office.door.step(Verb.CHANGE_PERSON, ANNA) as unit:
        unit.put(replace(unit.get(Person, ANNA), notes="Has built an app", private_notes="Talks much"))
    at_work.choose("CECILIA")
    at_work.choose("Anna")

    assert at_work.tab.panel.notes.toPlainText() == "Talks much"
    assert "Has built an app" in [one.text() for one in at_work.tab.panel.findChildren(QLabel)]
    assert any("matched by" in line for line in told(at_work, "notes"))


def test_feedback_is_told_with_its_mean_and_its_words(at_work: Desk) -> None:
    made = pair("Anna", "CECILIA")
    with at_work.office.door.step(Verb.ASSIGN) as unit:
        unit.add(made)
    answers = (
        Answer(question="Do you talk well?", score=4, words="Often"),
        Answer(question="Time?", score=5),
        Answer(question="What else?", words="Nothing"),
        Answer(question="And else?"),
    )
    at_work.office.records.give_feedback(
        Feedback(
            id=FeedbackId("f"),
            pair_id=made.id,
            person_id=ANNA,
            moment=Moment.MIDPOINT,
            given_on=date(2026, 8, 20),
            answers=answers,
        )
    )
    assert told(at_work, "feedback") == [
        "midpoint · 20 August 2026 · on average 4.5 of 5",
        "Do you talk well? 4 of 5, “Often”",
        "Time? 5 of 5",
        "What else? “Nothing”",
    ]


def test_other_cohorts_are_told_with_the_part_and_the_partner(at_work: Desk) -> None:
    spring = Cohort(
        id=CohortId("spring"), name="Spring 2026", starts_on=date(2026, 1, 8), ends_on=date(2026, 6, 1)
    )
    older = replace(spring, id=CohortId("older"), name="Autumn 2025", starts_on=date(2025, 9, 1))
    met = replace(
        pair("Anna", "CECILIA"), id=PairId("then"), cohort_id=spring.id, status=PairStatus.COMPLETED
    )
    with at_work.office.door.step(Verb.ADD_COHORT) as unit:
        unit.add(spring, older, met)
        for cohort, side, status in (
            (spring, Side.MENTOR, ParticipationStatus.SELECTED),
            (older, Side.ADEPT, ParticipationStatus.RESERVE),
        ):
            unit.add(
                Participation(
                    id=ParticipationId(cohort.id),
                    person_id=ANNA,
                    cohort_id=cohort.id,
                    side=side,
                    status=status,
                )
            )
    assert told(at_work, "cohorts") == [
        "Spring 2026 · mentor · selected · with CECILIA (completed)",
        "Autumn 2025 · adept · reserve",
    ]
    assert AUTUMN.name not in " ".join(told(at_work, "cohorts"))


def test_a_section_is_folded_by_its_heading_and_stays_so_for_the_next_person(at_work: Desk) -> None:
    head = at_work.tab.panel.sections["pair"].head
    assert head.accessibleName() == "Pair, shown"
    head.setFocus()
    QTest.keyClick(head, Qt.Key.Key_Space)
    assert told(at_work, "pair") == []
    assert head.accessibleName() == "Pair, hidden"
    at_work.choose("Bo")
    assert told(at_work, "pair") == []
    head.click()
    assert told(at_work, "pair") == ["unpaired"]


def test_folded_sections_come_back_at_the_next_start(at_work: Desk) -> None:
    at_work.tab.panel.sections["notes"].head.click()
    kept = at_work.tab.state()
    at_work.tab.panel.fold(())
    at_work.tab.restore(kept)
    assert at_work.tab.panel.folded() == {"notes"}


def test_a_programme_that_is_only_read_offers_no_changes(tmp_path: Path) -> None:
    with desk(tmp_path, "Anna", write=False) as at_work:
        at_work.choose("Anna")
        assert not at_work.tab.panel.log.add.isVisible()
        assert at_work.tab.panel.notes.isReadOnly()


def test_letters_of_a_hostile_contact_are_shown_as_letters(at_work: Desk) -> None:
    text = "<img src=x> \u202eevil\U0001f600 " + "long" * 500
    at_work.office.records.log_contact(contact(text, date(2026, 8, 1)))
    lines = [one for one in at_work.tab.panel.findChildren(Paragraph) if one.text().startswith("<img src=x>")]
    assert lines[0].textFormat() is Qt.TextFormat.PlainText
    assert lines[0].height() <= 6 * lines[0].fontMetrics().height() + 6
    at_work.tab.grab()


@pytest.mark.parametrize(
    ("column", "code"),
    [(Column.DEPARTMENT, "departments"), (Column.LEVEL, "levels"), (Column.TOPICS, "topics")],
)
def test_a_columns_menu_leads_to_where_its_words_are_kept(at_work: Desk, column: Column, code: str) -> None:
    asked: list[str] = []
    at_work.tab.went_to.connect(lambda where, _: asked.append(where))
    at_work.choose("Anna", column)
    menu = at_work.tab.looking.menus.menu(column, at_work.tab)
    next(action for action in menu.actions() if action.objectName() == f"column-{code}").trigger()
    assert asked == [code]
