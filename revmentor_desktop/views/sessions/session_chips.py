"""The chips of a session's page: how far it has come, and what its pair still has to prepare."""

from PySide6.QtWidgets import QWidget

from revmentor_desktop.domain.sessions import COMING
from revmentor_desktop.models.session_line import Look, SessionLine
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.sessions.blocks import TONES
from revmentor_desktop.views.sessions.flow import FlowLayout
from revmentor_desktop.views.widgets.chips import Chip
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording.catalogue import Words

_MOST = 4
"""So many missing things are named; more are counted."""


class SessionChips(QWidget):
    """A line of chips that wraps."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._row = FlowLayout(self)

    def show_line(self, line: SessionLine) -> None:
        """Show what a session's chips say."""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        needs = [calendar_view.lack(need, self._words) for need in line.needs]
        for text, tone in self._texts(line, needs):
            chip = Chip(text, tone, self)
            chip.setToolTip(", ".join(needs) if tone is Tone.WARNING else "")
            chip.setAccessibleDescription(chip.toolTip())
            self._row.addWidget(chip)
        self.setVisible(self._row.count() > 0)
        self.updateGeometry()

    def _texts(self, line: SessionLine, needs: list[str]) -> list[tuple[str, Tone]]:
        tone = TONES[line.look] if line.look is not Look.LACKING else Tone.ACCENT
        # The lanes say how far one has come that lies ahead.
        coming = line.session.status in COMING
        texts = [] if coming else [(calendar_view.state(line.session, self._words), tone)]
        if line.look is Look.LACKING and not line.needs:
            texts.append((line.state, Tone.WARNING))
        few = needs if len(needs) <= _MOST else needs[: _MOST - 1]
        texts.extend((text, Tone.WARNING) for text in few)
        if len(few) < len(needs):
            more = self._words(calendar_view.MORE, count=len(needs) - len(few))
            texts.append((more, Tone.WARNING))
        return texts
