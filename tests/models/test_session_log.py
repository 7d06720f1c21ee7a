"""What logging many sessions would do to each, said before it is done."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.sessions import COMING, SessionStatus
from revmentor_desktop.models.session_log import BECOMES, MINUTES, OUTCOMES, LogModel
from revmentor_desktop.wording.catalogue import Words
from tests.models.test_sessions import NOW, States, lines_of, made, some_sessions


@given(some_sessions, st.lists(st.sampled_from(list(SessionStatus)), min_size=1, max_size=4))
@settings(max_examples=40, deadline=None)
def test_log_model_keeps_the_rules_of_models_and_says_what_stays(
    state: States, asked: list[SessionStatus]
) -> None:
    lines = lines_of(*made(state)).all()
    model = LogModel(lines, NOW, Words("en"))
    watched = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for status in asked:
        model.judge(status)
        stays = [str(model.index(row, BECOMES).data()).startswith("Stays") for row in range(model.rowCount())]
        sound = [line.id for line, kept in zip(lines, stays, strict=True) if not kept]
        assert list(model.sound()) == sound
        for line, kept in zip(lines, stays, strict=True):
            ahead = status is SessionStatus.HELD and line.session.starts_at > NOW
            assert kept is (line.session.status not in COMING or ahead)
    watched.deleteLater()


def test_row_is_heard_as_a_whole() -> None:
    lines = lines_of(*made({"s": (1, SessionStatus.BOOKED, 0)})).all()
    model = LogModel(lines, NOW, Words("en"))
    heard = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Mon 5 Oct 2026, 15:00 to 16:30, Lind and Ek, Held, 90 min"


def test_one_row_is_said_of_by_itself_and_what_stays_cannot_be() -> None:
    lines = lines_of(*made({"s": (1, SessionStatus.BOOKED, 0), "t": (2, SessionStatus.HELD, 0)})).all()
    model = LogModel(lines, NOW, Words("en"))
    open_row = next(row for row, line in enumerate(lines) if line.session.status is SessionStatus.BOOKED)
    cell = model.index(open_row, BECOMES)
    assert cell.flags() & Qt.ItemFlag.ItemIsEditable
    assert not model.index(1 - open_row, BECOMES).flags() & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(model.index(1 - open_row, MINUTES), 50)
    assert model.setData(model.index(open_row, MINUTES), 50)
    assert model.setData(cell, OUTCOMES.index((SessionStatus.MISSED, Side.MENTOR)))
    assert cell.data() == "Missed by the mentor"
    assert model.index(open_row, MINUTES).data() is None
    assert not model.setData(model.index(open_row, MINUTES), 60)
    assert model.setData(cell, 0)
    assert [log.minutes for log in model.logs()] == [50]
