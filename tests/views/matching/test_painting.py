"""One change repaints the cards that it is about, and no others."""

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QPaintEvent, QRegion
from typing_extensions import override

from revmentor_desktop.domain.ids import PersonId
from tests.views.matching.table import Table

# The offscreen screen has no sizes, no stack and no keyboard to grab, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Painted(QObject):
    """Gathers what of a widget is painted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.region = QRegion()
        parent.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return False


def test_a_pair_repaints_the_card_of_its_adept_alone(table: Table) -> None:
    view = table.tab.adepts.view
    cards: dict[str, QRect] = {
        name: view.visualRect(table.adept(name)) for name in ("Gunilla", "Per-Olof", "Karin")
    }
    painted = Painted(view.viewport())

    table.office.pairing.assign(table.office.door.current_cohort_id(), PersonId("Tova"), PersonId("Gunilla"))
    table.settle()

    assert {name for name, where in cards.items() if painted.region.intersects(where)} == {"Gunilla"}


def test_a_drop_repaints_two_cards_once_the_drag_is_over(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    touched: set[str] = set()
    model = table.tab.adepts.model
    model.dataChanged.connect(
        lambda first, last, _roles: touched.update(
            str(model.index(row).data()) for row in range(first.row(), last.row() + 1)
        )
    )
    cohort = table.office.door.current_cohort_id()
    pair = table.pair("Tova", "Gunilla")
    table.office.pairing.reassign(cohort, [pair.id], PersonId("Tova"), PersonId("Karin"))
    table.settle()

    assert touched == {"Gunilla", "Karin"}
