"""The page of an agenda: head, timed points, box for ideas and foot, made to fit whatever they say."""

from dataclasses import replace

from revmentor_desktop.domain.documents import AgendaSheet
from revmentor_desktop.views.printing.agenda_fit import LADDER, SMALLEST, TIGHTEST, Fit
from revmentor_desktop.views.printing.agenda_foot import foot
from revmentor_desktop.views.printing.agenda_head import Head
from revmentor_desktop.views.printing.agenda_points import Points, clipped, ideas_box
from revmentor_desktop.views.printing.desk import Desk
from revmentor_desktop.views.printing.frame import between_margins
from revmentor_desktop.views.printing.marks import Piece, stack
from revmentor_desktop.views.printing.paper import Paper
from revmentor_desktop.views.printing.printed import Page
from revmentor_desktop.views.printing.room import share_lines
from revmentor_desktop.views.printing.typography import Ruler
from revmentor_desktop.wording.catalogue import Words

_ABOVE_BOX = 6.0
_ABOVE_FOOT = 13.0
_WIDEST_PITCH = 21.5
_MORE_PADDING = 4.0


def agenda_page(
    sheet: AgendaSheet,
    *,
    page: int,
    pages: int,
    paper: Paper,
    words: Words,
    ruler: Ruler,
    desk: Desk | None = None,
) -> Page:
    """Lay a sheet out on exactly one page.

    The page takes the first fit of the ladder that holds everything; where none does, its points
    are set smaller, and beyond what can be read the last of them says how many more there are. Pages
    that are set on the same `desk` share what they have in common.
    """
    desk = desk or Desk(words, ruler, paper.text_width)
    below = foot(desk, page, pages)
    height = paper.text_height - below.height - _ABOVE_FOOT - _ABOVE_BOX
    points = Points(desk, sheet.points)
    above, fit = _fitted(desk, sheet, points, height)
    most = _most_points(desk, points, fit, height - above.height)
    if most < len(points.points):
        points = Points(desk, clipped(desk, points.points, most))
    middle = _middle(desk, points, fit, height - above.height)
    return between_margins(paper, stack(above, middle), below)


def _fitted(desk: Desk, sheet: AgendaSheet, points: Points, height: float) -> tuple[Piece, Fit]:
    """Find the first fit that leaves what it promises to writing."""
    head = Head(desk, sheet)
    for fit in LADDER:
        above = head.piece(fit)
        promised = (fit.writing * len(sheet.points) + fit.ideas) * fit.pitch
        if above.height + _fixed(desk, points, fit) + promised <= height:
            return above, fit
    above = head.piece(TIGHTEST)
    room = height - above.height - ideas_box(desk, TIGHTEST.ideas, TIGHTEST.pitch).height
    density = room / max(1.0, sum(points.heights(TIGHTEST)))
    return above, replace(TIGHTEST, density=max(SMALLEST, min(1.0, density * 0.99)))


def _fixed(desk: Desk, points: Points, fit: Fit) -> float:
    """The height of points and box without a line to write on."""
    return sum(points.heights(fit)) + ideas_box(desk, 0, fit.pitch).height


def _most_points(desk: Desk, points: Points, fit: Fit, height: float) -> int:
    room = height - ideas_box(desk, fit.ideas, fit.pitch).height
    heights = points.heights(fit)
    return len(heights) if sum(heights) <= room else max(1, int(room / max(heights, default=1.0)))


def _middle(desk: Desk, points: Points, fit: Fit, height: float) -> Piece:
    """Set points and box so that they fill `height`, the lines shared out by minutes."""
    room = height - _fixed(desk, points, fit)
    lines = max(int(room / fit.pitch), fit.ideas)
    minutes = [point.minutes for point in points.points]
    shares = share_lines(lines - fit.ideas, minutes)
    used = fit.ideas + (sum(shares) if minutes else lines - fit.ideas)
    pitch = min(room / used, _WIDEST_PITCH)
    # What no line can use goes around the points.
    spare = (room - used * pitch) / max(1, 2 * len(minutes))
    fit = replace(fit, padding=fit.padding + min(max(spare, 0.0), _MORE_PADDING) / fit.density)
    rows = points.pieces(fit, shares, pitch)
    box = ideas_box(desk, fit.ideas, pitch)
    top = height + _ABOVE_BOX - box.height
    middle = stack(*rows) if rows else desk.lines(used - fit.ideas, desk.width, pitch)
    return Piece(top + box.height, (), [(0, 0, middle), (0, top, box)])
