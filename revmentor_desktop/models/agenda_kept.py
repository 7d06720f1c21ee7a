"""The question bank as it is kept, put into words: our own questions, then those that are shipped."""

from collections.abc import Iterable, Mapping

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.programme import Question, Topic
from revmentor_desktop.domain.text import folded
from revmentor_desktop.models.agenda_bank import BankRow
from revmentor_desktop.wording import agenda_editor
from revmentor_desktop.wording import agenda_templates as wording
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.question_bank import shipped_questions

_OWN, _SHIPPED = range(2)


def kept_rows(
    kept: Iterable[Question], topics: Mapping[TopicId, Topic], words: Words, language: str
) -> list[BankRow]:
    """Put our own questions and the shipped ones of a language into words, each question once."""
    rows: dict[str, BankRow] = {}
    for one in kept:
        topic = topics.get(one.topic_id) if one.topic_id else None
        name = topic.name if topic else ""
        note = words(wording.OWN_QUESTION if topic else wording.OWN_WITHOUT_TOPIC, topic=name)
        row = _row(one.text, name, note, _OWN, words)
        rows.setdefault(row.key, row)
    for offer in shipped_questions(Words(language)):
        note = words(wording.SHIPPED_QUESTION, topic=offer.topic)
        row = _row(offer.text, offer.topic, note, _SHIPPED, words)
        rows.setdefault(row.key, row)
    return sorted(rows.values(), key=lambda row: (row.rank, folded(row.topic), row.key))


def _row(text: str, topic: str, note: str, rank: int, words: Words) -> BankRow:
    spoken = words(agenda_editor.BANK_SPOKEN, text=text, note=note)
    return BankRow(text=text, topic=topic, note=note, is_used=False, rank=rank, spoken=spoken)
