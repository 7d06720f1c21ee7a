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

from revmentor_desktop.services.backups import backup_folder
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.glossary import Glossary
from revmentor_desktop.services.history import History
from revmentor_desktop.services.ideas import Ideas
from revmentor_desktop.services.pairs import Pairs
from revmentor_desktop.services.people import People
from revmentor_desktop.services.privacy import Privacy
from revmentor_desktop.services.programmes import Programmes
from revmentor_desktop.services.records import Records
from revmentor_desktop.services.sessions import Sessions
from revmentor_desktop.store.backups import BackupFolder
from revmentor_desktop.store.opening import Place, open_store

if TYPE_CHECKING:
    # These bring in numpy, openpyxl and their like, so each is imported when it is first asked for.
    from revmentor_desktop.services.importing import Importing
    from revmentor_desktop.services.pairing import Pairing
    from revmentor_desktop.services.scheduling import Scheduling
    from revmentor_desktop.services.workbooks import Workbooks


def new_id() -> str:
    """A new id: random, so that files that were made apart can be merged."""
    return uuid4().hex


@dataclass(frozen=True)
class Office:
    """Every service of one open programme."""

    door: Door
    place: Place

    @property
    def backups(self) -> BackupFolder:
        """The automatic backups of this programme."""
        return backup_folder(self.door, self.place)

    @cached_property
    def programmes(self) -> Programmes:
        """Settings and cohorts."""
        return Programmes(self.door)

    @cached_property
    def glossary(self) -> Glossary:
        """Departments, topics, questions, templates."""
        return Glossary(self.door)

    @cached_property
    def people(self) -> People:
        """People and participations."""
        return People(self.door)

    @cached_property
    def importing(self) -> "Importing":
        """People lists in."""
        from revmentor_desktop.services.importing import Importing

        return Importing(self.door)

    @cached_property
    def pairing(self) -> "Pairing":
        """Matching, and pairs made by hand."""
        from revmentor_desktop.services.pairing import Pairing

        return Pairing(self.door)

    @cached_property
    def pairs(self) -> Pairs:
        """The life of pairs."""
        return Pairs(self.door)

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
    def sessions(self) -> Sessions:
        """Sessions and agendas."""
        return Sessions(self.door)

    @cached_property
    def ideas(self) -> Ideas:
        """The ideas board."""
        return Ideas(self.door)

    @cached_property
    def records(self) -> Records:
        """Feedback, follow-ups, contacts, dismissals."""
        return Records(self.door)

    @cached_property
    def history(self) -> History:
        """Undo, redo, the journal."""
        return History(self.door)

    @cached_property
    def privacy(self) -> Privacy:
        """The rights of a person."""
        return Privacy(self.door, self.backups)


def clock(zone: str, today: date | None = None) -> datetime:
    """The moment it is in a zone; with `today`, that day at this time of day."""
    now = datetime.now(ZoneInfo(zone))
    return now if today is None else now.replace(year=today.year, month=today.month, day=today.day)


@contextmanager
def opened(path: Path, place: Place, *, write: bool, today: date | None = None) -> Iterator[Office]:
    """Open a programme file with its services, and close it; raises StoreTrouble.

    The first time a day that it is opened for writing, it is backed up.
    """
    store = open_store(path, place, write=write)
    try:
        zone = store.programme().zone
        door = Door(store, user=place.user, now=lambda: clock(zone, today), new_id=new_id)
        office = Office(door, place)
        if write:
            office.backups.take_daily(path, place.now())
        yield office
    finally:
        store.close()
