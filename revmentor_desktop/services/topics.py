"""What is done to topics in a unit of work: renaming, merging and removing them everywhere at once."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Participation
from revmentor_desktop.domain.programme import Cohort, Question, Topic
from revmentor_desktop.services.spellings import check_spellings, of_both, renamed
from revmentor_desktop.store.unit_of_work import UnitOfWork


def put_topic(unit: UnitOfWork, topic: Topic) -> None:
    """Save a new or a changed topic; a name that it had before stays as a spelling.

    Raises RuleBroken `name-missing`, `topic-exists`, `spelling-taken`.
    """
    everything = unit.all(Topic)
    kept = renamed(topic, next((one for one in everything if one.id == topic.id), None))
    check_spellings(kept, everything, "topic-exists")
    unit.put(kept)


def merge_topics(unit: UnitOfWork, kept_id: TopicId, gone_ids: Collection[TopicId]) -> None:
    """Make topics one, wherever they are named; the others' names are kept as spellings."""
    gone = [one for one in gone_ids if one != kept_id]
    for gone_id in gone:
        unit.put(of_both(unit.get(Topic, kept_id), unit.get(Topic, gone_id)))
    _exchange(unit, frozenset(gone), kept_id)
    unit.remove(Topic, *gone)


def remove_topics(unit: UnitOfWork, topic_ids: Collection[TopicId]) -> None:
    """Remove topics from everybody, from pairs and from themes; questions stay, without a topic."""
    for topic_id in topic_ids:
        unit.get(Topic, topic_id)
    _exchange(unit, frozenset(topic_ids), None)
    unit.remove(Topic, *topic_ids)


def _exchange(unit: UnitOfWork, gone: frozenset[TopicId], kept: TopicId | None) -> None:
    """Put a topic in the place of others, or nothing."""

    def exchanged(topics: Iterable[TopicId]) -> tuple[TopicId, ...]:
        named = (kept if topic in gone else topic for topic in topics)
        return tuple(dict.fromkeys(topic for topic in named if topic is not None))

    unit.put(
        *(
            replace(one, offers=exchanged(one.offers), wants=exchanged(one.wants))
            for one in unit.all(Participation)
            if not gone.isdisjoint((*one.offers, *one.wants))
        )
    )
    unit.put(
        *(
            replace(pair, topics=exchanged(pair.topics))
            for pair in unit.all(Pair)
            if not gone.isdisjoint(pair.topics)
        )
    )
    unit.put(
        *(
            replace(cohort, themes=exchanged(cohort.themes))
            for cohort in unit.all(Cohort)
            if not gone.isdisjoint(cohort.themes)
        )
    )
    unit.put(*(replace(one, topic_id=kept) for one in unit.all(Question) if one.topic_id in gone))
