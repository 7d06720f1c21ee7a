"""Painting: a line that was drawn before is drawn from what was kept, and looks the same."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from revmentor_desktop.views.printing.application import printing_application
from revmentor_desktop.views.printing.fonts import Fonts
from revmentor_desktop.views.printing.marks import Piece, Text
from revmentor_desktop.views.printing.painting import paint_piece
from revmentor_desktop.views.printing.typography import Style

LINES = ("Träff 1 av 3: syfte och spelregler", "عمر حسن · Försäljning", "Siân 👩‍🚀 (10 %)", "<b>Åsa</b>  !")


def picture(line: str, style: Style, fonts: Fonts) -> QImage:
    """The line on white paper."""
    page = QImage(2400, 400, QImage.Format.Format_RGB32)
    page.fill(QColor("white"))
    painter = QPainter(page)
    mark = Text(x=5.3, top=2.7, width=100, text=line, style=style)
    paint_piece(painter, Piece(20, (mark,)), fonts)
    painter.end()
    return page


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("style", [Style.BODY, Style.POINT, Style.LABEL])
def test_line_looks_the_same_however_often_it_is_drawn(line: str, style: Style) -> None:
    printing_application()
    fonts = Fonts()
    first, *others = (picture(line, style, fonts) for _ in range(3))
    assert others == [first, first]
