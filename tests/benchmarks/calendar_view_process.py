"""A process that paints a month of 500 sessions and 500 plain rectangles with texts, in turns, as JSON."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import NoReturn

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from revmentor_desktop.app import application
from revmentor_desktop.domain.ids import PairId, PersonId, SessionId
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.models.red_days import RedDays
from revmentor_desktop.models.session_line import Look, SessionLine
from revmentor_desktop.models.session_model import SessionModel
from revmentor_desktop.views.appearance.colours import LIGHT, palette
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.sessions.month_view import MonthView
from revmentor_desktop.views.sessions.period_view import Surroundings
from revmentor_desktop.wording.catalogue import Words
from tests.benchmarks.figures import seconds

SESSIONS = 500
_ROUNDS = 25
_WORDS = Words("sv")
_FIRST = date(2026, 9, 28)
_DAYS = 35
"""The days of October 2026 and those beside it, five whole weeks."""
_NOW = datetime(2026, 10, 14, 12, tzinfo=UTC)
_LOOKS = tuple(Look)
_SIZES = {"usual": (1280, 800), "whole": (1280, 3_000)}
"""A usual window, and one in which every session finds room."""


class _Plain(QWidget):
    """As many rectangles and texts as there are sessions, in a grid of seven columns."""

    def __init__(self, texts: Sequence[str]) -> None:
        super().__init__()
        self._texts = texts

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(font(Style.SMALL))
        rows = -(-len(self._texts) // 7)
        width, height = self.width() / 7, self.height() / rows
        for number, text in enumerate(self._texts):
            where = QRectF(number % 7 * width, number // 7 * height, width - 2, height - 1)
            painter.fillRect(where, Qt.GlobalColor.lightGray)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()


def main() -> None:
    """Print milliseconds of each frame, ours and the plain one in turns, and how many blocks were drawn."""
    application().setPalette(palette(LIGHT))
    lines = [_line(number) for number in range(SESSIONS)]
    told: dict[str, list[float]] = {}
    for name, size in _SIZES.items():
        month, plain = _month(lines), _Plain([line.couple for line in lines])
        picture = QPixmap(*size)
        for widget in (month, plain):
            widget.resize(*size)
        pairs = [(_frame(month.viewport(), picture), _frame(plain, picture)) for _ in range(_ROUNDS + 1)][1:]
        told[name] = [one for one, _ in pairs]
        told[f"{name}-plain"] = [other for _, other in pairs]
        told[f"{name}-blocks"] = [float(len(month.boxes))]
    print(json.dumps(told))


def _frame(widget: QWidget, picture: QPixmap) -> float:
    return 1_000 * seconds(lambda: widget.render(picture, QPoint()))


def _month(lines: Sequence[SessionLine]) -> MonthView:
    model = SessionModel(_WORDS)
    model.show(lines)
    days = RedDays("SE", "sv")
    days.name(_FIRST)
    around = Surroundings(
        words=_WORDS,
        days=days,
        now=lambda: _NOW,
        diary=_nobody_drags,
        usual_minutes=lambda: 90,
        opens=lambda: 480,
        closes=lambda: 1020,
        busy=lambda _first, _last: (),
    )
    month = MonthView(model, around)
    model.setParent(month)
    month.show_period(date(2026, 10, 14))
    return month


def _nobody_drags() -> NoReturn:
    raise AssertionError


def _line(number: int) -> SessionLine:
    day = _FIRST + timedelta(days=number % _DAYS)
    session = Session(
        id=SessionId(f"session-{number}"),
        pair_id=PairId(f"pair-{number}"),
        number=1 + number % 3,
        wall_start=datetime.combine(day, time(8 + number % 9)),
        zone="Europe/Stockholm",
        minutes=90,
        status=SessionStatus.BOOKED,
    )
    return SessionLine(
        id=session.id,
        pair_id=session.pair_id,
        session=session,
        look=_LOOKS[number % len(_LOOKS)],
        is_tentative=number % 2 == 0,
        couple=f"Åkerblom {number} och Öberg",
        mentor=f"Åsa Åkerblom {number}",
        adept="Örjan Öberg",
        state="Bokad",
        of=3,
        needs=(),
        people=(PersonId(f"mentor-{number}"), PersonId(f"adept-{number}")),
        departments=frozenset(),
        words=_WORDS,
    )


if __name__ == "__main__":
    main()
