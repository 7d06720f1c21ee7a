"""Forms in: one plan for all that came back, sign-ups and evaluations, and one step that carries it out."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from revmentor_desktop.domain.feedback import HIGHEST, Answer, Feedback
from revmentor_desktop.domain.forms import (
    FormAnswer,
    FormFault,
    FormKind,
    FormProblem,
    Returned,
    ReturnedForm,
)
from revmentor_desktop.domain.ids import FeedbackId, PairId, PersonId
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Person
from revmentor_desktop.domain.programme import Department, Topic
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.exchange.forms.lines import as_list, named_by_file, sure, unread, without_rows
from revmentor_desktop.exchange.forms.returned import read_pasted, read_places
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.feedback import keep_questions
from revmentor_desktop.services.importing import Importing, Reading
from revmentor_desktop.services.importing_plan import Decisions, ImportPlan, row_key
from revmentor_desktop.services.returned_plan import FeedbackChange, ReturnedPlan
from revmentor_desktop.services.returned_sifting import is_ours, kind_of, line_of, newest
from revmentor_desktop.store.unit_of_work import UnitOfWork
from revmentor_desktop.wording.catalogue import Words

__all__ = ["FeedbackChange", "ReturnedForms", "ReturnedPlan", "read_pasted", "read_places"]

_SCORE = re.compile(rf"\s*([1-{HIGHEST}])(?:[.,]0+)?\s*")


class ReturnedForms:
    """Plans what came back, and takes it in."""

    def __init__(self, door: Door, importing: Importing) -> None:
        self._door = door
        self._importing = importing

    def planned(
        self, returned: Returned, snapshot: Snapshot, words: Words, decisions: Decisions | None = None
    ) -> ReturnedPlan:
        """Plan what forms would change in a snapshot's cohort, without a look at any file.

        Without `decisions` a form that was made for somebody without an address is theirs.
        """
        problems = list(returned.problems)
        mine = [form for form in returned.forms if is_ours(form, snapshot, problems)]
        counted = newest(mine, problems)
        sign_ups = [form for form in counted if kind_of(form) is FormKind.SIGN_UP]
        changes = [
            change
            for form in counted
            if kind_of(form) is FormKind.EVALUATION
            and (change := self._feedback(form, snapshot, problems)) is not None
        ]
        changed = tuple(one for one in changes if one.before is None or _differ(one.before, one.after))
        return ReturnedPlan(
            cohort_id=snapshot.cohort.id,
            people=self._people(sign_ups, snapshot, words, decisions, problems),
            feedback=changed,
            feedback_unchanged=len(changes) - len(changed),
            form_problems=tuple(problems),
        )

    def apply(self, plan: ReturnedPlan) -> None:
        """Carry a plan out as one step."""
        step = self._door.step(
            Verb.TAKE_FORMS,
            *(one.after.person_id for one in plan.feedback),
            cohort_id=plan.cohort_id,
            added=plan.added,
            updated=plan.updated,
            feedback=len(plan.feedback),
        )
        with step as unit:
            if plan.people is not None:
                _save(unit, plan.people)
            unit.put(*(one.after for one in plan.feedback))
            if plan.feedback:
                keep_questions(unit, self._door.programme())

    def _people(
        self,
        forms: Sequence[ReturnedForm],
        snapshot: Snapshot,
        words: Words,
        decisions: Decisions | None,
        problems: list[FormProblem],
    ) -> ImportPlan | None:
        lines = [line_of(form, snapshot, problems) for form in forms]
        if not lines:
            return None
        topics = [one.name for one in snapshot.topics.values()]
        opened = as_list(lines, topics, words, lines[0].file)
        reading = Reading(status=ParticipationStatus.APPLIED)
        parsed = self._importing.understood(opened, snapshot, reading)
        problems += [FormProblem(fault=FormFault.EMPTY, file=line.file) for line in unread(parsed, lines)]
        named = named_by_file(parsed, lines, topics)
        if decisions is None:
            decisions = Decisions(same=frozenset(map(row_key, sure(named, lines))))
        plan = self._importing.replanned(named, snapshot, reading, decisions)
        return replace(plan, problems=without_rows(plan.problems))

    def _feedback(
        self, form: ReturnedForm, snapshot: Snapshot, problems: list[FormProblem]
    ) -> FeedbackChange | None:
        passport = form.passport
        pair = snapshot.pairs.get(passport.pair_id) if passport and passport.pair_id else None
        if passport is None or pair is None or passport.moment is None or passport.person_id is None:
            problems.append(FormProblem(fault=FormFault.PAIR, file=form.file))
            return None
        anonymous = passport.person_id in snapshot.people and snapshot.people[passport.person_id].anonymised
        if anonymous or passport.person_id not in (pair.mentor_id, pair.adept_id):
            problems.append(FormProblem(fault=FormFault.PAIR, file=form.file))
            return None
        answers = [_answer(one) for one in form.answers]
        for one, answer in zip(form.answers, answers, strict=True):
            if answer is None:
                facts = {"value": str(one.score), "question": one.question}
                problems.append(FormProblem(fault=FormFault.SCORE, file=form.file, facts=facts))
                return None
        before = _given(snapshot, pair.id, passport.person_id, form)
        after = Feedback(
            id=before.id if before else FeedbackId(self._door.new_id()),
            pair_id=pair.id,
            person_id=passport.person_id,
            moment=passport.moment,
            given_on=_day(form.filled_at, self._door.today),
            answers=tuple(one for one in answers if one is not None),
        )
        return FeedbackChange(file=form.file, before=before, after=after)


def _save(unit: UnitOfWork, plan: ImportPlan) -> None:
    records: tuple[Department | Topic | Person | Participation, ...] = (
        *plan.departments,
        *plan.topics,
        *plan.people,
        *plan.participations,
    )
    unit.add(*(one for one in records if one.id in plan.new))
    unit.put(*(one for one in records if one.id not in plan.new))


def _answer(one: FormAnswer) -> Answer | None:
    """Read an answer; None where its score is none."""
    if one.score == "":
        return Answer(question=one.question, words=one.words)
    if isinstance(one.score, date):
        return None
    found = _SCORE.fullmatch(str(one.score))
    return Answer(question=one.question, score=int(found[1]), words=one.words) if found else None


def _given(snapshot: Snapshot, pair_id: PairId, person_id: PersonId, form: ReturnedForm) -> Feedback | None:
    moment = form.passport.moment if form.passport else None
    mine = (one for one in snapshot.feedback if one.pair_id == pair_id and one.person_id == person_id)
    return next((one for one in mine if one.moment is moment), None)


def _differ(before: Feedback, after: Feedback) -> bool:
    return replace(after, given_on=before.given_on) != before


def _day(filled_at: datetime | None, today: date) -> date:
    return min(filled_at.date(), today) if filled_at is not None else today
