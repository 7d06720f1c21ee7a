"""Mails of the programme: the texts that are shipped, and what fills their places."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from revmentor_desktop.domain.agendas import AgendaItem
from revmentor_desktop.domain.mails import PLACES, Addressed, MailKind
from revmentor_desktop.domain.programme import Template, TemplateKind
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded, tidy
from revmentor_desktop.wording import calendar_view, calendars
from revmentor_desktop.wording.catalogue import Message, Words, say, say_in
from revmentor_desktop.wording.dates import clock, short_date

KINDS: Mapping[MailKind, Message] = {
    MailKind.INTRODUCTION: say_in("mail", "Introduction"),
    MailKind.INVITATION: say_in("mail", "Invitation"),
    MailKind.CHANGE: say_in("mail", "Change"),
    MailKind.CANCELLATION: say_in("mail", "Cancellation"),
    MailKind.REMINDER: say_in("mail", "Reminder"),
    MailKind.THANKS: say_in("mail", "Thanks"),
}
_HELLO = say("Dear {recipients},")
_WHEN = say("When: {when}")
_WHERE = say("Place: {place}")
_REGARDS = (say("Kind regards"), say("{sender}"))
_AGENDA = (say("Agenda: {agenda}"),)
_Paragraph = tuple[Message, ...]
_TEXTS: Mapping[MailKind, tuple[_Paragraph, ...]] = {
    MailKind.INTRODUCTION: (
        (say("{mentor} and {adept}: you are a pair in {programme}"),),
        (_HELLO,),
        (
            say(
                "You have been paired in {programme}, {cohort}. In reverse mentoring it is the junior one "
                "who coaches: {mentor} is the mentor, {adept} is the adept."
            ),
        ),
        (
            say(
                "You meet {sessions} times, one to two hours each time. Set an agenda together before every "
                "session, and bring a real challenge rather than a hypothetical question."
            ),
        ),
        (say("Topics to begin with: {topics}"), say("First session: {when}")),
        (say("Please answer this mail if anything is unclear."),),
        _REGARDS,
    ),
    MailKind.INVITATION: (
        (say("Session {number} of {sessions}: {mentor} and {adept}, {date}"),),
        (_HELLO,),
        (
            say(
                "This is the invitation to session {number} of {sessions} between {mentor} and {adept} in "
                "{programme}."
            ),
        ),
        (_WHEN, _WHERE),
        (say("If that does not suit, these times are free too: {alternatives}"),),
        _AGENDA,
        (say("The calendar entry is attached. Please answer this mail if you need another time."),),
        _REGARDS,
    ),
    MailKind.CHANGE: (
        (say("Changed: session {number} of {sessions}, {mentor} and {adept}, {date}"),),
        (_HELLO,),
        (say("Session {number} of {sessions} between {mentor} and {adept} has changed. This holds now:"),),
        (_WHEN, _WHERE),
        _AGENDA,
        (
            say(
                "The attached calendar entry replaces the earlier one. Please answer this mail if you need "
                "another time."
            ),
        ),
        _REGARDS,
    ),
    MailKind.CANCELLATION: (
        (say("Cancelled: session {number} of {sessions}, {mentor} and {adept}, {date}"),),
        (_HELLO,),
        (say("Session {number} of {sessions} between {mentor} and {adept} is cancelled:"),),
        (_WHEN,),
        (say("The attached file takes it out of your calendar."),),
        _REGARDS,
    ),
    MailKind.REMINDER: (
        (say("Reminder: session {number} of {sessions}, {mentor} and {adept}, {date}"),),
        (_HELLO,),
        (say("Soon it is time for session {number} of {sessions} between {mentor} and {adept}."),),
        (_WHEN, _WHERE),
        _AGENDA,
        (
            say(
                "Please look at the agenda together before you meet, and bring a real challenge rather than "
                "a hypothetical question."
            ),
        ),
        _REGARDS,
    ),
    MailKind.THANKS: (
        (say("Thank you, {mentor} and {adept}"),),
        (_HELLO,),
        (
            say(
                "Thank you for meeting in {programme}, {cohort}, and for the time that you have given each "
                "other."
            ),
        ),
        (
            say(
                "If a proposal that can be realised came out of your talks, please answer this mail with a "
                "line about it, so that it is not lost."
            ),
        ),
        _REGARDS,
    ),
}
_ENTRY = say_in("mail", "– {text}")


def shipped(kind: MailKind, words: Words) -> str:
    """Give the text that is shipped for a kind of mail, with its places; the first line is the subject."""
    return "\n\n".join("\n".join(words.raw(line) for line in lines) for lines in _TEXTS[kind])


def own(kind: MailKind, templates: Iterable[Template], words: Words) -> Template | None:
    """Find the programme's own text for a kind of mail in a language, named by the kind."""
    names = {folded(kind.value), folded(words(KINDS[kind])), folded(KINDS[kind].text)}
    return next(
        (
            one
            for one in templates
            if one.kind is TemplateKind.MAIL and one.language == words.language and folded(one.name) in names
        ),
        None,
    )


def facts(
    snapshot: Snapshot, mail: Addressed, words: Words, *, meets: Session | None, agenda: bool
) -> dict[str, str]:
    """Give what fills the places of a mail; `meets` is the session it tells of.

    The agenda is told only where it was asked for; notes and summaries never are.
    """
    pair, programme = snapshot.pairs[mail.pair_id], snapshot.programme
    found = dict.fromkeys(PLACES, "")
    found |= {
        "recipients": _names([one.name for one in mail.to], words),
        "mentor": tidy(snapshot.people[pair.mentor_id].name),
        "adept": tidy(snapshot.people[pair.adept_id].name),
        "programme": tidy(programme.name),
        "cohort": tidy(snapshot.cohort.name),
        "topics": ", ".join(tidy(one) for one in snapshot.topic_names(pair.topics)),
        "sessions": str(max(programme.norm.sessions, meets.number if meets else 0)),
        "sender": tidy(programme.organisation) or tidy(programme.name),
    }
    if meets is not None:
        found |= _meeting(meets, words)
        found["agenda"] = _agenda(snapshot.agenda_of(meets.id), meets.wall_start, words) if agenda else ""
    return found


def _meeting(meets: Session, words: Words) -> dict[str, str]:
    times = (calendar_view.whole_time(one, meets.minutes, words) for one in meets.alternatives)
    return {
        "number": str(meets.number),
        "date": short_date(meets.wall_start.date(), words),
        "when": calendar_view.whole_time(meets.wall_start, meets.minutes, words),
        "place": tidy(meets.place),
        "alternatives": _entries(times, words),
    }


def _names(names: Sequence[str], words: Words) -> str:
    tidied = [tidy(one) for one in names]
    if len(tidied) == 2:
        return words(calendar_view.COUPLE, mentor=tidied[0], adept=tidied[1])
    return ", ".join(tidied)


def _agenda(items: Iterable[AgendaItem], start: datetime, words: Words) -> str:
    lines = []
    for item in items:
        title = tidy(item.title)
        lines.append(words(calendars.AGENDA_ITEM, start=clock(start), title=title, minutes=item.minutes))
        start += timedelta(minutes=item.minutes)
    return _entries(lines, words)


def _entries(texts: Iterable[str], words: Words) -> str:
    """Put texts under each other, below the line that leads to them."""
    return "".join(f"\n{words(_ENTRY, text=text)}" for text in texts)
