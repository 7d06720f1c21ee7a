"""The marks by which a form is recognised: its passport as named texts."""

import zlib
from collections.abc import Mapping
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from revmentor_desktop.domain.feedback import Moment
from revmentor_desktop.domain.forms import FormKind, FormPassport
from revmentor_desktop.domain.ids import CohortId, PairId, PersonId, ProgrammeId

HIDDEN_SHEET = "RevMentor"
"""Holds the lists of choices, the marks and the places of the fields once more; nobody sees it."""
FIELD = "rm_{code}_{place}"
"""The hidden name of a field's cell; its first is number 1."""
QUESTION, SCORE, WORDS = "question", "score", "words"

_FORM = "RevMentor form"
_FORMAT = "RevMentor form format"
_PROGRAMME = "RevMentor programme"
_COHORT = "RevMentor cohort"
_LANGUAGE = "RevMentor language"
_PERSON = "RevMentor person"
_PAIR = "RevMentor pair"
_MOMENT = "RevMentor moment"
_ABOUT, _LONGEST_ABOUT = "docProps/custom.xml", 100_000


def is_form(path: Path) -> bool:
    """Tell whether a workbook says of itself that it is a form; nothing else of it is read."""
    try:
        with ZipFile(path) as archive:
            about = archive.getinfo(_ABOUT)
            return about.file_size < _LONGEST_ABOUT and _FORM.encode() in archive.read(about)
    except (OSError, KeyError, ValueError, RuntimeError, NotImplementedError, BadZipFile, zlib.error):
        return False


def lines_of(passport: FormPassport) -> Mapping[str, str]:
    """Give a passport as named texts; what is not known is left out."""
    lines = {
        _FORM: passport.kind.value,
        _FORMAT: str(passport.format),
        _PROGRAMME: passport.programme_id,
        _COHORT: passport.cohort_id,
        _LANGUAGE: passport.language,
        _PERSON: passport.person_id or "",
        _PAIR: passport.pair_id or "",
        _MOMENT: passport.moment.value if passport.moment else "",
    }
    return {name: text for name, text in lines.items() if text}


def passport_of(lines: Mapping[str, str]) -> FormPassport | None:
    """Read a passport back from named texts; None where it is not whole."""
    if not {_FORM, _FORMAT, _PROGRAMME, _COHORT} <= lines.keys():
        return None
    moment = lines.get(_MOMENT, "")
    if lines[_FORM] not in set(FormKind) or not lines[_FORMAT].isdecimal():
        return None
    if moment and moment not in set(Moment):
        return None
    return FormPassport(
        kind=FormKind(lines[_FORM]),
        programme_id=ProgrammeId(lines[_PROGRAMME]),
        cohort_id=CohortId(lines[_COHORT]),
        language=lines.get(_LANGUAGE, ""),
        person_id=PersonId(lines[_PERSON]) if _PERSON in lines else None,
        pair_id=PairId(lines[_PAIR]) if _PAIR in lines else None,
        moment=Moment(moment) if moment else None,
        format=int(lines[_FORMAT][:6]),
    )
