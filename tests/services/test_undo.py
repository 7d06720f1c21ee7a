"""Undo takes everything back and redo brings everything again, whatever was done, over restarts."""

import shutil
import sqlite3
import tempfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.feedback import Answer, Channel, Contact, Moment
from revmentor_desktop.domain.ideas import Idea, Stage
from revmentor_desktop.domain.ids import ContactId, SettingId
from revmentor_desktop.domain.pairs import Goal, MatchingDraft, Pair
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Person, Side
from revmentor_desktop.domain.programme import Department, Rule, Switch, Topic
from revmentor_desktop.domain.records import Setting
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.drafts import Drafts
from revmentor_desktop.services.feedback import Evaluations
from revmentor_desktop.services.glossary import Glossary
from revmentor_desktop.services.history import History
from revmentor_desktop.services.ideas import Ideas
from revmentor_desktop.services.levels import Levels
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.services.pairs import Pairs
from revmentor_desktop.services.people import People
from revmentor_desktop.services.preparing import Preparing
from revmentor_desktop.services.programmes import Programmes
from revmentor_desktop.services.records import Records
from revmentor_desktop.services.rematching import Rematching
from revmentor_desktop.services.scheduling import Scheduling
from revmentor_desktop.services.selection import Selection
from revmentor_desktop.services.sessions import Sessions
from revmentor_desktop.store.opening import open_store
from tests.building import AUTUMN, Bench, participation, person

OUTSIDE_UNDO = {"journal_step", "journal_row", "calendar_sequence", "erasure", "schema_migration"}
Dump = dict[str, list[tuple[object, ...]]]


def dump(path: Path) -> Dump:
    """Every row of every table that undo covers, read by plain SQLite."""
    with closing(sqlite3.connect(path)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: connection.execute(f'SELECT * FROM "{name}" ORDER BY id').fetchall()  # noqa: S608
            for name in sorted(names)
            if name not in OUTSIDE_UNDO and not name.startswith("sqlite_")
        }


def loose(snapshot: Snapshot) -> Snapshot:
    """A snapshot with its rows in an order of their own; mappings compare without order anyway."""
    return replace(
        snapshot,
        feedback=tuple(sorted(snapshot.feedback, key=lambda one: one.id)),
        follow_ups=tuple(sorted(snapshot.follow_ups, key=lambda one: one.id)),
        contacts=tuple(sorted(snapshot.contacts, key=lambda one: one.id)),
        dismissals=tuple(sorted(snapshot.dismissals, key=lambda one: one.id)),
    )


names = st.text(min_size=1, max_size=12).filter(lambda text: text.strip() and text.isprintable())
sides = st.sampled_from(Side)


