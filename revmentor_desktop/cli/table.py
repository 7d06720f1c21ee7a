"""The table of commands: name, arguments, help, and the function that is fetched when called."""

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from importlib import import_module

from revmentor_desktop.cli.calls import Answer, Call
from revmentor_desktop.domain.documents import Printed
from revmentor_desktop.domain.drafts import WayOut
from revmentor_desktop.domain.feedback import Moment
from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.domain.pairs import Goal
from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.domain.programme import Part, Rule, Switch
from revmentor_desktop.wording import usage
from revmentor_desktop.wording.catalogue import Message, Words

_MOST = 1_000
"""More than that of anything is a slip of the hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """One argument; `names` begins with dashes for an option."""

    name: str
    help: Message
    metavar: str | tuple[str, ...] | None = None
    choices: tuple[str, ...] | None = None
    many: bool = False
    optional: bool = False
    is_flag: bool = False
    is_date: bool = False
    is_number: bool = False
    is_span: bool = False
    is_required: bool = False
    default: str | None = None

    def add_to(self, parser: ArgumentParser, words: Words) -> None:
        """Tell a parser of this argument."""
        said = words(self.help)
        if self.is_flag:
            parser.add_argument(self.name, action="store_true", help=said)
        elif not self.name.startswith("--"):
            parser.add_argument(
                self.name,
                help=said,
                metavar=self.metavar,
                choices=self.choices,
                nargs="?" if self.optional else None,
            )
        else:
            parser.add_argument(
                self.name,
                help=said,
                metavar=self.metavar,
                choices=self.choices,
                default=self.default,
                required=self.is_required,
                action="append" if self.many else "store",
                nargs=len(self.metavar) if isinstance(self.metavar, tuple) else None,
                type=self._reader(words),
            )

    def _reader(self, words: Words) -> Callable[[str], object]:
        """What makes a value of the text on the command line."""
        if self.is_date:
            return date_in(words)
        if self.is_number:
            return number_in(words)
        return span_in(words) if self.is_span else str


def date_in(words: Words) -> Callable[[str], date]:
    """Give what reads a date of the command line, and says it in our words when it is none."""

    def day(text: str) -> date:
        try:
            return date.fromisoformat(text)
        except ValueError as error:
            raise ArgumentTypeError(words(usage.NO_DATE, value=text)) from error

    return day


def number_in(words: Words) -> Callable[[str], int]:
    """Give what reads a whole number from 1 on."""

    def number(text: str) -> int:
        if not text.isdecimal() or not 0 < int(text[:9]) <= _MOST:
            raise ArgumentTypeError(words(usage.NO_NUMBER, value=text, most=_MOST))
        return int(text)

    return number


def span_in(words: Words) -> Callable[[str], tuple[time, time]]:
    """Give what reads a span of the day such as 08:00-17:00."""

    def span(text: str) -> tuple[time, time]:
        opens, _, closes = text.partition("-")
        try:
            return time.fromisoformat(opens.strip()), time.fromisoformat(closes.strip())
        except ValueError as error:
            raise ArgumentTypeError(words(usage.NO_SPAN, value=text)) from error

    return span


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A command: where its function is, what it takes, and one line of help."""

    module: str
    help: Message
    name: str
    arguments: tuple[Argument, ...] = field(default=())

    def function(self, call: Call) -> Answer:
        """Fetch the command's function and call it; what it needs is imported now and not before."""
        module = import_module(f"revmentor_desktop.cli.commands.{self.module}")
        run: Callable[[Call], Answer] = getattr(module, self.name)
        return run(call)


def _values(kind: type[StrEnum]) -> tuple[str, ...]:
    return tuple(member.value for member in kind)


_FILE = Argument(name="file", metavar="FILE", help=usage.FILE)
_MENTOR = Argument(name="mentor", metavar="MENTOR", help=usage.MENTOR)
_ADEPT = Argument(name="adept", metavar="ADEPT", help=usage.ADEPT)
_PERSON = Argument(name="person", metavar="PERSON", help=usage.PERSON)
_APPLY = Argument(name="--apply", is_flag=True, help=usage.APPLY)
_DRY_RUN = Argument(name="--dry-run", is_flag=True, help=usage.DRY_RUN)
_START = Argument(name="--start", metavar="DATE", is_date=True, help=usage.START)
_END = Argument(name="--end", metavar="DATE", is_date=True, help=usage.END)
_PAIR = Argument(name="--pair", metavar=("MENTOR", "ADEPT"), many=True, help=usage.PAIR)


