"""The first schema: every entity, the journal, and what lies outside undo.

Frozen: it never follows the live records. Columns that came later are in later scripts.
"""

from __future__ import annotations

from peewee import (
    SQL,
    AutoField,
    Database,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)
from playhouse.migrate import SchemaMigrator

INDEXES = (
    "CREATE UNIQUE INDEX person_email ON person (email)",
    "CREATE UNIQUE INDEX participation_once ON participation (person_id, cohort_id, side)",
    "CREATE UNIQUE INDEX pair_once ON pair (cohort_id, mentor_id, adept_id)"
    " WHERE status NOT IN ('ended', 'completed')",
)


def reference(to: type[Model]) -> ForeignKeyField[Model]:
    """A foreign key that is looked at when the transaction ends: people may manage each other."""
    return ForeignKeyField(to, backref="+", deferrable="INITIALLY DEFERRED")


def optional(to: type[Model]) -> ForeignKeyField[Model | None]:
    """A foreign key that may be empty."""
    return ForeignKeyField(to, null=True, backref="+", deferrable="INITIALLY DEFERRED")


def itself() -> ForeignKeyField[Model | None]:
    """A foreign key within the table."""
    return ForeignKeyField("self", null=True, backref="+", deferrable="INITIALLY DEFERRED")


def up(migrator: SchemaMigrator, db: Database) -> None:
    """Create every table and index."""

    class Base(Model):
        class Meta:
            database = db
            legacy_table_names = False

    class Cohort(Base):
        id = TextField(primary_key=True)
        name = TextField()
        starts_on = TextField()
        ends_on = TextField()
        phase = TextField()
        purpose = TextField()
        themes = TextField()
        apply_by = TextField(null=True)
        matching_on = TextField(null=True)
        kickoff_on = TextField(null=True)
        midpoint_on = TextField(null=True)
        closing_on = TextField(null=True)
        archived = IntegerField()
        notes = TextField()

    class Programme(Base):
        id = TextField(primary_key=True)
        name = TextField()
        organisation = TextField()
        language = TextField()
        zone = TextField()
        country = TextField()
        levels = TextField()
        rules = TextField()
        weights = TextField()
        norm = TextField()
        hours = TextField()
        day_counts = TextField()
        feedback_questions = TextField()
        retention_months = IntegerField()
        purpose = TextField()
        legal_ground = TextField()
        current_cohort = optional(Cohort)

    class Department(Base):
        id = TextField(primary_key=True)
        name = TextField()
        parent = itself()
        spellings = TextField()

    class Topic(Base):
        id = TextField(primary_key=True)
        name = TextField()
        spellings = TextField()

    class Question(Base):
        id = TextField(primary_key=True)
        text = TextField()
        topic = optional(Topic)
        language = TextField()

    class Template(Base):
        id = TextField(primary_key=True)
        kind = TextField()
        name = TextField()
        language = TextField()
        session_number = IntegerField(null=True)
        body = TextField()
        items = TextField()

    class Person(Base):
        id = TextField(primary_key=True)
        name = TextField()
        email = TextField(null=True)
        title = TextField()
        department = optional(Department)
        level = TextField()
        site = TextField()
        phone = TextField()
        employed_since = TextField(null=True)
        manager = itself()
        assistant_name = TextField()
        assistant_email = TextField()
        languages = TextField()
        notes = TextField()
        anonymised = IntegerField()

    class Participation(Base):
        id = TextField(primary_key=True)
        person = reference(Person)
        cohort = reference(Cohort)
        side = TextField()
        status = TextField()
        status_reason = TextField()
        told_on = TextField(null=True)
        selected_how = TextField()
        manager_approved_on = TextField(null=True)
        applied_on = TextField(null=True)
        waiting_since = TextField(null=True)
        capacity = IntegerField()
        offers = TextField()
        wants = TextField()
        challenge = TextField()
        wishes = TextField()
        never_pair = TextField()
        available = IntegerField()
        available_from = TextField(null=True)
        available_to = TextField(null=True)
        busy = TextField()
        briefed_on = TextField(null=True)
        agreement_signed_on = TextField(null=True)

    class Pair(Base):
        id = TextField(primary_key=True)
        cohort = reference(Cohort)
        mentor = reference(Person)
        adept = reference(Person)
        status = TextField()
        proposed_on = TextField(null=True)
        confirmed_by_mentor_on = TextField(null=True)
        confirmed_by_adept_on = TextField(null=True)
        active_on = TextField(null=True)
        paused_on = TextField(null=True)
        completed_on = TextField(null=True)
        ended_on = TextField(null=True)
        ended_why = TextField()
        locked = IntegerField()
        overrides = TextField()
        matched_how = TextField()
        matched_by = TextField()
        matched_at = TextField(null=True)
        score = IntegerField(null=True)
        reasons = TextField()
        topics = TextField()
        questions = TextField()
        goals = TextField()
        challenge = TextField()
        challenge_is_real = IntegerField(null=True)
        notes = TextField()

    class MatchingDraft(Base):
        id = TextField(primary_key=True)
        cohort = reference(Cohort)
        name = TextField()
        goal = TextField()
        pairs = TextField()
        locks = TextField()
        made_at = TextField()

    class Session(Base):
        id = TextField(primary_key=True)
        pair = reference(Pair)
        number = IntegerField()
        wall_start = TextField()
        zone = TextField()
        minutes = IntegerField()
        place = TextField()
        status = TextField()
        by_side = TextField(null=True)
        alternatives = TextField()
        replaces = itself()
        moved_by_hand = IntegerField()
        minutes_held = IntegerField(null=True)
        summary = TextField()
        next_steps = TextField()
        calendar_uid = TextField()

    class AgendaItem(Base):
        id = TextField(primary_key=True)
        session = reference(Session)
        position = IntegerField()
        title = TextField()
        minutes = IntegerField()
        kind = TextField()
        outcome = TextField()

    class Idea(Base):
        id = TextField(primary_key=True)
        title = TextField()
        stage = TextField()
        position = IntegerField()
        description = TextField()
        cohort = optional(Cohort)
        pair = optional(Pair)
        session = optional(Session)
        agenda_item = optional(AgendaItem)
        author = optional(Person)
        author_may_be_named = IntegerField()
        author_told_on = TextField(null=True)
        owner = optional(Person)
        sponsor = optional(Person)
        benefit = IntegerField(null=True)
        effort = IntegerField(null=True)
        due_on = TextField(null=True)
        decision = TextField()
        decision_reason = TextField()
        decided_on = TextField(null=True)
        realised_on = TextField(null=True)
        created_on = TextField(null=True)
        history = TextField()

    class Feedback(Base):
        id = TextField(primary_key=True)
        pair = reference(Pair)
        person = reference(Person)
        moment = TextField()
        given_on = TextField()
        answers = TextField()

    class FollowUp(Base):
        id = TextField(primary_key=True)
        text = TextField()
        cohort = optional(Cohort)
        person = optional(Person)
        pair = optional(Pair)
        session = optional(Session)
        idea = optional(Idea)
        due_on = TextField(null=True)
        snoozed_until = TextField(null=True)
        done_on = TextField(null=True)

    class Contact(Base):
        id = TextField(primary_key=True)
        person = reference(Person)
        happened_on = TextField()
        how = TextField()
        about = TextField()
        pair = optional(Pair)

    class Dismissal(Base):
        id = TextField(primary_key=True)
        rule = TextField()
        subject_id = TextField()
        made_on = TextField()
        until = TextField(null=True)

    class ImportMemory(Base):
        id = TextField(primary_key=True)
        headings = TextField()
        fields = TextField()
        used_at = TextField(null=True)

    class ExportRecord(Base):
        id = TextField(primary_key=True)
        kind = TextField()
        made_at = TextField()
        file_name = TextField()
        journal_position = IntegerField()
        cohort = optional(Cohort)

    class Setting(Base):
        id = TextField(primary_key=True)
        value = TextField()

    class JournalStep(Base):
        position = AutoField()
        id = TextField(unique=True)
        kind = TextField()
        verb = TextField()
        made_at = TextField()
        made_by = TextField()
        cohort_id = TextField(null=True)
        subjects = TextField()
        facts = TextField()
        undoes = TextField(null=True, index=True)

    class JournalRow(Base):
        number = AutoField()
        step_id = TextField(index=True)
        table_name = TextField()
        row_id = TextField(index=True)
        before = TextField(null=True)
        after = TextField(null=True)

    class CalendarSequence(Base):
        session_id = TextField(primary_key=True)
        sequence = IntegerField()

    class Erasure(Base):
        person_id = TextField(primary_key=True)
        how = TextField()
        made_at = TextField()

    tables = [
        Cohort,
        Programme,
        Department,
        Topic,
        Question,
        Template,
        Person,
        Participation,
        Pair,
        MatchingDraft,
        Session,
        AgendaItem,
        Idea,
        Feedback,
        FollowUp,
        Contact,
        Dismissal,
        ImportMemory,
        ExportRecord,
        Setting,
        JournalStep,
        JournalRow,
        CalendarSequence,
        Erasure,
    ]
    db.create_tables(tables)
    for statement in INDEXES:
        db.execute(SQL(statement))
