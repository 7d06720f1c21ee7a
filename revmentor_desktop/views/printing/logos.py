"""The organisation's logo on paper: measured, set and drawn, vectors as vectors."""

from PySide6.QtCore import QByteArray, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from revmentor_desktop.domain.papers import Logo
from revmentor_desktop.views.printing.marks import Picture, Piece

_HEIGHT = 34.0
_WIDTH = 170.0
_BELOW = 16.0


def is_drawable(logo: Logo) -> bool:
    """Tell whether a logo's file holds a picture that can be drawn."""
    return not _size(logo).isEmpty()


def logo_piece(logo: Logo) -> Piece:
    """Set a logo at the head of a page; one that cannot be drawn takes no room."""
    size = _size(logo)
    if size.isEmpty():
        return Piece(0)
    scale = min(_HEIGHT / size.height(), _WIDTH / size.width())
    width, height = size.width() * scale, size.height() * scale
    return Piece(height + _BELOW, (Picture(x=0, y=0, width=width, height=height, logo=logo),))


def draw_logo(painter: QPainter, logo: Logo, frame: QRectF) -> None:
    """Draw a logo into a frame."""
    if logo.kind == "svg":
        renderer = QSvgRenderer(QByteArray(logo.content))
        renderer.render(painter, frame)
        return
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(frame, QImage.fromData(QByteArray(logo.content)))


def _size(logo: Logo) -> QSizeF:
    if logo.kind == "svg":
        renderer = QSvgRenderer(QByteArray(logo.content))
        return renderer.viewBoxF().size() if renderer.isValid() else QSizeF()
    return QSizeF(QImage.fromData(QByteArray(logo.content)).size())
