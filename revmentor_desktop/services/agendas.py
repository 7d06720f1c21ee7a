"""Agendas beyond one session: templates of our own, and the question bank."""

from collections.abc import Iterable
from dataclasses import replace

from revmentor_desktop.domain.agendas import AgendaItem, as_template, kind_of
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import QuestionId, SessionId, TemplateId, TopicId
from revmentor_desktop.domain.programme import Question, Template, TemplateItem, TemplateKind
from revmentor_desktop.domain.text import folded, tidy
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.store.unit_of_work import UnitOfWork


class Agendas:
    """Keeps templates of agendas and the questions of the bank."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def templates(self) -> list[Template]:
        """Our own templates of agendas, by name."""
        kept = [one for one in self._door.store.all(Template) if one.kind is TemplateKind.AGENDA]
        return sorted(kept, key=lambda one: (folded(one.name), one.language, one.id))

    def keep(
        self,
        name: str,
        items: Iterable[TemplateItem],
        *,
        language: str,
        session_number: int | None = None,
    ) -> Template:
        """Keep points as a template; raises RuleBroken as `save` does."""
        made = Template(
            id=TemplateId(self._door.new_id()),
            kind=TemplateKind.AGENDA,
            name=name,
            language=language,
            session_number=session_number,
            items=tuple(items),
        )
        return self.save(made)

    def keep_agenda(self, session_id: SessionId, name: str, session_number: int | None = None) -> Template:
        """Keep a session's agenda as a template in the programme's language."""
        items = sorted(
            self._door.store.all(AgendaItem, session_id=session_id), key=lambda one: (one.position, one.id)
        )
        language = self._door.programme().language
        return self.keep(name, as_template(items), language=language, session_number=session_number)

    def save(self, template: Template) -> Template:
        """Save a template of an agenda.

        Raises RuleBroken `name-missing`, `template-empty`, `template-exists` (in its language),
        `agenda-item-empty`.
        """
        kept = replace(template, name=tidy(template.name), items=tuple(_tidied(template.items)))
        with self._door.step(Verb.SAVE_TEMPLATE, kept.id) as unit:
            _check_template(unit, kept)
            unit.put(kept)
        return kept

    def remove_template(self, template_id: TemplateId) -> None:
        """Remove a template of our own."""
        with self._door.step(Verb.REMOVE_TEMPLATE, template_id) as unit:
            unit.remove(Template, template_id)

    def bank(self) -> list[Question]:
        """The question bank as it is kept, by text."""
        return sorted(self._door.store.all(Question), key=lambda one: (folded(one.text), one.id))

    def take_question(self, text: str, topic_id: TopicId | None, language: str) -> Question:
        """Add a question to the bank; raises RuleBroken as `save_question` does."""
        made = Question(id=QuestionId(self._door.new_id()), text=text, topic_id=topic_id, language=language)
        return self.save_question(made)

    def save_question(self, question: Question) -> Question:
        """Save a question of the bank; raises RuleBroken `question-missing`, `question-exists`."""
        kept = replace(question, text=tidy(question.text))
        if not kept.text:
            raise RuleBroken("question-missing")
        with self._door.step(Verb.SAVE_QUESTION, kept.id) as unit:
            others = (one for one in unit.all(Question) if one.id != kept.id)
            if any(folded(one.text) == folded(kept.text) for one in others):
                raise RuleBroken("question-exists")
            unit.put(kept)
        return kept

    def remove_question(self, question_id: QuestionId) -> None:
        """Remove a question of the bank."""
        with self._door.step(Verb.REMOVE_QUESTION, question_id) as unit:
            unit.remove(Question, question_id)


def _tidied(items: Iterable[TemplateItem]) -> Iterable[TemplateItem]:
    for item in items:
        yield replace(item, title=tidy(item.title), kind=kind_of(item.kind).value)


def _check_template(unit: UnitOfWork, template: Template) -> None:
    if not template.name:
        raise RuleBroken("name-missing")
    if not template.items:
        raise RuleBroken("template-empty")
    if any(not item.title or item.share < 0 for item in template.items):
        raise RuleBroken("agenda-item-empty")
    for one in unit.all(Template, language=template.language):
        is_other = one.id != template.id and one.kind is TemplateKind.AGENDA
        if is_other and folded(one.name) == folded(template.name):
            raise RuleBroken("template-exists", template=one.name)
