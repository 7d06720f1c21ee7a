"""The Overview tab on a real programme file, as the window would show it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.feedback import Answer, Feedback, Moment
from revmentor_desktop.domain.ids import FeedbackId, PairId, PersonId, TopicId
from revmentor_desktop.domain.pairs import MatchedHow, Pair, PairGoal, PairStatus
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import Cohort
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.office import Office
from revmentor_desktop.store.unit_of_work import UnitOfWork
from revmentor_desktop.views.overview.tab import OverviewTab
from revmentor_desktop.views.workspace import Notice, Workspace
from revmentor_desktop.wording.catalogue import Words
from tests.building import Bench, pair, participation, person, session

TODAY = date(2026, 9, 1)
QUESTION = "How well do you talk?"
W = TypeVar("W", bound=QWidget)


@dataclass
class Desk:
    """A tab with what stands behind it."""

    bot: QtBot
    office: Office
    tab: OverviewTab
    went: list[tuple[str, str]] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    @contextmanager
    def changing(self) -> Iterator[UnitOfWork]:
        """Change the programme in one step."""
        with self.office.door.step(Verb.CHANGE_COHORT) as unit:
            yield unit

    def couples(self, *couples: tuple[str, str], status: PairStatus = PairStatus.ACTIVE) -> list[Pair]:
        """Add people and pair them, matched on 20 August."""
        made = [
            replace(
                pair(mentor, adept),
                status=status,
                proposed_on=date(2026, 8, 20),
                matched_how=MatchedHow.BEST,
            )
            for mentor, adept in couples
        ]
        with self.changing() as unit:
            for mentor, adept in couples:
                unit.add(person(mentor), person(adept))
                unit.add(participation(mentor, Side.MENTOR), participation(adept, Side.ADEPT))
            unit.add(*made)
        return made

    def sessions(self, of: Pair, *starts: datetime, status: SessionStatus) -> list[Session]:
        """Add sessions of a pair."""
        made = [replace(session(of.id, n, start), status=status) for n, start in enumerate(starts, 1)]
        with self.changing() as unit:
            unit.add(*made)
        return made

    def prepare(self, of: Pair) -> None:
        """Let a pair have everything it needs."""
        with self.changing() as unit:
            one = unit.get(Pair, of.id)
            unit.put(
                replace(
                    one,
                    topics=(TopicId("t"),),
                    questions=("Why?",),
                    goals=(PairGoal(text="More of it"),),
                    challenge="A real one",
                    challenge_is_real=True,
                )
            )
            for person_id, side in ((of.mentor_id, Side.MENTOR), (of.adept_id, Side.ADEPT)):
                part = participation(person_id, side)
                unit.put(replace(part, briefed_on=TODAY, agreement_signed_on=TODAY))

    def answer(self, of: Pair, moment: Moment, score: int) -> None:
        """Let a mentor answer the programme's question."""
        with self.changing() as unit:
            programme = self.office.door.programme()
            unit.put(replace(programme, feedback_questions=(QUESTION,)))
            unit.add(
                Feedback(
                    id=FeedbackId(f"{of.id}-{moment}"),
                    pair_id=PairId(of.id),
                    person_id=PersonId(of.mentor_id),
                    moment=moment,
                    given_on=TODAY,
                    answers=(Answer(question=QUESTION, score=score),),
                )
            )

    def change_cohort(self, cohort: Cohort) -> None:
        """Save the cohort."""
        with self.changing() as unit:
            unit.put(cohort)

    def sentences(self) -> list[str]:
        """What Today says."""
        model = self.tab.today.list
        return [line.sentence for line in model.rows]

    def texts(self) -> set[str]:
        """The labels that are shown."""
        return {one.text() for one in self.tab.findChildren(QLabel) if one.isVisible()}

    def button(self, row: int, name: str) -> QPushButton:
        """A button of a line of Today: `act` or `later`."""
        found = self.tab.today.rows[row].findChild(QPushButton, name)
        assert isinstance(found, QPushButton)
        return found

    def click(self, row: int, name: str) -> None:
        """Click on a button of a line of Today."""
        QTest.mouseClick(self.button(row, name), Qt.MouseButton.LeftButton)

    def child(self, kind: type[W], name: str) -> W:
        """A widget by its kind and object name."""
        found = self.tab.findChild(kind, name)
        assert isinstance(found, kind), name
        return found


@contextmanager
def desk(
    bot: QtBot, folder: Path, language: str = "en", size: tuple[int, int] = (1280, 690)
) -> Iterator[Desk]:
    """Show the Overview of a new programme."""
    bench = Bench(folder)
    with bench.started() as door:
        office = Office(door, bench.place)
        workspace = Workspace(office, Words(language))
        tab = OverviewTab(workspace)
        made = Desk(bot, office, tab)

        def go(kind: str, record_id: str) -> None:
            made.went.append((kind, record_id))

        def note(notice: Notice) -> None:
            made.notices.append(notice.text)

        tab.went_to.connect(go)
        workspace.noticed.connect(note)
        workspace.changed.connect(tab.refresh)
        bot.addWidget(tab)
        tab.resize(*size)
        tab.show()
        bot.waitExposed(tab)
        # What lies below the fold is made when the rest has been painted.
        bot.waitUntil(lambda: tab.comparison is not None)
        yield made
        workspace.deleteLater()
