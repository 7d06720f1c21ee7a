"""The lines of Today put into words, with the place that each one's button leads to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from revmentor_desktop.domain.attention import Alarm, Attention, KeyDate, attention
from revmentor_desktop.domain.ids import PairId, ParticipationId
from revmentor_desktop.domain.sessions import COMING, VOID, Session
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.wording import attention as wording
from revmentor_desktop.wording import overview_view
from revmentor_desktop.wording.catalogue import Message, Words


class Urgency(StrEnum):
    """How soon a line of Today wants an answer."""

    URGENT = "urgent"
    SOON = "soon"
    IN_TIME = "in-time"
    TO_KNOW = "to-know"


_URGENCIES: Mapping[Alarm, Urgency] = {
    Alarm.PREPARATION_MISSING: Urgency.URGENT,
    Alarm.FIRST_SESSION_UNBOOKED: Urgency.URGENT,
    Alarm.MANAGER_APPROVAL_MISSING: Urgency.SOON,
    Alarm.KEY_DATE: Urgency.SOON,
    Alarm.NO_NEXT_SESSION: Urgency.SOON,
    Alarm.SESSION_UNLOGGED: Urgency.SOON,
    Alarm.FOLLOW_UP_DUE: Urgency.SOON,
    Alarm.TWICE_CANCELLED: Urgency.SOON,
    Alarm.SILENT: Urgency.IN_TIME,
    Alarm.FEEDBACK_DUE: Urgency.IN_TIME,
    Alarm.IDEA_UNANSWERED: Urgency.IN_TIME,
    Alarm.WAITING: Urgency.IN_TIME,
    Alarm.CLASH_OVERRIDDEN: Urgency.TO_KNOW,
}
_NAMES: Mapping[Urgency, Message] = {
    Urgency.URGENT: overview_view.URGENT,
    Urgency.SOON: overview_view.SOON,
    Urgency.IN_TIME: overview_view.IN_TIME,
    Urgency.TO_KNOW: overview_view.TO_KNOW,
}
_KEY_DATE_PLACES: Mapping[KeyDate, str] = {
    KeyDate.APPLY_BY: "people",
    KeyDate.MATCHING: "matching",
    KeyDate.KICKOFF: "sessions",
    KeyDate.MIDPOINT: "sessions",
    KeyDate.CLOSING: "ideas",
    KeyDate.RETENTION: "privacy",
}


DONE = "done"
"""The kind of place of a line that is done where it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayLine:
    """One line of Today as it is shown."""

    alarm: Alarm
    subject_id: str
    urgency: Urgency
    rule: str
    sentence: str
    spoken: str
    act: str
    """What its button says."""
    kind: str
    """What its button leads to: a kind of record, a tab or a command, for the window."""
    record_id: str

    @property
    def key(self) -> str:
        """What tells the line from others."""
        return f"{self.alarm} {self.subject_id}"


class TodayLines:
    """Everything that needs the coordinator, most urgent first; put into words as far as it is read."""

    def __init__(self, snapshot: Snapshot, today: date, words: Words) -> None:
        self._snapshot = snapshot
        self._words = words
        self._found = attention(snapshot, today)
        self._sessions: dict[PairId, list[Session]] = {}
        for session in sorted(snapshot.sessions.values(), key=lambda one: (one.wall_start, one.id)):
            self._sessions.setdefault(session.pair_id, []).append(session)

    def __len__(self) -> int:
        return len(self._found)

    def first(self, most: int) -> list[TodayLine]:
        """Put the first so many lines into words."""
        return [_line(one, self._snapshot, self._sessions, self._words) for one in self._found[:most]]


def _line(
    line: Attention, snapshot: Snapshot, sessions: Mapping[PairId, list[Session]], words: Words
) -> TodayLine:
    urgency = _URGENCIES[line.alarm]
    rule, sentence = wording.rule(line.alarm, words), wording.sentence(line, words)
    kind, record_id = _place(line, snapshot, sessions)
    return TodayLine(
        alarm=line.alarm,
        subject_id=line.subject_id,
        urgency=urgency,
        rule=rule,
        sentence=sentence,
        spoken=overview_view.spoken(words(_NAMES[urgency]), rule, sentence, words),
        act=words(overview_view.ACTS[line.alarm]),
        kind=kind,
        record_id=record_id,
    )


def _place(line: Attention, snapshot: Snapshot, sessions: Mapping[PairId, list[Session]]) -> tuple[str, str]:
    """Where the thing can be done: a pair's sessions, its page, a person, an idea, or a whole tab."""
    alarm, subject = line.alarm, line.subject_id
    if alarm is Alarm.SESSION_UNLOGGED:
        return "session", subject
    if alarm is Alarm.IDEA_UNANSWERED:
        return "idea", subject
    if alarm is Alarm.FOLLOW_UP_DUE:
        return DONE, subject
    if alarm is Alarm.KEY_DATE:
        return _KEY_DATE_PLACES[KeyDate(str(line.facts["key"]))], ""
    if alarm in {Alarm.WAITING, Alarm.MANAGER_APPROVAL_MISSING}:
        person_id = snapshot.participations[ParticipationId(subject)].person_id
        return ("matching" if alarm is Alarm.WAITING else "people"), person_id
    mine = sessions.get(PairId(subject), [])
    if alarm in {Alarm.FIRST_SESSION_UNBOOKED, Alarm.NO_NEXT_SESSION}:
        nearest = [one for one in mine if one.status in COMING] or mine[-1:]
        return ("session", nearest[0].id) if nearest else ("sessions", subject)
    if alarm is Alarm.TWICE_CANCELLED:
        return "session", [one for one in mine if one.status in VOID][-1].id
    return "pair", subject
