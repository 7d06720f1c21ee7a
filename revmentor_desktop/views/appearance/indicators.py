"""Tick boxes and radio buttons, drawn so that an empty one is seen in both themes."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOption

from revmentor_desktop.views.appearance import icons
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.icons import Icon

SIDE = 16
_RADIUS = 4.0
_DOT = 0.3
"""How much of a radio button lies around its dot, on each side."""


def draw_tick_box(painter: QPainter, option: QStyleOption) -> None:
    """Draw a box that is ticked, empty, or between the two."""
    theme = colours(option.palette)
    box = _framed(painter, option)
    painter.drawRoundedRect(box, _RADIUS, _RADIUS)
    if option.state & QStyle.StateFlag.State_NoChange:
        painter.fillRect(box.adjusted(4, box.height() / 2 - 1, -4, 1 - box.height() / 2), theme.accent)
    elif option.state & QStyle.StateFlag.State_On:
        icons.paint(painter, Icon.CHECK, theme.on_accent, box.adjusted(1, 1, -1, -1))
    painter.restore()


def draw_radio_button(painter: QPainter, option: QStyleOption) -> None:
    """Draw a radio button, chosen or not."""
    theme = colours(option.palette)
    box = _framed(painter, option)
    painter.drawEllipse(box)
    if option.state & QStyle.StateFlag.State_On:
        margin = box.width() * _DOT
        painter.setBrush(theme.on_accent)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(box.adjusted(margin, margin, -margin, -margin))
    painter.restore()


def _framed(painter: QPainter, option: QStyleOption) -> QRectF:
    """Set the painter up for the frame, for the caller to restore; gives where it goes."""
    theme = colours(option.palette)
    is_on = bool(option.state & QStyle.StateFlag.State_On)
    is_live = bool(option.state & QStyle.StateFlag.State_Enabled)
    has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(1.0 if is_live else 0.5)
    painter.setPen(QPen(theme.accent if is_on or has_focus else theme.muted, 2 if has_focus else 1))
    painter.setBrush(theme.accent if is_on else theme.surface)
    # At half a pixel a line of one pixel is as sharp as it can be.
    return QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5)
