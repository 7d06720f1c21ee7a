"""Views of the people table that come back: one for each cohort, and those that were given a name."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.models.people_filters import Choice, ColumnFilter, View
from revmentor_desktop.views.people.columns_layout import ColumnsLayout, read_layout


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView:
    """What is asked of the table, and how its columns are laid out."""

    view: View = field(default_factory=View)
    layout: ColumnsLayout = field(default_factory=ColumnsLayout)


@dataclass(slots=True, kw_only=True)
class KeptViews:
    """The latest view of each cohort, and named views by cohort."""

    latest: dict[str, TableView] = field(default_factory=dict)
    named: dict[str, dict[str, TableView]] = field(default_factory=dict)

    def written(self) -> str:
        """Write all of it down."""
        return json.dumps(
            {
                "latest": {cohort: _plain(one) for cohort, one in self.latest.items()},
                "named": {
                    cohort: {name: _plain(one) for name, one in mine.items()}
                    for cohort, mine in self.named.items()
                },
            }
        )


def read_views(text: str) -> KeptViews:
    """Read what was written down; what makes no sense is left out."""
    try:
        plain = _mapping(json.loads(text))
    except ValueError:
        return KeptViews()
    latest, named = _mapping(plain.get("latest")), _mapping(plain.get("named"))
    return KeptViews(
        latest=_views(latest), named={cohort: _views(_mapping(one)) for cohort, one in named.items()}
    )


def _views(plain: Mapping[str, object]) -> dict[str, TableView]:
    return {name: view for name, one in plain.items() if (view := _view(_mapping(one)))}


def _view(plain: Mapping[str, object]) -> TableView | None:
    layout = read_layout(str(plain.get("layout")))
    choice, column = plain.get("choice"), _column(plain.get("sorted"))
    if layout is None or column is None or choice not in set(Choice):
        return None
    filters = {
        one: asked
        for name, told in _mapping(plain.get("filters")).items()
        if (one := _column(name)) is not None and (asked := _filter(_mapping(told))).asks
    }
    view = View(
        text=str(plain.get("text", "")),
        choice=Choice(str(choice)),
        filters=filters,
        column=column,
        descending=plain.get("descending") is True,
    )
    return TableView(view=view, layout=layout)


def _filter(plain: Mapping[str, object]) -> ColumnFilter:
    values = plain.get("values")
    return ColumnFilter(
        values=frozenset(map(str, values)) if isinstance(values, list) and values else None,
        text=str(plain.get("text", "")),
        since=_day(plain.get("since")),
        until=_day(plain.get("until")),
    )


def _day(text: object) -> str:
    try:
        return date.fromisoformat(str(text)).isoformat()
    except ValueError:
        return ""


def _column(name: object) -> Column | None:
    return next((column for column in Column if column.name == name), None)


def _mapping(plain: object) -> Mapping[str, object]:
    return plain if isinstance(plain, dict) else {}


def _plain(one: TableView) -> Mapping[str, object]:
    view = one.view
    return {
        "layout": one.layout.written(),
        "text": view.text,
        "choice": view.choice.value,
        "sorted": view.column.name,
        "descending": view.descending,
        "filters": {
            column.name: {
                "values": None if asked.values is None else sorted(asked.values),
                "text": asked.text,
                "since": asked.since,
                "until": asked.until,
            }
            for column, asked in view.filters.items()
        },
    }
