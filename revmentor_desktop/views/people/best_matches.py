"""The best partners for one person, worked out off the UI thread from a snapshot."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Participation, Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.services.office import Office
from revmentor_desktop.views.widgets.late_answer import LateAnswer
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording.matching import points

if TYPE_CHECKING:
    from revmentor_desktop.matching.scores import ScoreTable

_NAMED = 3
_PATIENCE_MS = 150
"""How long a person must be looked at before the engine is asked."""
_MOST_COMBINATIONS = 4_000_000
"""Above this the table of all scores would take more memory than a hint is worth."""

Match = tuple[str, str]
"""A name and its points in words."""


class BestMatches(QObject):
    """Asks the engine when somebody has been looked at for a moment; scores are kept until a change."""

    found = Signal(object, object)
    """A Participation, and its matches, best first."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._snapshot: Snapshot | None = None
        self._table: ScoreTable | None = None
        self._asked: Participation | None = None
        self._working = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE_MS)
        self._timer.timeout.connect(self._on_looked_at)

    def ask(self, one: Participation | None) -> None:
        """Look for matches of somebody (None: stop looking)."""
        self._asked = one
        if one is None:
            self._timer.stop()
        else:
            self._timer.start()

    def _on_looked_at(self) -> None:
        snapshot = self._workspace.snapshot()
        if self._snapshot is snapshot:
            self._tell()
        elif not self._working:
            self._working = True
            answer = LateAnswer(self, self.take)
            self._workspace.in_background("", _scoring(self._workspace.office, snapshot), answer.hand_on)

    def take(self, answer: "tuple[Snapshot, ScoreTable | None]") -> None:
        """Keep the scores (None: too many people); tell, or ask again if they are no longer the latest."""
        self._working = False
        self._snapshot, self._table = answer
        self._on_looked_at()

    def _tell(self) -> None:
        if self._asked is not None and self._snapshot is not None and self._table is not None:
            self.found.emit(self._asked, _best(self._asked, self._snapshot, self._table, self._workspace))


def _is_too_large(snapshot: Snapshot) -> bool:
    sides = [part.side for part in snapshot.participations.values()]
    mentors = sides.count(Side.MENTOR)
    return mentors * (len(sides) - mentors) > _MOST_COMBINATIONS


def _scoring(office: Office, snapshot: Snapshot) -> "Callable[[], tuple[Snapshot, ScoreTable | None]]":
    # The engine is loaded with the first question, and that takes too long for the UI thread.
    return lambda: (snapshot, None if _is_too_large(snapshot) else office.pairing.scores(snapshot))


def _best(
    one: Participation, snapshot: Snapshot, table: "ScoreTable", workspace: Workspace
) -> tuple[Match, ...]:
    is_mentor = one.side is Side.MENTOR
    place = (table.rows if is_mentor else table.columns).get(one.person_id)
    if place is None:
        return ()
    scores = table.scores[place, :] if is_mentor else table.scores[:, place]
    eligible = table.eligible[place, :] if is_mentor else table.eligible[:, place]
    others = [candidate.id for candidate in (table.adepts if is_mentor else table.mentors)]
    allowed: list[tuple[int, PersonId]] = [
        (int(score), other) for score, may, other in zip(scores, eligible, others, strict=True) if may
    ]
    best = sorted(allowed, key=lambda found: (-found[0], snapshot.people[found[1]].name))[:_NAMED]
    return tuple((snapshot.people[other].name, points(score, workspace.words)) for score, other in best)
