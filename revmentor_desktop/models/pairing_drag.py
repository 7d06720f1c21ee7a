"""What is dragged on the board: a mentor, alone or out of a pair."""

import json
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QMimeData

from revmentor_desktop.domain.ids import PairId, PersonId

MIME_TYPE = "application/x-revmentor-mentor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dragged:
    """A mentor in somebody's hand; `pair_id` is the pair that is left behind."""

    mentor_id: PersonId
    pair_id: PairId | None = None


def packed(dragged: Dragged) -> QMimeData:
    """Pack what is dragged."""
    content = json.dumps({"mentor": dragged.mentor_id, "pair": dragged.pair_id})
    mime = QMimeData()
    mime.setData(MIME_TYPE, QByteArray(content.encode()))
    return mime


def unpacked(mime: QMimeData) -> Dragged | None:
    """Unpack what is dragged; None where it is something else, or not ours."""
    try:
        content = json.loads(bytes(mime.data(MIME_TYPE).data()))
        mentor, pair = content["mentor"], content["pair"]
    except (ValueError, KeyError, TypeError):
        return None
    if not isinstance(mentor, str) or not (pair is None or isinstance(pair, str)):
        return None
    return Dragged(mentor_id=PersonId(mentor), pair_id=PairId(pair) if pair else None)
