"""The programme's own words: departments as a tree, and topics."""

from dataclasses import replace

from revmentor_desktop.domain.ids import DepartmentId, TopicId
from revmentor_desktop.domain.programme import Department, Topic
from revmentor_desktop.domain.text import tidy
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services import departments, topics
from revmentor_desktop.services.door import Door


class Glossary:
    """Adds, renames, merges and removes the programme's words, everywhere at once."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def add_department(self, name: str, parent_id: DepartmentId | None = None) -> Department:
        """Add a department; raises RuleBroken `department-exists`, `spelling-taken`, `name-missing`."""
        department = Department(id=DepartmentId(self._door.new_id()), name=tidy(name), parent_id=parent_id)
        with self._door.step(Verb.ADD_DEPARTMENT, department.id) as unit:
            departments.put_department(unit, department)
        return department

    def revise_department(self, department: Department) -> None:
        """Rename or move a department, or note how else it is written; the old name stays a spelling."""
        with self._door.step(Verb.CHANGE_DEPARTMENT, department.id) as unit:
            departments.put_department(unit, department)

    def move_department(self, department_id: DepartmentId, parent_id: DepartmentId | None) -> None:
        """Put a department below another, or at the top; raises RuleBroken `department-in-circle`."""
        with self._door.step(Verb.MOVE_DEPARTMENT, department_id) as unit:
            one = unit.get(Department, department_id)
            departments.put_department(unit, replace(one, parent_id=parent_id))

    def merge_departments(self, kept_id: DepartmentId, *gone_ids: DepartmentId) -> None:
        """Make departments one; the others' names are kept as spellings."""
        with self._door.step(Verb.MERGE_DEPARTMENTS, kept_id, *gone_ids) as unit:
            departments.merge_departments(unit, kept_id, gone_ids)

    def remove_department(self, *department_ids: DepartmentId) -> None:
        """Remove departments; their people are then without one, what lay below moves up."""
        with self._door.step(Verb.REMOVE_DEPARTMENT, *department_ids) as unit:
            for department_id in department_ids:
                departments.remove_department(unit, department_id)

    def add_topic(self, name: str) -> Topic:
        """Add a topic; raises RuleBroken `topic-exists`, `spelling-taken`, `name-missing`."""
        topic = Topic(id=TopicId(self._door.new_id()), name=tidy(name))
        with self._door.step(Verb.ADD_TOPIC, topic.id) as unit:
            topics.put_topic(unit, topic)
        return topic

    def revise_topic(self, topic: Topic) -> None:
        """Rename a topic, everywhere at once, or note how else it is written."""
        with self._door.step(Verb.CHANGE_TOPIC, topic.id) as unit:
            topics.put_topic(unit, topic)

    def merge_topics(self, kept_id: TopicId, *gone_ids: TopicId) -> None:
        """Make topics one; the others' names are kept as spellings."""
        with self._door.step(Verb.MERGE_TOPICS, kept_id, *gone_ids) as unit:
            topics.merge_topics(unit, kept_id, gone_ids)

    def remove_topics(self, *topic_ids: TopicId) -> None:
        """Remove topics from everybody, pairs and themes; questions stay, without a topic."""
        with self._door.step(Verb.REMOVE_TOPICS, *topic_ids, count=len(topic_ids)) as unit:
            topics.remove_topics(unit, topic_ids)
