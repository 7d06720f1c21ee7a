"""Order and filters of people, against their plain definitions."""

from dataclasses import replace
from datetime import date
from functools import cmp_to_key
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCollator, QLocale, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester

from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.text import folded
from revmentor_desktop.models.people import PeopleModel
from revmentor_desktop.models.people_collation import Collation
from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.models.people_filters import Choice, ColumnFilter, View
from revmentor_desktop.models.people_rows import PeopleRow, bare
from revmentor_desktop.models.people_values import COUNT_ROLE, VALUE_ROLE, ColumnValues
from revmentor_desktop.wording.catalogue import Words
from tests.building import participation, person
from tests.models.people_building import rows, snapshot

LETTERS = st.text(st.sampled_from("aAbzåÅäöéü 019-"), min_size=1, max_size=4)


def plainly(language: str) -> QCollator:
    made = QCollator(QLocale("sv_SE" if language == "sv" else "en_GB"))
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setNumericMode(True)
    return made


@settings(max_examples=80, deadline=None)
@given(batches=st.lists(st.lists(LETTERS, max_size=12), max_size=5), language=st.sampled_from(["sv", "en"]))
def test_texts_stand_as_qt_compares_them_however_they_were_learnt(
    batches: list[list[str]], language: str
) -> None:
    collation, order = Collation(language), plainly(language)
    known: set[str] = set()
    for batch in batches:
        collation.learn(batch)
        known.update(batch)
        texts = sorted(known)
        places = collation.places(texts)
        for one, place in zip(texts, places, strict=True):
            for other, there in zip(texts, places, strict=True):
                assert (place > there) - (place < there) == order.compare(one, other)


def test_thousands_of_texts_are_in_order_too() -> None:
    texts = [f"{first}{number} {last}" for number in range(700) for first in "ÅBä" for last in "zÖ"]
    order = plainly("sv")
    places = Collation("sv").places(texts)

    in_order = [text for _, text in sorted(zip(places, texts, strict=True))]
    assert all(order.compare(one, other) <= 0 for one, other in pairwise(in_order))


PEOPLE = st.lists(
    st.tuples(
        st.sampled_from(["Åsa", "asa", "Bo", "Ö 10", "Ö 9"]),
        st.sampled_from(list(Side)),
        st.sampled_from(["", "Chef", "chéf", "Jurist"]),
        st.sampled_from([None, date(2020, 1, 2), date(2024, 5, 6)]),
    ),
    unique_by=lambda one: (one[0], one[1]),
    max_size=7,
)
FILTERS = st.dictionaries(
    st.sampled_from([Column.TITLE, Column.SIDE, Column.SINCE]),
    st.builds(
        ColumnFilter,
        values=st.none() | st.frozensets(st.sampled_from(["", "Chef", "mentor"]), min_size=1),
        text=st.sampled_from(["", "chef", "2020"]),
        since=st.sampled_from(["", "2020-01-02"]),
        until=st.sampled_from(["", "2023-01-01"]),
    ).filter(lambda one: one.asks),
    max_size=2,
)
VIEWS = st.builds(
    View,
    text=st.sampled_from(["", "a", "as", "asa", "å", "chef a", " "]),
    choice=st.sampled_from(list(Choice)),
    filters=FILTERS,
    column=st.sampled_from([Column.NAME, Column.TITLE, Column.SINCE, Column.SIDE]),
    descending=st.booleans(),
)
States = list[tuple[list[tuple[str, Side, str, date | None]], list[View]]]


@settings(max_examples=60, deadline=None)
@given(states=st.lists(st.tuples(PEOPLE, st.lists(VIEWS, max_size=4)), min_size=1, max_size=3))
@pytest.mark.usefixtures("qapp")
def test_what_is_shown_is_what_the_view_says_after_any_changes(states: States) -> None:
    model = PeopleModel(Words("en"))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for people, views in states:
        made = [
            (replace(person(name), title=title, employed_since=since), participation(name, side))
            for name, side, title, since in people
        ]
        everybody = rows(snapshot(made))
        model.show_all(everybody)
        for view in views:
            model.arrange(view)
            assert [row.id for row in model.rows_from(0, 99)] == defined(known(model, everybody), view)
    assert tester.model() is model


def known(model: PeopleModel, everybody: list[PeopleRow]) -> list[PeopleRow]:
    """The rows in the order in which the model came to know them."""
    places = {row_id: place for place, row_id in enumerate(model._rows)}
    return sorted(everybody, key=lambda row: places[row.id])


