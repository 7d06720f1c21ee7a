"""The past of the sample: the earlier cohorts as rows, written in a few steps at their own time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from revmentor_desktop.domain.feedback import Answer, Feedback, Moment
from revmentor_desktop.domain.ids import FeedbackId, PairId, ParticipationId, PersonId, SessionId
from revmentor_desktop.domain.pairs import MatchedHow, Pair, PairGoal, PairStatus
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Person, Side
from revmentor_desktop.domain.programme import Cohort, Phase
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.sample.days import ZONE, SampleClock, SampleDays
from revmentor_desktop.services.sample.earlier import Course, EarlierCohort, EarlierPair
from revmentor_desktop.services.sample.programme import (
    COORDINATOR,
    FEEDBACK_QUESTIONS,
    SUBJECTS,
    SampleWords,
)
from revmentor_desktop.services.sample.roster import address, everybody
from revmentor_desktop.services.sample.sign_up import employed_since

_MINUTES = 90
_HOURS = (time(9), time(10), time(13), time(14, 30), time(15))
_SUMMARIES = (
    "Lärde känna varandra och valde en utmaning som är på riktigt.",
    "Gick igenom utmaningen steg för steg; två antaganden visade sig vara fel.",
    "Bestämde vad som ska ändras och vem som gör det.",
)
_NEXT_STEPS = ("Ta med ett verkligt exempel.", "Prova i liten skala före nästa träff.", "")


def earlier_people(words: SampleWords, days: SampleDays, door: Door) -> dict[str, Person]:
    """Make everybody whom the earlier cohorts knew, by name."""
    return {
        one.name: Person(
            id=PersonId(door.new_id()),
            name=one.name,
            email=address(one.name),
            title=one.title,
            department_id=words.departments[one.department].id,
            level=one.level,
            site=one.site,
            employed_since=employed_since(one, days.today),
            languages=tuple(one.languages.split("; ")),
        )
        for one in everybody().values()
        if one.department
    }


def as_told(cohort: Cohort, told: EarlierCohort, words: SampleWords) -> Cohort:
    """Give a cohort its purpose, themes and key dates."""
    return replace(
        cohort,
        phase=Phase.RUNNING,
        purpose=told.purpose,
        themes=tuple(words.topics[theme].id for theme in told.themes),
        matching_on=cohort.starts_on - timedelta(days=14),
        kickoff_on=cohort.starts_on,
        closing_on=cohort.ends_on,
    )


@dataclass(frozen=True)
class Past:
    """Writes one earlier cohort; `people` are those whom the file knows, by name."""

    door: Door
    clock: SampleClock
    days: SampleDays
    words: SampleWords
    people: dict[str, Person]

    def write(self, told: EarlierCohort, cohort: Cohort) -> None:
        """Write who took part, the pairs, their sessions, and how it ended: four steps."""
        matched_on = self.days.working(cohort.starts_on - timedelta(days=14))
        self.clock.put(matched_on)
        parts = self._participations(told, cohort)
        with self.door.step(Verb.IMPORT_PEOPLE, cohort_id=cohort.id, added=len(parts), updated=0) as unit:
            unit.put(*parts)
        pairs = [self._proposed(one, cohort) for one in told.pairs]
        with self.door.step(
            Verb.APPLY_MATCHING, cohort_id=cohort.id, goal=MatchedHow.BEST.value, count=len(pairs)
        ) as unit:
            unit.add(*pairs)
        sessions = [
            session
            for place, (one, pair) in enumerate(zip(told.pairs, pairs, strict=True))
            for session in self._sessions(one, pair, cohort, place)
        ]
        with self.door.step(Verb.APPLY_PLAN, cohort_id=cohort.id, count=len(sessions)) as unit:
            unit.add(*(replace(one, status=SessionStatus.SUGGESTED, by_side=None) for one in sessions))
        self.clock.put(cohort.ends_on, time(16))
        self._close(told, cohort, pairs, sessions)

    def _close(
        self, told: EarlierCohort, cohort: Cohort, pairs: Sequence[Pair], sessions: Sequence[Session]
    ) -> None:
        over = [
            self._over(one, pair, cohort, [each for each in sessions if each.pair_id == pair.id])
            for one, pair in zip(told.pairs, pairs, strict=True)
        ]
        ids = [pair.id for pair in pairs]
        with self.door.step(Verb.COMPLETE_PAIR, *ids, cohort_id=cohort.id, count=len(ids)) as unit:
            unit.put(*over, *(_told(session) for session in sessions))
            unit.add(*(given for pair in over for given in self._feedback(pair)))
        with self.door.step(Verb.CHANGE_COHORT, cohort.id, cohort_id=cohort.id) as unit:
            unit.put(replace(cohort, phase=Phase.CLOSED, notes="Avslutad med gemensam lunch. (Exempel)"))

    def _participations(self, told: EarlierCohort, cohort: Cohort) -> list[Participation]:
        paired = [
            (name, side)
            for one in told.pairs
            for name, side in ((one.mentor, Side.MENTOR), (one.adept, Side.ADEPT))
        ]
        parts = [self._participation(name, side, cohort) for name, side in paired]
        for one in told.bystanders:
            part = self._participation(one.name, Side(one.side), cohort)
            status = ParticipationStatus(one.status)
            parts.append(replace(part, status=status, status_reason=one.reason, briefed_on=None))
        return parts

    def _participation(self, name: str, side: Side, cohort: Cohort) -> Participation:
        briefed = self.days.working(cohort.starts_on + timedelta(days=1))
        return Participation(
            id=ParticipationId(self.door.new_id()),
            person_id=self.people[name].id,
            cohort_id=cohort.id,
            side=side,
            applied_on=self.days.working(cohort.starts_on - timedelta(days=25)),
            briefed_on=briefed,
            agreement_signed_on=briefed,
        )

    def _proposed(self, told: EarlierPair, cohort: Cohort) -> Pair:
        subject = next(one for one in SUBJECTS if one.name == told.topic)
        return Pair(
            id=PairId(self.door.new_id()),
            cohort_id=cohort.id,
            mentor_id=self.people[told.mentor].id,
            adept_id=self.people[told.adept].id,
            proposed_on=self.door.today,
            matched_how=MatchedHow.BEST,
            matched_by=COORDINATOR,
            matched_at=self.door.now(),
            topics=(self.words.topics[told.topic].id,),
            questions=(subject.question,),
            goals=(PairGoal(text=subject.goal),),
            challenge="En verklig utmaning från adeptens vardag. (Exempel)",
            challenge_is_real=True,
        )

    def _sessions(self, told: EarlierPair, pair: Pair, cohort: Cohort, place: int) -> list[Session]:
        span = (cohort.ends_on - cohort.starts_on).days
        ideals = [cohort.starts_on + timedelta(days=(2 * n + 1) * span // 6 + place % 4) for n in range(3)]
        made = [self._session(pair, n + 1, ideals[n], place) for n in range(3)]
        if told.course is Course.ENDED:
            return [made[0], replace(made[1], status=SessionStatus.CANCELLED)]
        if told.course is Course.AS_PLANNED:
            return made
        missed = told.course is Course.MISSED_ONCE
        void = replace(
            made[1],
            status=SessionStatus.MISSED if missed else SessionStatus.CANCELLED,
            by_side=Side.MENTOR if missed else Side.ADEPT,
        )
        again = self._session(pair, 2, ideals[1] + timedelta(days=9), place)
        return [made[0], void, replace(again, replaces_id=void.id), made[2]]

    def _session(self, pair: Pair, number: int, day: date, place: int) -> Session:
        session_id = SessionId(self.door.new_id())
        return Session(
            id=session_id,
            pair_id=pair.id,
            number=number,
            wall_start=datetime.combine(self.days.working(day), _HOURS[place % len(_HOURS)]),
            zone=ZONE,
            minutes=_MINUTES,
            place="Mötesrum Exempel",
            status=SessionStatus.HELD,
            calendar_uid=f"{session_id}@revmentor",
        )

    def _over(self, told: EarlierPair, pair: Pair, cohort: Cohort, sessions: Sequence[Session]) -> Pair:
        begun = self.days.working(cohort.starts_on + timedelta(days=1))
        living = replace(
            pair,
            confirmed_by_mentor_on=cohort.starts_on,
            confirmed_by_adept_on=cohort.starts_on,
            active_on=begun,
            goals=tuple(replace(goal, reached=told.reached) for goal in pair.goals),
        )
        if told.course is not Course.ENDED:
            return replace(living, status=PairStatus.COMPLETED, completed_on=cohort.ends_on)
        stopped = sessions[-1].wall_start.date() - timedelta(days=3)
        return replace(
            living, status=PairStatus.ENDED, ended_on=self.days.working(stopped), ended_why=told.ended_why
        )

    def _feedback(self, pair: Pair) -> list[Feedback]:
        """Both at the start; at the end those who came that far."""
        moments = [(Moment.START, pair.active_on), (Moment.END, pair.completed_on)]
        return [
            Feedback(
                id=FeedbackId(self.door.new_id()),
                pair_id=pair.id,
                person_id=person_id,
                moment=moment,
                given_on=day,
                answers=answers(place + (moment is Moment.END)),
            )
            for moment, day in moments
            if day is not None
            for place, person_id in enumerate((pair.mentor_id, pair.adept_id))
        ]


def answers(place: int) -> tuple[Answer, ...]:
    """Answer the programme's questions; `place` varies the scores between 3 and 5."""
    scores = [3 + (place + 2 * number) % 3 for number in range(len(FEEDBACK_QUESTIONS))]
    words = ("Mer raka frågor än jag trodde.", "", "")
    return tuple(
        Answer(question=question, score=score, words=said)
        for question, score, said in zip(FEEDBACK_QUESTIONS, scores, words, strict=True)
    )


def summary(number: int) -> tuple[str, str]:
    """What is noted after session `number`: a summary and next steps."""
    return _SUMMARIES[(number - 1) % 3], _NEXT_STEPS[(number - 1) % 3]


def _told(session: Session) -> Session:
    if session.status is not SessionStatus.HELD:
        return session
    said, following = summary(session.number)
    return replace(session, minutes_held=session.minutes, summary=said, next_steps=following)
