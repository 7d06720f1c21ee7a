"""The list of pairs as a document: a table over wide pages."""

from collections.abc import Sequence
from datetime import date

from revmentor_desktop.exchange.pair_table import PairedPerson, PairLine
from revmentor_desktop.views.printing.frame import Heading
from revmentor_desktop.views.printing.printed import PreviewWords
from revmentor_desktop.views.printing.table import Cell, Column, Row, Section, TableDocument
from revmentor_desktop.views.printing.typography import plain
from revmentor_desktop.wording import board, dates
from revmentor_desktop.wording import pair_lists as wording
from revmentor_desktop.wording.catalogue import Words

_SHARES = {"mentor": 0.35, "adept": 0.35, "score": 0.07, "status": 0.09, "matched_on": 0.14}
"""What part of the width each column has."""


class PairListDocument(TableDocument):
    """Pairs as a document; `words` is the language of its pages, `today` the day it is printed."""

    def __init__(
        self, lines: Sequence[PairLine], words: Words, *, programme: str, cohort: str, today: date
    ) -> None:
        super().__init__(
            Heading(
                programme=programme,
                cohort=cohort,
                title=words(wording.PAGE_TITLE),
                below=words(wording.PAGE_PAIRS, count=len(lines)),
            ),
            [Column(heading=words(wording.HEADINGS[field]), share=share) for field, share in _SHARES.items()],
            [Section(rows=tuple(_row(line, words) for line in lines))],
            words,
            said=PreviewWords(
                heading=wording.PREVIEW,
                file_name=wording.PDF_NAME,
                saving=wording.SAVING,
                saved=wording.SAVED,
            ),
            today=today,
        )


def _row(line: PairLine, words: Words) -> Row:
    score = board.whole_points(round(line.score * 100)) if line.score is not None else ""
    day = dates.short_date(line.matched_on, words) if line.matched_on else ""
    return (
        _person(line.mentor),
        _person(line.adept),
        Cell(score),
        Cell(line.status),
        Cell(day, line.matched_by),
    )


def _person(one: PairedPerson) -> Cell:
    below = (one.email, one.department, one.title)
    return Cell(one.name, " · ".join(part for part in map(plain, below) if part))
