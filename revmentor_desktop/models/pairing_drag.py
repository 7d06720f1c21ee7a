"""What is dragged on the board: mentors, each alone or out of a pair."""

import json
from dataclasses import dataclass, replace

from PySide6.QtCore import QByteArray, QMimeData

from revmentor_desktop.domain.ids import PairId, PersonId

MIME_TYPE = "application/x-revmentor-mentor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dragged:
    """A mentor in somebody's hand; `pair_id` is the pair that is left behind."""

    mentor_id: PersonId
    pair_id: PairId | None = None
    others: tuple["Dragged", ...] = ()
    """More mentors in the same hand."""

    @property
    def each(self) -> tuple["Dragged", ...]:
        """Every mentor in the hand, one by one."""
        return (replace(self, others=()), *self.others)

    @property
    def pair_ids(self) -> tuple[PairId, ...]:
        """The pairs that are left behind."""
        return tuple(one.pair_id for one in self.each if one.pair_id is not None)


def together(each: list[Dragged]) -> Dragged | None:
    """Take several mentors into one hand; None where there is nobody."""
    return replace(each[0], others=tuple(each[1:])) if each else None


def packed(dragged: Dragged) -> QMimeData:
    """Pack what is dragged."""
    content = json.dumps([{"mentor": one.mentor_id, "pair": one.pair_id} for one in dragged.each])
    mime = QMimeData()
    mime.setData(MIME_TYPE, QByteArray(content.encode()))
    return mime


def unpacked(mime: QMimeData) -> Dragged | None:
    """Unpack what is dragged; None where it is something else, or not ours."""
    try:
        content = json.loads(bytes(mime.data(MIME_TYPE).data()))
        couples = [(one["mentor"], one["pair"]) for one in content]
    except (ValueError, KeyError, TypeError):
        return None
    if not all(isinstance(mentor, str) and isinstance(pair, str | None) for mentor, pair in couples):
        return None
    return together(
        [
            Dragged(mentor_id=PersonId(mentor), pair_id=PairId(pair) if pair else None)
            for mentor, pair in couples
        ]
    )
