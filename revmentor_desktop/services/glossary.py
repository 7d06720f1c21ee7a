"""The programme's own words: departments as a tree, topics, questions and templates."""

from dataclasses import replace

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import DepartmentId, QuestionId, TemplateId, TopicId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Participation, Person
from revmentor_desktop.domain.programme import Cohort, Department, Question, Template, Topic
from revmentor_desktop.domain.text import folded, tidy
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.store.unit_of_work import UnitOfWork


class Glossary:
    """Adds, renames, merges and removes the programme's words, everywhere at once."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def add_department(self, name: str, parent_id: DepartmentId | None = None) -> Department:
        """Add a department; raises RuleBroken `department-exists`."""
        department = Department(id=DepartmentId(self._door.new_id()), name=tidy(name), parent_id=parent_id)
        with self._door.step(Verb.ADD_DEPARTMENT, department.id) as unit:
            _check_department(unit, department)
            unit.add(department)
        return department

    def revise_department(self, department: Department) -> None:
        """Rename or move a department, or note how else it is written."""
        with self._door.step(Verb.CHANGE_DEPARTMENT, department.id) as unit:
            _check_department(unit, department)
            unit.put(department)

    def merge_departments(self, kept_id: DepartmentId, gone_id: DepartmentId) -> None:
        """Make two departments one; the other's name is kept as a spelling."""
        with self._door.step(Verb.MERGE_DEPARTMENTS, kept_id, gone_id) as unit:
            kept, gone = unit.get(Department, kept_id), unit.get(Department, gone_id)
            if kept_id == gone_id or kept_id in _below(unit, gone_id):
                raise RuleBroken("department-in-circle", department=gone.name)
            spellings = dict.fromkeys((*kept.spellings, gone.name, *gone.spellings))
            unit.put(replace(kept, spellings=tuple(spellings)))
            unit.put(
                *(replace(one, department_id=kept_id) for one in unit.all(Person, department_id=gone_id))
            )
            unit.put(*(replace(one, parent_id=kept_id) for one in unit.all(Department, parent_id=gone_id)))
            unit.remove(Department, gone_id)

    def remove_department(self, department_id: DepartmentId) -> None:
        """Remove a department; its people are then without one, what lay below moves up."""
        with self._door.step(Verb.REMOVE_DEPARTMENT, department_id) as unit:
            gone = unit.get(Department, department_id)
            unit.put(*(replace(one, department_id=None) for one in unit.all(Person, department_id=gone.id)))
            below = unit.all(Department, parent_id=gone.id)
            unit.put(*(replace(one, parent_id=gone.parent_id) for one in below))
            unit.remove(Department, gone.id)

    def add_topic(self, name: str) -> Topic:
        """Add a topic; raises RuleBroken `topic-exists`."""
        topic = Topic(id=TopicId(self._door.new_id()), name=tidy(name))
        with self._door.step(Verb.ADD_TOPIC, topic.id) as unit:
            _check_topic(unit, topic)
            unit.add(topic)
        return topic

    def revise_topic(self, topic: Topic) -> None:
        """Rename a topic, everywhere at once."""
        with self._door.step(Verb.CHANGE_TOPIC, topic.id) as unit:
            _check_topic(unit, topic)
            unit.put(topic)

    def merge_topics(self, kept_id: TopicId, gone_id: TopicId) -> None:
        """Make two topics one; the other's name is kept as a spelling."""
        with self._door.step(Verb.MERGE_TOPICS, kept_id, gone_id) as unit:
            kept, gone = unit.get(Topic, kept_id), unit.get(Topic, gone_id)
            if kept_id == gone_id:
                return
            spellings = dict.fromkeys((*kept.spellings, gone.name, *gone.spellings))
            unit.put(replace(kept, spellings=tuple(spellings)))
            _exchange_topic(unit, gone_id, kept_id)
            unit.remove(Topic, gone_id)

    def save_question(self, question: Question) -> None:
        """Save a question of the question bank."""
        with self._door.step(Verb.SAVE_QUESTION, question.id) as unit:
            unit.put(question)

    def remove_question(self, question_id: QuestionId) -> None:
        """Remove a question of the question bank."""
        with self._door.step(Verb.REMOVE_QUESTION, question_id) as unit:
            unit.remove(Question, question_id)

    def save_template(self, template: Template) -> None:
        """Save a template of our own."""
        with self._door.step(Verb.SAVE_TEMPLATE, template.id) as unit:
            unit.put(template)

    def remove_template(self, template_id: TemplateId) -> None:
        """Remove a template of our own."""
        with self._door.step(Verb.REMOVE_TEMPLATE, template_id) as unit:
            unit.remove(Template, template_id)


def _check_department(unit: UnitOfWork, department: Department) -> None:
    if not department.name.strip():
        raise RuleBroken("name-missing")
    for one in unit.all(Department):
        if one.id != department.id and folded(one.name) == folded(department.name):
            raise RuleBroken("department-exists", department=one.name)
    if department.parent_id is not None and department.parent_id in _below(unit, department.id):
        raise RuleBroken("department-in-circle", department=department.name)


def _below(unit: UnitOfWork, department_id: DepartmentId) -> set[DepartmentId]:
    """A department and everything below it."""
    everything = unit.all(Department)
    found = {department_id}
    while True:
        more = {one.id for one in everything if one.parent_id in found} - found
        if not more:
            return found
        found |= more


def _check_topic(unit: UnitOfWork, topic: Topic) -> None:
    if not topic.name.strip():
        raise RuleBroken("name-missing")
    for one in unit.all(Topic):
        if one.id != topic.id and folded(one.name) == folded(topic.name):
            raise RuleBroken("topic-exists", topic=one.name)


def _exchange_topic(unit: UnitOfWork, gone: TopicId, kept: TopicId) -> None:
    def exchanged(topics: tuple[TopicId, ...]) -> tuple[TopicId, ...]:
        return tuple(dict.fromkeys(kept if topic == gone else topic for topic in topics))

    for one in unit.all(Participation):
        if gone in (*one.offers, *one.wants):
            unit.put(replace(one, offers=exchanged(one.offers), wants=exchanged(one.wants)))
    for pair in unit.all(Pair):
        if gone in pair.topics:
            unit.put(replace(pair, topics=exchanged(pair.topics)))
    for cohort in unit.all(Cohort):
        if gone in cohort.themes:
            unit.put(replace(cohort, themes=exchanged(cohort.themes)))
    unit.put(*(replace(one, topic_id=kept) for one in unit.all(Question, topic_id=gone)))
