"""What is odd about a sheet and its rows do not tell: formulas never calculated, rows that are hidden."""

from collections.abc import Iterator, Sequence

from revmentor_desktop.domain.imports import Problem, ProblemKind
from revmentor_desktop.exchange.lists.laying import Laid


def oddities(laid: Sequence[Laid]) -> Iterator[Problem]:
    """Notice, once a sheet, what somebody should know before the rows are taken in."""
    sheets = {id(each.table.sheet): each.table.sheet for each in laid}
    for sheet in sheets.values():
        for what, marked in (("formula", sheet.uncalculated), ("hidden", sheet.hidden)):
            if marked.count:
                yield Problem(
                    kind=ProblemKind.LIKELY,
                    sheet=sheet.name,
                    row=marked.first_row,
                    facts={"what": what, "count": marked.count},
                )
