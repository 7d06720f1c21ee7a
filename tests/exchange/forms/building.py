"""Forms made and filled in as a person would, and mails that bring them back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from revmentor_desktop.domain.feedback import Feedback, Moment, Questionnaire
from revmentor_desktop.domain.forms import FormField
from revmentor_desktop.domain.ids import DepartmentId, ProgrammeId, TopicId
from revmentor_desktop.domain.people import Person, Side
from revmentor_desktop.domain.programme import Department, Programme, Topic
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.forms.evaluation import evaluation_form
from revmentor_desktop.exchange.forms.sign_up import sign_up_form
from revmentor_desktop.wording.catalogue import Words
from tests.building import AUTUMN, NOW, pair, participation, person

SALES = Department(id=DepartmentId("sales"), name="Sales")
TOPICS = (
    Topic(id=TopicId("ai"), name="AI"),
    Topic(id=TopicId("data"), name="Data, and what it is good for"),
)
ANNA = replace(
    person("Anna Ek", department="sales", level="Junior"),
    title="Controller",
    phone="0701-23 45 67",
    site="Stockholm",
    employed_since=date(2024, 8, 14),
    languages=("Swedish", "English"),
)
BO = person("Bo Alm", department="sales", level="Senior")
ASKED = Questionnaire(moment=Moment.START, scored=("How well?", "How near?"), open=("What else?",))


def snapshot(*people: Person, feedback: tuple[Feedback, ...] = ()) -> Snapshot:
    """A cohort with Anna as mentor and Bo as adept, who are a pair, and whoever else there is."""
    parts = [
        replace(participation("Anna Ek", Side.MENTOR), offers=tuple(one.id for one in TOPICS)),
        replace(participation("Bo Alm", Side.ADEPT), challenge="Nobody reads what we write"),
    ]
    two = pair("Anna Ek", "Bo Alm")
    return Snapshot(
        programme=Programme(id=ProgrammeId("p"), name="Reverse", levels=("Junior", "Senior")),
        cohort=AUTUMN,
        cohorts={AUTUMN.id: AUTUMN},
        departments={SALES.id: SALES},
        topics={one.id: one for one in TOPICS},
        people={one.id: one for one in (ANNA, BO, *people)},
        participations={one.id: one for one in parts},
        pairs={two.id: two},
        other_pairs={},
        sessions={},
        agenda_items={},
        ideas={},
        feedback=feedback,
    )


def sign_up(who: Person | None = None, *, language: str = "en") -> bytes:
    """A sign-up form of the cohort, blank or for somebody."""
    return sign_up_form(snapshot(), who, Words(language), now=NOW)


def evaluation(who: Person = ANNA, asked: Questionnaire = ASKED, *, language: str = "en") -> bytes:
    """An evaluation form of the pair."""
    shown = snapshot()
    (two,) = shown.pairs.values()
    return evaluation_form(shown, two, who, asked, Words(language), now=NOW)


def filled(form: bytes, values: Mapping[str, object]) -> bytes:
    """Fill fields in by their hidden names, `name_1` for the first cell of `name`, and save the workbook."""
    book = load_workbook(BytesIO(form))
    for name, value in values.items():
        fill(book, name, value)
    return saved(book)


def fill(book: Workbook, name: str, value: object) -> None:
    """Type into one field."""
    title, _, place = str(book.defined_names[f"rm_{name}"].attr_text).rpartition("!")
    cell = book[title.strip("'")][place.replace("$", "")]
    cell.value = value
    if isinstance(value, str) and not value.startswith("="):
        cell.data_type = "s"


def saved(book: Workbook) -> bytes:
    """Save a workbook."""
    into = BytesIO()
    book.save(into)
    return into.getvalue()


def answers(name: str = "Cia Dahl", side: str = "mentor", **more: object) -> dict[str, object]:
    """What somebody writes into a sign-up form."""
    address = f"{name.lower().replace(' ', '.')}@example.org"
    given = {"name": name, "email": address, "side": side, "department": "Sales", **more}
    return {f"{key}_1" if key in set(FormField) else key: value for key, value in given.items()}


def mail(*attached: tuple[str, bytes], text: str = "", page: str = "", charset: str = "utf-8") -> bytes:
    """A mail that came in, with files attached."""
    message = EmailMessage(policy=SMTP)
    message["Subject"], message["From"] = "Re: Sign up", "Cia <cia@example.org>"
    message["Date"] = "Tue, 01 Sep 2026 10:00:00 +0200"
    if text or not page:
        message.set_content(text or "Here it is.", charset=charset)
    if page:
        message.add_alternative(page, subtype="html") if text else message.set_content(page, subtype="html")
    for name, content in attached:
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def put(folder: Path, name: str, content: bytes) -> Path:
    """Write a file into a folder."""
    path = folder / name
    path.write_bytes(content)
    return path
