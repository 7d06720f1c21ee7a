"""The evaluation form of one person of a pair, at one moment."""

from datetime import datetime

from revmentor_desktop.domain.feedback import HIGHEST, Questionnaire
from revmentor_desktop.domain.forms import FormKind, FormPassport
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Person
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.forms.checks import Check
from revmentor_desktop.exchange.forms.marks import QUESTION, SCORE, WORDS
from revmentor_desktop.exchange.forms.page import FormPage
from revmentor_desktop.wording import forms as wording
from revmentor_desktop.wording.catalogue import Words

_LINES = 3


def evaluation_form(
    snapshot: Snapshot, pair: Pair, person: Person, asked: Questionnaire, words: Words, *, now: datetime
) -> bytes:
    """Give an evaluation form as a workbook, for `person` of `pair`."""
    other = snapshot.people[pair.adept_id if person.id == pair.mentor_id else pair.mentor_id]
    title = words(wording.EVALUATION_TITLES[asked.moment])
    page = FormPage(words(wording.EVALUATION_SHEET), words)
    about = words(wording.EVALUATION_OF, name=person.name, other=other.name)
    page.head(
        f"{snapshot.programme.name} · {snapshot.cohort.name}", title, (about, words(wording.EVALUATION_INTRO))
    )
    for place, text in enumerate((*asked.scored, *asked.open), 1):
        _question(page, place, text, words, scored=place <= len(asked.scored))
    page.paragraph(words(wording.EVALUATION_KEPT))
    passport = FormPassport(
        kind=FormKind.EVALUATION,
        programme_id=snapshot.programme.id,
        cohort_id=snapshot.cohort.id,
        language=words.language,
        person_id=person.id,
        pair_id=pair.id,
        moment=asked.moment,
    )
    return page.content(passport, title=title, now=now)


def _question(page: FormPage, place: int, text: str, words: Words, *, scored: bool) -> None:
    """Ask a question, and keep it as the programme writes it, by which the answer is known."""
    page.question(wording.asked_in(text, words))
    if scored:
        page.field(
            f"{SCORE}_{place}",
            words(wording.SCORE),
            hint=words(wording.SCORE_HINT),
            check=Check(
                choices=tuple(str(score) for score in range(1, HIGHEST + 1)),
                strict=True,
                said=words(wording.NUMBER, low=1, high=HIGHEST),
            ),
            narrow=True,
            number_format="General",
        )
    page.field(f"{WORDS}_{place}", words(wording.IN_WORDS if scored else wording.OPEN_ANSWER), lines=_LINES)
    page.keep(f"{QUESTION}_{place}", text)
