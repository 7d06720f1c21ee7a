"""Labels of plain text: what people typed is never read as HTML."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from revmentor_desktop.views.appearance.type import Style, set_style


def label(
    text: str = "",
    style: Style = Style.BODY,
    *,
    muted: bool = False,
    wraps: bool = False,
    parent: QWidget | None = None,
) -> QLabel:
    """Make a label of plain text in a style; muted text is quieter and still readable."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    set_style(made, style)
    made.setWordWrap(wraps)
    if wraps:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    if muted:
        made.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return made
