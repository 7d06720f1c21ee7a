"""How the columns of a list were read: what the person who imports it looks over and corrects."""

from collections.abc import Sequence

from revmentor_desktop.domain.imports import ColumnReading
from revmentor_desktop.exchange.lists.column_names import column_keys, column_name
from revmentor_desktop.exchange.lists.columns import Column, Mapped, field_of
from revmentor_desktop.exchange.lists.laying import Laid


def readings(laid: Sequence[Laid], mapped: Mapped) -> tuple[ColumnReading, ...]:
    """Tell how each column was read; where tables have the same one, as the table that reads it."""
    found: dict[str, ColumnReading] = {}
    for each in laid:
        headings = _by_index(each.columns)
        keys = column_keys(headings)
        seen: set[str] = set()
        for column in each.columns:
            key = keys[column.index]
            name = column_name(column.heading, column.index, repeated=column.heading in seen)
            seen.add(column.heading)
            reading = ColumnReading(
                name=name,
                field=field_of(column),
                sure=column.sure,
                restricted=column.restricted,
                decided=key in mapped,
            )
            if key not in found or (found[key].field is None and reading.field is not None):
                found[key] = reading
    return tuple(found.values())


def _by_index(columns: Sequence[Column]) -> list[str]:
    headings = [""] * (max((column.index for column in columns), default=-1) + 1)
    for column in columns:
        headings[column.index] = column.heading
    return headings
