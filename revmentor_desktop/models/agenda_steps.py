"""Next steps, follow-ups and caught ideas of a session, put into words."""

from datetime import date

from revmentor_desktop.domain.agendas import steps_in
from revmentor_desktop.domain.feedback import FollowUp
from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.sessions import VOID, Session
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded
from revmentor_desktop.models.agenda_notes import NoteRow
from revmentor_desktop.wording import agenda_editor as wording
from revmentor_desktop.wording import names
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.dates import short_date


def follow_ups_of(snapshot: Snapshot, session_id: SessionId) -> dict[str, FollowUp]:
    """What became of a session's next steps, by their folded text."""
    mine = [one for one in snapshot.follow_ups if one.session_id == session_id]
    return {folded(one.text): one for one in sorted(mine, key=lambda one: one.id, reverse=True)}


def step_texts(snapshot: Snapshot, session: Session) -> tuple[str, ...]:
    """A session's next steps: those noted in it, then what was promised there otherwise."""
    noted = steps_in(session.next_steps)
    known = {folded(one) for one in noted}
    promised = follow_ups_of(snapshot, session.id)
    return (*noted, *(one.text for key, one in sorted(promised.items()) if key not in known))


def open_steps(snapshot: Snapshot, session: Session) -> tuple[str, ...]:
    """The next steps of a session that are not done."""
    promised = follow_ups_of(snapshot, session.id)
    done = {key for key, one in promised.items() if one.done_on is not None}
    return tuple(text for text in step_texts(snapshot, session) if folded(text) not in done)


def last_session(snapshot: Snapshot, session: Session) -> Session | None:
    """The session of the same pair that came before this one; none where there is none."""
    before = [
        one
        for one in snapshot.sessions_of(session.pair_id)
        if one.id != session.id and one.status not in VOID and one.wall_start < session.wall_start
    ]
    return max(before, key=lambda one: (one.wall_start, one.id), default=None)


def step_rows(snapshot: Snapshot, session: Session, today: date, words: Words) -> list[NoteRow]:
    """Put the next steps of a session into words."""
    promised = follow_ups_of(snapshot, session.id)
    rows = []
    for text in step_texts(snapshot, session):
        one = promised.get(folded(text))
        rows.append(_note(text, text, one, snapshot, today, words))
    return rows


def promised_rows(snapshot: Snapshot, session: Session, today: date, words: Words) -> list[NoteRow]:
    """Put what the pair promised elsewhere and has not done into words, what is due first comes first."""
    theirs = [
        one
        for one in snapshot.follow_ups
        if one.pair_id == session.pair_id
        and one.session_id != session.id
        and one.done_on is None
        and _comes_before(one, session, snapshot)
    ]
    theirs.sort(key=lambda one: (one.due_on or date.max, folded(one.text), one.id))
    return [_note(one.id, one.text, one, snapshot, today, words) for one in theirs]


def idea_rows(snapshot: Snapshot, session_id: SessionId, words: Words) -> list[NoteRow]:
    """Put the ideas that were caught at a session into words, in the order they came."""
    mine = [one for one in snapshot.ideas.values() if one.session_id == session_id]
    rows = []
    for one in sorted(mine, key=lambda one: (one.created_on or date.max, one.position, one.id)):
        item = snapshot.agenda_items.get(one.agenda_item_id) if one.agenda_item_id else None
        stage = words(names.of(one.stage))
        message = wording.IDEA_STATE_AT if item else wording.IDEA_STATE
        state = words(message, stage=stage, point=item.title if item else "")
        spoken = words(wording.NOTE_SPOKEN, text=one.title, state=state)
        rows.append(NoteRow(key=one.id, text=one.title, state=state, spoken=spoken, record_id=one.id))
    return rows


def people_of(snapshot: Snapshot, session: Session) -> list[tuple[str, str]]:
    """Names with ids of those who can do a step: the two of the pair first, then the cohort's others."""
    pair = snapshot.pairs[session.pair_id]
    first = (pair.mentor_id, pair.adept_id)
    others = {one.person_id for one in snapshot.participations.values()} - set(first)
    rest = sorted(((snapshot.people[one].name, one) for one in others), key=lambda one: folded(one[0]))
    return [*((snapshot.people[one].name, one) for one in first), *rest]


def _comes_before(one: FollowUp, session: Session, snapshot: Snapshot) -> bool:
    there = snapshot.sessions.get(one.session_id) if one.session_id else None
    return there is None or there.wall_start < session.wall_start


def _note(
    key: str, text: str, one: FollowUp | None, snapshot: Snapshot, today: date, words: Words
) -> NoteRow:
    late = one is not None and one.done_on is None and one.due_on is not None and one.due_on < today
    state = words(wording.STATE_NOBODY) if one is None else _state(one, snapshot, today, words, late=late)
    return NoteRow(
        key=key,
        text=text,
        state=state,
        done=one is not None and one.done_on is not None,
        is_late=late,
        spoken=words(wording.NOTE_SPOKEN, text=text, state=state),
        record_id=one.id if one else "",
    )


def _state(one: FollowUp, snapshot: Snapshot, today: date, words: Words, *, late: bool) -> str:
    if one.done_on is not None:
        return words(wording.STATE_DONE, day=short_date(one.done_on, words))
    if one.snoozed_until is not None and one.snoozed_until > today:
        return words(wording.STATE_PUT_OFF, day=short_date(one.snoozed_until, words))
    person = snapshot.people.get(one.person_id) if one.person_id else None
    return wording.promise_state(person.name if person else "", one.due_on, words, late=late)
