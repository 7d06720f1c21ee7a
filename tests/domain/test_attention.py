"""Today: each rule speaks on its day, not before, and is silent again when the thing is done."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from revmentor_desktop.domain.attention import URGENCY, Alarm, Attention, attention
from revmentor_desktop.domain.feedback import Channel, Contact, Feedback, FollowUp, Moment
from revmentor_desktop.domain.ideas import Idea, Stage
from revmentor_desktop.domain.ids import (
    CohortId,
    ContactId,
    DismissalId,
    FeedbackId,
    FollowUpId,
    IdeaId,
    PairId,
    ParticipationId,
    PersonId,
    ProgrammeId,
    SessionId,
    TopicId,
)
from revmentor_desktop.domain.pairs import MatchedHow, Override, Pair, PairGoal, PairStatus
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Person, Side
from revmentor_desktop.domain.programme import Cohort, Phase, Programme, Rule
from revmentor_desktop.domain.records import Dismissal
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.wording.attention import rule, sentence
from revmentor_desktop.wording.catalogue import Words

MATCHED = date(2026, 9, 1)
ONE_DAY = timedelta(days=1)
COHORT = Cohort(
    id=CohortId("autumn"),
    name="Autumn",
    starts_on=date(2026, 9, 1),
    ends_on=date(2027, 5, 31),
    phase=Phase.RUNNING,
    midpoint_on=date(2027, 1, 15),
    closing_on=date(2027, 5, 20),
)
MOA, ALF = PersonId("Moa"), PersonId("Alf")


def a_part(name: str, side: Side, *, ready: bool = True) -> Participation:
    """A selected participation, briefed and signed unless told otherwise."""
    day = MATCHED if ready else None
    return Participation(
        id=ParticipationId(f"{name}/{side}"),
        person_id=PersonId(name),
        cohort_id=COHORT.id,
        side=side,
        briefed_on=day,
        agreement_signed_on=day,
    )


def a_pair(status: PairStatus = PairStatus.ACTIVE, *, overrides: Sequence[Override] = ()) -> Pair:
    """Moa and Alf, matched on the first of September and prepared."""
    return Pair(
        id=PairId("pair"),
        cohort_id=COHORT.id,
        mentor_id=MOA,
        adept_id=ALF,
        status=status,
        proposed_on=MATCHED,
        matched_how=MatchedHow.BEST,
        topics=(TopicId("topic"),),
        questions=("How do you lead?",),
        goals=(PairGoal(text="Listen"),),
        challenge="The team is leaving",
        challenge_is_real=True,
        overrides=tuple(overrides),
    )


def a_session(
    day: date, status: SessionStatus = SessionStatus.BOOKED, number: int = 1, by: Side | None = None
) -> Session:
    """A session at nine."""
    return Session(
        id=SessionId(f"session/{number}/{day}"),
        pair_id=PairId("pair"),
        number=number,
        wall_start=datetime.combine(day, time(9)),
        zone="Europe/Stockholm",
        minutes=90,
        status=status,
        by_side=by,
    )


def given_feedback(person: PersonId, moment: Moment, day: date) -> Feedback:
    """An answer without words."""
    return Feedback(
        id=FeedbackId(f"{person}/{moment}"),
        pair_id=PairId("pair"),
        person_id=person,
        moment=moment,
        given_on=day,
    )


def a_snapshot(
    *,
    cohort: Cohort = COHORT,
    pairs: Sequence[Pair] | None = None,
    sessions: Sequence[Session] = (),
    people: Sequence[Person] = (),
    parts: Sequence[Participation] | None = None,
    ideas: Sequence[Idea] = (),
    feedback: Sequence[Feedback] = (),
    contacts: Sequence[Contact] = (),
    dismissals: Sequence[Dismissal] = (),
    follow_ups: Sequence[FollowUp] = (),
) -> Snapshot:
    """The autumn cohort with Moa and Alf as its only pair."""
    everybody = {one.id: one for one in (Person(id=MOA, name="Moa"), Person(id=ALF, name="Alf"), *people)}
    if parts is None:
        parts = (a_part("Moa", Side.MENTOR), a_part("Alf", Side.ADEPT))
    return Snapshot(
        programme=Programme(id=ProgrammeId("programme"), name="Reverse mentoring"),
        cohort=cohort,
        cohorts={cohort.id: cohort},
        departments={},
        topics={},
        people=everybody,
        participations={one.id: one for one in parts},
        pairs={one.id: one for one in ((a_pair(),) if pairs is None else pairs)},
        other_pairs={},
        sessions={one.id: one for one in sessions},
        agenda_items={},
        ideas={one.id: one for one in ideas},
        feedback=tuple(feedback),
        contacts=tuple(contacts),
        dismissals=tuple(dismissals),
        follow_ups=tuple(follow_ups),
    )


def lines(snapshot: Snapshot, alarm: Alarm, today: date) -> list[Attention]:
    """What one rule says."""
    return [line for line in attention(snapshot, today) if line.alarm is alarm]


def speaks_from(snapshot: Snapshot, alarm: Alarm, day: date) -> Attention:
    """Assert that a rule is silent the day before, and speaks on the day; give the line."""
    assert lines(snapshot, alarm, day - ONE_DAY) == []
    (line,) = lines(snapshot, alarm, day)
    assert line.since == day
    return line


def is_silent(snapshot: Snapshot, alarm: Alarm, day: date) -> bool:
    """Whether a rule says nothing on a day."""
    return not lines(snapshot, alarm, day)


def test_first_session_is_asked_for_ten_days_after_the_match() -> None:
    line = speaks_from(a_snapshot(), Alarm.FIRST_SESSION_UNBOOKED, date(2026, 9, 11))
    assert line.who == ("Moa", "Alf")
    assert line.subject_id == "pair"


@pytest.mark.parametrize("status", [SessionStatus.SUGGESTED, SessionStatus.SENT, SessionStatus.CANCELLED])
def test_a_session_that_is_not_booked_is_no_first_session(status: SessionStatus) -> None:
    snapshot = a_snapshot(sessions=[a_session(date(2026, 10, 1), status)])
    speaks_from(snapshot, Alarm.FIRST_SESSION_UNBOOKED, date(2026, 9, 11))


@pytest.mark.parametrize("status", [SessionStatus.BOOKED, SessionStatus.HELD])
def test_a_booked_or_held_session_is_a_first_session(status: SessionStatus) -> None:
    snapshot = a_snapshot(sessions=[a_session(date(2026, 9, 10), status)])
    assert is_silent(snapshot, Alarm.FIRST_SESSION_UNBOOKED, date(2026, 9, 11))


def test_a_pair_that_pauses_is_not_asked_for_sessions() -> None:
    snapshot = a_snapshot(pairs=[a_pair(PairStatus.PAUSED)])
    assert is_silent(snapshot, Alarm.FIRST_SESSION_UNBOOKED, date(2026, 10, 1))


def test_the_day_of_the_match_is_told_by_the_programmes_own_clock() -> None:
    late = replace(a_pair(), matched_at=datetime(2026, 9, 1, 22, 30, tzinfo=UTC))
    speaks_from(a_snapshot(pairs=[late]), Alarm.FIRST_SESSION_UNBOOKED, date(2026, 9, 12))


def test_the_next_session_is_asked_for_a_fortnight_after_the_last() -> None:
    snapshot = a_snapshot(sessions=[a_session(date(2026, 9, 20), SessionStatus.HELD)])
    line = speaks_from(snapshot, Alarm.NO_NEXT_SESSION, date(2026, 10, 4))
    assert (line.facts["held"], line.facts["norm"]) == (1, 3)


@pytest.mark.parametrize("status", [SessionStatus.SENT, SessionStatus.BOOKED])
def test_a_coming_session_ends_the_question_for_the_next(status: SessionStatus) -> None:
    held = a_session(date(2026, 9, 20), SessionStatus.HELD)
    coming = a_session(date(2026, 12, 1), status, number=2)
    assert is_silent(a_snapshot(sessions=[held, coming]), Alarm.NO_NEXT_SESSION, date(2026, 11, 1))


def test_a_suggestion_is_no_next_session() -> None:
    held = a_session(date(2026, 9, 20), SessionStatus.HELD)
    loose = a_session(date(2026, 12, 1), SessionStatus.SUGGESTED, number=2)
    speaks_from(a_snapshot(sessions=[held, loose]), Alarm.NO_NEXT_SESSION, date(2026, 10, 4))


def test_nobody_asks_for_more_sessions_than_the_norm() -> None:
    held = [a_session(date(2026, 9, 10 + n), SessionStatus.HELD, number=n) for n in (1, 2, 3)]
    assert is_silent(a_snapshot(sessions=held), Alarm.NO_NEXT_SESSION, date(2026, 12, 1))


@pytest.mark.parametrize("status", [SessionStatus.SUGGESTED, SessionStatus.SENT, SessionStatus.BOOKED])
def test_a_session_is_to_be_logged_the_day_after(status: SessionStatus) -> None:
    snapshot = a_snapshot(sessions=[a_session(date(2026, 9, 20), status)])
    line = speaks_from(snapshot, Alarm.SESSION_UNLOGGED, date(2026, 9, 21))
    assert line.subject_id == "session/1/2026-09-20"


@pytest.mark.parametrize("status", [SessionStatus.HELD, SessionStatus.CANCELLED, SessionStatus.MISSED])
def test_a_logged_session_is_done(status: SessionStatus) -> None:
    snapshot = a_snapshot(sessions=[a_session(date(2026, 9, 20), status)])
    assert is_silent(snapshot, Alarm.SESSION_UNLOGGED, date(2026, 10, 20))


def test_missing_preparation_is_named_a_fortnight_before_the_first_session() -> None:
    unready = replace(a_pair(), topics=(), challenge_is_real=False)
    snapshot = a_snapshot(pairs=[unready], sessions=[a_session(date(2026, 10, 20), SessionStatus.SUGGESTED)])
    line = speaks_from(snapshot, Alarm.PREPARATION_MISSING, date(2026, 10, 6))
    assert line.facts["needs"] == "topics,real_challenge"


def test_a_prepared_pair_is_left_alone() -> None:
    snapshot = a_snapshot(sessions=[a_session(date(2026, 10, 20))])
    assert is_silent(snapshot, Alarm.PREPARATION_MISSING, date(2026, 10, 19))


def test_preparation_is_not_asked_for_after_the_first_session() -> None:
    held = a_session(date(2026, 10, 1), SessionStatus.HELD)
    coming = a_session(date(2026, 10, 20), number=2)
    snapshot = a_snapshot(pairs=[replace(a_pair(), topics=())], sessions=[held, coming])
    assert is_silent(snapshot, Alarm.PREPARATION_MISSING, date(2026, 10, 19))


def test_two_sessions_lost_by_the_same_side_need_attention() -> None:
    first = a_session(date(2026, 9, 20), SessionStatus.CANCELLED, by=Side.ADEPT)
    second = a_session(date(2026, 10, 1), SessionStatus.MISSED, by=Side.ADEPT)
    (line,) = lines(a_snapshot(sessions=[first, second]), Alarm.TWICE_CANCELLED, date(2026, 10, 5))
    assert line.facts["person"] == "Alf"
    assert line.since == date(2026, 10, 1)
    assert is_silent(a_snapshot(sessions=[first]), Alarm.TWICE_CANCELLED, date(2026, 10, 5))


def test_one_session_lost_by_each_side_is_no_pattern() -> None:
    lost = [
        a_session(date(2026, 9, 20), SessionStatus.CANCELLED, by=Side.ADEPT),
        a_session(date(2026, 10, 1), SessionStatus.CANCELLED, by=Side.MENTOR),
    ]
    assert is_silent(a_snapshot(sessions=lost), Alarm.TWICE_CANCELLED, date(2026, 10, 5))


def test_a_pair_without_news_for_ninety_days_is_silent() -> None:
    speaks_from(a_snapshot(), Alarm.SILENT, MATCHED + timedelta(days=90))


def test_a_session_in_the_future_is_no_news() -> None:
    coming = a_session(date(2026, 12, 15), SessionStatus.HELD)
    speaks_from(a_snapshot(sessions=[coming]), Alarm.SILENT, MATCHED + timedelta(days=90))


def test_a_session_held_is_news() -> None:
    held = a_session(date(2026, 10, 1), SessionStatus.HELD)
    speaks_from(a_snapshot(sessions=[held]), Alarm.SILENT, date(2026, 12, 30))


def test_contact_and_feedback_are_news() -> None:
    contact = Contact(
        id=ContactId("c"), person_id=ALF, happened_on=date(2026, 10, 1), how=Channel.PHONE, about="Well"
    )
    speaks_from(a_snapshot(contacts=[contact]), Alarm.SILENT, date(2026, 12, 30))
    answer = given_feedback(MOA, Moment.START, date(2026, 10, 2))
    speaks_from(a_snapshot(feedback=[answer]), Alarm.SILENT, date(2026, 12, 31))


def test_feedback_on_the_start_is_due_a_week_after_the_match() -> None:
    line = speaks_from(a_snapshot(), Alarm.FEEDBACK_DUE, date(2026, 9, 8))
    assert (line.who, line.facts["moment"]) == (("Moa", "Alf"), "start")


def test_who_has_answered_is_not_asked_again() -> None:
    answers = [given_feedback(MOA, Moment.START, date(2026, 9, 5))]
    assert speaks_from(a_snapshot(feedback=answers), Alarm.FEEDBACK_DUE, date(2026, 9, 8)).who == ("Alf",)
    answers.append(given_feedback(ALF, Moment.START, date(2026, 9, 20)))
    assert is_silent(a_snapshot(feedback=answers), Alarm.FEEDBACK_DUE, date(2026, 9, 21))


@pytest.mark.parametrize(
    ("moment", "day"), [(Moment.MIDPOINT, date(2027, 1, 22)), (Moment.END, date(2027, 5, 27))]
)
def test_feedback_on_midpoint_and_end_follows_the_key_dates(moment: Moment, day: date) -> None:
    earlier = [
        given_feedback(person, one, MATCHED) for person in (MOA, ALF) for one in Moment if one is not moment
    ]
    line = speaks_from(a_snapshot(feedback=earlier), Alarm.FEEDBACK_DUE, day)
    assert line.facts["moment"] == moment


def an_idea(stage: Stage = Stage.NEW, *, named: bool = False) -> Idea:
    """An idea of Alf's, made on the first of October."""
    return Idea(
        id=IdeaId("idea"),
        title="Open kitchen",
        stage=stage,
        cohort_id=COHORT.id,
        author_id=ALF,
        author_may_be_named=named,
        created_on=date(2026, 10, 1),
    )


