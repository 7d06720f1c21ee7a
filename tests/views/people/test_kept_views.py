"""Views that are written down and come back, whatever stands in the file."""

from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.models.people_filters import Choice, ColumnFilter, View
from revmentor_desktop.views.people.columns_layout import ColumnsLayout
from revmentor_desktop.views.people.kept_views import KeptViews, TableView, read_views

DAYS = st.dates().map(lambda day: day.isoformat()) | st.just("")
FILTERS = st.builds(
    ColumnFilter,
    values=st.none() | st.frozensets(st.text(max_size=5), min_size=1),
    text=st.text(max_size=5),
    since=DAYS,
    until=DAYS,
)
VIEWS = st.builds(
    View,
    text=st.text(max_size=5),
    choice=st.sampled_from(list(Choice)),
    filters=st.dictionaries(st.sampled_from(list(Column)), FILTERS.filter(lambda one: one.asks), max_size=3),
    column=st.sampled_from(list(Column)),
    descending=st.booleans(),
)


@st.composite
def layouts(draw: st.DrawFn) -> ColumnsLayout:
    others = draw(st.lists(st.sampled_from(list(Column)[1:]), unique=True))
    shown = tuple(draw(st.permutations([Column.NAME, *others])))
    widths = draw(st.none() | st.fixed_dictionaries(dict.fromkeys(shown, st.integers(1, 900))))
    return ColumnsLayout(shown=shown, widths=widths, frozen=draw(st.integers(0, len(shown))))


KEPT = st.builds(TableView, view=VIEWS, layout=layouts())
NAMES = st.text(min_size=1, max_size=5)


@settings(max_examples=60, deadline=None)
@given(latest=st.dictionaries(NAMES, KEPT, max_size=2), named=st.dictionaries(NAMES, KEPT, max_size=2))
def test_what_is_kept_comes_back(latest: dict[str, TableView], named: dict[str, TableView]) -> None:
    kept = KeptViews(latest=latest, named={"cohort": named})

    assert read_views(kept.written()) == kept


@settings(max_examples=60, deadline=None)
@given(layout=layouts())
def test_every_column_has_one_place_and_the_shown_ones_keep_their_order(layout: ColumnsLayout) -> None:
    in_order = layout.in_order()

    assert sorted(in_order) == list(Column)
    assert [column for column in in_order if column in layout.shown] == list(layout.shown)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=80, deadline=None)
@given(view=JSON, layout=JSON, filters=JSON)
def test_nonsense_in_the_file_is_left_out(view: object, layout: object, filters: object) -> None:
    import json

    told = {"layout": json.dumps(layout), "choice": "all", "sorted": "NAME", "filters": filters}
    for plain in (view, {"latest": view}, {"latest": {"c": view}}, {"latest": {"c": told}, "named": filters}):
        kept = read_views(json.dumps(plain))
        assert all(one.layout.shown for one in kept.latest.values())
