"""Templates of our own and the question bank: kept, changed, refused in words, taken back."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from revmentor_desktop.domain.agendas import AgendaItem, ItemKind
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import AgendaItemId, IdeaId, SessionId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import TemplateItem
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.office import Office
from tests.building import Bench, pair, participation, person, session

POINTS = (
    TemplateItem(title="Begin", kind="ground_rules", share=30),
    TemplateItem(title="Go on", kind="topic", share=70),
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    bench = Bench(tmp_path)
    with bench.started() as door:
        with door.step(Verb.IMPORT_PEOPLE) as unit:
            unit.put(person("Moa"), person("Alf"))
            unit.put(participation("Moa", Side.MENTOR), participation("Alf", Side.ADEPT))
            unit.put(pair("Moa", "Alf"))
            unit.put(session("Moa+Alf", 1, datetime(2026, 10, 1, 9)))
        yield Office(door, bench.place)


SESSION = SessionId("Moa+Alf-1")


def an_item(title: str, minutes: int) -> AgendaItem:
    return AgendaItem(
        id=AgendaItemId(title),
        session_id=SESSION,
        position=0,
        title=title,
        minutes=minutes,
        kind=ItemKind.QUESTION,
    )


def refused(code: str, office: Office, name: str, items: tuple[TemplateItem, ...] = POINTS) -> None:
    with pytest.raises(RuleBroken) as broken:
        office.agendas.keep(name, items, language="sv")
    assert broken.value.code == code


def test_an_agenda_is_kept_as_a_template_with_its_parts_of_the_time(office: Office) -> None:
    office.sessions.write_agenda(SESSION, (an_item("First", 30), an_item("Second", 60)))
    kept = office.agendas.keep_agenda(SESSION, "  Ours ", 1)
    assert kept.name == "Ours"
    assert [(item.title, item.kind, item.share) for item in kept.items] == [
        ("First", "question", 33),
        ("Second", "question", 67),
    ]
    assert office.door.snapshot().templates == (kept,)


def test_a_template_needs_a_name_of_its_own_and_points(office: Office) -> None:
    office.agendas.keep("Ours", POINTS, language="sv")
    office.agendas.keep("Ours", POINTS, language="en")
    refused("template-exists", office, "OURS ")
    refused("name-missing", office, "  ")
    refused("template-empty", office, "Another", ())
    refused("agenda-item-empty", office, "Another", (TemplateItem(title=" ", kind="topic", share=1),))


def test_a_removed_template_comes_back_with_undo(office: Office) -> None:
    kept = office.agendas.keep("Ours", POINTS, language="sv")
    office.agendas.remove_template(kept.id)
    assert office.agendas.templates() == []
    office.history.undo()
    assert office.agendas.templates() == [kept]


def test_a_question_is_kept_once(office: Office) -> None:
    made = office.agendas.take_question(" What  now? ", None, "sv")
    assert made.text == "What now?"
    for text, code in (("what NOW?", "question-exists"), (" ", "question-missing")):
        with pytest.raises(RuleBroken) as broken:
            office.agendas.take_question(text, None, "sv")
        assert broken.value.code == code
    assert office.agendas.bank() == [made]


def test_an_idea_keeps_its_origin_until_the_point_goes_and_gets_it_back_with_undo(office: Office) -> None:
    office.sessions.write_agenda(SESSION, (an_item("First", 90),))
    caught = office.ideas.catch("An app", session_id=SESSION, agenda_item_id=AgendaItemId("First"))
    office.sessions.write_agenda(SESSION, ())
    without = office.door.snapshot().ideas[IdeaId(caught.id)]
    assert (without.session_id, without.agenda_item_id) == (SESSION, None)
    office.history.undo()
    assert office.door.snapshot().ideas[IdeaId(caught.id)] == caught