def _out(metavar: str) -> Argument:
    return Argument(name="out", metavar=metavar, help=usage.OUT)


_PLANNING = (
    _PAIR,
    Argument(name="--sessions", metavar="N", is_number=True, help=usage.SESSIONS),
    Argument(name="--minutes", metavar="N", is_number=True, help=usage.MINUTES),
    Argument(name="--spacing", metavar="N", is_number=True, help=usage.SPACING),
    Argument(name="--from", metavar="DATE", is_date=True, help=usage.FROM),
    Argument(name="--hours", metavar="08:00-17:00", is_span=True, help=usage.HOURS),
    Argument(name="--lunch", metavar="12:00-13:00", is_span=True, help=usage.LUNCH),
    Argument(name="--most-a-day", metavar="N", is_number=True, help=usage.MOST_A_DAY),
    Argument(name="--rooms", metavar="N", is_number=True, help=usage.ROOMS),
    Argument(name="--no-bridge-days", is_flag=True, help=usage.NO_BRIDGE_DAYS),
    Argument(name="--no-half-days", is_flag=True, help=usage.NO_HALF_DAYS),
    Argument(name="--busy", metavar=("PERSON", "CALENDAR.ics"), many=True, help=usage.BUSY),
)
"""What can be asked of a plan of sessions."""

