"""The board's models follow any change row by row, and are sound models for any view."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from revmentor_desktop.models.pairing_rows import ID_ROLE, RowModel


@dataclass(frozen=True)
class Line:
    """A row for trying."""

    id: str
    text: str

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"row {self.text}"


lists = st.lists(
    st.builds(Line, st.sampled_from("abcdefghij"), st.sampled_from(["x", "y"])), unique_by=lambda one: one.id
)


def content(model: RowModel) -> list[tuple[str, str]]:
    return [
        (str(model.index(row).data(ID_ROLE)), str(model.index(row).data())) for row in range(model.rowCount())
    ]


@given(st.lists(lists, min_size=1, max_size=6))
def test_whatever_is_shown_after_whatever_the_model_is_sound(states: list[list[Line]]) -> None:
    model = RowModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for rows in states:
        model.show(rows)
        assert content(model) == [(row.id, row.text) for row in rows]
    assert tester.model() is model


@given(lists.filter(bool), lists.filter(bool), st.data())
def test_whoever_stays_keeps_the_place_that_a_view_holds_on_to(
    before: list[Line], after: list[Line], data: st.DataObject
) -> None:
    model = RowModel()
    model.show(before)
    held = data.draw(st.sampled_from(before)).id
    index = QPersistentModelIndex(model.place_of(held))

    model.show(after)

    if any(row.id == held for row in after):
        assert index.data(ID_ROLE) == held
    else:
        assert not index.isValid()


@given(lists, lists)
def test_only_rows_that_differ_are_said_to_have_changed(before: list[Line], after: list[Line]) -> None:
    model = RowModel()
    model.show(before)
    changed: set[str] = set()
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.dataChanged.connect(
        lambda first, last, _roles: changed.update(
            str(model.index(row).data(ID_ROLE)) for row in range(first.row(), last.row() + 1)
        )
    )

    model.show(after)

    old = {row.id: row for row in before}
    differing = {row.id for row in after if row.id in old and old[row.id] != row}
    assert changed == (set() if resets else differing)
    if old and set(old) & {row.id for row in after}:
        assert resets == []


def test_screen_readers_hear_the_spoken_name_and_nobody_beyond_the_end() -> None:
    model = RowModel()
    model.show([Line("a", "x")])

    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "row x"
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0)) == 0
    assert not model.place_of("b").isValid()
