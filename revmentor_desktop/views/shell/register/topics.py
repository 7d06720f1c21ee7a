"""The topics: renamed, merged several at once, removed with what that takes along."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.programme import Department, Topic
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.word_rows import WordRow, topic_rows
from revmentor_desktop.models.word_tree import Arrangement
from revmentor_desktop.services import topics
from revmentor_desktop.services.consequences import Consequences, Write
from revmentor_desktop.views.shell.register.spelled_dialog import SpelledDialog
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import register


class TopicsDialog(SpelledDialog):
    """Each change is saved when made and is one undo step."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        headings = (register.NAME, register.OFFERED, register.WANTED)
        texts = (register.TOPICS_TITLE, register.TOPICS_TEXT)
        super().__init__(workspace, "topics", texts, headings, Arrangement.BY_NAME, parent)
        self.show_words(())

    @override
    def made_rows(self, snapshot: Snapshot) -> list[WordRow]:
        return topic_rows(snapshot, self.words, self.twins.known())

    @override
    def used(self, snapshot: Snapshot) -> Mapping[str, int]:
        parts = snapshot.participations.values()
        named = [topic for one in parts for topic in (*one.offers, *one.wants)]
        return {one.name: named.count(one.id) for one in snapshot.topics.values()}

    @override
    def there(self) -> Mapping[str, Department | Topic]:
        return {one.id: one for one in self.workspace.snapshot().topics.values()}

    @override
    def revise(self, word: Department | Topic) -> None:
        if isinstance(word, Topic):
            self.workspace.office.glossary.revise_topic(word)

    @override
    def add_word(self, name: str) -> str:
        return self.workspace.office.glossary.add_topic(name).id

    @override
    def merging_of(self, kept: str, gone: tuple[str, ...]) -> Write:
        return partial(topics.merge_topics, kept_id=TopicId(kept), gone_ids=tuple(map(TopicId, gone)))

    @override
    def merge(self, kept: str, gone: tuple[str, ...]) -> None:
        self.workspace.office.glossary.merge_topics(TopicId(kept), *map(TopicId, gone))

    @override
    def remove_chosen(self) -> None:
        rows = self.view.chosen()
        ids = tuple(TopicId(row.key) for row in rows)
        if not ids:
            return
        told = self.deeds.amounts(partial(topics.remove_topics, topic_ids=ids))
        said = self.words(register.REMOVED_MANY, count=len(rows))
        if len(rows) == 1:
            said = self.words(register.REMOVED, name=rows[0].name)
        self.deeds.perform(
            partial(self.workspace.office.glossary.remove_topics, *ids), said, *self._along(told)
        )

    def _along(self, told: Consequences) -> list[str]:
        """What a removal takes along, in sentences."""
        amounts = (
            (register.REMOVED_FROM, told.people),
            (register.PREPARED, told.pairs),
            (register.THEMES, told.themes),
            (register.QUESTIONS, told.questions),
        )
        return [self.words(message, count=number) for message, number in amounts if number]
