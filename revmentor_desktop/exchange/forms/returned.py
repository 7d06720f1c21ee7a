"""What came back, read at once: workbooks and mails, in a process of their own with limits."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from revmentor_desktop.domain.forms import (
    Answers,
    FormCell,
    FormFault,
    FormProblem,
    Returned,
    ReturnedForm,
)
from revmentor_desktop.exchange.confined import Limits, Said, confined
from revmentor_desktop.exchange.forms import mails, workbooks
from revmentor_desktop.exchange.forms.texts import answers_in

MOST_FILES = 3_000
FORM_ENDINGS = frozenset({".xlsx", ".xlsm"})
MAIL_ENDINGS = frozenset({".eml", ".msg"})
_TEXT = ".txt"
_LARGEST_TEXT = 1_000_000
_BATCH = 100
_MEGABYTE = 1_000_000
_LONGEST_ANSWER = 20_000


def files_in(folder: Path) -> tuple[Path, ...]:
    """Give the files of a folder that may have come back: all but hidden ones and those being written."""
    return tuple(
        sorted(
            path
            for path in folder.iterdir()
            if path.is_file() and not path.name.startswith((".", "~$")) and path.name != "Thumbs.db"
        )
    )


def read_places(places: Sequence[Path], *, limits: Limits | None = None) -> Returned:
    """Read files, and the files of folders; as `read_returned`."""
    files: list[Path] = []
    closed: list[Returned] = []
    for place in places:
        try:
            files.extend(files_in(place) if place.is_dir() else (place,))
        except OSError:
            closed.append(_refused(FormFault.UNREADABLE, place.name))
    return _together([read_returned(files, limits=limits), *closed])


def read_returned(
    paths: Sequence[Path],
    *,
    limits: Limits | None = None,
    told: Callable[[int], object] | None = None,
) -> Returned:
    """Read files that came back; `told` hears after each batch how many are done.

    A file that costs too much, or that makes a parser die, is told of and loses nobody else's.
    """
    limits = limits or Limits()
    found: list[Returned] = []
    for start in range(0, min(len(paths), MOST_FILES), _BATCH):
        found.extend(_read_apart(tuple(paths[start : start + _BATCH]), limits))
        if told is not None:
            told(min(start + _BATCH, len(paths)))
    if len(paths) > MOST_FILES:
        first = paths[MOST_FILES]
        found.append(_refused(FormFault.TOO_MANY, first.name, count=MOST_FILES))
    return _together(found)


def read_pasted(text: str, name: str) -> Returned:
    """Read the answers of a mail's text."""
    answers = answers_in(text)
    if not answers:
        return _refused(FormFault.NOT_A_FORM, name)
    return Returned(forms=(ReturnedForm(file=name, fields=_cut(answers)),))


def _read_apart(batch: tuple[Path, ...], limits: Limits) -> Iterator[Returned]:
    said = confined(_read_all, batch, limits)
    if said is not None and said.found is not None:
        yield said.found
    elif len(batch) == 1:
        yield _refused(FormFault.TOO_HEAVY, batch[0].name)
    else:
        # One of them is to blame: it is looked for by halves, so that the others are read.
        middle = len(batch) // 2
        for half in (batch[:middle], batch[middle:]):
            yield from _read_apart(half, limits)


def _read_all(paths: tuple[Path, ...]) -> Said[Returned]:
    return Said(_together([read_file(path) for path in paths]))


def read_file(path: Path) -> Returned:
    """Read one file, in this process."""
    ending = path.suffix.lower()
    largest = mails.LARGEST if ending in MAIL_ENDINGS else workbooks.LARGEST
    try:
        if path.stat().st_size > largest:
            return _refused(FormFault.TOO_LARGE, path.name, megabytes=largest // _MEGABYTE)
        content = path.read_bytes()
    except OSError:
        return _refused(FormFault.UNREADABLE, path.name)
    if workbooks.is_zip(content):
        return _of_workbook(content, path.name)
    if workbooks.is_compound(content):
        return _of_compound(content, path.name)
    if ending == ".eml":
        return _of_mail(mails.read_eml(content), path.name)
    if ending == _TEXT and len(content) <= _LARGEST_TEXT:
        return read_pasted(content.decode("utf-8-sig", errors="replace"), path.name)
    damaged = ending in FORM_ENDINGS | MAIL_ENDINGS
    return _refused(FormFault.DAMAGED if damaged else FormFault.NOT_A_FORM, path.name)


def _of_workbook(content: bytes, name: str) -> Returned:
    form = workbooks.read_workbook(content, name)
    if isinstance(form, FormFault):
        return _refused(form, name)
    return Returned(forms=(_trimmed(form),))


def _of_compound(content: bytes, name: str) -> Returned:
    try:
        mail = mails.read_msg(content)
    except (OSError, ValueError, LookupError, TypeError, ArithmeticError, AttributeError):
        return _refused(FormFault.DAMAGED, name)
    if mail is not None:
        return _of_mail(mail, name)
    locked = name.lower().endswith(tuple(FORM_ENDINGS))
    return _refused(FormFault.LOCKED if locked else FormFault.NOT_A_FORM, name)


def _of_mail(mail: mails.Mail, name: str) -> Returned:
    """Read what is attached to a mail; its text where nothing attached is a form."""
    found: list[Returned] = []
    for attached, content in mail.attached:
        if len(content) <= workbooks.LARGEST and workbooks.is_zip(content):
            found.append(_of_workbook(content, f"{name} › {attached}"))
        elif workbooks.is_compound(content) and attached.lower().endswith(tuple(FORM_ENDINGS)):
            found.append(_refused(FormFault.LOCKED, f"{name} › {attached}"))
    whole = _together(found)
    if whole.forms:
        # Other things may be attached to a mail that brings a form.
        kept = tuple(one for one in whole.problems if one.fault is not FormFault.NOT_A_FORM)
        dated = tuple(replace(one, filled_at=mail.sent_at or one.filled_at) for one in whole.forms)
        return Returned(forms=dated, problems=kept)
    answers = answers_in(mail.text)
    if answers:
        form = ReturnedForm(file=name, filled_at=mail.sent_at, fields=_cut(answers))
        return Returned(forms=(form,), problems=whole.problems)
    return whole if whole.problems else _refused(FormFault.MAIL_WITHOUT_FORM, name)


def _trimmed(form: ReturnedForm) -> ReturnedForm:
    answers = tuple(replace(one, words=one.words[:_LONGEST_ANSWER]) for one in form.answers)
    return replace(form, fields=_cut(form.fields), answers=answers)


def _cut(answers: Answers) -> Answers:
    """Shorten what is longer than an answer can be; no list takes a longer cell."""
    return {field: tuple(_short(cell) for cell in cells) for field, cells in answers.items()}


def _short(cell: FormCell) -> FormCell:
    return cell[:_LONGEST_ANSWER] if isinstance(cell, str) else cell


def _together(found: Iterable[Returned]) -> Returned:
    parts = list(found)
    return Returned(
        forms=tuple(form for one in parts for form in one.forms),
        problems=tuple(problem for one in parts for problem in one.problems),
    )


def _refused(fault: FormFault, file: str, **facts: str | int) -> Returned:
    return Returned(problems=(FormProblem(fault=fault, file=file, facts=facts),))
