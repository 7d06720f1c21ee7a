"""The facts of each sheet's rows, as the programme holds them."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.merging import Entity, Sheet, Value
from revmentor_desktop.domain.pairs import Override, Pair
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.workbook.left_over import LeftOverLine
from revmentor_desktop.wording import names
from revmentor_desktop.wording import workbook as wording
from revmentor_desktop.wording.catalogue import Words

_AFTER_Z = str.maketrans({"å": "{a", "ä": "{b", "ö": "{c"})


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFacts:
    """One row before it is laid out: facts by field."""

    id: str
    owners: Mapping[Entity, str]
    facts: Mapping[str, Value]


def name_order(name: str) -> str:
    """A key that sorts names as in a Swedish register: å, ä, ö after z, other accents left out."""
    text = unicodedata.normalize("NFC", name).casefold().translate(_AFTER_Z)
    return "".join(
        letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter)
    )


def row_facts(
    snapshot: Snapshot, words: Words, why: Mapping[PairId, str], left_over: Iterable[LeftOverLine]
) -> Mapping[Sheet, list[RowFacts]]:
    """Gather the rows of every sheet, each in the order a reader looks for them."""
    return {
        Sheet.PEOPLE: _people(snapshot),
        Sheet.PAIRS: _pairs(snapshot, words, why),
        Sheet.SESSIONS: _sessions(snapshot),
        Sheet.AGENDAS: _agendas(snapshot),
        Sheet.IDEAS: _ideas(snapshot),
        Sheet.LEFT_OVER: _left_over(left_over),
    }


def _people(snapshot: Snapshot) -> list[RowFacts]:
    rows = []
    for part in snapshot.participations.values():
        person = snapshot.people[part.person_id]
        facts: dict[str, Value] = {
            "name": person.name,
            "e_mail": person.email,
            "side": part.side,
            "status": part.status,
            "department": person.department_id,
            "title": person.title,
            "level": person.level,
            "site": person.site,
            "employed_since": person.employed_since,
            "manager": person.manager_id,
            "languages": person.languages,
            "offers": snapshot.topic_names(part.offers),
            "wants": snapshot.topic_names(part.wants),
            "challenge": part.challenge,
            "capacity": part.capacity,
        }
        owners = {Entity.PARTICIPATION: part.id, Entity.PERSON: person.id}
        key = (part.side is Side.ADEPT, name_order(person.name), person.email or "", part.id)
        rows.append((key, RowFacts(id=part.id, owners=owners, facts=facts)))
    return [row for _, row in sorted(rows, key=lambda one: one[0])]


def _who(snapshot: Snapshot, pair: Pair) -> dict[str, Value]:
    mentor, adept = snapshot.people[pair.mentor_id], snapshot.people[pair.adept_id]
    return {
        "mentor": mentor.name,
        "mentor_e_mail": mentor.email,
        "mentor_department": snapshot.department_name(mentor),
        "adept": adept.name,
        "adept_e_mail": adept.email,
        "adept_department": snapshot.department_name(adept),
    }


def _pair_order(snapshot: Snapshot, pair: Pair) -> tuple[str, str, str]:
    people = snapshot.people
    return name_order(people[pair.mentor_id].name), name_order(people[pair.adept_id].name), pair.id


def _pairs(snapshot: Snapshot, words: Words, why: Mapping[PairId, str]) -> list[RowFacts]:
    rows = []
    for pair in sorted(snapshot.pairs.values(), key=lambda one: _pair_order(snapshot, one)):
        facts = _who(snapshot, pair) | {
            "status": pair.status,
            "score": None if pair.score is None else pair.score / 100,
            "why": why.get(pair.id, ""),
            "override": "\n".join(_overridden(one, words) for one in pair.overrides),
            "topics": snapshot.topic_names(pair.topics),
            "goals": tuple(goal.text for goal in pair.goals),
        }
        rows.append(RowFacts(id=pair.id, owners={Entity.PAIR: pair.id}, facts=facts))
    return rows


def _overridden(override: Override, words: Words) -> str:
    rule, day = words(names.of(override.rule)), override.at.date().isoformat()
    return words(wording.OVERRIDDEN, rule=rule, reason=override.reason, by=override.by, day=day)


def _sessions_in_order(snapshot: Snapshot) -> list[Session]:
    def key(session: Session) -> tuple[str, tuple[str, str, str], str]:
        order = _pair_order(snapshot, snapshot.pairs[session.pair_id])
        return session.wall_start.isoformat(), order, session.id

    return sorted(snapshot.sessions.values(), key=key)


def _sessions(snapshot: Snapshot) -> list[RowFacts]:
    rows = []
    for session in _sessions_in_order(snapshot):
        facts = _who(snapshot, snapshot.pairs[session.pair_id]) | {
            "number": session.number,
            "date": session.wall_start.date(),
            "start": session.wall_start.time(),
            "minutes": session.minutes,
            "place": session.place,
            "status": session.status,
            "summary": session.summary,
        }
        rows.append(RowFacts(id=session.id, owners={Entity.SESSION: session.id}, facts=facts))
    return rows


def _agendas(snapshot: Snapshot) -> list[RowFacts]:
    places = {session.id: place for place, session in enumerate(_sessions_in_order(snapshot))}
    rows = []
    items = snapshot.agenda_items.values()
    for item in sorted(items, key=lambda one: (places[one.session_id], one.position, one.id)):
        session = snapshot.sessions[item.session_id]
        facts = _who(snapshot, snapshot.pairs[session.pair_id]) | {
            "session": session.number,
            "date": session.wall_start.date(),
            "order": item.position + 1,
            "item": item.title,
            "minutes": item.minutes,
            "kind": item.kind,
            "outcome": item.outcome,
        }
        rows.append(RowFacts(id=item.id, owners={Entity.AGENDA_ITEM: item.id}, facts=facts))
    return rows


def _ideas(snapshot: Snapshot) -> list[RowFacts]:
    def name(person_id: PersonId | None) -> str:
        person = snapshot.people.get(person_id) if person_id else None
        return person.name if person else ""

    rows = []
    stages = list(Stage)
    here = [idea for idea in snapshot.ideas.values() if idea.cohort_id in {None, snapshot.cohort.id}]
    for idea in sorted(here, key=lambda one: (stages.index(one.stage), one.position, one.title, one.id)):
        pair = snapshot.pairs.get(idea.pair_id) if idea.pair_id else None
        facts: dict[str, Value] = {
            "title": idea.title,
            "description": idea.description,
            "stage": idea.stage,
            "mentor": name(pair.mentor_id) if pair else "",
            "adept": name(pair.adept_id) if pair else "",
            "owner": idea.owner_id,
            "sponsor": idea.sponsor_id,
            "benefit": idea.benefit,
            "effort": idea.effort,
            "due": idea.due_on,
            "decision": idea.decision,
            "reason": idea.decision_reason,
            "author": name(idea.author_id) if idea.author_may_be_named else "",
        }
        rows.append(RowFacts(id=idea.id, owners={Entity.IDEA: idea.id}, facts=facts))
    return rows


def _left_over(lines: Iterable[LeftOverLine]) -> list[RowFacts]:
    ordered = sorted(
        lines, key=lambda line: (line.side is Side.ADEPT, name_order(line.name), line.email or "")
    )
    return [
        RowFacts(
            id=line.person_id or "",
            owners={},
            facts={
                "name": line.name,
                "e_mail": line.email,
                "department": line.department,
                "side": line.side,
                "reason": line.reason,
            },
        )
        for line in ordered
    ]
