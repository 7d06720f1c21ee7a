"""Colours by what they mean, for a light and a dark theme; contrast is computed, not believed."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor, QPalette

LEAST_CONTRAST = 4.5
"""What text needs against what it stands on (WCAG 2.2, 1.4.3)."""


class Tone(StrEnum):
    """What a coloured thing says."""

    PLAIN = "plain"
    ACCENT = "accent"
    OK = "ok"
    WARNING = "warning"
    CLASH = "clash"


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """One theme's colours."""

    is_dark: bool
    background: QColor
    surface: QColor
    raised: QColor
    line: QColor
    strong_line: QColor
    text: QColor
    muted: QColor
    accent: QColor
    on_accent: QColor
    accent_wash: QColor
    ok: QColor
    ok_wash: QColor
    warning: QColor
    warning_wash: QColor
    clash: QColor
    clash_wash: QColor
    shadow: QColor
    departments: tuple[QColor, ...]

    def ink(self, tone: Tone) -> QColor:
        """The colour of text and icons of a tone."""
        inks = {
            Tone.PLAIN: self.muted,
            Tone.ACCENT: self.accent,
            Tone.OK: self.ok,
            Tone.WARNING: self.warning,
            Tone.CLASH: self.clash,
        }
        return inks[tone]

    def wash(self, tone: Tone) -> QColor:
        """The colour behind text of a tone."""
        washes = {
            Tone.PLAIN: self.surface,
            Tone.ACCENT: self.accent_wash,
            Tone.OK: self.ok_wash,
            Tone.WARNING: self.warning_wash,
            Tone.CLASH: self.clash_wash,
        }
        return washes[tone]

    def department(self, place: int) -> QColor:
        """The square beside a department's name; it is never alone."""
        return self.departments[place % len(self.departments)]


_DEPARTMENTS = tuple(
    QColor(name)
    for name in (
        "#2F74C0",
        "#B4457E",
        "#5E7D2B",
        "#8A5BBF",
        "#1C8583",
        "#C06A1F",
        "#6B6F7B",
        "#B0872A",
    )
)

LIGHT = Colours(
    is_dark=False,
    background=QColor("#F5F6F8"),
    surface=QColor("#FFFFFF"),
    raised=QColor("#FFFFFF"),
    line=QColor("#E2E5EA"),
    strong_line=QColor("#CDD2DA"),
    text=QColor("#1A1E26"),
    muted=QColor("#5A6372"),
    accent=QColor("#2B57D0"),
    on_accent=QColor("#FFFFFF"),
    accent_wash=QColor("#E9EFFD"),
    ok=QColor("#1C6A3A"),
    ok_wash=QColor("#E5F4EA"),
    warning=QColor("#7F5200"),
    warning_wash=QColor("#FFF3D9"),
    clash=QColor("#B3261E"),
    clash_wash=QColor("#FCECEA"),
    shadow=QColor(20, 28, 45, 22),
    departments=_DEPARTMENTS,
)

DARK = Colours(
    is_dark=True,
    background=QColor("#121418"),
    surface=QColor("#1A1D23"),
    raised=QColor("#20242B"),
    line=QColor("#2B3039"),
    strong_line=QColor("#3A414D"),
    text=QColor("#E7EAEF"),
    muted=QColor("#A2AAB7"),
    accent=QColor("#8DB0FF"),
    on_accent=QColor("#10182B"),
    accent_wash=QColor("#1E2B48"),
    ok=QColor("#7BD19D"),
    ok_wash=QColor("#1A3627"),
    warning=QColor("#F0C26A"),
    warning_wash=QColor("#392D17"),
    clash=QColor("#FF9A91"),
    clash_wash=QColor("#3F1F1E"),
    shadow=QColor(0, 0, 0, 0),
    departments=_DEPARTMENTS,
)


def colours(palette: QPalette) -> Colours:
    """Give the colours of the theme that a palette belongs to."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def palette(theme: Colours) -> QPalette:
    """Make the application's palette of a theme, so that Qt's own widgets follow."""
    made = QPalette()
    role = QPalette.ColorRole
    roles = {
        role.Window: theme.background,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.background,
        role.Text: theme.text,
        role.Button: theme.surface,
        role.ButtonText: theme.text,
        role.BrightText: theme.clash,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.PlaceholderText: theme.muted,
        role.Highlight: theme.accent_wash,
        role.HighlightedText: theme.text,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Accent: theme.accent,
        role.Light: theme.line,
        role.Midlight: theme.line,
        role.Mid: theme.strong_line,
        role.Dark: theme.strong_line,
        role.Shadow: theme.strong_line,
    }
    for one, colour in roles.items():
        made.setColor(one, colour)
    for one in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, one, theme.muted)
    return made


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(one) for one in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
