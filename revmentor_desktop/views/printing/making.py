"""Every printed document, made from a cohort as it stands."""

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field
from datetime import date

from revmentor_desktop.domain.attention import attention, key_days
from revmentor_desktop.domain.documents import WRITTEN, Printed
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.domain.pairs import LIVING
from revmentor_desktop.domain.papers import Logo, TemplateFault
from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.agenda_sheets import agenda_sheets
from revmentor_desktop.exchange.calendar_entries import calendar_entries
from revmentor_desktop.exchange.participant_lines import participant_lines
from revmentor_desktop.exchange.workbook.overview import overview
from revmentor_desktop.models.idea_cards import cards
from revmentor_desktop.models.red_days import RedDays
from revmentor_desktop.views.printing.agendas import AgendaDocument
from revmentor_desktop.views.printing.ideas_board import ideas_document
from revmentor_desktop.views.printing.month_calendar import MonthDocument
from revmentor_desktop.views.printing.overview_page import OverviewDocument, OverviewFacts
from revmentor_desktop.views.printing.participants import participants_document
from revmentor_desktop.views.printing.printed import Document
from revmentor_desktop.views.printing.prose import ProseDocument
from revmentor_desktop.views.printing.saying import said_of
from revmentor_desktop.views.printing.week_calendar import week_document
from revmentor_desktop.wording import overview_view, printing
from revmentor_desktop.wording.attention import sentence
from revmentor_desktop.wording.catalogue import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What documents are made from: the cohort, their language, the day, and what is the organisation's."""

    snapshot: Snapshot
    words: Words
    today: date
    pair_ids: Set[PairId] | None = None
    """Only what is about these pairs; None for the whole cohort."""
    day: date | None = None
    """Only this day's agendas."""
    templates: Mapping[Printed, str] = field(default_factory=dict)
    """The organisation's own templates in the documents' language."""
    logo: Logo | None = None

    @property
    def whose(self) -> dict[str, str]:
        """The programme and the cohort by name."""
        return {"programme": self.snapshot.programme.name, "cohort": self.snapshot.cohort.name}


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A document, and what is wrong with the organisation's template where the shipped one was used."""

    document: Document
    fault: TemplateFault | None = None


def made(kind: Printed, source: Source) -> Made:
    """Make a document; it is laid out when it is counted.

    Raises RuleBroken `nothing-to-print` for agendas without a session.
    """
    return _written(kind, source) if kind in WRITTEN else Made(document=_PAINTED[kind](source))


def _written(kind: Printed, source: Source) -> Made:
    # Brings in what reads templates, which no other document needs.
    from revmentor_desktop.exchange.templates.papers import written

    words = source.words
    own = source.templates.get(kind, "")
    found = written(kind, source.snapshot, words, own=own, pair_ids=source.pair_ids)
    title = words(printing.TITLE, document=words(printing.NAMES[kind]), cohort=source.snapshot.cohort.name)
    document = ProseDocument(found.papers, words, said_of(kind), title, source.logo)
    return Made(document=document, fault=found.fault)


def _agendas(source: Source) -> Document:
    sheets = [
        sheet
        for sheet in agenda_sheets(source.snapshot, source.words, source.pair_ids)
        if source.day is None or sheet.starts_at.date() == source.day
    ]
    if not sheets:
        raise RuleBroken("nothing-to-print")
    return AgendaDocument(sheets, source.words)


def _participants(source: Source) -> Document:
    lines = participant_lines(source.snapshot, source.pair_ids)
    return participants_document(lines, source.words, **source.whose, today=source.today)


def _pairs(source: Source) -> Document:
    # It brings in openpyxl.
    from revmentor_desktop.exchange.pair_table import pair_lines
    from revmentor_desktop.views.printing.pair_list import PairListDocument

    pair_ids = None if source.pair_ids is None else tuple(source.pair_ids)
    lines = pair_lines(source.snapshot, source.words, pair_ids)
    return PairListDocument(lines, source.words, **source.whose, today=source.today)


def _month(source: Source) -> Document:
    return MonthDocument(
        calendar_entries(source.snapshot, source.words, source.pair_ids),
        source.words,
        **source.whose,
        today=source.today,
        starts_on=source.snapshot.cohort.starts_on,
        red_day=_red_day(source),
    )


def _week(source: Source) -> Document:
    return week_document(
        calendar_entries(source.snapshot, source.words, source.pair_ids),
        source.words,
        **source.whose,
        today=source.today,
        starts_on=source.snapshot.cohort.starts_on,
        red_day=_red_day(source),
    )


def _red_day(source: Source) -> Callable[[date], str]:
    return RedDays(source.snapshot.programme.country, source.words.language).name


def _ideas(source: Source) -> Document:
    """The ideas of the cohort in view, and those of none."""
    cohort_id, pair_ids = source.snapshot.cohort.id, source.pair_ids
    known = source.snapshot.ideas
    shown = {
        stage: [
            one
            for one in of_stage
            if one.cohort_id in {None, cohort_id} and (pair_ids is None or known[one.id].pair_id in pair_ids)
        ]
        for stage, of_stage in cards(source.snapshot, source.today, source.words).items()
    }
    return ideas_document(shown, source.words, **source.whose, today=source.today)


def _overview(source: Source) -> Document:
    snapshot, words = source.snapshot, source.words
    facts = OverviewFacts(
        numbers=overview(snapshot, words, left_over=_without_pair(snapshot)),
        key_dates=tuple(
            overview_view.key_date_short(key, day, words) for key, day in key_days(snapshot.cohort)
        ),
        needs=tuple(sentence(line, words) for line in attention(snapshot, source.today)),
    )
    return OverviewDocument(facts, words, today=source.today)


def _without_pair(snapshot: Snapshot) -> int:
    living = [pair for pair in snapshot.pairs.values() if pair.status in LIVING]
    paired = {(pair.mentor_id, Side.MENTOR) for pair in living} | {
        (pair.adept_id, Side.ADEPT) for pair in living
    }
    return sum(
        part.status is ParticipationStatus.SELECTED and (part.person_id, part.side) not in paired
        for part in snapshot.participations.values()
    )


_PAINTED: Mapping[Printed, Callable[[Source], Document]] = {
    Printed.AGENDAS: _agendas,
    Printed.PARTICIPANTS: _participants,
    Printed.PAIRS: _pairs,
    Printed.MONTH: _month,
    Printed.WEEK: _week,
    Printed.IDEAS: _ideas,
    Printed.OVERVIEW: _overview,
}