def test_an_idea_wants_an_answer_within_thirty_days() -> None:
    line = speaks_from(a_snapshot(ideas=[an_idea()]), Alarm.IDEA_UNANSWERED, date(2026, 10, 31))
    assert line.who == ()
    named = a_snapshot(ideas=[an_idea(Stage.UNDER_REVIEW, named=True)])
    assert speaks_from(named, Alarm.IDEA_UNANSWERED, date(2026, 10, 31)).who == ("Alf",)


@pytest.mark.parametrize("stage", [Stage.DECIDED, Stage.PARKED, Stage.DECLINED, Stage.REALISED])
def test_an_answered_idea_is_done(stage: Stage) -> None:
    assert is_silent(a_snapshot(ideas=[an_idea(stage)]), Alarm.IDEA_UNANSWERED, date(2027, 1, 1))


@pytest.mark.parametrize("status", [ParticipationStatus.SELECTED, ParticipationStatus.RESERVE])
def test_people_without_a_pair_wait_once_the_cohort_is_matched(status: ParticipationStatus) -> None:
    extra = replace(a_part("Eva", Side.ADEPT), status=status)
    people = [Person(id=PersonId("Eva"), name="Eva")]
    recruiting = replace(COHORT, phase=Phase.MATCHING)
    before = a_snapshot(cohort=recruiting, people=people, parts=[extra], pairs=[])
    assert is_silent(before, Alarm.WAITING, MATCHED)
    (line,) = lines(a_snapshot(cohort=recruiting, people=people, parts=[extra]), Alarm.WAITING, MATCHED)
    assert (line.who, line.since) == (("Eva",), MATCHED)


