"""Sessions as events of iCalendar (RFC 5545)."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Event, vDDDTypes, vInt, vText

from revmentor_desktop.domain.agendas import AgendaItem
from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.sessions import COMING, Session, SessionStatus
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.wording import calendars as wording
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.dates import clock

_STATUS = {
    SessionStatus.SUGGESTED: "TENTATIVE",
    SessionStatus.SENT: "TENTATIVE",
    SessionStatus.BOOKED: "CONFIRMED",
    SessionStatus.HELD: "CONFIRMED",
    SessionStatus.CANCELLED: "CANCELLED",
    SessionStatus.MISSED: "CANCELLED",
}
# RFC 5545, 3.3.11: TEXT holds no control characters but the tab; line ends are escaped.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")

Fingerprint = tuple[str, int, str, str]
"""Start in UTC, minutes, place, status: what calendars must hear of when it changes."""


def fingerprint(session: Session) -> Fingerprint:
    """Give the facts of a session whose change raises the calendar entry's SEQUENCE."""
    start = session.starts_at.astimezone(UTC).isoformat()
    return start, session.minutes, session.place, _STATUS[session.status]


def plain(text: str) -> str:
    """Give a text as iCalendar can hold it: no control characters, one kind of line end."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


class Events:
    """Makes events of a cohort's sessions; what is the same in many of them is made once."""

    def __init__(
        self,
        snapshot: Snapshot,
        words: Words,
        *,
        sequence: Mapping[SessionId, int],
        now: datetime,
        agenda: bool = False,
        alarm: int | None = None,
    ) -> None:
        self._snapshot, self._words = snapshot, words
        self._sequence = sequence
        self._stamp = vDDDTypes(now.astimezone(UTC).replace(microsecond=0))
        self._alarm = alarm
        self._agendas: Mapping[SessionId, Sequence[AgendaItem]] = _agendas(snapshot) if agenda else {}
        self._names = {one.id: plain(one.name) for one in snapshot.people.values()}
        self._status = {status: vText(said) for status, said in _STATUS.items()}
        self._busy, self._free = vText("OPAQUE"), vText("TRANSPARENT")

    def event(self, session: Session) -> Event:
        """Give a session as an event in UTC; with its agenda and its alarm where they were asked for."""
        start = session.starts_at.astimezone(UTC)
        summary = vText(self.summary(session))
        facts = {
            "UID": vText(session.calendar_uid or f"{session.id}@revmentor"),
            "DTSTAMP": self._stamp,
            "SEQUENCE": vInt(self._sequence.get(session.id, 0)),
            "DTSTART": vDDDTypes(start),
            "DTEND": vDDDTypes(start + timedelta(minutes=session.minutes)),
            "SUMMARY": summary,
            "STATUS": self._status[session.status],
            "TRANSP": self._free if _STATUS[session.status] == "CANCELLED" else self._busy,
        }
        if session.place:
            facts["LOCATION"] = vText(plain(session.place))
        if session.id in self._agendas:
            facts["DESCRIPTION"] = vText(self._agenda(session))
        event = Event(facts)
        if self._alarm is not None and session.status in COMING:
            event.add_component(self._reminder(summary))
        return event

    def summary(self, session: Session) -> str:
        """Say which session it is, and of whom."""
        pair, planned = self._snapshot.pairs[session.pair_id], self._snapshot.programme.norm.sessions
        return self._words(
            wording.SUMMARY if session.number <= planned else wording.EXTRA_SUMMARY,
            number=session.number,
            sessions=planned,
            mentor=self._names[pair.mentor_id],
            adept=self._names[pair.adept_id],
        )

    def _agenda(self, session: Session) -> str:
        start, lines = session.wall_start, []
        for item in self._agendas[session.id]:
            title = plain(item.title)
            lines.append(
                self._words(wording.AGENDA_ITEM, start=clock(start), title=title, minutes=item.minutes)
            )
            start += timedelta(minutes=item.minutes)
        return "\n".join(lines)

    def _reminder(self, summary: vText) -> Alarm:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", summary)
        alarm.add("trigger", -timedelta(minutes=self._alarm or 0))
        return alarm


def _agendas(snapshot: Snapshot) -> Mapping[SessionId, Sequence[AgendaItem]]:
    found: dict[SessionId, list[AgendaItem]] = defaultdict(list)
    for item in sorted(snapshot.agenda_items.values(), key=lambda one: one.position):
        found[item.session_id].append(item)
    return dict(found)
