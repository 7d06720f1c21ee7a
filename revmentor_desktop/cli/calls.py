"""A call: what was asked for on the command line, and what is answered."""

import getpass
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from revmentor_desktop import paths
from revmentor_desktop.domain.ids import CohortId
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.wording.catalogue import Words

if TYPE_CHECKING:
    from revmentor_desktop.services.office import Office
    from revmentor_desktop.store.opening import Place


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command says: one object for programs, lines for people, and the exit code."""

    data: Mapping[str, object]
    lines: Sequence[str]
    code: int = 0
    shows: Path | None = None
    """A programme to show in the window afterwards, where somebody watches."""


class Call:
    """One call of a command, with typed access to its arguments."""

    def __init__(self, arguments: Namespace, words: Words, *, language_asked: bool) -> None:
        self._arguments = arguments
        self.words = words
        self._language_asked = language_asked

    def text(self, name: str) -> str:
        """An argument that is there."""
        return str(getattr(self._arguments, name))

    def optional(self, name: str) -> str | None:
        """An argument that may be left out."""
        value = getattr(self._arguments, name)
        return None if value is None else str(value)

    def path(self, name: str) -> Path:
        """An argument that names a file."""
        return Path(self.text(name)).expanduser()

    def flag(self, name: str) -> bool:
        """Whether a switch was given."""
        return bool(getattr(self._arguments, name))

    def day(self, name: str) -> date | None:
        """An argument that is a date."""
        value = getattr(self._arguments, name)
        return value if isinstance(value, date) else None

    def number(self, name: str) -> int | None:
        """An argument that is a whole number."""
        value = getattr(self._arguments, name)
        return value if isinstance(value, int) else None

    def span(self, name: str) -> tuple[time, time] | None:
        """An argument that is a span of the day."""
        value = getattr(self._arguments, name)
        return (value[0], value[1]) if isinstance(value, tuple) else None

    def many(self, name: str) -> list[str]:
        """An argument that can be given several times."""
        return [str(value) for value in getattr(self._arguments, name) or ()]

    def couples(self, name: str) -> list[tuple[str, str]]:
        """An argument of two words that can be given several times."""
        return [(str(one), str(other)) for one, other in getattr(self._arguments, name) or ()]

    @property
    def today(self) -> date | None:
        """The day that was asked for, if one was."""
        return self.day("today")

    @property
    def place(self) -> "Place":
        """Where the program keeps its own, who is here, and the clock."""
        from revmentor_desktop.store.opening import Place  # heavy: not for --help

        return Place(data_folder=paths.data_folder(), user=_user(), now=_now)

    @contextmanager
    def office(self, *, write: bool) -> Iterator["Office"]:
        """Open the programme that the call names."""
        from revmentor_desktop.services.office import opened  # heavy: not for --help

        with opened(self.path("file"), self.place, write=write, today=self.today) as office:
            yield office

    def cohort_id(self, office: "Office") -> CohortId:
        """The cohort that the call names, else the current one."""
        name = self.optional("cohort")
        return office.programmes.cohort_named(name).id if name else office.door.current_cohort_id()

    def snapshot(self, office: "Office") -> Snapshot:
        """The cohort that the call speaks of, as it stands."""
        return office.door.snapshot(self.cohort_id(office))

    def document_words(self, snapshot: Snapshot) -> Words:
        """The language of documents: the one asked for, else the programme's."""
        return self.words if self._language_asked else Words(snapshot.programme.language)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "?"


def _now() -> datetime:
    return datetime.now().astimezone()
