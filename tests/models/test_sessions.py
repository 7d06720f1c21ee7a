"""Models of sessions and agendas under Qt's own tester; lines, order, diary, and what an agenda becomes."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from revmentor_desktop.domain.agendas import AgendaItem
from revmentor_desktop.domain.ids import AgendaItemId, CohortId, ParticipationId, ProgrammeId, SessionId
from revmentor_desktop.domain.people import Busy, Side
from revmentor_desktop.domain.preparation import Need
from revmentor_desktop.domain.programme import Programme
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models import agenda_points
from revmentor_desktop.models.agenda_model import AgendaModel
from revmentor_desktop.models.agenda_rows import agenda_rows
from revmentor_desktop.models.red_days import RedDays
from revmentor_desktop.models.session_diary import Diary
from revmentor_desktop.models.session_line import Look
from revmentor_desktop.models.session_lines import SessionLines
from revmentor_desktop.models.session_model import ID_ROLE, SessionModel
from revmentor_desktop.models.session_pairs import PairChoice, PairChoiceModel, choices
from revmentor_desktop.wording import session_page
from revmentor_desktop.wording.catalogue import Words
from tests.building import AUTUMN, counted_ids, pair, participation, person, session

ENGLISH = Words("en")
NOW = datetime(2026, 10, 7, 10, tzinfo=UTC)
COUPLES = (("Åsa Lind", "Bo Ek"), ("Cia Holm", "Dag Fors"), ("Eva Åberg", "Bo Ek"))
PAIR = pair(*COUPLES[0])


def cohort(*sessions: Session, busy: tuple[Busy, ...] = ()) -> Snapshot:
    """A cohort of three pairs; the first adept is also the third, and may be busy."""
    people = {name: person(name) for couple in COUPLES for name in couple}
    parts = [participation(m, Side.MENTOR) for m, _ in COUPLES]
    parts += [replace(participation("Bo Ek", Side.ADEPT), busy=busy), participation("Dag Fors", Side.ADEPT)]
    pairs = [pair(*couple) for couple in COUPLES]
    return Snapshot(
        programme=Programme(id=ProgrammeId("p"), name="P", current_cohort_id=CohortId("autumn")),
        cohort=AUTUMN,
        cohorts={AUTUMN.id: AUTUMN},
        departments={},
        topics={},
        people={one.id: one for one in people.values()},
        participations={ParticipationId(one.id): one for one in parts},
        pairs={one.id: one for one in pairs},
        other_pairs={},
        sessions={one.id: one for one in sessions},
        agenda_items={},
        ideas={},
    )


def lines_of(*sessions: Session) -> SessionLines:
    lines = SessionLines(ENGLISH)
    lines.show(cohort(*sessions), NOW)
    return lines


def checked(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


some_sessions = st.dictionaries(
    st.sampled_from([f"s{n}" for n in range(14)]),
    st.tuples(st.integers(0, 12), st.sampled_from(list(SessionStatus)), st.integers(0, 2)),
)
States = dict[str, tuple[int, SessionStatus, int]]


def made(state: States) -> tuple[Session, ...]:
    return tuple(
        replace(
            session(f"{COUPLES[couple][0]}+{COUPLES[couple][1]}"),
            id=SessionId(key),
            wall_start=datetime(2026, 10, 5, 8) + timedelta(hours=7 * hours),
            status=status,
        )
        for key, (hours, status, couple) in state.items()
    )


@given(
    st.lists(some_sessions, min_size=1, max_size=5),
    st.integers(0, 6),
    st.sampled_from(list(Qt.SortOrder)),
)
@settings(max_examples=60)
def test_session_model_keeps_the_rules_of_models_and_its_order(
    states: list[States], column: int, order: Qt.SortOrder
) -> None:
    model = SessionModel(ENGLISH, session_page.COLUMNS)
    watched = checked(model)
    model.sort(column, order)
    for state in states:
        lines = lines_of(*made(state)).all()
        model.show(lines)
        ids = [model.index(row, 0).data(ID_ROLE) for row in range(model.rowCount())]
        assert sorted(ids) == sorted(state)
        fresh = SessionModel(ENGLISH, session_page.COLUMNS)
        fresh.sort(column, order)
        fresh.show(lines)
        assert ids == [fresh.index(row, 0).data(ID_ROLE) for row in range(fresh.rowCount())]
        assert all(model.index_of(one).row() == row for row, one in enumerate(ids))
    watched.deleteLater()


def test_sorting_keeps_what_is_chosen() -> None:
    model = SessionModel(ENGLISH, session_page.COLUMNS)
    model.show(lines_of(*(session(pair(*couple).id) for couple in COUPLES)).all())
    kept = model.index(0, 0)
    held, chosen = QPersistentModelIndex(kept), kept.data(ID_ROLE)
    model.sort(2, Qt.SortOrder.DescendingOrder)
    assert held.data(ID_ROLE) == chosen


some_items = st.lists(
    st.tuples(st.sampled_from("abcdefg"), st.integers(0, 90)), max_size=6, unique_by=lambda one: one[0]
)


def items_of(state: list[tuple[str, int]]) -> tuple[AgendaItem, ...]:
    return tuple(
        AgendaItem(
            id=AgendaItemId(key), session_id=SessionId("s"), position=place, title=key, minutes=minutes
        )
        for place, (key, minutes) in enumerate(state)
    )


@given(st.lists(some_items, min_size=1, max_size=5), st.booleans())
@settings(max_examples=50)
def test_agenda_model_keeps_the_rules_of_models(states: list[list[tuple[str, int]]], fixed: bool) -> None:
    model = AgendaModel(ENGLISH)
    watched = checked(model)
    for state in states:
        model.fix(fixed=fixed)
        model.show(agenda_rows(items_of(state), PAIR, ENGLISH))
        assert [model.index(row, 0).data() for row in range(model.rowCount())] == [key for key, _ in state]
        assert [model.index(row, 1).data() for row in range(model.rowCount())] == [m for _, m in state]
    watched.deleteLater()


def test_agenda_drop_only_asks_and_changes_nothing() -> None:
    model = AgendaModel(ENGLISH)
    model.show(agenda_rows(items_of([("a", 10), ("b", 20), ("c", 30)]), PAIR, ENGLISH))
    asked: list[tuple[str, int]] = []
    model.move_requested.connect(lambda item, row: asked.append((item, row)))
    data = model.mimeData([model.index(0, 0)])
    assert not model.dropMimeData(data, Qt.DropAction.MoveAction, 3, 0, QModelIndex())
    assert asked == [("a", 3)]
    assert [item.id for item in model.items] == ["a", "b", "c"]


@given(some_items, st.integers(0, 6), st.integers(-1, 8))
def test_moving_a_point_keeps_all_others_in_order(state: list[tuple[str, int]], place: int, row: int) -> None:
    items = items_of(state)
    if not items:
        assert agenda_points.moved(items, "nobody", row) == items
        return
    item = items[place % len(items)]
    after = agenda_points.moved(items, item.id, row)
    assert [one for one in after if one.id != item.id] == [one for one in items if one.id != item.id]
    assert item in after


@given(st.integers(15, 240), st.integers(1, 3))
def test_shipped_agenda_adds_up_to_the_session(minutes: int, number: int) -> None:
    one = replace(session(PAIR.id, number), minutes=minutes)
    points = agenda_points.placed(agenda_points.usual_points(one, 3, PAIR, (), ENGLISH), one, counted_ids())
    assert agenda_points.planned(points) == minutes
    assert len({point.id for point in points}) == len(points)


def test_real_challenge_stands_in_the_middle_agenda() -> None:
    challenged = replace(PAIR, challenge="Why do the young not apply?")
    points = agenda_points.usual_points(session(PAIR.id, 2), 3, challenged, (), ENGLISH)
    assert any("Why do the young not apply?" in point.title for point in points)


@pytest.mark.parametrize(
    ("status", "start", "look", "state"),
    [
        (SessionStatus.HELD, datetime(2026, 10, 1, 9), Look.HELD, "Held"),
        (SessionStatus.BOOKED, datetime(2026, 10, 1, 9), Look.LACKING, "Not logged"),
        (SessionStatus.BOOKED, datetime(2026, 10, 9, 9), Look.LACKING, "7 things missing"),
        (SessionStatus.CANCELLED, datetime(2026, 10, 9, 9), Look.VOID, "Cancelled"),
    ],
)
def test_look_and_words_follow_the_status(
    status: SessionStatus, start: datetime, look: Look, state: str
) -> None:
    line = lines_of(replace(session(PAIR.id, 1, start), status=status)).all()[0]
    assert (line.look, line.state) == (look, state)


def test_preparation_is_asked_of_the_first_coming_session_only() -> None:
    lines = lines_of(
        session(PAIR.id, 1, datetime(2026, 10, 9, 9)), session(PAIR.id, 2, datetime(2026, 11, 9, 9))
    )
    first, second = lines.all()
    assert first.needs
    assert second.look is Look.BOOKED


def test_search_finds_without_regard_to_case() -> None:
    lines = lines_of(session(PAIR.id), session(pair(*COUPLES[1]).id))
    lines.seek("åSA")
    assert [line.couple for line in lines.all()] == ["Lind and Ek"]


def test_pairs_that_lack_sessions_are_offered_first() -> None:
    snapshot = cohort(*(session(PAIR.id, number) for number in (1, 2, 3)))
    offered = choices(snapshot, ENGLISH)
    assert [one.is_complete for one in offered] == [False, False, True]
    assert offered[0].next_session == "Session 1 of 3"


def test_pair_choices_keep_the_rules_of_models() -> None:
    pairs = [
        PairChoice(pair_id=PAIR.id, names=name, next_session="1", is_complete=False) for name in ("Åsa", "Bo")
    ]
    model = PairChoiceModel(pairs, lambda _: "")
    watched = checked(model)
    model.seek("ås")
    assert [model.index(row).data() for row in range(model.rowCount())] == ["Åsa"]
    model.seek("")
    assert model.rowCount() == 2
    watched.deleteLater()


def diary(*sessions: Session, busy: tuple[Busy, ...] = ()) -> Diary:
    return Diary(cohort(*sessions, busy=busy), RedDays("SE", "sv"), NOW)


@pytest.mark.parametrize(
    ("start", "minutes", "codes"),
    [
        (datetime(2026, 10, 8, 9), 90, []),
        (datetime(2026, 10, 10, 9), 90, ["weekend"]),
        (datetime(2026, 10, 31, 9), 90, ["red-day"]),
        (datetime(2026, 12, 22, 9), 90, ["outside-cohort"]),
        (datetime(2026, 10, 5, 9), 90, ["passed"]),
        (datetime(2026, 10, 8, 16), 90, ["outside-hours"]),
        (datetime(2026, 10, 8, 9), 45, ["too-short"]),
        (datetime(2026, 10, 8, 9), 150, ["too-long"]),
    ],
)
def test_diary_tells_what_a_time_breaks(start: datetime, minutes: int, codes: list[str]) -> None:
    found = diary().breaches(PAIR.id, start, minutes)
    assert [one.code for one in found] == [*codes, "preparation-missing"]


def test_time_that_the_clocks_skip_is_forbidden() -> None:
    found = diary().breaches(PAIR.id, datetime(2026, 3, 29, 2, 30), 90)
    assert (found[0].code, found[0].forbids, found[0].facts) == ("time-skipped", True, {"next": "03:00"})


def test_red_day_is_told_by_name() -> None:
    found = diary().breaches(PAIR.id, datetime(2026, 10, 31, 9), 90)
    assert found[0].facts == {"day": "Alla helgons dag"}


def test_somebody_with_two_pairs_is_not_in_two_places() -> None:
    there = session(pair(*COUPLES[2]).id, 1, datetime(2026, 10, 8, 10))
    found = diary(there).breaches(PAIR.id, datetime(2026, 10, 8, 9), 90)
    assert (found[0].code, found[0].facts["name"], found[0].forbids) == ("in-two-places", "Bo Ek", True)


def test_session_is_not_in_its_own_way() -> None:
    own = session(PAIR.id, 1, datetime(2026, 10, 8, 10))
    found = diary(own).breaches(PAIR.id, datetime(2026, 10, 8, 10, 30), 90, own.id)
    assert [one.code for one in found] == ["preparation-missing"]


def test_sessions_that_move_together_are_not_in_each_others_way() -> None:
    there = session(pair(*COUPLES[2]).id, 1, datetime(2026, 10, 8, 10))
    found = diary(there).breaches(PAIR.id, datetime(2026, 10, 8, 9), 90, with_it={there.id})
    assert [one.code for one in found] == ["preparation-missing"]


def test_busy_time_is_told_with_the_name() -> None:
    busy = (Busy(start=datetime(2026, 10, 8, 9), end=datetime(2026, 10, 8, 10)),)
    found = diary(busy=busy).breaches(PAIR.id, datetime(2026, 10, 8, 9, 30), 90)
    assert (found[0].code, found[0].facts["name"]) == ("busy", "Bo Ek")


def test_fourth_session_is_more_than_the_norm() -> None:
    three = [session(PAIR.id, number, datetime(2026, 10, 10 + number, 9)) for number in (1, 2, 3)]
    found = diary(*three).breaches(PAIR.id, datetime(2026, 11, 12, 9), 90)
    assert [one.code for one in found] == ["beyond-norm"]


def test_a_session_that_would_be_the_first_tells_what_is_not_prepared() -> None:
    later, held = session(PAIR.id, 2, datetime(2026, 11, 9, 9)), session(PAIR.id, 1, datetime(2026, 9, 20, 9))
    day = datetime(2026, 10, 8, 9)
    assert Need.AGREEMENT in diary().lacking(PAIR.id, day)
    assert Need.AGREEMENT in diary(later).lacking(PAIR.id, day)
    assert diary(session(PAIR.id, 1, datetime(2026, 10, 7, 9))).lacking(PAIR.id, day) == ()
    assert diary(replace(held, status=SessionStatus.HELD)).lacking(PAIR.id, day) == ()
    assert Need.AGREEMENT in diary(replace(held, status=SessionStatus.CANCELLED)).lacking(PAIR.id, day)


def test_unknown_country_has_no_red_days() -> None:
    days = RedDays("QQ", "sv")
    assert days.name(date(2026, 12, 25)) == ""
    assert days.is_weekend(date(2026, 10, 10))
