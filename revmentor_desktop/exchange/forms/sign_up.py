"""The sign-up form of one person, blank or with what is known."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from revmentor_desktop.domain.forms import FormCell, FormField, FormKind, FormPassport
from revmentor_desktop.domain.people import Person, Side
from revmentor_desktop.domain.retention import kept_until
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.forms.checks import ANYTHING, Check
from revmentor_desktop.exchange.forms.page import FormPage
from revmentor_desktop.wording import forms as wording
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.dates import long_date

_CELLS = {FormField.LANGUAGES: 3, FormField.OFFERS: 6, FormField.WANTS: 6}
_LINES = {FormField.CHALLENGE: 5, FormField.WISHES: 2, FormField.NOTES: 3}
_NARROW = frozenset({FormField.SIDE, FormField.EMPLOYED_SINCE, FormField.CAPACITY})
_YOU = (FormField.NAME, FormField.EMAIL, FormField.PHONE, FormField.LANGUAGES)
_WORK = (
    FormField.DEPARTMENT,
    FormField.TITLE,
    FormField.LEVEL,
    FormField.SITE,
    FormField.EMPLOYED_SINCE,
    FormField.MANAGER,
    FormField.ASSISTANT,
    FormField.ASSISTANT_EMAIL,
)
_PART = (
    FormField.SIDE,
    FormField.OFFERS,
    FormField.WANTS,
    FormField.CHALLENGE,
    FormField.WISHES,
    FormField.CAPACITY,
    FormField.NOTES,
)
_MOST_CHOICES = 500
_MOST_PAIRS = 5
_FIRST_DAY = date(1950, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What the fields offer to choose from."""

    departments: tuple[str, ...]
    levels: tuple[str, ...]
    sites: tuple[str, ...]
    languages: tuple[str, ...]
    topics: tuple[str, ...]


def sign_up_form(snapshot: Snapshot, person: Person | None, words: Words, *, now: datetime) -> bytes:
    """Give a sign-up form for the cohort as a workbook, filled in with what is known of somebody."""
    programme, cohort = snapshot.programme, snapshot.cohort
    title = words(wording.SIGN_UP_TITLE, programme=programme.name)
    page = FormPage(words(wording.SIGN_UP_SHEET), words)
    said = [words(wording.SIGN_UP_INTRO)]
    if cohort.apply_by is not None and cohort.apply_by >= now.date():
        said.append(words(wording.APPLY_BY, day=long_date(cohort.apply_by, words)))
    page.head(" · ".join(filter(None, (programme.organisation, cohort.name))), title, said)
    values = _values(snapshot, person, words) if person is not None else {}
    checks = _checks(_known(snapshot, words), words, now.date())
    for heading, fields in ((wording.YOU, _YOU), (wording.YOUR_WORK, _WORK), (wording.YOUR_PART, _PART)):
        page.section(words(heading))
        for one in fields:
            _field(page, one, values.get(one, ()), checks.get(one, ANYTHING), words)
    page.paragraph(_kept(snapshot, words))
    passport = FormPassport(
        kind=FormKind.SIGN_UP,
        programme_id=programme.id,
        cohort_id=cohort.id,
        language=words.language,
        person_id=person.id if person is not None else None,
    )
    return page.content(passport, title=title, now=now)


def _field(
    page: FormPage, field: FormField, values: tuple[FormCell, ...], check: Check, words: Words
) -> None:
    cells = _CELLS.get(field, 1)
    if len(values) > cells:
        # What finds no cell of its own stands in the last one, as lists write it.
        values = (*values[: cells - 1], "; ".join(map(str, values[cells - 1 :])))
    page.field(
        field.value,
        words(wording.LABELS[field]),
        values,
        hint=words(wording.HINTS[field]) if field in wording.HINTS else "",
        cells=cells,
        lines=_LINES.get(field, 1),
        check=check,
        narrow=field in _NARROW,
        number_format={FormField.EMPLOYED_SINCE: "yyyy\\-mm\\-dd", FormField.CAPACITY: "0"}.get(field, "@"),
    )