def test_people_with_a_pair_do_not_wait_and_neither_do_those_who_declined() -> None:
    declined = replace(a_part("Eva", Side.ADEPT), status=ParticipationStatus.DECLINED)
    parts = [a_part("Moa", Side.MENTOR), a_part("Alf", Side.ADEPT), declined]
    snapshot = a_snapshot(people=[Person(id=PersonId("Eva"), name="Eva")], parts=parts)
    assert is_silent(snapshot, Alarm.WAITING, date(2026, 10, 1))


def test_both_wait_again_when_their_pair_has_ended() -> None:
    ended = replace(a_pair(PairStatus.ENDED), ended_on=date(2026, 10, 1))
    found = lines(a_snapshot(pairs=[ended]), Alarm.WAITING, date(2026, 10, 2))
    assert [(line.who, line.since) for line in found] == [
        (("Alf",), date(2026, 10, 1)),
        (("Moa",), date(2026, 10, 1)),
    ]


def an_override(which: Rule) -> Override:
    """An override made on the second of September."""
    return Override(
        rule=which, reason="The only one who knows", by="Kim", at=datetime(2026, 9, 2, 9, tzinfo=UTC)
    )


def test_an_overridden_clash_stays_in_sight_while_the_pair_lives() -> None:
    clash = a_pair(overrides=[an_override(Rule.DEPARTMENT)])
    assert speaks_from(a_snapshot(pairs=[clash]), Alarm.CLASH_OVERRIDDEN, date(2026, 9, 2)).who == (
        "Moa",
        "Alf",
    )
    ended = replace(clash, status=PairStatus.ENDED)
    assert is_silent(a_snapshot(pairs=[ended]), Alarm.CLASH_OVERRIDDEN, date(2026, 9, 3))
    other = a_pair(overrides=[an_override(Rule.LANGUAGE)])
    assert is_silent(a_snapshot(pairs=[other]), Alarm.CLASH_OVERRIDDEN, date(2026, 9, 3))


