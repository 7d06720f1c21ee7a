"""A person's own data in words: every field with its name, to be read and printed."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from enum import StrEnum

from revmentor_desktop.domain.agendas import ItemKind
from revmentor_desktop.domain.feedback import Channel, Moment
from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.domain.pairs import MatchedHow, PairStatus
from revmentor_desktop.domain.papers import Paper, Passage, Role
from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.domain.programme import Programme, Rule
from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.domain.text import tidy
from revmentor_desktop.wording import names
from revmentor_desktop.wording.catalogue import Message, Words, count, say, say_in
from revmentor_desktop.wording.dates import clock, short_date

_TITLE = say("What is kept about {name}")
_LEAD = say(
    "Everything that {programme} keeps about {name}, as of {day}. Other people's names are left out and "
    "stand as •••."
)
_FOOT = say("{programme} · personal data, to be given to {name} alone")
_RECORD = say_in("person file", "{table} {number}")
_WITH_DETAIL = say_in("person file", "{text} ({detail})")
_WHEN = say_in("person file", "{day}, {time}")
_ROWS = count("{count} entry", "{count} entries")
_YES = say_in("people", "yes")
_NO = say_in("people", "no")
_REACHED = say_in("person file", "reached")
_NOT_REACHED = say_in("person file", "not reached")
_POINTS = say_in("person file", "{points} of 100")
_SCORED = say_in("person file", "{score} of 5")
_UNTIL = say_in("person file", "{start} to {end}")

_TABLES: Mapping[str, Message] = {
    "person": say_in("person file", "The person"),
    "participation": say_in("person file", "Part in a cohort"),
    "pair": say_in("person file", "Pair"),
    "session": say_in("person file", "Session"),
    "agenda_item": say_in("person file", "Point of an agenda"),
    "idea": say_in("person file", "Idea"),
    "feedback": say_in("person file", "Feedback"),
    "follow_up": say_in("person file", "Follow-up"),
    "contact": say_in("person file", "Contact"),
}
_FIELDS: Mapping[str, Message] = {
    "name": say_in("heading", "Name"),
    "email": say_in("heading", "E-mail"),
    "title": say_in("heading", "Title"),
    "department_id": say_in("heading", "Department"),
    "level": say_in("heading", "Level"),
    "site": say_in("heading", "Site"),
    "phone": say_in("heading", "Phone"),
    "employed_since": say_in("heading", "Employed since"),
    "manager_id": say_in("heading", "Manager"),
    "assistant_name": say_in("heading", "Assistant"),
    "assistant_email": say_in("people heading", "Assistant's e-mail"),
    "languages": say_in("heading", "Languages"),
    "notes": say_in("heading", "Notes"),
    "private_notes": say_in("person", "Private notes"),
    "cohort_id": say_in("person file", "Cohort"),
    "side": say_in("heading", "Side"),
    "status": say_in("heading", "Status"),
    "status_reason": say_in("heading", "Reason"),
    "told_on": say_in("people heading", "Told on"),
    "selected_how": say_in("people heading", "How selected"),
    "manager_approved_on": say_in("people heading", "Manager's approval"),
    "applied_on": say_in("people heading", "Applied on"),
    "waiting_since": say_in("people heading", "Waiting since"),
    "capacity": say_in("heading", "Capacity"),
    "offers": say_in("heading", "Offers"),
    "wants": say_in("heading", "Wants"),
    "challenge": say_in("heading", "Challenge"),
    "challenge_is_real": say_in("person file", "Real challenge"),
    "wishes": say_in("heading", "Wishes"),
    "never_pair": say_in("people heading", "Never with"),
    "available": say_in("people heading", "Available"),
    "available_from": say_in("people heading", "Available from"),
    "available_to": say_in("people heading", "Available until"),
    "busy": say_in("people heading", "Busy"),
    "briefed_on": say_in("heading", "Briefed"),
    "agreement_signed_on": say_in("people heading", "Agreement signed"),
    "mentor_id": say_in("heading", "Mentor"),
    "adept_id": say_in("heading", "Adept"),
    "proposed_on": say_in("person file", "Proposed on"),
    "confirmed_by_mentor_on": say_in("person file", "Confirmed by the mentor on"),
    "confirmed_by_adept_on": say_in("person file", "Confirmed by the adept on"),
    "active_on": say_in("person file", "Active since"),
    "paused_on": say_in("person file", "Paused on"),
    "completed_on": say_in("person file", "Completed on"),
    "ended_on": say_in("person file", "Ended on"),
    "ended_why": say_in("heading", "Why"),
    "overrides": say_in("heading", "Override"),
    "matched_how": say_in("person file", "Matched"),
    "matched_by": say_in("heading", "Matched by"),
    "score": say_in("heading", "Score"),
    "topics": say_in("heading", "Topics"),
    "questions": say_in("agenda", "Questions"),
    "goals": say_in("heading", "Goals"),
    "number": say_in("heading", "Number"),
    "wall_start": say_in("heading", "Start"),
    "minutes": say_in("heading", "Minutes"),
    "place": say_in("heading", "Place"),
    "by_side": say_in("person file", "Cancelled or missed by"),
    "minutes_held": say_in("person file", "Minutes held"),
    "sent_on": say_in("person file", "Sent on"),
    "summary": say_in("heading", "Summary"),
    "next_steps": say_in("person file", "Next steps"),
    "kind": say_in("heading", "Kind"),
    "outcome": say_in("heading", "Outcome"),
    "stage": say_in("heading", "Stage"),
    "description": say_in("heading", "Description"),
    "author_id": say_in("heading", "Author"),
    "author_told_on": say_in("people heading", "Told on"),
    "owner_id": say_in("heading", "Owner"),
    "sponsor_id": say_in("heading", "Sponsor"),
    "benefit": say_in("heading", "Benefit"),
    "effort": say_in("heading", "Effort"),
    "due_on": say_in("heading", "Due"),
    "decision": say_in("heading", "Decision"),
    "decision_reason": say_in("heading", "Reason"),
    "decided_on": say_in("person file", "Decided on"),
    "realised_on": say_in("person file", "Realised on"),
    "moment": say_in("person file", "Moment"),
    "given_on": say_in("person file", "Given on"),
    "answers": say_in("person file", "Answers"),
    "text": say_in("person file", "Text"),
    "done_on": say_in("person file", "Done on"),
    "happened_on": say_in("heading", "Date"),
    "how": say_in("person file", "How"),
    "about": say_in("person file", "About"),
}
"""Field -> its name; a field that is not here holds nothing about anybody (ids, order, settings)."""
_TERMS: Mapping[tuple[str, str], type[StrEnum]] = {
    ("participation", "side"): Side,
    ("participation", "status"): ParticipationStatus,
    ("pair", "status"): PairStatus,
    ("pair", "matched_how"): MatchedHow,
    ("session", "status"): SessionStatus,
    ("session", "by_side"): Side,
    ("agenda_item", "kind"): ItemKind,
    ("idea", "stage"): Stage,
    ("feedback", "moment"): Moment,
    ("contact", "how"): Channel,
}


def as_paper(
    data: Mapping[str, Sequence[Mapping[str, object]]], programme: Programme, today: date, words: Words
) -> Paper:
    """Set a person's data (as `Privacy.data_of` gives them) out as a document."""
    name = tidy(str(data["person"][0]["name"]))
    passages = [
        Passage(role=Role.KICKER, text=tidy(programme.organisation) or tidy(programme.name)),
        Passage(role=Role.TITLE, text=words(_TITLE, name=name)),
        Passage(
            role=Role.LEAD,
            text=words(_LEAD, programme=tidy(programme.name), name=name, day=short_date(today, words)),
        ),
    ]
    for table, rows in data.items():
        if rows:
            passages += _table(table, rows, words)
    return Paper(
        name=name,
        passages=tuple(passages),
        foot=words(_FOOT, programme=tidy(programme.name), name=name),
    )