def _checks(known: _Known, words: Words, today: date) -> Mapping[FormField, Check]:
    free, only = words(wording.CHOOSE), words(wording.CHOOSE_ONLY)
    sides = (*(words(wording.SIDES[side]) for side in Side), words(wording.BOTH_SIDES))
    topics = Check(choices=known.topics)
    return {
        FormField.SIDE: Check(choices=sides, strict=True, said=only),
        FormField.DEPARTMENT: Check(choices=known.departments, said=free),
        FormField.LEVEL: Check(choices=known.levels, strict=True, said=only),
        FormField.SITE: Check(choices=known.sites),
        FormField.LANGUAGES: Check(choices=known.languages),
        FormField.OFFERS: topics,
        FormField.WANTS: topics,
        FormField.EMPLOYED_SINCE: Check(
            kind="date", low=_serial(_FIRST_DAY), high=_serial(today), strict=True, said=words(wording.DAY)
        ),
        FormField.CAPACITY: Check(
            kind="whole",
            low="1",
            high=str(_MOST_PAIRS),
            strict=True,
            said=words(wording.NUMBER, low=1, high=_MOST_PAIRS),
        ),
    }


def _serial(value: date) -> str:
    """Write a day as Excel counts days."""
    return str((value - date(1899, 12, 30)).days)


def _known(snapshot: Snapshot, words: Words) -> _Known:
    people = [one for one in snapshot.people.values() if not one.anonymised]
    spoken = {language for one in people for language in one.languages}
    usual = [words(message) for message in wording.SPOKEN]
    return _Known(
        departments=_sorted(one.name for one in snapshot.departments.values()),
        levels=snapshot.programme.levels,
        sites=_sorted(one.site for one in people),
        languages=tuple(dict.fromkeys((*usual, *_sorted(spoken))))[:_MOST_CHOICES],
        topics=_sorted(one.name for one in snapshot.topics.values()),
    )


def _sorted(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({text for text in texts if text}, key=str.casefold)[:_MOST_CHOICES])


def _values(snapshot: Snapshot, person: Person, words: Words) -> Mapping[FormField, tuple[FormCell, ...]]:
    """What is known of somebody, field by field; private notes, wishes and never-pair lists stay here."""
    parts = {side: snapshot.participation(person.id, side) for side in Side}
    mentor, adept = parts[Side.MENTOR], parts[Side.ADEPT]
    manager = snapshot.people.get(person.manager_id) if person.manager_id else None
    sides = [words(wording.SIDES[side]) for side, part in parts.items() if part is not None]
    side = words(wording.BOTH_SIDES) if len(sides) == len(parts) else "".join(sides)
    capacity = max((part.capacity for part in parts.values() if part is not None), default=0)
    texts: Mapping[FormField, str] = {
        FormField.NAME: person.name,
        FormField.EMAIL: person.email or "",
        FormField.PHONE: person.phone,
        FormField.SIDE: side,
        FormField.DEPARTMENT: snapshot.department_name(person),
        FormField.TITLE: person.title,
        FormField.LEVEL: person.level,
        FormField.SITE: person.site,
        FormField.MANAGER: manager.name if manager is not None and not manager.anonymised else "",
        FormField.ASSISTANT: person.assistant_name,
        FormField.ASSISTANT_EMAIL: person.assistant_email,
        FormField.CHALLENGE: adept.challenge if adept is not None else mentor.challenge if mentor else "",
    }
    found: dict[FormField, tuple[FormCell, ...]] = {key: (text,) for key, text in texts.items() if text}
    found[FormField.EMPLOYED_SINCE] = (person.employed_since,) if person.employed_since else ()
    found[FormField.LANGUAGES] = person.languages
    found[FormField.OFFERS] = snapshot.topic_names(mentor.offers) if mentor is not None else ()
    found[FormField.WANTS] = snapshot.topic_names(adept.wants) if adept is not None else ()
    found[FormField.CAPACITY] = (capacity,) if capacity else ()
    return found


def _kept(snapshot: Snapshot, words: Words) -> str:
    end = kept_until(snapshot.cohort, snapshot.programme.retention_months)
    return words(wording.KEPT) if end is None else words(wording.KEPT_UNTIL, day=long_date(end, words))
