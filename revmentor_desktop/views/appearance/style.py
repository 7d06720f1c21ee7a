"""Our touch on Fusion: thin quiet scroll bars, and fields with the same round frame and arrows everywhere.

Where a type is ignored, PySide6's stubs say that a widget must be there; Qt passes none at times.
"""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QWidget,
)
from typing_extensions import override

from revmentor_desktop.views.appearance import icons, indicators, space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import scaled

_THICKNESS = 10
_SHORTEST_HANDLE = 28
_ARROW = 12
_STEP = 10
_FUSIONS_ARROW = 23
"""So much wider than its text Fusion makes a box of choices, whatever the size of text."""
_FRAME_RADIUS = 6
_INDICATORS = frozenset(
    {
        QStyle.PixelMetric.PM_IndicatorWidth,
        QStyle.PixelMetric.PM_IndicatorHeight,
        QStyle.PixelMetric.PM_ExclusiveIndicatorWidth,
        QStyle.PixelMetric.PM_ExclusiveIndicatorHeight,
    }
)
_ROOMY = frozenset(
    {
        QStyle.ContentsType.CT_LineEdit,
        QStyle.ContentsType.CT_ComboBox,
        QStyle.ContentsType.CT_ItemViewItem,
    }
)


class CalmStyle(QProxyStyle):
    """Fusion with our scroll bars and frames; everything else is Fusion's."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    @override
    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric is QStyle.PixelMetric.PM_ScrollBarExtent:
            return _THICKNESS
        if metric is QStyle.PixelMetric.PM_ScrollBarSliderMin:
            return _SHORTEST_HANDLE
        if metric in _INDICATORS:
            return scaled(indicators.SIDE)
        return super().pixelMetric(metric, option, widget)

    @override
    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        sub_control: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        if control is QStyle.ComplexControl.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            return self._scroll_bar_part(option, sub_control)
        if control is QStyle.ComplexControl.CC_SpinBox and isinstance(option, QStyleOptionSpinBox):
            return _spin_box_part(option, sub_control)
        place = super().subControlRect(control, option, sub_control, widget)  # type: ignore[arg-type]
        if sub_control is QStyle.SubControl.SC_ComboBoxEditField:
            whole = QRect(option.rect)
            return QRect(
                whole.left() + space.S, place.top(), whole.width() - space.S - _arrow_room(), place.height()
            )
        return place

    @override
    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        if hint is QStyle.StyleHint.SH_ComboBox_AllowWheelScrolling:
            # The wheel scrolls the page; what is chosen changes by a click or a key.
            return 0
        return super().styleHint(hint, option, widget, returnData)

    @override
    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control is QStyle.ComplexControl.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            self._draw_scroll_bar(option, painter)
        elif control is QStyle.ComplexControl.CC_ComboBox and isinstance(option, QStyleOptionComboBox):
            _draw_frame(painter, option, fill=True)
            side = scaled(_ARROW)
            arrow = QRect(option.rect.right() - side - space.S, option.rect.top(), side, option.rect.height())
            _draw_arrow(painter, option, Icon.DOWN, arrow, side)
        elif control is QStyle.ComplexControl.CC_SpinBox and isinstance(option, QStyleOptionSpinBox):
            _draw_spin_box(option, painter)
        else:
            super().drawComplexControl(control, option, painter, widget)

    @override
    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element is QStyle.PrimitiveElement.PE_FrameLineEdit:
            _draw_frame(painter, option)
        elif element is QStyle.PrimitiveElement.PE_Frame:
            # The content of a scroll area is square, so its frame is too.
            painter.setPen(QPen(colours(option.palette).line, 1))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        elif element is QStyle.PrimitiveElement.PE_IndicatorCheckBox:
            indicators.draw_tick_box(painter, option)
        elif element is QStyle.PrimitiveElement.PE_IndicatorRadioButton:
            indicators.draw_radio_button(painter, option)
        else:
            super().drawPrimitive(element, option, painter, widget)

    @override
    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        made = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]
        if kind is QStyle.ContentsType.CT_ComboBox:
            made += QSize(max(0, _arrow_room() + space.S - _FUSIONS_ARROW), 0)
        return made + QSize(0, space.S) if kind in _ROOMY else made

    @override
    def subElementRect(
        self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None
    ) -> QRect:
        place = super().subElementRect(element, option, widget)  # type: ignore[arg-type]
        if element is QStyle.SubElement.SE_LineEditContents and place.width() > space.XL:
            return place.adjusted(space.XS, 0, -space.XS, 0)
        return place

    def _scroll_bar_part(self, option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect:
        whole = QRect(option.rect)
        lies = option.orientation is Qt.Orientation.Horizontal
        length = whole.width() if lies else whole.height()
        span = option.maximum - option.minimum
        handle = length
        if span > 0:
            handle = max(length * option.pageStep // (span + option.pageStep), _SHORTEST_HANDLE)
            handle = min(handle, length)
        start = self.sliderPositionFromValue(
            option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown
        )
        edges = {
            QStyle.SubControl.SC_ScrollBarGroove: (0, length),
            QStyle.SubControl.SC_ScrollBarSlider: (start, handle),
            QStyle.SubControl.SC_ScrollBarSubPage: (0, start),
            QStyle.SubControl.SC_ScrollBarAddPage: (start + handle, length - start - handle),
        }
        begin, extent = edges.get(part, (0, 0))
        if lies:
            return QRect(whole.left() + begin, whole.top(), extent, whole.height())
        return QRect(whole.left(), whole.top() + begin, whole.width(), extent)

    def _draw_scroll_bar(self, option: QStyleOptionSlider, painter: QPainter) -> None:
        if option.maximum <= option.minimum:
            return
        theme = colours(option.palette)
        handle = self._scroll_bar_part(option, QStyle.SubControl.SC_ScrollBarSlider)
        is_live = bool(option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Sunken))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.muted if is_live else theme.strong_line)
        inner = QRectF(handle).adjusted(2, 2, -2, -2)
        painter.drawRoundedRect(inner, 3, 3)
        painter.restore()


def _arrow_room() -> int:
    """How much of a box of choices its arrow takes, at the size of text."""
    return scaled(_ARROW) + 2 * space.S


def _draw_frame(painter: QPainter, option: QStyleOption, *, fill: bool = False) -> None:
    theme = colours(option.palette)
    has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.accent, 2) if has_focus else QPen(theme.strong_line, 1))
    painter.setBrush(theme.surface if fill else Qt.BrushStyle.NoBrush)
    frame = QRectF(option.rect).adjusted(1, 1, -1, -1)
    painter.drawRoundedRect(frame, _FRAME_RADIUS, _FRAME_RADIUS)
    painter.restore()


def _spin_box_part(option: QStyleOptionSpinBox, part: QStyle.SubControl) -> QRect:
    """Where a field that counts has its text and its two arrows, which stand above each other."""
    whole = QRect(option.rect)
    has_arrows = option.buttonSymbols is not QAbstractSpinBox.ButtonSymbols.NoButtons
    width = scaled(_STEP) + space.M if has_arrows else 0
    half = whole.height() // 2
    left = whole.right() + 1 - width
    parts = {
        QStyle.SubControl.SC_SpinBoxUp: QRect(left, whole.top(), width, half),
        QStyle.SubControl.SC_SpinBoxDown: QRect(left, whole.top() + half, width, whole.height() - half),
        QStyle.SubControl.SC_SpinBoxEditField: whole.adjusted(space.XS, 2, -width, -2),
    }
    return parts.get(part, whole)


def _draw_spin_box(option: QStyleOptionSpinBox, painter: QPainter) -> None:
    _draw_frame(painter, option, fill=True)
    if option.buttonSymbols is QAbstractSpinBox.ButtonSymbols.NoButtons:
        return
    steps = (
        (QStyle.SubControl.SC_SpinBoxUp, Icon.UP, QAbstractSpinBox.StepEnabledFlag.StepUpEnabled),
        (QStyle.SubControl.SC_SpinBoxDown, Icon.DOWN, QAbstractSpinBox.StepEnabledFlag.StepDownEnabled),
    )
    for part, icon, flag in steps:
        where = _spin_box_part(option, part).adjusted(0, 2, -space.XS, -2)
        _draw_arrow(
            painter,
            option,
            icon,
            where,
            min(scaled(_STEP), where.height()),
            is_live=bool(option.activeSubControls & part),
            is_possible=bool(option.stepEnabled & flag),
        )


def _draw_arrow(
    painter: QPainter,
    option: QStyleOption,
    icon: Icon,
    room: QRect,
    side: int,
    *,
    is_live: bool = False,
    is_possible: bool = True,
) -> None:
    """Draw an arrow in the middle of its room: stronger under the mouse, faint where it leads nowhere."""
    theme = colours(option.palette)
    where = QRectF(0, 0, side, side)
    where.moveCenter(QRectF(room).center())
    ink = theme.strong_line if not is_possible else theme.text if is_live else theme.muted
    icons.paint(painter, icon, ink, where)
