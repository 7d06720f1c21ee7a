"""A line of the sheet Left over: who has no pair, and why in words."""

from dataclasses import dataclass

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Side


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOverLine:
    """Somebody without a pair; the reason is a sentence in the workbook's language."""

    name: str
    email: str | None
    department: str
    side: Side
    reason: str
    person_id: PersonId | None = None
