"""What goes out and comes back unedited asks for nothing, whatever people have typed."""

import tempfile
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.agendas import AgendaItem
from revmentor_desktop.domain.ideas import Idea
from revmentor_desktop.domain.ids import AgendaItemId, IdeaId
from revmentor_desktop.domain.merging import MergePlan
from revmentor_desktop.domain.pairs import PairGoal
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.workbook.cell_text import LONGEST, cut, decoded, encoded, units
from revmentor_desktop.exchange.workbook.merging import merge_plan
from revmentor_desktop.exchange.workbook.reading import read_workbook
from revmentor_desktop.exchange.workbook.writing import cohort_workbook, write_workbook
from revmentor_desktop.wording.catalogue import Words
from tests.exchange.workbook import builders

NASTY = st.one_of(
    st.sampled_from(
        (
            "=1+1",
            "+46 8 123",
            "-1",
            "@SUM(A1)",
            "'quoted",
            '"both"',
            "line\nbreak",
            "win\r\nbreak",
            " spaces ",
            "   ",
            "1,5",
            "0012",
            "TRUE",
            "#N/A",
            "2026-01-01",
            "46023",
            "_x0041_",
            "_x005F_",
            "a;b, c|d",
            "tab\there",
            "👩‍💻 emoji",
            "bell\x07",
            "\ufffe",
            "e\u0301",
            "<b>&amp;</b>",
            "x" * 40_000,
        )
    ),
    st.text(max_size=30),
)
NAME = NASTY.filter(lambda text: bool(text.strip()))


def cohort_with(texts: list[str]) -> Snapshot:
    one, two, three, four, five, six = texts
    people = (
        builders.person(1, name=one, title=two, site=three, level=four, languages=(five, six)),
        builders.person(2, name=six, title=five, level="Chef"),
    )
    parts = (
        builders.participation(1, Side.MENTOR, challenge=two),
        builders.participation(2, Side.ADEPT, challenge=three),
    )
    pair = builders.pair(1, 2, goals=(PairGoal(text=one), PairGoal(text=five)))
    session = builders.session(pair, 1, place=four, summary=five)
    item = AgendaItem(
        id=AgendaItemId("i"), session_id=session.id, position=0, title=six, minutes=5, outcome=two
    )
    idea = Idea(id=IdeaId("idea"), title=three, description=four, decision=five, owner_id=people[0].id)
    names = tuple(dict.fromkeys((*texts[:3], "d", "e")))
    # People's departments and topics are chosen by number: there must be enough of both.
    return builders.snapshot(
        people,
        parts,
        (pair,),
        (session,),
        (item,),
        (idea,),
        topics=(*names, "f", "g"),
        departments=(*names, "h", "i", "j"),
    )


def back(snapshot: Snapshot, language: str = "sv") -> MergePlan:
    words = Words(language)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "out.xlsx"
        write_workbook(
            target,
            cohort_workbook(snapshot, words),
            words,
            passport=builders.passport(language),
            now=builders.NOW,
        )
        return merge_plan(snapshot, snapshot, read_workbook(target))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(NAME, min_size=6, max_size=6), st.sampled_from(("sv", "en")))
@example(["=1+1", "0012", "TRUE", "_x0041_", "a;b", "x" * 40_000], "sv")
def test_unedited_workbook_asks_for_nothing(texts: list[str], language: str) -> None:
    assert back(cohort_with(texts), language) == MergePlan()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_unedited_cohort_asks_for_nothing(language: str) -> None:
    assert back(builders.a_cohort(40), language) == MergePlan()


@settings(max_examples=10, deadline=None)
@given(st.dates(), st.dates(), st.times())
@example(date(1900, 2, 28), date(1900, 1, 1), time(0, 0))
@example(date(1, 1, 1), date(9999, 12, 31), time(23, 59))
def test_any_date_and_time_comes_back(employed: date, due: date, start: time) -> None:
    wall = datetime.combine(date(2026, 10, 22), start.replace(second=0, microsecond=0))
    pair = builders.pair(1, 2)
    snapshot = builders.snapshot(
        (builders.person(1, employed_since=employed), builders.person(2)),
        (builders.participation(1, Side.MENTOR),),
        (pair,),
        (builders.session(pair, 1, wall_start=wall),),
        (),
        (Idea(id=IdeaId("idea"), title="T", due_on=due),),
    )
    assert back(snapshot) == MergePlan()


def test_empty_cohort_asks_for_nothing() -> None:
    assert back(builders.snapshot()) == MergePlan()


def test_saving_again_in_another_program_changes_nothing(tmp_path: Path) -> None:
    snapshot, words, target = builders.a_cohort(), Words("sv"), tmp_path / "out.xlsx"
    write_workbook(
        target, cohort_workbook(snapshot, words), words, passport=builders.passport(), now=builders.NOW
    )
    book = openpyxl.load_workbook(target)
    for name in book.custom_doc_props.names:  # type: ignore[attr-defined]
        del book.custom_doc_props[name]  # type: ignore[attr-defined]
    book.save(target)

    assert merge_plan(snapshot, snapshot, read_workbook(target)) == MergePlan()


def test_programme_that_went_on_meanwhile_is_not_asked_to_go_back() -> None:
    base = builders.a_cohort()
    person = base.people[builders.person(3).id]
    now = replace(base, people={**base.people, person.id: replace(person, title="Chef", name="Ny")})

    words = Words("sv")
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "out.xlsx"
        write_workbook(
            target, cohort_workbook(base, words), words, passport=builders.passport(), now=builders.NOW
        )
        assert merge_plan(base, now, read_workbook(target)) == MergePlan()


@given(st.text())
def test_text_survives_its_encoding(text: str) -> None:
    kept = "".join("\ufffd" if character in "\ufffe\uffff" else character for character in text)
    assert decoded(encoded(text)) == kept


@settings(deadline=None, max_examples=20)
@given(st.sampled_from(("x", "å", "👩", "_x0041_", "\x07", "\n")), st.integers(1, 70_000))
def test_no_cell_is_longer_than_a_cell_can_be(piece: str, times: int) -> None:
    text = piece * times
    shown = cut(text, "more")
    assert units(encoded(shown)) <= LONGEST
    assert shown == text or shown.endswith("more")
