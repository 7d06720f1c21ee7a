"""Words of what is printed: the documents by name, their pages, their previews."""

from collections.abc import Mapping

from revmentor_desktop.domain.documents import Printed
from revmentor_desktop.domain.people import Side
from revmentor_desktop.wording.catalogue import Message, count, say, say_in

NAMES: Mapping[Printed, Message] = {
    Printed.AGENDAS: say_in("document", "Agendas"),
    Printed.BRIEFING_MENTOR: say_in("document", "Briefings for mentors"),
    Printed.BRIEFING_ADEPT: say_in("document", "Briefings for adepts"),
    Printed.AGREEMENT: say_in("document", "Agreements"),
    Printed.PREPARATION: say_in("document", "Preparation sheets"),
    Printed.PARTICIPANTS: say_in("document", "Participants"),
    Printed.PAIRS: say_in("document", "Pairs"),
    Printed.MONTH: say_in("document", "Calendar by month"),
    Printed.WEEK: say_in("document", "Calendar by week"),
    Printed.IDEAS: say_in("document", "Ideas board"),
    Printed.OVERVIEW: say_in("document", "Overview"),
}
FILES: Mapping[Printed, Message] = {
    Printed.BRIEFING_MENTOR: say("briefings-mentors.pdf"),
    Printed.BRIEFING_ADEPT: say("briefings-adepts.pdf"),
    Printed.AGREEMENT: say("agreements.pdf"),
    Printed.PREPARATION: say("preparation.pdf"),
    Printed.PARTICIPANTS: say("participants.pdf"),
    Printed.MONTH: say("calendar-month.pdf"),
    Printed.WEEK: say("calendar-week.pdf"),
    Printed.IDEAS: say("ideas.pdf"),
    Printed.OVERVIEW: say("overview.pdf"),
}
"""What a PDF of each is called at first; agendas and pairs have their own."""

SIDES: Mapping[Side, Message] = {
    Side.MENTOR: say_in("section", "Mentors"),
    Side.ADEPT: say_in("section", "Adepts"),
}
PARTICIPANTS = count("{count} participant", "{count} participants")
PARTICIPANT_COLUMNS = (
    say_in("column", "Name and e-mail"),
    say_in("column", "Department and title"),
    say_in("column", "Level and site"),
    say_in("column", "Offers or wants"),
    say_in("column", "Meets"),
)

IDEAS = count("{count} idea", "{count} ideas")
SESSIONS = count("{count} session", "{count} sessions")
WEEK_TITLE = say_in("page", "Week {number}, {year}")
WEEK_DAY = say_in("page", "{weekday} {day}")
SESSION_OF = say_in("page", "Session {number} of {of}")
SESSION_LINE = say_in("page", "{time} {mentor} and {adept}")
MORE = count("and {count} more", "and {count} more")
WEEK_HEAD = say_in("page", "Wk")
PAGE_SPOKEN = say("Page {page} of {pages}: {title}")

TITLE = say_in("document", "{document}: {cohort}")
NEEDS = say_in("page", "What needs the coordinator")
NEEDS_NOTHING = say("Nothing needs the coordinator today.")
DEPARTMENT_COUNTS = say_in("page", "{mentors} + {adepts}")
BY_DEPARTMENT = say("People by department, mentors + adepts")

PAPER = say_in("preview", "Paper")
PAPERS = {"a4": say_in("paper", "A4"), "letter": say_in("paper", "Letter")}
PART = say_in("preview", "Show")
EVERYTHING = say_in("preview", "Everything")
OF_CHOSEN = say_in("preview", "Those chosen")
OF_DAY = say_in("preview", "The day {day}")
OF_PAIR = say_in("preview", "{mentor} and {adept}")
