"""Templates of agendas, our own and those that are shipped, put into words."""

import itertools
from collections.abc import Iterable, Sequence

from revmentor_desktop.domain.agendas import AgendaItem, kind_of, outline, theme_of
from revmentor_desktop.domain.ids import AgendaItemId, SessionId, TemplateId
from revmentor_desktop.domain.programme import Template, TemplateItem, TemplateKind
from revmentor_desktop.domain.text import folded
from revmentor_desktop.models.agenda_notes import NoteRow
from revmentor_desktop.models.agenda_points import Items
from revmentor_desktop.wording import agenda_templates as wording
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.documents import outline_title, theme
from revmentor_desktop.wording.window import LANGUAGES

_SESSIONS = 3
_SHIPPED = "shipped-"


def shipped_templates(spoken: Sequence[str]) -> list[Template]:
    """Give the shipped agendas of the three sessions in each of these languages."""
    return [_shipped(number, Words(one)) for one in spoken for number in range(1, _SESSIONS + 1)]


def is_shipped(template_id: str) -> bool:
    """Tell whether an id is that of a shipped template, which cannot be changed."""
    return template_id.startswith(_SHIPPED)


def template_notes(templates: Iterable[Template], words: Words) -> list[NoteRow]:
    """Put templates into words: what each is for, its language, and whose it is."""
    return [_note(one, words) for one in templates]


def as_items(template: Template) -> Items:
    """Show a template's points as points of an agenda, their shares as minutes; ids are their places."""
    return tuple(
        AgendaItem(
            id=AgendaItemId(str(place)),
            session_id=SessionId(""),
            position=place,
            title=item.title,
            minutes=item.share,
            kind=kind_of(item.kind),
        )
        for place, item in enumerate(template.items)
    )


def from_items(items: Items) -> tuple[TemplateItem, ...]:
    """Read a template's points back from points of an agenda."""
    return tuple(TemplateItem(title=item.title, kind=item.kind.value, share=item.minutes) for item in items)


def copy_name(name: str, taken: Iterable[str], words: Words) -> str:
    """Name a copy so that no other template is called so."""
    known = {folded(one) for one in taken}
    first = words(wording.COPY_OF, name=name)
    if folded(first) not in known:
        return first
    numbered = (words(wording.COPY_NUMBER_OF, name=name, number=number) for number in itertools.count(2))
    return next(one for one in numbered if folded(one) not in known)


def _shipped(number: int, words: Words) -> Template:
    points = outline(number, _SESSIONS)
    name = words(theme(theme_of(number, _SESSIONS)))
    return Template(
        id=TemplateId(f"{_SHIPPED}{number}-{words.language}"),
        kind=TemplateKind.AGENDA,
        name=name[:1].upper() + name[1:],
        language=words.language,
        session_number=number,
        items=tuple(
            TemplateItem(title=words(outline_title(one.code)), kind=one.kind.value, share=one.share)
            for one in points
        ),
    )


def _note(template: Template, words: Words) -> NoteRow:
    language = LANGUAGES.get(template.language, template.language)
    message = wording.FOR_ANY if template.session_number is None else wording.FOR_SESSION
    use = words(message, number=template.session_number, language=language)
    shipped = is_shipped(template.id)
    state = words(wording.SHIPPED if shipped else wording.OWN, use=use)
    return NoteRow(
        key=template.id,
        text=template.name,
        state=state,
        spoken=words(wording.SPOKEN, name=template.name, state=state),
    )