def defined(everybody: list[PeopleRow], view: View) -> list[str]:
    """The ids that a view shows, worked out the long way."""
    order = plainly("en")

    def found(row: PeopleRow, *, exact: bool) -> bool:
        fold, text = (folded, row.exact) if exact else (bare, row.loose)
        return all(word in text for word in fold(view.text).split())

    def compared(one: PeopleRow, other: PeopleRow, column: Column) -> int:
        left, right = one.native(column), other.native(column)
        if isinstance(left, str) and isinstance(right, str):
            return order.compare(left, right)
        # Days and places of a side, written so that their texts stand in the same order.
        return (str(left) > str(right)) - (str(left) < str(right))

    shown = [row for row in everybody if view.lets_through(row) and found(row, exact=False)]
    # Python's sort leaves those who are alike as they stood: by name, and then as they came.
    shown.sort(key=cmp_to_key(lambda one, other: compared(one, other, Column.NAME)))
    told = [row for row in shown if row.native(view.column) not in (None, "")]
    untold = [row for row in shown if row not in told]
    told.sort(key=cmp_to_key(lambda one, other: compared(one, other, view.column)), reverse=view.descending)
    shown = told + untold
    exact = [row for row in shown if found(row, exact=True)]
    return [row.id for row in (*exact, *(row for row in shown if row not in exact))]


def test_a_filter_counts_values_under_all_other_filters() -> None:
    people = [
        (replace(person(name), title=title, site=site), participation(name, Side.MENTOR))
        for name, title, site in (("A", "Chef", "Lund"), ("B", "Chef", ""), ("C", "Jurist", "Lund"))
    ]
    model = PeopleModel(Words("sv"))
    model.show_all(rows(snapshot(people), "sv"))
    model.arrange(View().with_filter(Column.TITLE, ColumnFilter(values=frozenset({"Chef"}))))

    assert model.tally(Column.SITE) == {"Lund": 1, "": 1}
    assert model.tally(Column.TITLE) == {"Chef": 2, "Jurist": 1}
    assert [row.person_id for row in model.rows_from(0, 9)] == ["A", "B"]


def test_values_are_ticked_searched_and_stand_in_the_languages_order() -> None:
    around = QObject()
    model = ColumnValues({"Örebro": 1, "": 3, "Ale": 2, "Åre": 4}, None, Words("sv"), around)

    def shown() -> list[object]:
        return [model.index(place).data(VALUE_ROLE) for place in range(model.rowCount())]

    assert shown() == ["Ale", "Åre", "Örebro", ""]
    assert not model.ticked
    model.search("are")
    assert shown() == ["Åre"]
    model.tick_all(ticked=True)
    assert model.ticked == frozenset({"Åre"})
    model.search("")
    model.switch(model.index(3))
    assert model.ticked == frozenset({"Åre", ""})
    assert model.index(3).data() == "(tom)"
    assert model.index(1).data(COUNT_ROLE) == 4
    assert model.index(1).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Åre, 4"


def test_an_edited_row_may_be_sorted_by_a_text_that_was_not_there_before() -> None:
    people = [(person(name), participation(name, Side.MENTOR)) for name in ("B", "D", "F")]
    model = PeopleModel(Words("sv"))
    model.show_all(rows(snapshot(people), "sv"))
    people[2] = (replace(people[2][0], name="C"), people[2][1])

    model.show_some(rows(snapshot(people), "sv"), {one.id for one, _ in people})
    model.arrange(View(descending=True))
    model.arrange(View())

    assert [row.texts[Column.NAME] for row in model.rows_from(0, 9)] == ["B", "C", "D"]


def test_a_row_edited_again_and_again_stands_where_its_text_belongs() -> None:
    people = [(person(name), participation(name, Side.MENTOR)) for name in ("B", "D", "F")]
    model = PeopleModel(Words("sv"))
    model.show_all(rows(snapshot(people), "sv"))

    for number in range(60, 0, -1):
        # Each lies between D and the one before: no gap between two places is halved so often.
        people[2] = (replace(people[2][0], name="D" + "a" * number), people[2][1])
        model.show_some(rows(snapshot(people), "sv"), {one.id for one, _ in people})
    model.arrange(View(descending=True))
    model.arrange(View())

    assert [row.texts[Column.NAME] for row in model.rows_from(0, 9)] == ["B", "D", "Da"]


@settings(max_examples=60, deadline=None)
@given(
    edits=st.lists(st.tuples(st.integers(0, 4), LETTERS, st.sampled_from(["", "b", "å", "Z 2"])), max_size=6),
    view=VIEWS,
    typed=st.text(st.sampled_from("aåbz e"), max_size=4),
)
@pytest.mark.usefixtures("qapp")
def test_typing_after_edits_finds_what_the_whole_text_finds_at_once(
    edits: list[tuple[int, str, str]], view: View, typed: str
) -> None:
    people = [
        (replace(person(name), title=title), participation(name, side))
        for name, title, side in zip(
            "ÅabcÖ", ("", "b", "å", "b", ""), [*Side, *Side, Side.ADEPT], strict=True
        )
    ]
    model = PeopleModel(Words("en"))
    model.show_all(rows(snapshot(people)))
    for place, name, title in edits:
        model.arrange(replace(view, text=typed[:2]))
        people[place] = (replace(people[place][0], name=name, title=title), people[place][1])
        model.show_some(rows(snapshot(people)), {people[place][0].id})
        for end in range(len(typed) + 1):
            model.arrange(replace(view, text=typed[:end]))
            expected = defined(known(model, rows(snapshot(people))), replace(view, text=typed[:end]))
            assert [row.id for row in model.rows_from(0, 99)] == expected