class Programme(RuleBasedStateMachine):
    """Random verbs, undos, redos and restarts on one file."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.bench = Bench(self.folder)
        self.number = 0

    @initialize()
    def start(self) -> None:
        with self.bench.started():
            pass
        self.first = dump(self.bench.path)
        self.open()

    def open(self) -> None:
        self.opened = open_store(self.bench.path, self.bench.place, write=True)
        self.followed = self.door.snapshot()
        self.opened.published = self.follow

    def follow(self, change_set: ChangeSet) -> None:
        self.followed = self.door.followed(self.followed, change_set) or self.door.snapshot()

    @property
    def door(self) -> Door:
        return Door(self.opened, user="Test", now=lambda: self.bench.now, new_id=self.bench.new_id)

    def teardown(self) -> None:
        self.opened.close()
        shutil.rmtree(self.folder)

    def pick(self, records: Sequence[object], n: int) -> object | None:
        ordered = sorted(records, key=repr)
        return ordered[n % len(ordered)] if ordered else None

    @rule(name=names, side=sides, capacity=st.integers(0, 3))
    def add_person(self, name: str, side: Side, capacity: int) -> None:
        self.number += 1
        someone = replace(person(f"p{self.number}"), name=name)
        part = participation(someone.id, side, capacity=capacity)
        People(self.door).add(someone, part)

    @rule(n=st.integers(0, 9), m=st.integers(0, 9), reason=st.sampled_from(["", "They asked for it."]))
    def pair_up(self, n: int, m: int, reason: str) -> None:
        parts = self.door.store.all(Participation)
        mentor = self.pick([one for one in parts if one.side is Side.MENTOR], n)
        adept = self.pick([one for one in parts if one.side is Side.ADEPT], m)
        if isinstance(mentor, Participation) and isinstance(adept, Participation):
            try:
                Pairing(self.door).assign(AUTUMN.id, mentor.person_id, adept.person_id, reason)
            except RuleBroken as refused:
                assert refused.code in {  # noqa: PT017
                    *("override-needed", "department-clash", "pair-exists", "pair-with-oneself")
                }

    @rule(goal=st.sampled_from(Goal))
    def match_all(self, goal: Goal) -> None:
        pairing = Pairing(self.door)
        pairing.apply(AUTUMN.id, pairing.draft(self.door.snapshot(), goal))

    @rule(name=names, goal=st.sampled_from(Goal))
    def keep_draft(self, name: str, goal: Goal) -> None:
        drafts = Drafts(self.door, Pairing(self.door))
        drafts.keep(AUTUMN.id, name, Pairing(self.door).draft(self.door.snapshot(), goal))

    @rule(n=st.integers(0, 9), act=st.sampled_from(["lock", "forbid", "again", "apply", "drop"]))
    def use_draft(self, n: int, act: str) -> None:
        drafts = Drafts(self.door, Pairing(self.door))
        kept = self.pick(drafts.all(AUTUMN.id), n)
        if not isinstance(kept, MatchingDraft):
            return
        try:
            if act == "lock" and kept.pairs:
                drafts.lock(kept, kept.pairs[n % len(kept.pairs)])
            if act == "forbid" and kept.pairs:
                drafts.forbid(kept, kept.pairs[n % len(kept.pairs)])
            if act == "again":
                drafts.run_again(self.door.snapshot(), kept, kept.pairs[:1])
        except RuleBroken as refused:
            # Who was locked may have left, or have taken another place since.
            assert refused.code in {"lock-unknown", "lock-forbidden", "lock-over-capacity"}  # noqa: PT017
        if act == "apply":
            drafts.apply(kept)
        if act == "drop":
            drafts.drop(kept)

    @rule(n=st.integers(0, 9), m=st.integers(0, 9))
    def match_anew(self, n: int, m: int) -> None:
        rematching = Rematching(self.door, Pairing(self.door))
        someone = self.pick(self.door.store.all(Person), n)
        made = self.pick(self.door.store.all(Pair), m)
        leaving = [someone.id] if isinstance(someone, Person) else []
        freed = [made.id] if isinstance(made, Pair) else []
        ways = rematching.ways(self.door.snapshot(), leaving, freed)
        rematching.apply(AUTUMN.id, ways[-1], leaving, "moved on")

    @rule()
    def plan_all(self) -> None:
        scheduling = Scheduling(self.door)
        scheduling.apply(AUTUMN.id, scheduling.draft(self.door.snapshot()))

    @rule(n=st.integers(0, 9), act=st.sampled_from(["confirm", "activate", "pause", "resume", "complete"]))
    def live_on(self, n: int, act: str) -> None:
        made, pairs = self.pick(self.door.store.all(Pair), n), Pairs(self.door)
        acts = {
            "confirm": lambda pair_id: pairs.confirm(pair_id, Side.ADEPT),
            "activate": pairs.activate,
            "pause": pairs.pause,
            "resume": pairs.resume,
            "complete": pairs.complete,
        }
        if isinstance(made, Pair):
            try:
                acts[act](made.id)
            except RuleBroken as refused:
                assert refused.code == "pair-not-there-yet"  # noqa: PT017

    @rule(n=st.integers(0, 9), ends=st.booleans())
    def part(self, n: int, ends: bool) -> None:
        made, pairs = self.pick(self.door.store.all(Pair), n), Pairs(self.door)
        if isinstance(made, Pair):
            try:
                pairs.end(made.id, "no time", again=n % 2 == 0) if ends else pairs.release(made.id)
            except RuleBroken as refused:
                assert refused.code in {"pair-over", "pair-not-there-yet"}  # noqa: PT017

    @rule(n=st.integers(0, 9), side=sides, topics=st.lists(names, max_size=2))
    def prepare(self, n: int, side: Side, topics: list[str]) -> None:
        made, preparing = self.pick(self.door.store.all(Pair), n), Preparing(self.door)
        if isinstance(made, Pair):
            preparing.choose_topics(made.id, topics)
            preparing.brief(made.id, side, self.bench.now.date() if n % 2 else None)
            preparing.sign(made.id, side, self.bench.now.date() if n % 3 else None)

    @rule(count=st.integers(0, 4), tells=st.booleans(), noted=st.booleans())
    def note_standing(self, count: int, tells: bool, noted: bool) -> None:
        parts = sorted(self.door.store.all(Participation), key=repr)[:count]
        selection, day = Selection(self.door), self.bench.now.date() if noted else None
        (selection.tell if tells else selection.approve)([one.id for one in parts], day)

    @rule(n=st.integers(0, 9), days=st.integers(0, 60), hour=st.integers(0, 23))
    def add_session(self, n: int, days: int, hour: int) -> None:
        made = self.pick(self.door.store.all(Pair), n)
        if isinstance(made, Pair):
            start = datetime(2026, 9, 15, hour) + timedelta(days=days)
            try:
                Sessions(self.door).add(made.id, start, 60)
            except RuleBroken as refused:
                assert refused.code in {"in-two-places", "pair-over", "time-skipped"}  # noqa: PT017

    @rule(n=st.integers(0, 9), status=st.sampled_from([SessionStatus.CANCELLED, SessionStatus.MISSED]))
    def call_off(self, n: int, status: SessionStatus) -> None:
        session = self.pick(self.door.store.all(Session), n)
        if isinstance(session, Session):
            Sessions(self.door).call_off(session.id, status, Side.ADEPT)

    @rule(n=st.integers(0, 9))
    def leave_company(self, n: int) -> None:
        someone = self.pick(self.door.store.all(Person), n)
        if isinstance(someone, Person):
            People(self.door).leave_company(someone.id, "moved on")

    @rule(n=st.integers(0, 9))
    def remove_person(self, n: int) -> None:
        someone = self.pick(self.door.store.all(Person), n)
        if isinstance(someone, Person):
            People(self.door).remove([someone.id])

    @rule(n=st.integers(0, 9), m=st.integers(0, 9))
    def manage(self, n: int, m: int) -> None:
        one, other = (self.pick(self.door.store.all(Person), x) for x in (n, m))
        if isinstance(one, Person) and isinstance(other, Person):
            try:
                People(self.door).revise(replace(one, manager_id=other.id))
            except RuleBroken as refused:
                assert refused.code == "managers-in-circle"  # noqa: PT017

    @rule(n=st.integers(0, 9), m=st.integers(0, 9))
    def exchange_addresses(self, n: int, m: int) -> None:
        one, other = (self.pick(self.door.store.all(Person), x) for x in (n, m))
        if isinstance(one, Person) and isinstance(other, Person) and one != other:
            with self.door.step(Verb.CHANGE_PERSON, one.id, other.id) as unit:
                unit.put(replace(one, email=other.email), replace(other, email=one.email))

    @rule(name=names)
    def add_words(self, name: str) -> None:
        for add in (Glossary(self.door).add_department, Glossary(self.door).add_topic):
            try:
                add(name)
            except RuleBroken as refused:
                assert refused.code in {  # noqa: PT017
                    *("department-exists", "topic-exists", "spelling-taken")
                }

    @rule(n=st.integers(0, 9), m=st.integers(0, 9))
    def merge_words(self, n: int, m: int) -> None:
        for kind in (Department, Topic):
            kept, gone = (self.pick(list(self.door.store.all(kind)), x) for x in (n, m))
            if kept != gone and isinstance(kept, Department) and isinstance(gone, Department):
                try:
                    Glossary(self.door).merge_departments(kept.id, gone.id)
                except RuleBroken as refused:
                    assert refused.code == "department-in-circle"  # noqa: PT017
            if kept != gone and isinstance(kept, Topic) and isinstance(gone, Topic):
                Glossary(self.door).merge_topics(kept.id, gone.id)

    @rule(n=st.integers(0, 9), m=st.integers(0, 9), name=names, act=st.sampled_from(["move", "name", "drop"]))
    def arrange_words(self, n: int, m: int, name: str, act: str) -> None:
        glossary = Glossary(self.door)
        one, other = (self.pick(self.door.store.all(Department), x) for x in (n, m))
        topic = self.pick(self.door.store.all(Topic), n)
        try:
            if isinstance(one, Department) and isinstance(other, Department) and act == "move":
                glossary.move_department(one.id, other.id)
            if isinstance(one, Department) and act == "name":
                glossary.revise_department(replace(one, name=name))
            if isinstance(one, Department) and act == "drop":
                glossary.remove_department(one.id)
            if isinstance(topic, Topic) and act == "name":
                glossary.revise_topic(replace(topic, name=name))
            if isinstance(topic, Topic) and act == "drop":
                glossary.remove_topics(topic.id)
        except RuleBroken as refused:
            assert refused.code in {  # noqa: PT017
                *("department-exists", "topic-exists", "spelling-taken", "department-in-circle")
            }

    @rule(n=st.integers(0, 9), m=st.integers(0, 9), name=names)
    def arrange_levels(self, n: int, m: int, name: str) -> None:
        levels, scale = Levels(self.door), self.door.programme().levels
        try:
            if not scale or n % 5 == 0:
                levels.add(name, m)
            elif n % 5 == 1:
                levels.rename(scale[m % len(scale)], name)
            elif n % 5 == 2:
                levels.move(scale[m % len(scale)], n % len(scale))
            elif n % 5 == 3:
                levels.merge(scale[0], [scale[m % len(scale)]])
            else:
                levels.remove(scale[m % len(scale)])
        except RuleBroken as refused:
            assert refused.code == "level-exists"  # noqa: PT017
        someone = self.pick(self.door.store.all(Person), n)
        if isinstance(someone, Person):
            People(self.door).revise(replace(someone, level=name))

    @rule(n=st.integers(0, 9), about=names, how=st.sampled_from(Channel))
    def keep_in_touch(self, n: int, about: str, how: Channel) -> None:
        someone, records = self.pick(self.door.store.all(Person), n), Records(self.door)
        kept = self.pick(self.door.store.all(Contact), n)
        if isinstance(someone, Person):
            records.write_notes(someone.id, about)
            contact = Contact(
                id=ContactId(self.bench.new_id()),
                person_id=someone.id,
                happened_on=self.bench.now.date(),
                how=how,
                about=about,
            )
            records.log_contact(contact)
        if isinstance(kept, Contact):
            records.log_contact(replace(kept, about=about))
            if n % 3 == 0:
                records.remove_contact(kept.id)

    @rule(title=names, stage=st.sampled_from(Stage))
    def catch_idea(self, title: str, stage: Stage) -> None:
        Ideas(self.door).catch(title, stage=stage, cohort_id=AUTUMN.id, reason="because it is so")

    @rule(n=st.integers(0, 9), stage=st.sampled_from(Stage), position=st.integers(0, 3))
    def move_idea(self, n: int, stage: Stage, position: int) -> None:
        idea = self.pick(self.door.store.all(Idea), n)
        if isinstance(idea, Idea):
            Ideas(self.door).move(idea.id, stage, position=position, reason="decided so")

    @rule(n=st.integers(0, 9), status=st.sampled_from(ParticipationStatus))
    def decide(self, n: int, status: ParticipationStatus) -> None:
        part = self.pick(self.door.store.all(Participation), n)
        if isinstance(part, Participation):
            try:
                People(self.door).decide([part.id], status, told_on=date(2026, 9, 2))
            except RuleBroken as refused:
                assert refused.code == "in-a-pair"  # noqa: PT017

    @rule(which=st.sampled_from(Rule), switch=st.sampled_from(Switch))
    def switch(self, which: Rule, switch: Switch) -> None:
        Programmes(self.door).switch(which, switch)

    @rule(n=st.integers(0, 9), score=st.integers(1, 5), moment=st.sampled_from(Moment))
    def evaluate(self, n: int, score: int, moment: Moment) -> None:
        pair = self.pick(self.door.store.all(Pair), n)
        if isinstance(pair, Pair):
            said = [Answer(question="How?", score=score)]
            Evaluations(self.door).give(pair.id, pair.mentor_id, moment, said, date(2026, 9, 1))

    @rule(asked=names)
    def ask(self, asked: str) -> None:
        Evaluations(self.door).save_questions([f"{asked}?"], {Moment.END: f"Why {asked}?"})

    @rule()
    def dismiss(self) -> None:
        Records(self.door).dismiss("silent", "somebody")

    @rule(name=names)
    def note_something(self, name: str) -> None:
        if History(self.door).stacks().undo:
            Records(self.door).set(SettingId(name), name)

    @rule()
    def undo(self) -> None:
        history = History(self.door)
        if history.stacks().undo:
            before = dump(self.bench.path)
            history.undo()
            after = dump(self.bench.path)
            history.redo()
            assert dump(self.bench.path) == before
            history.undo()
            assert dump(self.bench.path) == after

    @rule()
    def redo(self) -> None:
        history = History(self.door)
        if history.stacks().redo:
            history.redo()

    @rule()
    def restart(self) -> None:
        self.opened.close()
        self.open()

    @rule()
    def undo_everything_and_redo_everything(self) -> None:
        history = History(self.door)
        while history.stacks().redo:
            history.redo()
        last = dump(self.bench.path)
        taken = 0
        while history.stacks().undo:
            history.undo()
            taken += 1
        assert dump(self.bench.path) == self.first
        for _ in range(taken):
            history.redo()
        assert dump(self.bench.path) == last

    @invariant()
    def a_snapshot_that_followed_is_the_one_that_is_read(self) -> None:
        if hasattr(self, "opened"):
            assert loose(self.followed) == loose(self.door.snapshot())

    @invariant()
    def file_is_sound(self) -> None:
        if hasattr(self, "opened"):
            assert self.opened.faults() == ()


Programme.TestCase.settings = settings(
    max_examples=40, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
test_undo_everything_gives_the_first_dump_and_redo_everything_the_last = Programme.TestCase


def test_undo_survives_closing_and_opening(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    with bench.started() as door:
        People(door).add(person("Anna"))
    with bench.opened() as door:
        step = History(door).undo()
        assert step.verb == Verb.ADD_PERSON
        assert door.store.all(Person) == []
    with bench.opened() as door:
        History(door).redo()
        assert [one.name for one in door.store.all(Person)] == ["Anna"]


def test_a_new_step_ends_redo(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        People(door).add(person("Anna"))
        History(door).undo()
        People(door).add(person("Bo"))
        with pytest.raises(RuleBroken, match="nothing-to-redo"):
            History(door).redo()


def test_undo_passes_over_what_was_only_noted(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        People(door).add(person("Anna"))
        Records(door).set(SettingId("zoom"), "2")
        assert History(door).undo().verb == Verb.ADD_PERSON
        assert door.store.all(Person) == []
        History(door).redo()
        assert [one.name for one in door.store.all(Person)] == ["Anna"]
        assert [one.value for one in door.store.all(Setting)] == ["2"]


def test_undo_does_not_reach_behind_the_start(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door, pytest.raises(RuleBroken, match="nothing-to-undo"):
        History(door).undo()


def test_a_row_that_somebody_else_changed_is_a_conflict_and_changes_nothing(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    with bench.started() as door:
        People(door).add(person("Anna"))
        with closing(sqlite3.connect(bench.path)) as other, other:
            other.execute("UPDATE person SET title = 'Boss'")
        before = dump(bench.path)
        with pytest.raises(RuleBroken, match="conflict"):
            History(door).undo()
        assert dump(bench.path) == before


def test_a_verb_that_is_refused_writes_nothing(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    with bench.started() as door:
        People(door).add(person("Anna"))
        before, position = dump(bench.path), door.store.position()
        with pytest.raises(RuleBroken, match="person-exists"):
            People(door).add(replace(person("Anna Two"), email="ANNA@example.org"))
        assert dump(bench.path) == before
        assert door.store.position() == position


def test_each_step_is_published_once_with_its_rows(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        heard: list[ChangeSet] = []
        door.store.published = heard.append
        People(door).add(person("Anna"), participation("Anna", Side.MENTOR))
        assert [change_set.ids("person") for change_set in heard] == [{"Anna"}]
        assert heard[0].ids("participation") == {"Anna-mentor"}