COMMANDS: Mapping[str, Entry] = {
    "demo": Entry(
        module="demo",
        name="demo",
        help=usage.DEMO,
        arguments=(Argument(name="--out", metavar="DIR", help=usage.DEMO_OUT),),
    ),
    "new": Entry(
        module="programmes",
        name="new",
        help=usage.NEW,
        arguments=(
            _FILE,
            Argument(name="--name", metavar="NAME", is_required=True, help=usage.NAME),
            _START,
            _END,
            Argument(name="--levels", metavar="LOW,…,HIGH", help=usage.LEVELS),
            Argument(name="--language", metavar="sv|en", default="sv", help=usage.LANGUAGE),
            Argument(name="--country", metavar="SE", default="SE", help=usage.COUNTRY),
            Argument(name="--zone", metavar="ZONE", default="Europe/Stockholm", help=usage.ZONE),
        ),
    ),
    "cohort": Entry(
        module="programmes",
        name="cohort",
        help=usage.ADD_COHORT,
        arguments=(
            _FILE,
            Argument(name="name", metavar="NAME", help=usage.NAME),
            Argument(name="--start", metavar="DATE", is_date=True, is_required=True, help=usage.START),
            Argument(name="--end", metavar="DATE", is_date=True, is_required=True, help=usage.END),
            Argument(name="--like", metavar="COHORT", help=usage.LIKE),
        ),
    ),
    "letters": Entry(
        module="letters",
        name="letters",
        help=usage.LETTERS,
        arguments=(
            _FILE,
            Argument(name="out", metavar="OUT.pdf|DIR", help=usage.LETTERS_OUT),
            Argument(name="--answer", choices=("selected", "reserve", "not_selected"), help=usage.ANSWER),
            Argument(name="--person", metavar="PERSON", many=True, help=usage.PERSON),
            Argument(name="--with-reason", is_flag=True, help=usage.WITH_REASON),
            Argument(name="--told", is_flag=True, help=usage.TOLD),
        ),
    ),
    "form": Entry(
        module="forms",
        name="form",
        help=usage.FORM,
        arguments=(
            _FILE,
            _out("OUT.xlsx"),
            Argument(name="--person", metavar="PERSON", help=usage.FORM_PERSON),
        ),
    ),
    "evaluations": Entry(
        module="forms",
        name="evaluations",
        help=usage.EVALUATIONS,
        arguments=(
            _FILE,
            Argument(name="folder", metavar="FOLDER", help=usage.FOLDER),
            Argument(name="--moment", choices=_values(Moment), is_required=True, help=usage.MOMENT),
            Argument(name="--mails", is_flag=True, help=usage.AS_MAILS),
        ),
    ),
    "returned": Entry(
        module="forms",
        name="returned",
        help=usage.RETURNED,
        arguments=(_FILE, Argument(name="folder", metavar="FOLDER", help=usage.RETURNED_FOLDER), _DRY_RUN),
    ),
    "import": Entry(
        module="people",
        name="import_list",
        help=usage.IMPORT,
        arguments=(
            _FILE,
            Argument(name="list", metavar="LIST", help=usage.LIST),
            Argument(name="--side", choices=_values(Side), help=usage.SIDE),
            Argument(
                name="--status",
                choices=(ParticipationStatus.SELECTED.value, ParticipationStatus.APPLIED.value),
                default=ParticipationStatus.SELECTED.value,
                help=usage.STATUS,
            ),
            Argument(name="--map", metavar="HEADING=FIELD", many=True, help=usage.MAP),
            Argument(name="--sheet", metavar="SHEET", help=usage.SHEET),
            Argument(name="--pairs", is_flag=True, help=usage.PAIRS),
            _DRY_RUN,
        ),
    ),
    "match": Entry(
        module="matching",
        name="match",
        help=usage.MATCH,
        arguments=(
            _FILE,
            Argument(name="--goal", choices=_values(Goal), default=Goal.BEST.value, help=usage.GOAL),
            Argument(name="--lock", metavar=("MENTOR", "ADEPT"), many=True, help=usage.LOCK),
            Argument(name="--lowest", metavar="POINTS", is_number=True, help=usage.LOWEST),
            Argument(name="--certificate", metavar="OUT.json", help=usage.CERTIFICATE),
            Argument(name="--keep", metavar="NAME", help=usage.KEEP),
            _APPLY,
        ),
    ),
    "ready": Entry(module="readiness", name="ready", help=usage.READY, arguments=(_FILE,)),
    "draft": Entry(
        module="drafts",
        name="draft",
        help=usage.DRAFT,
        arguments=(
            _FILE,
            Argument(name="name", metavar="NAME", help=usage.NAME),
            Argument(name="--changes", is_flag=True, help=usage.CHANGES),
            Argument(name="--compare", metavar="OTHER", help=usage.COMPARE),
            Argument(name="--rename", metavar="NEW", help=usage.RENAME),
            Argument(name="--lock", metavar=("MENTOR", "ADEPT"), many=True, help=usage.LOCK),
            Argument(name="--unlock", metavar=("MENTOR", "ADEPT"), many=True, help=usage.UNLOCK),
            Argument(name="--forbid", metavar=("MENTOR", "ADEPT"), many=True, help=usage.FORBID),
            Argument(name="--allow", metavar=("MENTOR", "ADEPT"), many=True, help=usage.ALLOW),
            Argument(name="--again", is_flag=True, help=usage.AGAIN),
            _APPLY,
            Argument(name="--drop", is_flag=True, help=usage.DROP),
        ),
    ),
    "rematch": Entry(
        module="drafts",
        name="rematch",
        help=usage.REMATCH,
        arguments=(
            _FILE,
            Argument(name="--leaves", metavar="PERSON", many=True, help=usage.LEAVES),
            Argument(name="--free", metavar=("MENTOR", "ADEPT"), many=True, help=usage.FREE),
            Argument(name="--apply", choices=_values(WayOut), help=usage.WAY),
            Argument(name="--reason", metavar="TEXT", default="", help=usage.REASON),
        ),
    ),
    "scores": Entry(module="matching", name="scores", help=usage.SCORES, arguments=(_FILE, _out("OUT.csv"))),
    "price": Entry(module="matching", name="price", help=usage.PRICE, arguments=(_FILE, _MENTOR, _ADEPT)),
    "pair": Entry(
        module="matching",
        name="pair",
        help=usage.MAKE_PAIR,
        arguments=(
            _FILE,
            _MENTOR,
            _ADEPT,
            Argument(name="--reason", metavar="TEXT", default="", help=usage.OVERRIDE),
        ),
    ),
    "unpair": Entry(
        module="matching",
        name="unpair",
        help=usage.UNPAIR,
        arguments=(
            _FILE,
            _MENTOR,
            _ADEPT,
            Argument(name="--reason", metavar="TEXT", is_required=True, help=usage.REASON),
        ),
    ),
    "plan": Entry(module="sessions", name="plan", help=usage.PLAN, arguments=(_FILE, _APPLY, *_PLANNING)),
    "export": Entry(module="exchange", name="export", help=usage.EXPORT, arguments=(_FILE, _out("OUT.xlsx"))),
    "merge": Entry(
        module="exchange",
        name="merge",
        help=usage.MERGE,
        arguments=(_FILE, Argument(name="edited", metavar="EDITED.xlsx", help=usage.EDITED), _DRY_RUN),
    ),
    "agendas": Entry(
        module="sessions", name="agendas", help=usage.AGENDAS, arguments=(_FILE, _out("OUT.pdf"), _PAIR)
    ),
    "print": Entry(
        module="printing",
        name="print_document",
        help=usage.PRINT,
        arguments=(
            _FILE,
            Argument(name="what", metavar="WHAT", choices=_values(Printed), help=usage.PRINT_WHAT),
            _out("OUT.pdf"),
            _PAIR,
            Argument(name="--paper", choices=("a4", "letter"), default="a4", help=usage.PAPER),
        ),
    ),
    "calendar": Entry(
        module="sessions",
        name="calendar",
        help=usage.CALENDAR,
        arguments=(
            _FILE,
            _out("OUT.ics"),
            Argument(name="--person", metavar="E-MAIL", help=usage.ONLY_PERSON),
            Argument(name="--alarm", metavar="MINUTES", is_number=True, help=usage.ALARM),
            Argument(name="--agenda", is_flag=True, help=usage.WITH_AGENDA),
        ),
    ),
    "check": Entry(module="looking", name="check", help=usage.CHECK, arguments=(_FILE,)),
    "show": Entry(
        module="looking",
        name="show",
        help=usage.SHOW,
        arguments=(
            _FILE,
            Argument(
                name="what",
                metavar="WHAT",
                choices=(
                    "people",
                    "pairs",
                    "sessions",
                    "ideas",
                    "journal",
                    "cohorts",
                    "rules",
                    "weights",
                    "drafts",
                    "departments",
                    "topics",
                    "levels",
                ),
                help=usage.WHAT,
            ),
        ),
    ),
    "undo": Entry(module="programmes", name="undo", help=usage.UNDO, arguments=(_FILE,)),
    "redo": Entry(module="programmes", name="redo", help=usage.REDO, arguments=(_FILE,)),
    "rule": Entry(
        module="programmes",
        name="rule",
        help=usage.RULE,
        arguments=(
            _FILE,
            Argument(name="rule", metavar="RULE", choices=_values(Rule), help=usage.WHICH_RULE),
            Argument(name="switch", metavar="hard|warn|off", choices=_values(Switch), help=usage.SWITCH),
        ),
    ),
    "weight": Entry(
        module="programmes",
        name="weight",
        help=usage.WEIGHT,
        arguments=(
            _FILE,
            Argument(name="part", metavar="PART", choices=_values(Part), help=usage.WHICH_PART),
            Argument(name="weight", metavar="0…5", choices=tuple("012345"), help=usage.HOW_HEAVY),
        ),
    ),
    "idea": Entry(
        module="ideas",
        name="idea",
        help=usage.IDEA,
        arguments=(
            _FILE,
            Argument(name="title", metavar="TITLE", help=usage.TITLE),
            Argument(name="--stage", choices=_values(Stage), help=usage.STAGE),
            _PAIR,
            Argument(name="--reason", metavar="TEXT", default="", help=usage.REASON),
        ),
    ),
    "erase": Entry(
        module="people",
        name="erase",
        help=usage.ERASE,
        arguments=(_FILE, _PERSON, Argument(name="--anonymous", is_flag=True, help=usage.ANONYMOUS)),
    ),
    "person": Entry(
        module="people",
        name="person",
        help=usage.PERSON_FILE,
        arguments=(_FILE, _PERSON, _out("OUT.json|OUT.pdf")),
    ),
    "privacy": Entry(
        module="privacy", name="privacy", help=usage.PRIVACY, arguments=(_FILE, _out("OUT.pdf"))
    ),
    "backup": Entry(
        module="backups",
        name="backup",
        help=usage.BACKUP,
        arguments=(_FILE, Argument(name="out", metavar="OUT", optional=True, help=usage.BACKUP_OUT)),
    ),
    "restore": Entry(
        module="backups",
        name="restore",
        help=usage.RESTORE,
        arguments=(_FILE, Argument(name="backup", metavar="BACKUP", help=usage.BACKUP_FILE)),
    ),
}
