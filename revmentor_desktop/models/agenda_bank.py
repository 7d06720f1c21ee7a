"""The question bank for one session: the pair's own topics first, with what the pair has asked before."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt
from typing_extensions import override

from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.programme import Question
from revmentor_desktop.domain.sessions import VOID, Session
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded, tidy
from revmentor_desktop.models.agenda_model import QUESTION_MIME
from revmentor_desktop.models.keyed_rows import ID_ROLE, ROW_ROLE, SORT_ROLE, Index, KeyedRows
from revmentor_desktop.wording import agenda_editor as wording
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.question_bank import shipped_questions, topic_names

_FROM_PREPARATION, _OWN_TOPIC, _OTHER = range(3)


@dataclass(frozen=True, slots=True, kw_only=True)
class BankRow:
    """One question as the bank offers it."""

    text: str
    topic: str
    note: str
    """Its topic, and where the pair has it already."""
    is_used: bool
    rank: int
    spoken: str

    @property
    def key(self) -> str:
        """What tells the question from others."""
        return folded(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Offer:
    text: str
    topic: str
    rank: int


def bank_rows(snapshot: Snapshot, kept: Iterable[Question], session: Session, words: Words) -> list[BankRow]:
    """Put the bank into words for a session: from the preparation, on the pair's topics, then all others.

    A question is offered once, however often it is kept.
    """
    pair = snapshot.pairs[session.pair_id]
    asked = _asked(snapshot, session)
    offers: dict[str, _Offer] = {}
    for offer in (*_of_pair(pair), *_kept(snapshot, pair, kept), *_shipped(snapshot, pair)):
        offers.setdefault(folded(offer.text), offer)
    ordered = sorted(offers.values(), key=lambda one: (one.rank, folded(one.topic)))
    return [_row(one, asked.get(folded(one.text)), session, words) for one in ordered]


def found(rows: Sequence[BankRow], text: str) -> list[BankRow]:
    """Keep the rows in whose question or topic every word of a text is found."""
    sought = folded(text).split()
    return [row for row in rows if all(word in folded(f"{row.text} {row.topic}") for word in sought)]


def _of_pair(pair: Pair) -> Iterator[_Offer]:
    for text in pair.questions:
        if tidy(text):
            yield _Offer(text=tidy(text), topic="", rank=_FROM_PREPARATION)


def _kept(snapshot: Snapshot, pair: Pair, kept: Iterable[Question]) -> Iterator[_Offer]:
    for one in kept:
        topic = snapshot.topics.get(one.topic_id) if one.topic_id else None
        rank = _OWN_TOPIC if topic is not None and topic.id in pair.topics else _OTHER
        yield _Offer(text=one.text, topic=topic.name if topic else "", rank=rank)


def _shipped(snapshot: Snapshot, pair: Pair) -> Iterator[_Offer]:
    mine = [snapshot.topics[one] for one in pair.topics if one in snapshot.topics]
    called = {folded(name) for one in mine for name in (one.name, *one.spellings)}
    ranks: dict[str, int] = {}
    for one in shipped_questions(Words(snapshot.programme.language)):
        if one.topic not in ranks:
            ranks[one.topic] = _OTHER if called.isdisjoint(topic_names(one.topic)) else _OWN_TOPIC
        yield _Offer(text=one.text, topic=one.topic, rank=ranks[one.topic])


def _asked(snapshot: Snapshot, session: Session) -> Mapping[str, Session]:
    """Titles on the agendas of a pair -> the latest session that has one; this session before others."""
    asked: dict[str, Session] = {}
    theirs = [one for one in snapshot.sessions_of(session.pair_id) if one.status not in VOID]
    for one in sorted(theirs, key=lambda one: (one.id == session.id, one.wall_start)):
        for item in snapshot.agenda_of(one.id):
            asked[folded(item.title)] = one
    return asked


def _row(offer: _Offer, asked: Session | None, session: Session, words: Words) -> BankRow:
    topic = words(wording.BANK_OF_PAIR) if offer.rank == _FROM_PREPARATION else offer.topic
    used = ""
    if asked is not None:
        used = words(wording.BANK_HERE) if asked.id == session.id else wording.used(asked, words)
    note = words(wording.BANK_NOTE, topic=topic, used=used) if topic and used else topic or used
    return BankRow(
        text=offer.text,
        topic=offer.topic,
        note=note,
        is_used=asked is not None,
        rank=offer.rank,
        spoken=words(wording.BANK_SPOKEN, text=offer.text, note=note) if note else offer.text,
    )


class BankModel(KeyedRows[BankRow]):
    """Questions that can be dragged to an agenda."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(1, parent)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        values: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: row.text,
            Qt.ItemDataRole.AccessibleTextRole: row.spoken,
            ID_ROLE: row.key,
            SORT_ROLE: row.text,
            ROW_ROLE: row,
        }
        return values.get(role)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return flags if index.isValid() else Qt.ItemFlag.NoItemFlags

    @override
    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    @override
    def mimeTypes(self) -> list[str]:
        return [QUESTION_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        places = sorted({index.row() for index in indexes})
        if places:
            data.setData(QUESTION_MIME, self._rows[places[0]].text.encode())
            data.setText(self._rows[places[0]].text)
        return data
