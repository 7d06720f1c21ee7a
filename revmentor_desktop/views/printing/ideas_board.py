"""The ideas board as a document: a column for each stage, on wide pages."""

from collections.abc import Mapping, Sequence
from datetime import date

from revmentor_desktop.domain.documents import Printed
from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.models.idea_cards import IdeaCard
from revmentor_desktop.views.printing.columns import Board, Card, CardText, ColumnsDocument, Lane
from revmentor_desktop.views.printing.frame import Heading
from revmentor_desktop.views.printing.saying import said_of
from revmentor_desktop.views.printing.typography import Style, plain
from revmentor_desktop.wording import names, printing
from revmentor_desktop.wording.catalogue import Words

_ASIDE = (Stage.PARKED, Stage.DECLINED)
"""Stages that get a column only where they hold something."""


def ideas_document(
    cards: Mapping[Stage, Sequence[IdeaCard]], words: Words, *, programme: str, cohort: str, today: date
) -> ColumnsDocument:
    """The ideas of every stage; `words` is the language of the pages, `today` the day they are printed."""
    name = words(printing.NAMES[Printed.IDEAS])
    board = Board(
        heading=Heading(
            programme=programme,
            cohort=cohort,
            title=name,
            below=words(printing.IDEAS, count=sum(map(len, cards.values()))),
        ),
        lanes=tuple(
            Lane(
                head=words(names.of(stage)),
                note=words(printing.IDEAS, count=len(cards[stage])) if cards[stage] else "",
                cards=tuple(_card(one) for one in cards[stage]),
            )
            for stage in Stage
            if stage not in _ASIDE or cards[stage]
        ),
    )
    title = f"{name}: {plain(cohort)}"
    return ColumnsDocument([board], words, said=said_of(Printed.IDEAS), title=title, today=today)


def _card(one: IdeaCard) -> Card:
    return (
        CardText(one.title, Style.HEADING, 4),
        CardText(one.origin, Style.ASIDE, 3),
        CardText(one.state, Style.DETAIL, 3),
        CardText(one.weight, Style.LABEL, 2),
    )
