"""Which of the forms that came back count: those of this cohort, filled in, the newest of each person."""

from collections.abc import Sequence
from datetime import datetime

from revmentor_desktop.domain.forms import (
    FormCell,
    FormFault,
    FormField,
    FormKind,
    FormProblem,
    ReturnedForm,
)
from revmentor_desktop.domain.people import Person
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded
from revmentor_desktop.exchange.forms.lines import FormLine

_LATEST = datetime.max  # noqa: DTZ901 - moments of files have no zone


def kind_of(form: ReturnedForm) -> FormKind:
    """What a form is for; answers in the text of a mail are a sign-up."""
    return form.passport.kind if form.passport else FormKind.SIGN_UP


def is_ours(form: ReturnedForm, snapshot: Snapshot, problems: list[FormProblem]) -> bool:
    """Whether a form is for this cohort and filled in; else say why not."""
    passport = form.passport
    fault: FormFault | None = None
    facts: dict[str, str] = {}
    if passport is not None and passport.cohort_id != snapshot.cohort.id:
        other = snapshot.cohorts.get(passport.cohort_id)
        fault = FormFault.OTHER_PROGRAMME if other is None else FormFault.OTHER_COHORT
        facts = {"cohort": other.name} if other is not None else {}
    if passport is not None and passport.programme_id != snapshot.programme.id:
        fault = FormFault.OTHER_PROGRAMME
    if fault is None and not form.fields and not form.answers:
        fault = FormFault.EMPTY
    if fault is not None:
        problems.append(FormProblem(fault=fault, file=form.file, facts=facts))
    return fault is None


def newest(forms: Sequence[ReturnedForm], problems: list[FormProblem]) -> list[ReturnedForm]:
    """Keep the newest form of each person, pair and moment; say of the others that they are older."""
    kept: dict[object, ReturnedForm] = {}
    for form in sorted(forms, key=lambda one: one.filled_at or _LATEST):
        key = _whose(form)
        if key in kept:
            facts = {"newer": form.file}
            problems.append(FormProblem(fault=FormFault.OLDER, file=kept.pop(key).file, facts=facts))
        kept[key] = form
    chosen = {id(form) for form in kept.values()}
    return [form for form in forms if id(form) in chosen]


def _whose(form: ReturnedForm) -> object:
    passport = form.passport
    if passport is not None and passport.kind is FormKind.EVALUATION:
        return passport.pair_id, passport.person_id, passport.moment
    if passport is not None and passport.person_id is not None:
        return passport.person_id
    email, name, department = (
        folded(str(form.fields.get(field, ("",))[0]))
        for field in (FormField.EMAIL, FormField.NAME, FormField.DEPARTMENT)
    )
    if email:
        return "address", email
    return ("name", name, department) if name else ("file", id(form))


def line_of(form: ReturnedForm, snapshot: Snapshot, problems: list[FormProblem]) -> FormLine:
    """Lay a form beside whom it was made for; nobody becomes somebody else by a new address."""
    answers = dict(form.fields)
    known = _known(form, snapshot)
    written = str(answers.get(FormField.EMAIL, ("",))[0]).strip()
    if known is not None and known.email:
        if written and folded(written) != folded(known.email):
            facts = {"name": known.name, "value": written, "known": known.email}
            problems.append(FormProblem(fault=FormFault.ADDRESS, file=form.file, facts=facts))
        answers[FormField.EMAIL] = (known.email,)
    if known is not None and known.notes and answers.get(FormField.NOTES):
        answers[FormField.NOTES] = _added_notes(known, answers[FormField.NOTES])
    is_sure = known is not None and not known.email and form.passport is not None
    return FormLine(file=form.file, answers=answers, is_sure=is_sure)


def _known(form: ReturnedForm, snapshot: Snapshot) -> Person | None:
    """Whom a form was made for, or who has the address that it gives."""
    made_for = form.passport.person_id if form.passport else None
    if made_for is not None and made_for in snapshot.people:
        return snapshot.people[made_for]
    email = folded(str(form.fields.get(FormField.EMAIL, ("",))[0]))
    return next((one for one in snapshot.people.values() if email and one.email == email), None)


def _added_notes(person: Person, said: Sequence[FormCell]) -> tuple[FormCell, ...]:
    """Keep what was told about somebody, and what they wrote themselves below it."""
    text = "\n".join(map(str, said))
    return (person.notes,) if text in person.notes else (f"{person.notes}\n{text}",)