def _table(table: str, rows: Sequence[Mapping[str, object]], words: Words) -> Iterator[Passage]:
    heading = words(_TABLES[table])
    yield Passage(
        role=Role.HEADING, text=heading, label=words(_ROWS, count=len(rows)) if len(rows) > 1 else ""
    )
    for number, row in enumerate(rows, start=1):
        if len(rows) > 1:
            yield Passage(role=Role.RECORD, text=words(_RECORD, table=heading, number=number))
        for field, value in row.items():
            if field in _FIELDS and (said := _said(table, field, value, words)):
                yield Passage(role=Role.FACT, label=words(_FIELDS[field]), text=said)


def _said(table: str, field: str, value: object, words: Words) -> str:
    """Say a value; what is empty says nothing."""
    if value is None or value == "" or value == []:
        return ""
    if isinstance(value, bool):
        return words(_YES if value else _NO)
    if (table, field) in _TERMS:
        return words(names.of(_TERMS[table, field](str(value))))
    if field == "score":
        return words(_POINTS, points=round(int(str(value)) / 100))
    if isinstance(value, list):
        return "; ".join(filter(None, (_detail(one, words) for one in value)))
    return _plain(value, words)


def _plain(value: object, words: Words) -> str:
    text = str(value)
    if isinstance(value, str) and len(text) >= len("2026-01-01") and text[4:5] == "-":
        with suppress(ValueError):
            moment = datetime.fromisoformat(text)
            day = short_date(moment.date(), words)
            return day if len(text) == len("2026-01-01") else words(_WHEN, day=day, time=clock(moment))
    return text


def _detail(value: object, words: Words) -> str:
    """Say one of several values: a text, a goal, an override, an answer, a busy time."""
    if not isinstance(value, Mapping):
        return _plain(value, words)
    if "start" in value:
        return words(_UNTIL, start=_plain(value["start"], words), end=_plain(value["end"], words))
    if "rule" in value:
        return _with(words(names.of(Rule(str(value["rule"])))), str(value["reason"]), words)
    if "question" in value:
        score = value.get("score")
        told = [words(_SCORED, score=int(str(score)))] if score is not None else []
        return _with(str(value["question"]), ", ".join([*told, *filter(None, [str(value["words"])])]), words)
    reached = value.get("reached")
    mark = "" if reached is None else words(_REACHED if reached else _NOT_REACHED)
    return _with(str(value.get("text", "")), mark, words)


def _with(text: str, detail: str, words: Words) -> str:
    return words(_WITH_DETAIL, text=text, detail=detail) if text and detail else text or detail
