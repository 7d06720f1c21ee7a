"""How wide the columns are, for any texts and any room."""

from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.views.people.column_widths import fitted

LEAST = 60
WANTED = st.dictionaries(st.sampled_from(list(Column)), st.integers(20, 400)).map(
    lambda some: {Column.NAME: 100} | some
)
GIVING = frozenset({Column.TOPICS, Column.TITLE, Column.PAIR})


@settings(max_examples=150, deadline=None)
@given(wanted=WANTED, room=st.integers(0, 3000))
def test_columns_end_where_the_table_ends_unless_they_cannot_give_more(
    wanted: dict[Column, int], room: int
) -> None:
    widths = fitted(wanted, room, LEAST)

    least = sum(min(width, LEAST) if column in GIVING else width for column, width in wanted.items())
    assert widths.keys() == wanted.keys()
    assert sum(widths.values()) == max(room, least)


@settings(max_examples=150, deadline=None)
@given(wanted=WANTED, room=st.integers(0, 3000))
def test_only_columns_of_long_texts_give_and_none_below_what_can_be_read(
    wanted: dict[Column, int], room: int
) -> None:
    widths = fitted(wanted, room, LEAST)

    for column, width in widths.items():
        assert width >= (min(wanted[column], LEAST) if column in GIVING else wanted[column])


def test_the_widest_column_gives_first() -> None:
    wanted = {Column.NAME: 100, Column.TITLE: 90, Column.TOPICS: 300, Column.PAIR: 80}

    assert fitted(wanted, 470, LEAST) == wanted | {Column.TOPICS: 200}


def test_topics_take_most_of_what_is_left() -> None:
    wanted = {Column.NAME: 100, Column.TITLE: 100, Column.TOPICS: 100, Column.PAIR: 100}

    assert fitted(wanted, 500, LEAST) == {
        Column.NAME: 110,
        Column.TITLE: 130,
        Column.TOPICS: 140,
        Column.PAIR: 120,
    }
