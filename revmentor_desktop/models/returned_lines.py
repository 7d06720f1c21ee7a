"""A plan of returned forms put into lines: what is asked, refused, changed and added, people and answers."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from revmentor_desktop.domain.feedback import Answer, Feedback
from revmentor_desktop.domain.forms import FormProblem
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.import_lines import amounts, preview_lines
from revmentor_desktop.models.people_import import Outcome, PreviewLine
from revmentor_desktop.services.returned_forms import FeedbackChange, ReturnedPlan
from revmentor_desktop.wording import forms, forms_view
from revmentor_desktop.wording.catalogue import Words

_FIRST = (Outcome.QUESTION, Outcome.REFUSED, Outcome.NOTICED, Outcome.CHANGED)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedLines:
    """The lines of a plan, and how many there are of each outcome."""

    lines: tuple[PreviewLine, ...]
    amounts: Mapping[Outcome, int]


def returned_lines(plan: ReturnedPlan, snapshot: Snapshot, words: Words) -> ReturnedLines:
    """Put a plan into lines: what needs a look first."""
    people = preview_lines(plan.people, snapshot, words, of_forms=True) if plan.people else []
    mine = [_problem(one, words) for one in plan.form_problems]
    mine += [_evaluation(one, snapshot, words) for one in plan.feedback]
    counted = Counter(amounts(plan.people)) if plan.people else Counter[Outcome]()
    counted.update(line.outcome for line in mine)
    return ReturnedLines(lines=tuple(_ordered(people, mine)), amounts=counted)


def _ordered(people: list[PreviewLine], mine: list[PreviewLine]) -> Iterator[PreviewLine]:
    """Lay the two beside each other, outcome by outcome; parts stay below what they are parts of."""
    for outcome in (*_FIRST, *(one for one in Outcome if one not in _FIRST)):
        yield from (line for line in people if line.outcome is outcome)
        yield from (line for line in mine if line.outcome is outcome)


def _problem(one: FormProblem, words: Words) -> PreviewLine:
    outcome = Outcome.REFUSED if one.refused else Outcome.NOTICED
    return PreviewLine(outcome=outcome, title=forms.problem(one, words), details=())


def _evaluation(one: FeedbackChange, snapshot: Snapshot, words: Words) -> PreviewLine:
    said = one.after
    pair = snapshot.pairs[said.pair_id]
    other = pair.adept_id if said.person_id == pair.mentor_id else pair.mentor_id
    title = words(
        forms_view.EVALUATION_LINE,
        name=snapshot.people[said.person_id].name,
        other=snapshot.people[other].name,
    )
    return PreviewLine(
        outcome=Outcome.ADDED if one.before is None else Outcome.CHANGED,
        title=title,
        details=(words(forms_view.MOMENTS[said.moment]), *_answers(one.before, said, words)),
    )


def _answers(before: Feedback | None, after: Feedback, words: Words) -> Iterator[str]:
    was = {one.question: one for one in before.answers} if before is not None else {}
    for one in after.answers:
        old = was.get(one.question)
        changed = old is not None and old.score != one.score
        message = forms_view.SCORED_CHANGED if changed else forms_view.SCORED
        if one.score is not None or changed:
            yield words(message, question=one.question, score=_score(one, words), old=_score(old, words))
        if one.words:
            yield (
                one.words
                if one.score is not None
                else words(forms_view.SCORED, question=one.question, score=one.words)
            )


def _score(answer: Answer | None, words: Words) -> str:
    score = answer.score if answer is not None else None
    return words(forms_view.NOT_SCORED) if score is None else str(score)
