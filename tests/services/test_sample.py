"""The sample programme: what it shows, whatever day it is."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import combinations
from pathlib import Path

import pytest
import python_calamine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.attention import Alarm, attention
from revmentor_desktop.domain.ideas import Idea, Stage
from revmentor_desktop.domain.imports import ProblemKind
from revmentor_desktop.domain.matching import LeftOver, ReasonCode
from revmentor_desktop.domain.pairs import LIVING, Pair, PairStatus
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Person, Side
from revmentor_desktop.domain.programme import Cohort, Phase, Rule
from revmentor_desktop.domain.sessions import COMING, Session, SessionStatus
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.matching.scores import scores
from revmentor_desktop.planning.red_days import red_days
from revmentor_desktop.services.candidates import matching_problem
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.history import History
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.services.sample import SampleStory, play_sample
from revmentor_desktop.store.mapping import TABLES
from revmentor_desktop.store.opening import Place, open_store
from tests.building import counted_ids

AUTUMN_DAY = date(2026, 11, 23)
TODAYS = (
    AUTUMN_DAY,
    date(2027, 1, 1),
    date(2028, 2, 29),
    date(2026, 12, 31),
    date(2026, 7, 18),
)
WORKING_DAYS = range(5)


@dataclass
class Played:
    """A sample that was made in a folder for a day."""

    folder: Path
    today: date
    story: SampleStory

    @contextmanager
    def opened(self, *, write: bool = False) -> Iterator[Door]:
        """Open the programme on the morning of its day."""
        place = Place(data_folder=self.folder / "data", user="Test", now=self._now)
        store = open_store(self.folder / "sample.revmentor", place, write=write)
        try:
            yield Door(store, user="Test", now=self._now, new_id=counted_ids("after"))
        finally:
            store.close()

    def snapshot(self) -> Snapshot:
        """The current cohort as it stands."""
        with self.opened() as door:
            return door.snapshot()

    def left_over(self) -> Mapping[str, LeftOver]:
        """Whom the matching left over, by name."""
        people = self.snapshot().people
        return {people[one.person_id].name: one for one in self.story.matched.left_over}

    def _now(self) -> datetime:
        return datetime.combine(self.today, time(8), tzinfo=UTC)


Play = Callable[[date], Played]


def played(folder: Path, today: date) -> Played:
    """Make the sample in a new folder."""
    folder.mkdir()
    place = Place(data_folder=folder / "data", user="Test", now=lambda: datetime.now(UTC))
    story = play_sample(folder / "sample.revmentor", folder / "list.xlsx", place, today, new_id=counted_ids())
    return Played(folder=folder, today=today, story=story)


@pytest.fixture(scope="module")
def play(tmp_path_factory: pytest.TempPathFactory) -> Play:
    """Make the sample for a day, once for each."""
    folder = tmp_path_factory.mktemp("samples")
    made: dict[date, Played] = {}

    def of(today: date) -> Played:
        if today not in made:
            made[today] = played(folder / today.isoformat(), today)
        return made[today]

    return of


@pytest.fixture
def sample(play: Play) -> Played:
    """The sample of an ordinary day."""
    return play(AUTUMN_DAY)


def people_of(pair: Pair) -> tuple[str, str]:
    """The ids of both."""
    return pair.mentor_id, pair.adept_id


def test_list_brings_forty_people_and_one_notice_about_a_missing_department(sample: Played) -> None:
    imported = sample.story.imported
    assert (imported.added, imported.updated, imported.unchanged) == (40, 0, 0)
    assert Counter(one.side for one in imported.participations) == {Side.MENTOR: 22, Side.ADEPT: 18}
    assert [(one.kind, one.refused) for one in imported.problems] == [(ProblemKind.DEPARTMENT, False)]


def test_list_is_typed_as_people_type_and_still_makes_eight_departments(sample: Played) -> None:
    book = python_calamine.CalamineWorkbook.from_path(sample.folder / "list.xlsx")
    assert book.sheet_names == ["Mentorer", "Adepter"]
    rows = [row for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python()]
    assert "EXEMPEL" in str(rows[0][0])
    spellings = {str(row[2]) for row in rows} - {"", "Avdelning"}
    snapshot = sample.snapshot()
    cohort = {one.person_id for one in snapshot.participations.values()}
    departments = {snapshot.people[one].department_id for one in cohort} - {None}
    assert len(departments) == len(snapshot.departments) == 8
    assert len(spellings) > 8


def test_every_topic_and_wish_of_the_list_is_understood(sample: Played) -> None:
    parts = sample.snapshot().participations.values()
    assert all(one.offers for one in parts if one.side is Side.MENTOR)
    assert all(one.wants and one.challenge for one in parts if one.side is Side.ADEPT)
    assert sum(len(one.wishes) for one in parts) >= 8
    # Two more places than the list gave: for the pair that was overridden, and one that is empty.
    assert sorted(one.capacity for one in parts if one.capacity != 1) == [2, 2, 2, 2]


def test_clashes_of_every_interesting_rule_are_there_to_see(sample: Played) -> None:
    with sample.opened() as door:
        couples = list(Pairing(door).scores(door.snapshot()).combinations())
    broken = Counter(rule for one in couples for rule in one.broken_rules)
    assert broken[Rule.DEPARTMENT] / len(couples) > 0.15
    assert {Rule.REPORTING_LINE, Rule.SENIORITY, Rule.HISTORY, Rule.LANGUAGE} <= broken.keys()


def test_former_pair_that_wishes_for_each_other_is_kept_apart_by_history(sample: Played) -> None:
    with sample.opened() as door:
        snapshot = door.snapshot()
        couples = list(Pairing(door).scores(snapshot).combinations())
    wished = [
        one for one in couples if one.adept.id in one.mentor.wishes and one.mentor.id in one.adept.wishes
    ]
    assert (Rule.HISTORY,) in [one.broken_rules for one in wished]
    before = {people_of(one) for one in snapshot.other_pairs.values()}
    assert not before & {people_of(one) for one in snapshot.pairs.values()}


def test_whoever_waits_can_be_paired_with_the_empty_place_without_a_reason(sample: Played) -> None:
    snapshot = sample.snapshot()
    living = [one for one in snapshot.pairs.values() if one.status in LIVING]
    taken = Counter(
        one_side for one in living for one_side in ((Side.MENTOR, one.mentor_id), (Side.ADEPT, one.adept_id))
    )
    places = [one for one in snapshot.participations.values() if one.status is ParticipationStatus.SELECTED]
    free = {
        side: [
            one.person_id for one in places if one.side is side and taken[side, one.person_id] < one.capacity
        ]
        for side in Side
    }
    table = scores(matching_problem(snapshot, sample.today))
    assert free[Side.MENTOR]
    for mentor in free[Side.MENTOR]:
        forbidding = [table.forbidding[table.rows[mentor], table.columns[one]] for one in free[Side.ADEPT]]
        assert not all(forbidding), mentor


def test_somebody_is_left_over_who_competes_in_a_small_group(sample: Played) -> None:
    reasons = [one.reason for one in sample.left_over().values()]
    small = [one for one in reasons if one.code is ReasonCode.COMPETES and len(one.group) == 3]
    assert [(one.places, one.department) for one in small] == [(2, "Försäljning")]


def test_matching_makes_every_possible_pair_without_a_clash(sample: Played) -> None:
    snapshot = sample.snapshot()
    assert len(sample.story.matched.pairs) == sample.story.matched.possible_pairs == 20
    paths = {one: set(snapshot.department_path(person)) for one, person in snapshot.people.items()}
    for pair in sample.story.matched.pairs:
        assert not paths[pair.mentor_id] & paths[pair.adept_id]


def test_one_pair_stands_against_the_rule_with_its_reason(sample: Played) -> None:
    overridden = [one for one in sample.snapshot().pairs.values() if one.overrides]
    assert [[each.rule for each in one.overrides] for one in overridden] == [[Rule.DEPARTMENT]]
    assert all(each.reason for one in overridden for each in one.overrides)


def test_every_status_and_stage_is_there(sample: Played) -> None:
    with sample.opened() as door:
        store = door.store
        assert {one.status for one in store.all(Pair)} == set(PairStatus)
        assert {one.status for one in store.all(Session)} == set(SessionStatus)
        assert {one.status for one in store.all(Participation)} == set(ParticipationStatus)
        assert {one.stage for one in store.all(Idea)} == set(Stage)
        assert sorted(one.phase for one in store.all(Cohort)) == [Phase.CLOSED, Phase.CLOSED, Phase.RUNNING]


def test_everything_is_labelled_as_a_sample(sample: Played) -> None:
    with sample.opened() as door:
        programme = door.programme()
        people = door.store.all(Person)
        steps = door.store.steps()
    assert "EXEMPEL" in programme.name
    assert "påhittat" in programme.organisation
    assert all((one.email or "").endswith("@exempel.se") for one in people)
    assert {one.made_by for one in steps} == {"Exempelsamordnaren"}


def test_ideas_have_authors_and_those_in_work_have_owners(sample: Played) -> None:
    snapshot = sample.snapshot()
    ideas = snapshot.ideas.values()
    assert len(ideas) >= 8
    assert all(one.author_id and one.history and one.created_on for one in ideas)
    assert all(one.owner_id for one in ideas if one.stage in {Stage.DECIDED, Stage.IN_PROGRESS})
    assert all(one.decision_reason for one in ideas if one.stage is Stage.DECLINED)
    for stage in Stage:
        column = [one.position for one in ideas if one.stage is stage]
        assert len(set(column)) == len(column)


def test_same_day_and_ids_make_the_same_programme(sample: Played, tmp_path: Path) -> None:
    again = played(tmp_path / "again", AUTUMN_DAY)
    with sample.opened() as one, again.opened() as other:
        for kind in TABLES:
            assert one.store.all(kind) == other.store.all(kind)
        assert one.store.steps() == other.store.steps()


def test_sample_can_be_undone_to_its_beginning_and_done_again(tmp_path: Path) -> None:
    made = played(tmp_path / "undone", AUTUMN_DAY)
    with made.opened(write=True) as door:
        before = {kind: sorted(map(repr, door.store.all(kind))) for kind in TABLES}
        history = History(door)
        taken = _undo_everything(history)
        assert not door.store.all(Person)
        assert not door.store.all(Idea)
        for _ in range(taken):
            history.redo()
        assert {kind: sorted(map(repr, door.store.all(kind))) for kind in TABLES} == before


def _undo_everything(history: History) -> int:
    """Undo until nothing is left to undo; returns how many steps that were."""
    taken = 0
    while history.stacks().undo:
        history.undo()
        taken += 1
    return taken


@pytest.mark.parametrize("today", TODAYS)
def test_current_cohort_began_five_weeks_ago_and_has_eleven_to_go(play: Play, today: date) -> None:
    snapshot = play(today).snapshot()
    begun, left = today - snapshot.cohort.starts_on, snapshot.cohort.ends_on - today
    assert timedelta(weeks=5) <= begun < timedelta(weeks=6)
    assert timedelta(weeks=10) < left <= timedelta(weeks=12)
    for cohort in snapshot.cohorts.values():
        assert cohort.id == snapshot.cohort.id or cohort.ends_on < snapshot.cohort.starts_on


@pytest.mark.parametrize("today", TODAYS)
def test_file_is_sound_and_its_journal_goes_forward_up_to_today(play: Play, today: date) -> None:
    with play(today).opened() as door:
        assert door.store.faults() == ()
        times = [one.made_at for one in reversed(door.store.steps())]
    assert times == sorted(times)
    assert times[-1].date() < today


@pytest.mark.parametrize("today", TODAYS)
def test_today_speaks_of_many_things(play: Play, today: date) -> None:
    kinds = {one.alarm for one in attention(play(today).snapshot(), today)}
    always = {
        Alarm.PREPARATION_MISSING,
        Alarm.NO_NEXT_SESSION,
        Alarm.SESSION_UNLOGGED,
        Alarm.TWICE_CANCELLED,
        Alarm.FEEDBACK_DUE,
        Alarm.IDEA_UNANSWERED,
        Alarm.WAITING,
        Alarm.CLASH_OVERRIDDEN,
    }
    assert always <= kinds


@pytest.mark.parametrize("today", TODAYS)
def test_sessions_lie_where_their_status_says(play: Play, today: date) -> None:
    with play(today).opened() as door:
        sessions = door.store.all(Session)
        pairs = {one.id: one for one in door.store.all(Pair)}
        cohorts = {one.id: one for one in door.store.all(Cohort)}
    red = red_days("SE", "sv", today - timedelta(days=800), today + timedelta(days=200))
    for one in sessions:
        day = one.wall_start.date()
        cohort = cohorts[pairs[one.pair_id].cohort_id]
        assert cohort.starts_on <= day <= cohort.ends_on
        assert day.weekday() in WORKING_DAYS
        assert day not in red
        assert one.status is not SessionStatus.HELD or day < today
    overdue = [one for one in sessions if one.status in COMING and one.wall_start.date() < today]
    assert len(overdue) == 1


@pytest.mark.parametrize("today", TODAYS)
def test_nobody_is_in_two_places_at_once(play: Play, today: date) -> None:
    snapshot = play(today).snapshot()
    coming = [one for one in snapshot.sessions.values() if one.status in COMING]
    for one, other in combinations(coming, 2):
        people = [set(people_of(snapshot.pairs[each.pair_id])) for each in (one, other)]
        apart = one.ends_at <= other.starts_at or other.ends_at <= one.starts_at
        assert apart or not people[0] & people[1]


@pytest.mark.parametrize("today", TODAYS)
def test_living_pairs_have_all_sessions_of_the_norm_ahead_or_behind(play: Play, today: date) -> None:
    snapshot = play(today).snapshot()
    for pair in snapshot.pairs.values():
        if pair.status in {PairStatus.PROPOSED, PairStatus.CONFIRMED, PairStatus.ACTIVE}:
            counted = [
                one.number
                for one in snapshot.sessions_of(pair.id)
                if one.status in COMING | {SessionStatus.HELD}
            ]
            assert counted == [1, 2, 3]


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(today=st.dates(date(2024, 1, 1), date(2040, 12, 31)))
def test_any_day_makes_a_sound_sample(play: Play, today: date) -> None:
    made = play(today)
    with made.opened() as door:
        assert door.store.faults() == ()
        snapshot = door.snapshot()
    assert len(made.story.matched.pairs) == 20
    assert len({one.alarm for one in attention(snapshot, today)}) >= 5
    assert max(one.starts_at for one in snapshot.sessions.values()).date() > today
