"""What is kept and why, on one page, for those who take part."""

from collections.abc import Iterator, Sequence
from datetime import date

from revmentor_desktop.domain.papers import Paper, Passage, Role
from revmentor_desktop.domain.programme import Programme
from revmentor_desktop.domain.retention import KeptCohort
from revmentor_desktop.domain.text import tidy
from revmentor_desktop.wording.catalogue import Words, count, say, say_in
from revmentor_desktop.wording.dates import short_date

_NAME = say("What we keep and why")
_LEAD = say("{organisation} is responsible for the personal data in {programme}.")
_WHY = say_in("kept", "Why")
_NO_PURPOSE = say(
    "To run a programme of reverse mentoring: to find mentors and adepts who suit each other, to plan their "
    "sessions, and to take care of the ideas that come out of them."
)
_GROUND = say_in("kept", "On what ground")
_NO_GROUND = say("The ground has not been written down yet: ask the coordinator.")
_WHAT = say_in("kept", "What we keep")
_KEPT = (
    say("Who you are at work: name, e-mail, telephone, title, department, level, site, manager, languages."),
    say(
        "What you told us when you applied: what you can contribute or want to learn, your challenge, wishes."
    ),
    say(
        "How it went: your pair, the days of your sessions, agendas and notes that you gave us, your "
        "feedback."
    ),
    say("Ideas that came out of it. They stay when you leave, without your name."),
)
_NEVER = say(
    "We keep no photographs and nothing about health, religion, union membership or sexual orientation, and "
    "no personal identity number."
)
_WHO = say_in("kept", "Who sees it")
_SEEN_BY = say(
    "Those who coordinate the programme and match it. Your pair sees what you have said for your sessions. "
    "Notes about you, your wishes and whom you do not want to meet are shown to no other participant."
)
_WHERE = say_in("kept", "Where it is")
_IN_ONE_FILE = say(
    "It lies in one file on the coordinator's computer. The program that keeps it makes no connection to any "
    "network, and sends nothing to anybody by itself."
)
_HOW_LONG = say_in("kept", "How long")
_MONTHS = count(
    "For {count} month after the end of your cohort; then you are made anonymous or erased.",
    "For {count} months after the end of your cohort; then you are made anonymous or erased.",
)
_NO_END = say("Until you ask us to erase it, or the programme ends.")
_UNTIL = say("{cohort}: until {day}")
_RIGHTS = say_in("kept", "Your rights")
_ASK = (
    say("You can ask for everything we keep about you, to read and as a file."),
    say("You can have it corrected, made anonymous or erased, also out of history and backups."),
    say("You can complain to the data protection authority."),
)
_FOOT = say("{programme}, {day}")
_MOST_COHORTS = 4


def as_paper(programme: Programme, cohorts: Sequence[KeptCohort], today: date, words: Words) -> Paper:
    """Set the page out; of the cohorts the latest are named with their end."""
    day = short_date(today, words)
    return Paper(
        name=words(_NAME),
        passages=tuple(_passages(programme, cohorts, words)),
        foot=words(_FOOT, programme=tidy(programme.name), day=day),
    )


def _passages(programme: Programme, cohorts: Sequence[KeptCohort], words: Words) -> Iterator[Passage]:
    name = tidy(programme.name)
    yield Passage(role=Role.KICKER, text=name)
    yield Passage(role=Role.TITLE, text=words(_NAME))
    organisation = tidy(programme.organisation) or name
    yield Passage(role=Role.LEAD, text=words(_LEAD, organisation=organisation, programme=name))
    yield Passage(role=Role.HEADING, text=words(_WHY))
    yield Passage(role=Role.PARAGRAPH, text=tidy(programme.purpose) or words(_NO_PURPOSE))
    yield Passage(role=Role.HEADING, text=words(_GROUND))
    yield Passage(role=Role.PARAGRAPH, text=tidy(programme.legal_ground) or words(_NO_GROUND))
    yield Passage(role=Role.HEADING, text=words(_WHAT))
    yield from (Passage(role=Role.POINT, text=words(one)) for one in _KEPT)
    yield Passage(role=Role.PARAGRAPH, text=words(_NEVER))
    yield Passage(role=Role.HEADING, text=words(_WHO))
    yield Passage(role=Role.PARAGRAPH, text=words(_SEEN_BY))
    yield Passage(role=Role.HEADING, text=words(_WHERE))
    yield Passage(role=Role.PARAGRAPH, text=words(_IN_ONE_FILE))
    yield Passage(role=Role.HEADING, text=words(_HOW_LONG))
    months = programme.retention_months
    yield Passage(role=Role.PARAGRAPH, text=words(_MONTHS, count=months) if months else words(_NO_END))
    yield from _ends(cohorts, words)
    yield Passage(role=Role.HEADING, text=words(_RIGHTS))
    yield from (Passage(role=Role.POINT, text=words(one)) for one in _ASK)


def _ends(cohorts: Sequence[KeptCohort], words: Words) -> Iterator[Passage]:
    for one in [kept for kept in cohorts if not kept.is_over][-_MOST_COHORTS:]:
        if one.kept_until is not None:
            day = short_date(one.kept_until, words)
            yield Passage(role=Role.POINT, text=words(_UNTIL, cohort=tidy(one.cohort.name), day=day))
