"""Names of the programme's own terms: sides, statuses, rules, stages, phases."""

from collections.abc import Mapping
from enum import StrEnum

from revmentor_desktop.domain.agendas import ItemKind
from revmentor_desktop.domain.feedback import Channel, Moment
from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.domain.pairs import Goal, MatchedHow, PairStatus
from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.domain.preparation import Need
from revmentor_desktop.domain.programme import Part, Phase, Rule, Switch
from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.wording.catalogue import Message, say_in

_TABLES: tuple[Mapping[StrEnum, Message], ...] = (
    {
        Side.MENTOR: say_in("side", "mentor"),
        Side.ADEPT: say_in("side", "adept"),
    },
    {
        ParticipationStatus.APPLIED: say_in("participation", "applied"),
        ParticipationStatus.SELECTED: say_in("participation", "selected"),
        ParticipationStatus.RESERVE: say_in("participation", "reserve"),
        ParticipationStatus.NOT_SELECTED: say_in("participation", "not selected"),
        ParticipationStatus.DECLINED: say_in("participation", "declined"),
        ParticipationStatus.WITHDRAWN: say_in("participation", "withdrawn"),
    },
    {
        PairStatus.PROPOSED: say_in("pair", "proposed"),
        PairStatus.CONFIRMED: say_in("pair", "confirmed"),
        PairStatus.ACTIVE: say_in("pair", "active"),
        PairStatus.PAUSED: say_in("pair", "paused"),
        PairStatus.COMPLETED: say_in("pair", "completed"),
        PairStatus.ENDED: say_in("pair", "ended"),
    },
    {
        SessionStatus.SUGGESTED: say_in("session", "suggested"),
        SessionStatus.SENT: say_in("session", "sent"),
        SessionStatus.BOOKED: say_in("session", "booked"),
        SessionStatus.HELD: say_in("session", "held"),
        SessionStatus.CANCELLED: say_in("session", "cancelled"),
        SessionStatus.MISSED: say_in("session", "missed"),
    },
    {
        Stage.NEW: say_in("idea", "New"),
        Stage.UNDER_REVIEW: say_in("idea", "Under review"),
        Stage.DECIDED: say_in("idea", "Decided"),
        Stage.IN_PROGRESS: say_in("idea", "In progress"),
        Stage.REALISED: say_in("idea", "Realised"),
        Stage.PARKED: say_in("idea", "Parked"),
        Stage.DECLINED: say_in("idea", "Declined"),
    },
    {
        Phase.RECRUITING: say_in("phase", "recruiting"),
        Phase.MATCHING: say_in("phase", "matching"),
        Phase.RUNNING: say_in("phase", "running"),
        Phase.CLOSING: say_in("phase", "closing"),
        Phase.CLOSED: say_in("phase", "closed"),
    },
    {
        Rule.DEPARTMENT: say_in("rule", "different departments"),
        Rule.REPORTING_LINE: say_in("rule", "not in the same reporting line"),
        Rule.SENIORITY: say_in("rule", "mentor junior to adept"),
        Rule.HISTORY: say_in("rule", "never paired before"),
        Rule.NEVER_PAIR: say_in("rule", "never-pair list"),
        Rule.LANGUAGE: say_in("rule", "a language in common"),
        Rule.CAPACITY: say_in("rule", "capacity"),
        Rule.AVAILABILITY: say_in("rule", "selected and available"),
    },
    {
        Switch.HARD: say_in("switch", "hard"),
        Switch.WARN: say_in("switch", "warn"),
        Switch.OFF: say_in("switch", "off"),
    },
    {
        Part.TOPICS: say_in("part", "Topics wanted and offered"),
        Part.WISHES: say_in("part", "Wishes"),
        Part.CHALLENGE: say_in("part", "Challenge and experience"),
        Part.SITE: say_in("part", "Site"),
        Part.SENIORITY_GAP: say_in("part", "Distance in seniority"),
        Part.NEW_DEPARTMENTS: say_in("part", "Departments that have not met"),
        Part.WAITING: say_in("part", "Time on the waiting list"),
    },
    {
        ItemKind.GROUND_RULES: say_in("item", "ground rules"),
        ItemKind.CHALLENGE: say_in("item", "challenge"),
        ItemKind.QUESTION: say_in("item", "question"),
        ItemKind.TOPIC: say_in("item", "topic"),
        ItemKind.FOLLOW_UP: say_in("item", "follow-up"),
        ItemKind.IDEAS: say_in("item", "ideas"),
        ItemKind.OTHER: say_in("item", "other"),
    },
    {
        Moment.START: say_in("moment", "start"),
        Moment.MIDPOINT: say_in("moment", "midpoint"),
        Moment.END: say_in("moment", "end"),
    },
    {
        Channel.MEETING: say_in("channel", "meeting"),
        Channel.PHONE: say_in("channel", "phone"),
        Channel.MAIL: say_in("channel", "e-mail"),
        Channel.CHAT: say_in("channel", "chat"),
        Channel.OTHER: say_in("channel", "other"),
    },
    {
        Goal.BEST: say_in("goal", "best"),
        Goal.FAIR: say_in("goal", "fair"),
    },
    {
        MatchedHow.BEST: say_in("matched", "best plan"),
        MatchedHow.FAIR: say_in("matched", "fair plan"),
        MatchedHow.HAND: say_in("matched", "by hand"),
        MatchedHow.IMPORT: say_in("matched", "imported"),
    },
    {
        Need.TOPICS: say_in("need", "topics"),
        Need.QUESTIONS: say_in("need", "questions"),
        Need.GOAL: say_in("need", "goal"),
        Need.CHALLENGE: say_in("need", "challenge"),
        Need.REAL_CHALLENGE: say_in("need", "a challenge that is real"),
        Need.MENTOR_BRIEFED: say_in("need", "the mentor's briefing"),
        Need.ADEPT_BRIEFED: say_in("need", "the adept's briefing"),
        Need.AGREEMENT: say_in("need", "the signed agreement"),
    },
)


def of(term: StrEnum) -> Message:
    """Give the name of a term; members of different enums with the same value keep their own names."""
    return _BY_TYPE[type(term)][term]


_BY_TYPE: Mapping[type[StrEnum], Mapping[StrEnum, Message]] = {
    type(next(iter(table))): table for table in _TABLES
}
