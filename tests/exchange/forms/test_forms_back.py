"""Forms as they are written are read back the same, whoever saved them and whatever was typed."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from revmentor_desktop.domain.feedback import Moment, Questionnaire
from revmentor_desktop.domain.forms import FORMAT, FormField, FormKind, ReturnedForm
from revmentor_desktop.exchange.forms.returned import read_file
from revmentor_desktop.exchange.forms.sign_up import sign_up_form
from revmentor_desktop.exchange.forms.workbooks import read_workbook
from revmentor_desktop.wording import forms
from revmentor_desktop.wording.catalogue import Words
from tests.building import NOW
from tests.exchange.forms.building import (
    ANNA,
    BO,
    TOPICS,
    answers,
    evaluation,
    fill,
    filled,
    put,
    saved,
    sign_up,
    snapshot,
)

BLANK = {language: sign_up(language=language) for language in ("en", "sv")}
EVALUATION = evaluation()
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TYPED = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60).map(
    str.strip
)


def back(content: bytes) -> ReturnedForm:
    form = read_workbook(content, "form.xlsx")
    assert isinstance(form, ReturnedForm), form
    return form


def texts(form: ReturnedForm) -> Mapping[FormField, tuple[object, ...]]:
    return {field: tuple(cells) for field, cells in form.fields.items()}


@settings(deadline=None, max_examples=25)
@given(
    written=st.dictionaries(st.sampled_from(sorted(set(FormField))), TYPED.filter(bool), min_size=1),
    language=st.sampled_from(["en", "sv"]),
)
def test_whatever_is_typed_into_a_sign_up_comes_back_as_it_was_typed(
    written: dict[FormField, str], language: str
) -> None:
    values = {f"{field.value}_1": f"x{text}" for field, text in written.items()}
    form = back(filled(BLANK[language], values))
    assert texts(form) == {FormField(field): (f"x{text}",) for field, text in written.items()}


@settings(deadline=None, max_examples=25)
@given(
    scores=st.lists(st.sampled_from([None, 1, 2, 3, 4, 5]), min_size=2, max_size=2),
    words=st.lists(st.none() | TYPED.filter(bool), min_size=3, max_size=3),
)
def test_whatever_is_answered_comes_back_with_its_question(
    scores: list[int | None], words: list[str | None]
) -> None:
    values: dict[str, object] = {f"score_{n}_1": score for n, score in enumerate(scores, 1)}
    values |= {f"words_{n}_1": f"x{text}" if text else None for n, text in enumerate(words, 1)}
    form = back(filled(EVALUATION, values))
    questions = ("How well?", "How near?", "What else?")
    expected = [
        (question, score if score is not None else "", f"x{text}" if text else "")
        for question, score, text in zip(questions, [*scores, None], words, strict=True)
        if score is not None or text
    ]
    assert [(one.question, one.score, one.words) for one in form.answers] == expected


@pytest.mark.parametrize("language", ["en", "sv"])
def test_a_form_with_what_is_known_tells_the_same_when_it_comes_back(language: str) -> None:
    form = back(sign_up(ANNA, language=language))
    assert form.passport is not None
    assert (form.passport.kind, form.passport.person_id) == (FormKind.SIGN_UP, ANNA.id)
    assert (form.passport.cohort_id, form.passport.language) == ("autumn", language)
    told = texts(form)
    assert told[FormField.NAME] == ("Anna Ek",)
    assert told[FormField.EMPLOYED_SINCE] == (datetime(2024, 8, 14),)
    assert told[FormField.OFFERS] == tuple(one.name for one in TOPICS)
    assert told[FormField.LANGUAGES] == ("Swedish", "English")
    assert told[FormField.SIDE] == ("Mentor",)
    assert FormField.WANTS not in told


def test_a_form_tells_nothing_about_anybody_else_and_no_private_notes() -> None:
    secret = replace(ANNA, notes="Canary-note")
    content = sign_up_form(snapshot(), secret, Words("en"), now=NOW)
    book = load_workbook(BytesIO(content))
    said = " ".join(str(cell.value) for page in book for row in page.iter_rows() for cell in row)
    assert "Anna Ek" in said
    assert "Canary" not in said
    assert "Bo Alm" not in said


def test_only_the_fields_can_be_written_in_and_no_password_is_needed() -> None:
    book = load_workbook(BytesIO(BLANK["en"]))
    page = book.worksheets[0]
    assert page.protection.sheet
    assert not page.protection.password
    fields = {
        str(one.attr_text).rpartition("!")[2].replace("$", "")
        for name, one in book.defined_names.items()
        if name.startswith("rm_")
    }
    assert all(not page[place].protection.locked for place in fields)
    labels = [cell for row in page.iter_rows(min_col=2, max_col=2) for cell in row if cell.value]
    assert len(labels) > len(FormField)
    assert all(cell.protection.locked for cell in labels)
    assert book.worksheets[1].sheet_state == "veryHidden"


def test_fields_offer_what_the_programme_knows() -> None:
    book = load_workbook(BytesIO(BLANK["sv"]))
    page, hidden = book.worksheets
    offered = {
        str(where): [row[0].value for row in hidden[str(check.formula1).rpartition("!")[2].replace("$", "")]]
        for check in page.data_validations.dataValidation
        if check.type == "list"
        for where in check.sqref.ranges
    }
    lists = list(offered.values())
    assert ["Mentor", "Adept", "Mentor och adept"] in lists
    assert ["Junior", "Senior"] in lists
    assert ["Sales"] in lists
    assert lists.count([one.name for one in TOPICS]) == 2
    assert {check.type for check in page.data_validations.dataValidation} == {"list", "date", "whole"}


def test_a_form_is_recognised_whatever_half_of_its_marks_another_program_lost() -> None:
    whole = filled(BLANK["en"], answers())
    without_properties = load_workbook(BytesIO(whole))
    without_properties.custom_doc_props.props.clear()  # type: ignore[attr-defined]
    assert texts(back(saved(without_properties))) == texts(back(whole))
    without_names = load_workbook(BytesIO(whole))
    without_names.defined_names.clear()
    assert texts(back(saved(without_names))) == texts(back(whole))
    without_sheet = load_workbook(BytesIO(whole))
    del without_sheet["RevMentor"]
    assert texts(back(saved(without_sheet))) == texts(back(whole))


def test_formulas_and_long_answers_are_the_text_that_was_typed() -> None:
    long = "å" * 5_000
    book = load_workbook(BytesIO(BLANK["en"]))
    fill(book, "name_1", "Cia")
    fill(book, "challenge_1", '=HYPERLINK("http://example.org")')
    fill(book, "notes_1", long)
    told = texts(back(saved(book)))
    assert told[FormField.CHALLENGE] == ('=HYPERLINK("http://example.org")',)
    assert told[FormField.NOTES] == (long,)


def test_an_evaluation_says_whose_it_is_and_of_which_moment() -> None:
    form = back(filled(evaluation(BO, language="sv"), {"score_1_1": 4}))
    assert form.passport is not None
    assert form.passport.kind is FormKind.EVALUATION
    assert form.passport.moment is Moment.START
    assert (form.passport.person_id, form.passport.pair_id) == (BO.id, "Anna Ek+Bo Alm")
    assert form.passport.format == FORMAT


def test_shipped_questions_are_asked_in_the_language_of_the_form_and_kept_in_that_of_the_programme() -> None:

    asked = Questionnaire(moment=Moment.END, scored=(Words("sv")(forms.QUESTIONS[0]),))
    content = evaluation(asked=asked)
    page = load_workbook(BytesIO(content)).worksheets[0]
    said = {cell.value for row in page.iter_rows() for cell in row}
    assert "How well do your conversations work?" in said
    (answer,) = back(filled(content, {"score_1_1": 5})).answers
    assert answer.question == "Hur väl fungerar era samtal?"


def test_a_form_can_be_called_anything(tmp_path: Path) -> None:
    path = put(tmp_path, "Kopia av Kopia (3).xlsm", filled(BLANK["en"], answers()))
    (form,) = read_file(path).forms
    assert form.file == path.name
    assert form.filled_at is not None


@pytest.mark.parametrize("language", ["en", "sv"])
def test_excel_takes_the_form_whatever_people_are_called(language: str) -> None:
    hostile = "=cmd|' /C calc'!A0 & \"x\" <b>\x07_x000D_\ud83d " + "å" * 40_000
    shown = snapshot()
    topics = {one.id: replace(one, name=f"{one.name}{hostile[:300]}") for one in TOPICS}
    odd = replace(
        shown,
        programme=replace(shown.programme, name=f"[R&D]: *?/\\ '9' {hostile}"),
        topics=topics,
        people={key: replace(one, name=hostile, site=hostile) for key, one in shown.people.items()},
    )
    content = sign_up_form(odd, odd.people[ANNA.id], Words(language), now=NOW)
    with ZipFile(BytesIO(content)) as archive:
        parts = {name: fromstring(archive.read(name)) for name in archive.namelist() if name.endswith("xml")}
    sheets = [part for name, part in parts.items() if name.startswith("xl/worksheets/sheet")]
    assert not any(list(sheet.iter(f"{MAIN}f")) for sheet in sheets)
    checks = [check for sheet in sheets for check in sheet.iter(f"{MAIN}dataValidation")]
    assert len(checks) > 5
    assert all(len(check.get("errorTitle", "")) <= 32 for check in checks)
    assert all(len(check.get("error", "")) <= 225 for check in checks)
    heights = [float(row.get("ht", 0)) for sheet in sheets for row in sheet.iter(f"{MAIN}row")]
    assert max(heights) <= 409
    names = [name.get("name", "") for name in parts["xl/workbook.xml"].iter(f"{MAIN}definedName")]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"(rm_[a-z_]+_\d+|_xlnm\.[A-Za-z_]+)", name) for name in names)
    assert texts(back(content))[FormField.LANGUAGES] == ("Swedish", "English")
