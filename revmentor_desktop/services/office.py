"""The office: an open programme with every service wired to it, for the window and the commands."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4
from zoneinfo import ZoneInfo

from revmentor_desktop.services.door import Door
from revmentor_desktop.services.history import History
from revmentor_desktop.store.opening import Place, open_store

if TYPE_CHECKING:
    # Each is imported when it is first asked for: some bring in numpy or openpyxl, and a start needs few.
    from revmentor_desktop.services.agendas import Agendas
    from revmentor_desktop.services.booking import Booking
    from revmentor_desktop.services.cohorts import Cohorts
    from revmentor_desktop.services.drafts import Drafts
    from revmentor_desktop.services.feedback import Evaluations
    from revmentor_desktop.services.follow_ups import FollowUps
    from revmentor_desktop.services.glossary import Glossary
    from revmentor_desktop.services.ideas import Ideas
    from revmentor_desktop.services.importing import Importing
    from revmentor_desktop.services.levels import Levels
    from revmentor_desktop.services.mail_texts import MailTexts
    from revmentor_desktop.services.pair_lists import PairLists
    from revmentor_desktop.services.pairing import Pairing
    from revmentor_desktop.services.pairs import Pairs
    from revmentor_desktop.services.papers import Papers
    from revmentor_desktop.services.people import People
    from revmentor_desktop.services.preparing import Preparing
    from revmentor_desktop.services.privacy import Privacy
    from revmentor_desktop.services.programmes import Programmes
    from revmentor_desktop.services.ranking import Ranking
    from revmentor_desktop.services.records import Records
    from revmentor_desktop.services.rematching import Rematching
    from revmentor_desktop.services.returned_forms import ReturnedForms
    from revmentor_desktop.services.scheduling import Scheduling
    from revmentor_desktop.services.selection import Selection
    from revmentor_desktop.services.sessions import Sessions
    from revmentor_desktop.services.swapping import Swapping
    from revmentor_desktop.services.workbooks import Workbooks
    from revmentor_desktop.store.backups import BackupFolder


def new_id() -> str:
    """A new id: random, so that files that were made apart can be merged."""
    return uuid4().hex


@dataclass(frozen=True)
class Office:
    """Every service of one open programme."""

    door: Door
    place: Place

    @property
    def backups(self) -> "BackupFolder":
        """The automatic backups of this programme."""
        from revmentor_desktop.services.backups import backup_folder

        return backup_folder(self.door, self.place)

    def take_daily(self) -> None:
        """Back the file up unless that was done today already; raises StoreTrouble."""
        self.backups.take_daily(self.door.store.path, self.place.now())

    @cached_property
    def programmes(self) -> "Programmes":
        """Settings and cohorts."""
        from revmentor_desktop.services.programmes import Programmes

        return Programmes(self.door)

    @cached_property
    def cohorts(self) -> "Cohorts":
        """Cohorts beside each other."""
        from revmentor_desktop.services.cohorts import Cohorts

        return Cohorts(self.door)

    @cached_property
    def glossary(self) -> "Glossary":
        """Departments and topics."""
        from revmentor_desktop.services.glossary import Glossary

        return Glossary(self.door)

    @cached_property
    def levels(self) -> "Levels":
        """The level scale."""
        from revmentor_desktop.services.levels import Levels

        return Levels(self.door)

    @cached_property
    def people(self) -> "People":
        """People and participations."""
        from revmentor_desktop.services.people import People

        return People(self.door)

    @cached_property
    def importing(self) -> "Importing":
        """People lists in."""
        from revmentor_desktop.services.importing import Importing

        return Importing(self.door)

    @cached_property
    def evaluations(self) -> "Evaluations":
        """Questions, and what people of pairs answered."""
        from revmentor_desktop.services.feedback import Evaluations

        return Evaluations(self.door)

    @cached_property
    def returned_forms(self) -> "ReturnedForms":
        """Forms in."""
        from revmentor_desktop.services.returned_forms import ReturnedForms

        return ReturnedForms(self.door, self.importing)

    @cached_property
    def pairing(self) -> "Pairing":
        """Matching, and pairs made by hand."""
        from revmentor_desktop.services.pairing import Pairing

        return Pairing(self.door, self.ranking)

    @cached_property
    def ranking(self) -> "Ranking":
        """The best partners for one person."""
        from revmentor_desktop.services.ranking import Ranking

        return Ranking(self.door)

    @cached_property
    def drafts(self) -> "Drafts":
        """Kept drafts of matchings."""
        from revmentor_desktop.services.drafts import Drafts

        return Drafts(self.door, self.pairing)

    @cached_property
    def rematching(self) -> "Rematching":
        """Matching anew when somebody leaves."""
        from revmentor_desktop.services.rematching import Rematching

        return Rematching(self.door, self.pairing)

    @cached_property
    def swapping(self) -> "Swapping":
        """Several pairs at once, by hand."""
        from revmentor_desktop.services.swapping import Swapping

        return Swapping(self.door, self.ranking)

    @cached_property
    def pairs(self) -> "Pairs":
        """The life of pairs."""
        from revmentor_desktop.services.pairs import Pairs

        return Pairs(self.door)

    @cached_property
    def preparing(self) -> "Preparing":
        """Preparing pairs for their first session."""
        from revmentor_desktop.services.preparing import Preparing

        return Preparing(self.door)

    @cached_property
    def selection(self) -> "Selection":
        """Who was told what, approvals, and reserves."""
        from revmentor_desktop.services.selection import Selection

        return Selection(self.door)

    @cached_property
    def pair_lists(self) -> "PairLists":
        """Pairs made elsewhere."""
        from revmentor_desktop.services.pair_lists import PairLists

        return PairLists(self.door)

    @cached_property
    def scheduling(self) -> "Scheduling":
        """Session planning."""
        from revmentor_desktop.services.scheduling import Scheduling

        return Scheduling(self.door)

    @cached_property
    def workbooks(self) -> "Workbooks":
        """The cohort workbook, out and back."""
        from revmentor_desktop.services.workbooks import Workbooks

        return Workbooks(self.door, self.pairing)

    @cached_property
    def sessions(self) -> "Sessions":
        """Sessions and agendas."""
        from revmentor_desktop.services.sessions import Sessions

        return Sessions(self.door)

    @cached_property
    def booking(self) -> "Booking":
        """Sessions until they are booked, and replacements."""
        from revmentor_desktop.services.booking import Booking

        return Booking(self.door, self.scheduling)

    @cached_property
    def mail_texts(self) -> "MailTexts":
        """Our own texts for mails."""
        from revmentor_desktop.services.mail_texts import MailTexts

        return MailTexts(self.door)

    @cached_property
    def agendas(self) -> "Agendas":
        """Templates of agendas, and the question bank."""
        from revmentor_desktop.services.agendas import Agendas

        return Agendas(self.door)

    @cached_property
    def follow_ups(self) -> "FollowUps":
        """Next steps, and what became of them."""
        from revmentor_desktop.services.follow_ups import FollowUps

        return FollowUps(self.door)

    @cached_property
    def ideas(self) -> "Ideas":
        """The ideas board."""
        from revmentor_desktop.services.ideas import Ideas

        return Ideas(self.door)

    @cached_property
    def papers(self) -> "Papers":
        """The organisation's own document templates, and its logo."""
        from revmentor_desktop.services.papers import Papers

        return Papers(self.door)

    @cached_property
    def records(self) -> "Records":
        """Feedback, follow-ups, contacts, dismissals."""
        from revmentor_desktop.services.records import Records

        return Records(self.door)

    @cached_property
    def history(self) -> History:
        """Undo, redo, the journal."""
        return History(self.door)

    @cached_property
    def privacy(self) -> "Privacy":
        """The rights of a person."""
        from revmentor_desktop.services.privacy import Privacy

        return Privacy(self.door, self.backups, self.place.data_folder)


def clock(zone: str, today: date | None = None) -> datetime:
    """The moment it is in a zone; with `today`, that day at this time of day."""
    now = datetime.now(ZoneInfo(zone))
    return now if today is None else now.replace(year=today.year, month=today.month, day=today.day)


@contextmanager
def opened(
    path: Path, place: Place, *, write: bool, today: date | None = None, daily: bool = True
) -> Iterator[Office]:
    """Open a programme file with its services, and close it; raises StoreTrouble.

    The first time a day that it is opened for writing, it is backed up; without `daily` that is left
    to who opens it, by `Office.take_daily`.
    """
    store = open_store(path, place, write=write)
    try:
        zone = store.programme().zone
        door = Door(store, user=place.user, now=lambda: clock(zone, today), new_id=new_id)
        office = Office(door, place)
        if write and daily:
            office.take_daily()
        yield office
    finally:
        store.close()
