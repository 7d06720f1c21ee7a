"""Feedback: what is asked at each moment, and what people of pairs answered."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.feedback import HIGHEST, Answer, Feedback, Moment, Questionnaire
from revmentor_desktop.domain.ids import FeedbackId, PairId, PersonId, SettingId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.programme import Programme
from revmentor_desktop.domain.records import Setting
from revmentor_desktop.domain.text import folded, tidy
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.store.unit_of_work import UnitOfWork
from revmentor_desktop.wording import forms as wording
from revmentor_desktop.wording.catalogue import Words

MOST_QUESTIONS = 20


class Evaluations:
    """The programme's questions, and the answers to them."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def questionnaire(self, moment: Moment) -> Questionnaire:
        """What is asked at a moment: the programme's questions, or those that are shipped."""
        programme = self._door.programme()
        kept = {one.id: one.value for one in self._door.store.all(Setting)}
        own = kept.get(_open_question(moment))
        asked = Words(programme.language)(wording.OPEN_QUESTIONS[moment]) if own is None else own
        return Questionnaire(
            moment=moment, scored=scored_questions(programme), open=(asked,) if asked else ()
        )

    def save_questions(self, scored: Sequence[str], opened: Mapping[Moment, str]) -> None:
        """Save what is asked: at every moment for a score, and at each moment for words.

        An empty open question is not asked. Raises RuleBroken `questions-missing`, `questions-repeated`,
        `questions-too-many`.
        """
        asked = tuple(filter(None, map(tidy, scored)))
        if not asked:
            raise RuleBroken("questions-missing")
        every = [folded(text) for text in (*asked, *opened.values()) if text.strip()]
        if len(set(every)) != len(every):
            raise RuleBroken("questions-repeated")
        if len(asked) > MOST_QUESTIONS:
            raise RuleBroken("questions-too-many", most=MOST_QUESTIONS)
        programme = self._door.programme()
        with self._door.step(Verb.CHANGE_QUESTIONS, programme.id) as unit:
            unit.put(replace(programme, feedback_questions=asked))
            unit.put(*(Setting(id=_open_question(one), value=tidy(text)) for one, text in opened.items()))

    def given(self, pair_id: PairId, person_id: PersonId, moment: Moment) -> Feedback | None:
        """What one person of a pair answered at a moment, if anything."""
        mine = self._door.store.all(Feedback, pair_id=pair_id, person_id=person_id, moment=moment.value)
        return mine[0] if mine else None

    def give(
        self, pair_id: PairId, person_id: PersonId, moment: Moment, answers: Iterable[Answer], given_on: date
    ) -> Feedback:
        """Save what somebody answered at a moment, in the place of what they answered before.

        Raises RuleBroken `answers-missing`, `score-out-of-range`, `feedback-ahead`, `not-of-pair`.
        """
        kept = tuple(one for one in answers if one.score is not None or one.words.strip())
        if not kept:
            raise RuleBroken("answers-missing")
        if any(one.score is not None and not 1 <= one.score <= HIGHEST for one in kept):
            raise RuleBroken("score-out-of-range")
        if given_on > self._door.today:
            raise RuleBroken("feedback-ahead")
        before = self.given(pair_id, person_id, moment)
        made = Feedback(
            id=before.id if before else FeedbackId(self._door.new_id()),
            pair_id=pair_id,
            person_id=person_id,
            moment=moment,
            given_on=given_on,
            answers=kept,
        )
        with self._door.step(Verb.GIVE_FEEDBACK, person_id, pair_id) as unit:
            pair = unit.get(Pair, pair_id)
            if person_id not in (pair.mentor_id, pair.adept_id):
                raise RuleBroken("not-of-pair")
            unit.put(made)
            keep_questions(unit, self._door.programme())
        return made


def scored_questions(programme: Programme) -> tuple[str, ...]:
    """The questions that are asked for a score: the programme's, or those that are shipped."""
    words = Words(programme.language)
    return programme.feedback_questions or tuple(words(message) for message in wording.QUESTIONS)


def keep_questions(unit: UnitOfWork, programme: Programme) -> None:
    """Make the shipped questions the programme's own, from the first answer to them on."""
    if not programme.feedback_questions:
        unit.put(replace(programme, feedback_questions=scored_questions(programme)))


def _open_question(moment: Moment) -> SettingId:
    return SettingId(f"open-question-{moment.value}")