def test_a_known_managers_approval_is_asked_for_until_the_cohort_runs() -> None:
    boss = Person(id=PersonId("Bo"), name="Bo")
    alf = Person(id=ALF, name="Alf", manager_id=boss.id)
    part = replace(a_part("Alf", Side.ADEPT), applied_on=date(2026, 8, 3))
    recruiting = replace(COHORT, phase=Phase.RECRUITING)

    def asked(cohort: Cohort, person: Person, participation: Participation) -> Snapshot:
        return a_snapshot(cohort=cohort, people=[boss, person], parts=[participation], pairs=[])

    (line,) = lines(asked(recruiting, alf, part), Alarm.MANAGER_APPROVAL_MISSING, date(2026, 8, 10))
    assert (line.who, line.since, line.facts["manager"]) == (("Alf",), date(2026, 8, 3), "Bo")
    approved = replace(part, manager_approved_on=date(2026, 8, 9))
    for snapshot in (
        asked(recruiting, alf, approved),
        asked(COHORT, alf, part),
        asked(recruiting, Person(id=ALF, name="Alf"), part),
    ):
        assert is_silent(snapshot, Alarm.MANAGER_APPROVAL_MISSING, date(2026, 8, 10))


def test_a_key_date_is_near_a_fortnight_ahead_and_over_the_day_after() -> None:
    speaks_from(a_snapshot(), Alarm.KEY_DATE, date(2027, 1, 1))
    assert len(lines(a_snapshot(), Alarm.KEY_DATE, date(2027, 1, 15))) == 1
    assert is_silent(a_snapshot(), Alarm.KEY_DATE, date(2027, 1, 16))


