"""The sample's sign-up list: the current cohort as HR would send it."""

from datetime import date, timedelta
from pathlib import Path

from revmentor_desktop.exchange.lists.writing import ListCell, ListSheet, write_list
from revmentor_desktop.services.sample.programme import ORGANISATION
from revmentor_desktop.services.sample.roster import ADEPTS, MENTORS, Listed, address

_DAYS_A_MONTH = 30.44
_TITLE = f"Anmälda till omvänt mentorskap – EXEMPEL, {ORGANISATION}"
_FIRST_HEADINGS = ("Namn", "E-post", "Avdelning", "Titel", "Nivå", "Ort", "Anställd sedan", "Närmaste chef")
_MENTOR_HEADINGS = (*_FIRST_HEADINGS, "Språk", "Kan bidra med", "Önskemål", "Anteckningar")
_ADEPT_HEADINGS = (
    *_FIRST_HEADINGS,
    *("Assistent", "Assistentens e-post", "Språk", "Vill lära sig", "Utmaning", "Önskemål", "Antal mentorer"),
)


def write_sample_list(path: Path, today: date) -> None:
    """Write the sign-up list of the current cohort as a workbook, one sheet for each side.

    It is written as lists are: with stray spaces and capitals, and one person without a department.
    Raises StoreTrouble for the file.
    """
    mentors = tuple(_mentor(one, place, today) for place, one in enumerate(MENTORS))
    adepts = tuple(_adept(one, place, today) for place, one in enumerate(ADEPTS))
    sheets = (
        ListSheet(name="Mentorer", title=_TITLE, headings=_MENTOR_HEADINGS, rows=mentors),
        ListSheet(name="Adepter", title=_TITLE, headings=_ADEPT_HEADINGS, rows=adepts),
    )
    write_list(path, sheets)


def employed_since(one: Listed, today: date) -> date:
    """The day that somebody was employed."""
    return today - timedelta(days=round(one.months * _DAYS_A_MONTH))


def _mentor(one: Listed, place: int, today: date) -> tuple[ListCell, ...]:
    return (*_first(one, place, today), one.languages, one.topics, one.wishes, one.notes)


def _adept(one: Listed, place: int, today: date) -> tuple[ListCell, ...]:
    assistant = (one.assistant, address(one.assistant)) if one.assistant else ("", "")
    wishes = (one.languages, one.topics, one.challenge, one.wishes)
    return (*_first(one, place, today), *assistant, *wishes, one.capacity)


def _first(one: Listed, place: int, today: date) -> tuple[ListCell, ...]:
    return (
        _strayed(one.name, place),
        _strayed(address(one.name), place + 2),
        _strayed(one.department, place + 1),
        one.title,
        one.level,
        _strayed(one.site, place + 3),
        employed_since(one, today),
        address(one.manager) if one.manager else "",
    )


def _strayed(text: str, place: int) -> str:
    """Type a text as somebody in a hurry would, now and then."""
    if not text:
        return ""
    hurried = {4: text.replace(" ", "  "), 9: f"{text} ", 13: text.upper() if "@" in text else f" {text}"}
    return hurried.get(place % 17, text)
