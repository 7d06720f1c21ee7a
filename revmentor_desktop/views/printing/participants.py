"""The list of participants as a document: mentors, then adepts, in a table over wide pages."""

from collections.abc import Sequence
from datetime import date

from revmentor_desktop.domain.documents import ParticipantLine, Printed
from revmentor_desktop.domain.people import Side
from revmentor_desktop.views.printing.frame import Heading
from revmentor_desktop.views.printing.saying import said_of
from revmentor_desktop.views.printing.table import Cell, Column, Row, Section, TableDocument
from revmentor_desktop.wording import printing
from revmentor_desktop.wording.catalogue import Words

_SHARES = (0.25, 0.21, 0.14, 0.22, 0.18)


def participants_document(
    lines: Sequence[ParticipantLine], words: Words, *, programme: str, cohort: str, today: date
) -> TableDocument:
    """Everybody of the cohort; `words` is the language of the pages, `today` the day they are printed."""
    heads = (words(heading) for heading in printing.PARTICIPANT_COLUMNS)
    return TableDocument(
        Heading(
            programme=programme,
            cohort=cohort,
            title=words(printing.NAMES[Printed.PARTICIPANTS]),
            below=words(printing.PARTICIPANTS, count=len({line.person_id for line in lines})),
        ),
        [Column(heading=heading, share=share) for heading, share in zip(heads, _SHARES, strict=True)],
        [
            Section(
                heading=words(printing.SIDES[side]),
                rows=tuple(_row(line) for line in lines if line.side is side),
            )
            for side in Side
        ],
        words,
        said=said_of(Printed.PARTICIPANTS),
        today=today,
    )


def _row(line: ParticipantLine) -> Row:
    return (
        Cell(line.name, line.email),
        Cell(line.department, line.title),
        Cell(line.level, line.site),
        Cell("", ", ".join(line.topics)),
        Cell(", ".join(line.meets)),
    )