def dismissed(alarm: Alarm, subject: str, made_on: date, until: date | None = None) -> Dismissal:
    """Something put aside."""
    return Dismissal(
        id=DismissalId(f"{alarm}/{subject}"), rule=alarm, subject_id=subject, made_on=made_on, until=until
    )


def test_what_is_dismissed_stays_away() -> None:
    gone = dismissed(Alarm.FIRST_SESSION_UNBOOKED, "pair", date(2026, 9, 12))
    assert is_silent(a_snapshot(dismissals=[gone]), Alarm.FIRST_SESSION_UNBOOKED, date(2026, 12, 1))
    other = replace(gone, subject_id="another")
    assert lines(a_snapshot(dismissals=[other]), Alarm.FIRST_SESSION_UNBOOKED, date(2026, 12, 1))


def test_what_is_snoozed_comes_back_on_its_day() -> None:
    later = dismissed(Alarm.FIRST_SESSION_UNBOOKED, "pair", date(2026, 9, 12), until=date(2026, 9, 20))
    snapshot = a_snapshot(dismissals=[later])
    assert is_silent(snapshot, Alarm.FIRST_SESSION_UNBOOKED, date(2026, 9, 19))
    assert lines(snapshot, Alarm.FIRST_SESSION_UNBOOKED, date(2026, 9, 20))


def test_a_new_silence_speaks_although_an_earlier_one_was_dismissed() -> None:
    gone = dismissed(Alarm.SILENT, "pair", date(2026, 12, 1))
    snapshot = a_snapshot(dismissals=[gone])
    assert is_silent(snapshot, Alarm.SILENT, date(2027, 1, 1))
    held = a_session(date(2026, 12, 20), SessionStatus.HELD)
    again = a_snapshot(dismissals=[gone], sessions=[held])
    speaks_from(again, Alarm.SILENT, date(2027, 3, 20))


