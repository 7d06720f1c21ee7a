"""The departments, levels and topics that a list names: known ones, new ones, and slips of either."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from revmentor_desktop.domain.ids import DepartmentId, TopicId
from revmentor_desktop.domain.imports import ParsedPerson
from revmentor_desktop.domain.programme import Department, Topic
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded
from revmentor_desktop.exchange.lists import near_spellings
from revmentor_desktop.services.importing_plan import NewWord, WordKey, WordKind


@dataclass
class ListWords:
    """Gives ids for the words of a list; what nobody knows is made, what was decided is followed."""

    snapshot: Snapshot
    decided: Mapping[WordKey, str]
    new_id: Callable[[], str]
    departments: dict[DepartmentId, Department] = field(default_factory=dict)
    """New ones, and known ones that learned a spelling."""
    topics: dict[TopicId, Topic] = field(default_factory=dict)
    _department_ids: dict[str, DepartmentId | None] = field(default_factory=dict)
    _topic_ids: dict[str, TopicId] = field(default_factory=dict)
    _topics_of: dict[tuple[str, ...], tuple[TopicId, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._known_departments = _by_spelling(self.snapshot.departments.values())
        self._known_topics = _by_spelling(self.snapshot.topics.values())

    def department(self, name: str) -> DepartmentId | None:
        """Give the department that a list names; none for an empty text."""
        if name not in self._department_ids:
            self._department_ids[name] = self._find_department(name) if name else None
        return self._department_ids[name]

    def topics_of(self, names: tuple[str, ...]) -> tuple[TopicId, ...]:
        """Give the topics that a list names, each once."""
        if names not in self._topics_of:
            self._topics_of[names] = tuple(dict.fromkeys(map(self._topic, names)))
        return self._topics_of[names]

    def level(self, text: str) -> str:
        """Give the level that a list names, as it is to be kept."""
        return self.decided.get((WordKind.LEVEL, text)) or text

    def _find_department(self, name: str) -> DepartmentId:
        means = self.decided.get((WordKind.DEPARTMENT, name)) or name
        known = self._known_departments.get(folded(means))
        if known is None:
            known = Department(id=DepartmentId(self.new_id()), name=means)
            self._known_departments[folded(means)] = known
            self.departments[known.id] = known
        if folded(means) != folded(name):
            taught = self.departments.get(known.id, known)
            self.departments[known.id] = replace(taught, spellings=(*taught.spellings, name))
        return known.id

    def _topic(self, name: str) -> TopicId:
        means = self.decided.get((WordKind.TOPIC, name)) or name
        known = self._known_topics.get(folded(means))
        if known is None:
            known = Topic(id=TopicId(self.new_id()), name=means)
            self._known_topics[folded(means)] = known
            self.topics[known.id] = known
        if folded(means) != folded(name):
            taught = self.topics.get(known.id, known)
            if name not in taught.spellings:
                self.topics[known.id] = replace(taught, spellings=(*taught.spellings, name))
        return known.id

    def news(self, people: Sequence[ParsedPerson]) -> tuple[NewWord, ...]:
        """Tell the words that the programme did not know, those that may be slips first."""
        scale = self.snapshot.programme.levels
        found = [
            *self._new(
                WordKind.DEPARTMENT,
                (one.department for one in people),
                _names(self.snapshot.departments.values()),
            ),
            *(
                self._new(WordKind.LEVEL, (one.level for one in people), {folded(one): one for one in scale})
                if scale
                else ()
            ),
            *self._new(
                WordKind.TOPIC,
                (topic for one in people for topic in one.topics),
                _names(self.snapshot.topics.values()),
            ),
        ]
        return tuple(sorted(found, key=lambda word: word.nearer is None and word.means is None))

    def _new(self, kind: WordKind, used: Iterable[str], known: Mapping[str, str]) -> list[NewWord]:
        counts = Counter(text for text in used if text)
        new = {text: rows for text, rows in counts.items() if folded(text) not in known}
        if not new:
            return []
        near = near_spellings(counts, known.values())
        return [
            NewWord(
                kind=kind, text=text, rows=rows, nearer=near.get(text), means=self.decided.get((kind, text))
            )
            for text, rows in new.items()
        ]


W = TypeVar("W", Department, Topic)


def _by_spelling(known: Iterable[W]) -> dict[str, W]:
    """Every known spelling, folded; a name wins over another one's spelling."""
    words = tuple(known)
    spelled = {folded(text): word for word in words for text in word.spellings}
    return spelled | {folded(word.name): word for word in words}


def _names(known: Iterable[Department | Topic]) -> dict[str, str]:
    return {folded(text): word.name for word in known for text in (*word.spellings, word.name)}
