"""What a workbook carries about itself, so that it can come back: ids, journal position, language."""

from collections.abc import Mapping
from dataclasses import dataclass

from revmentor_desktop.domain.ids import CohortId, ExportId, ProgrammeId

FORMAT = 1
"""Counts up when a workbook of a newer make cannot be read by an older program."""

_FORMAT = "RevMentor format"
_PROGRAMME = "RevMentor programme"
_COHORT = "RevMentor cohort"
_EXPORT = "RevMentor export"
_POSITION = "RevMentor journal position"
_LANGUAGE = "RevMentor language"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passport:
    """Where a workbook comes from: what it shows stood in the programme at this journal position."""

    programme_id: ProgrammeId
    cohort_id: CohortId
    export_id: ExportId
    journal_position: int
    language: str
    format: int = FORMAT

    def lines(self) -> Mapping[str, str]:
        """The passport as named texts, for the document's properties."""
        return {
            _FORMAT: str(self.format),
            _PROGRAMME: self.programme_id,
            _COHORT: self.cohort_id,
            _EXPORT: self.export_id,
            _POSITION: str(self.journal_position),
            _LANGUAGE: self.language,
        }


def passport(lines: Mapping[str, str]) -> Passport | None:
    """Read a passport back from named texts; None where it is not whole."""
    if not {_FORMAT, _PROGRAMME, _COHORT, _EXPORT, _POSITION, _LANGUAGE} <= lines.keys():
        return None
    if not (lines[_FORMAT].isdecimal() and lines[_POSITION].isdecimal()):
        return None
    return Passport(
        programme_id=ProgrammeId(lines[_PROGRAMME]),
        cohort_id=CohortId(lines[_COHORT]),
        export_id=ExportId(lines[_EXPORT]),
        journal_position=int(lines[_POSITION]),
        language=lines[_LANGUAGE],
        format=int(lines[_FORMAT]),
    )