@pytest.mark.parametrize("status", [PairStatus.ENDED, PairStatus.COMPLETED])
def test_only_living_pairs_need_attention(status: PairStatus) -> None:
    over = a_session(date(2026, 9, 20))
    snapshot = a_snapshot(pairs=[a_pair(status)], sessions=[over], parts=[])
    assert attention(snapshot, date(2026, 12, 20)) == ()


def a_promise(due_on: date | None = date(2026, 12, 1)) -> FollowUp:
    """Moa's promise to call Bo, at the pair's session."""
    return FollowUp(
        id=FollowUpId("call"),
        text="Call Bo",
        cohort_id=COHORT.id,
        person_id=MOA,
        pair_id=PairId("pair"),
        due_on=due_on,
    )


def test_a_promise_is_told_on_its_day_until_it_is_done() -> None:
    promise = a_promise()
    speaks_from(a_snapshot(follow_ups=[promise]), Alarm.FOLLOW_UP_DUE, date(2026, 12, 1))
    done = replace(promise, done_on=date(2026, 12, 2))
    for silent in (done, a_promise(None), replace(promise, pair_id=PairId("of another cohort"))):
        assert is_silent(a_snapshot(follow_ups=[silent]), Alarm.FOLLOW_UP_DUE, date(2027, 1, 1))


def test_a_promise_that_was_put_off_is_told_on_the_day_it_was_put_off_to() -> None:
    later = replace(a_promise(), snoozed_until=date(2026, 12, 8))
    speaks_from(a_snapshot(follow_ups=[later]), Alarm.FOLLOW_UP_DUE, date(2026, 12, 8))


@pytest.mark.parametrize(
    "cohort",
    [replace(COHORT, phase=Phase.CLOSED), replace(COHORT, archived=True)],
    ids=["closed", "archived"],
)
def test_a_cohort_that_is_over_asks_for_nothing(cohort: Cohort) -> None:
    snapshot = a_snapshot(cohort=cohort, ideas=[an_idea()], sessions=[a_session(date(2026, 9, 20))])
    assert attention(snapshot, date(2027, 1, 10)) == ()


def everything() -> Snapshot:
    """A cohort in which every rule speaks on the twelfth of January."""
    boss = Person(id=PersonId("Bo"), name="Bo")
    eva = Person(id=PersonId("Eva"), name="Eva", manager_id=boss.id)
    clash = replace(a_pair(overrides=[an_override(Rule.DEPARTMENT)]), topics=(), questions=())
    quiet = replace(clash, id=PairId("quiet"), mentor_id=eva.id, overrides=())
    lost = [
        a_session(date(2026, 10, day), SessionStatus.CANCELLED, by=Side.MENTOR, number=2) for day in (5, 9)
    ]
    sessions = [
        replace(a_session(date(2026, 9, 20), SessionStatus.HELD), pair_id=quiet.id),
        a_session(date(2026, 10, 3), SessionStatus.SUGGESTED),
        a_session(date(2027, 1, 20), SessionStatus.SUGGESTED, number=3),
        *lost,
    ]
    parts = [a_part("Moa", Side.MENTOR), a_part("Alf", Side.ADEPT), a_part("Eva", Side.ADEPT)]
    return a_snapshot(
        cohort=replace(COHORT, phase=Phase.MATCHING),
        people=[boss, eva],
        parts=parts,
        pairs=[clash, quiet],
        sessions=sessions,
        ideas=[an_idea(named=True)],
        follow_ups=[a_promise()],
    )


def test_the_most_urgent_rule_comes_first_and_the_oldest_line_in_it() -> None:
    found = attention(everything(), date(2027, 1, 12))
    assert {line.alarm for line in found} == set(Alarm) == set(URGENCY)
    ranks = [(URGENCY.index(line.alarm), line.since) for line in found]
    assert ranks == sorted(ranks)
    assert found[0].alarm is Alarm.PREPARATION_MISSING


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_line_is_said_in_a_sentence_with_its_names(language: str) -> None:
    words = Words(language)
    for line in attention(everything(), date(2027, 1, 12)):
        text = sentence(line, words)
        assert text.endswith((".", "knows"))
        assert all(name in text for name in line.who)
        assert "{" not in text
        assert rule(line.alarm, words)


def test_swedish_is_spoken_in_swedish() -> None:
    line = lines(a_snapshot(), Alarm.SILENT, date(2026, 12, 1))[0]
    text = sentence(line, Words("sv"))
    assert text == "Inget nytt har hörts om Moa och Alf sedan den 1 september 2026, för 91 dagar sedan."
