"""What the fields of a form accept, as checks of the spreadsheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from openpyxl.worksheet.datavalidation import DataValidation

from revmentor_desktop.wording import workbook as wording
from revmentor_desktop.wording.catalogue import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What a field accepts; what is not in a list is asked about, or refused where `strict`."""

    choices: Sequence[str] = ()
    strict: bool = False
    kind: Literal["whole", "date"] | None = None
    """What Excel checks besides a list of choices: numbers or days, between two bounds."""
    low: str | None = None
    high: str | None = None
    said: str = ""
    """What is said when something else is written."""


ANYTHING = Check()


def validation(check: Check, source: str, words: Words) -> DataValidation | None:
    """Give the spreadsheet's check, None where all is accepted; `source` is the range of the choices."""
    if check.choices:
        made = DataValidation(type="list", formula1=source, allow_blank=True)
    elif check.kind is not None:
        made = DataValidation(
            type=check.kind, formula1=check.low, formula2=check.high, operator="between", allow_blank=True
        )
    else:
        return None
    made.errorStyle = "stop" if check.strict else "warning"
    made.errorTitle, made.error = words(wording.CHOOSE_TITLE), check.said
    made.showErrorMessage = bool(check.said)
    return made
