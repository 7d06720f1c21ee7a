"""The pairs that can meet, to choose one for a new session."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QCollator, QLocale, QModelIndex, QObject, Qt
from typing_extensions import override

from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.domain.pairs import MEETING
from revmentor_desktop.domain.sessions import VOID
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded
from revmentor_desktop.models.session_line import sessions_in_all
from revmentor_desktop.models.session_model import ID_ROLE, SORT_ROLE, Index
from revmentor_desktop.wording import calendar_view, session_page
from revmentor_desktop.wording.catalogue import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class PairChoice:
    """A pair, and which session would be its next."""

    pair_id: PairId
    names: str
    next_session: str
    is_complete: bool
    """Whether the pair has all the sessions that the norm asks for."""


def choices(snapshot: Snapshot, words: Words) -> tuple[PairChoice, ...]:
    """Give the pairs that can meet by name, those that still lack sessions first."""
    of = sessions_in_all(snapshot)
    taken: dict[PairId, set[int]] = {}
    for session in snapshot.sessions.values():
        if session.status not in VOID:
            taken.setdefault(session.pair_id, set()).add(session.number)
    norm = snapshot.programme.norm.sessions
    collator = QCollator(QLocale(words.language))
    made = []
    for pair in snapshot.pairs.values():
        if pair.status not in MEETING:
            continue
        numbers = taken.get(pair.id, set())
        number = next(n for n in range(1, len(numbers) + 2) if n not in numbers)
        mentor, adept = snapshot.people[pair.mentor_id].name, snapshot.people[pair.adept_id].name
        names = words(calendar_view.COUPLE, mentor=mentor, adept=adept)
        line = words(session_page.NEW_PAIR_LINE, number=number, of=max(of[pair.id], number))
        made.append(PairChoice(pair_id=pair.id, names=names, next_session=line, is_complete=number > norm))
    made.sort(key=lambda one: collator.sortKey(one.names))
    return tuple(sorted(made, key=lambda one: one.is_complete))


class PairChoiceModel(QAbstractListModel):
    """Pairs to choose from, those whose names hold what is sought."""

    def __init__(
        self,
        pairs: Sequence[PairChoice],
        warning: Callable[[PairId], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._all = tuple((pair, folded(pair.names)) for pair in pairs)
        self._shown = tuple(pairs)
        self._warning = warning

    def seek(self, text: str) -> None:
        """Keep to the pairs whose names hold these letters."""
        sought = folded(text)
        self.beginResetModel()
        self._shown = tuple(pair for pair, key in self._all if sought in key)
        self.endResetModel()

    def warn_anew(self) -> None:
        """Ask again what the time breaks for each pair."""
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def choice(self, index: Index) -> PairChoice | None:
        """The pair of a row."""
        return self._shown[index.row()] if index.isValid() else None

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        pair = self._shown[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, SORT_ROLE}:
            return pair.names
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = (pair.names, pair.next_session, self._warning(pair.pair_id))
            return ", ".join(text for text in told if text)
        return pair.pair_id if role == ID_ROLE else None

    def second_line(self, index: Index) -> tuple[str, str]:
        """What stands below the names: which session, and what the time breaks."""
        pair = self._shown[index.row()]
        return pair.next_session, self._warning(pair.pair_id)
