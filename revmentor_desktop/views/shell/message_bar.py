"""The message bar: what happened, with Undo in it; a row above the status line, so that it covers nothing.

Under the tabs it would lie over the page's buttons or push them away under the mouse, and a quick click
would land on Undo. For the same reason Undo stands beside the text: pages and panels have their last
buttons at the lower right.
"""

from PySide6.QtCore import QEvent, QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone, colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.shell.letters import breakable
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.pictures import Picture
from revmentor_desktop.views.workspace import Notice
from revmentor_desktop.wording import window
from revmentor_desktop.wording.catalogue import Words

_SHOWN_MS = 8_000
_WARNING_MS = 20_000
_LONGEST = 600
_ICONS = {Tone.OK: Icon.CHECK, Tone.WARNING: Icon.WARNING, Tone.CLASH: Icon.CLASH}


class MessageBar(QFrame):
    """A message below the page; it goes by itself, by Esc, with the tab, or by its button."""

    undo_requested = Signal()
    left = Signal()
    """It went while the keyboard was in it."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self.setAccessibleName(words(window.MESSAGE))
        self._tone = Tone.PLAIN
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        self.text = label("", wraps=True, parent=self)
        self.text.setObjectName("message")
        self.text.setMinimumWidth(1)
        self._picture = Picture(Icon.CHECK, self._tone, self)
        self.undo = Button(words(window.UNDO_BUTTON), self, icon=Icon.UNDO)
        self.undo.setObjectName("message_undo")
        self.undo.clicked.connect(self._on_undo)
        self.offer = Button("", self)
        self.offer.setObjectName("message_offer")
        self.offer.hide()
        self.close_button = Button("", self, icon=Icon.CLOSE, name=words(window.CLOSE_MESSAGE))
        self.close_button.setObjectName("message_close")
        self.close_button.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(space.XL + space.L, space.M, space.XL + space.S, space.M)
        row.setSpacing(space.M)
        row.addWidget(self._picture)
        row.addWidget(self.text)
        row.addWidget(self.undo)
        row.addWidget(self.offer)
        row.addStretch()
        row.addWidget(self.close_button)
        self._row = row
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.hide()

    @Slot(object)
    def say(self, notice: Notice) -> None:
        """Say something, in the place of what was said before."""
        self._tone = notice.tone
        text = notice.text if len(notice.text) <= _LONGEST else f"{notice.text[: _LONGEST - 1]}…"
        self.text.setText(breakable(text))
        self.setAccessibleDescription(text)
        self.undo.setVisible(notice.undoable)
        self.offer.hide()
        which = _ICONS.get(notice.tone)
        self._picture.setVisible(which is not None)
        self._picture.show_icon(which or Icon.CHECK, notice.tone)
        self.show()
        self._fit()
        is_warning = notice.tone in {Tone.WARNING, Tone.CLASH}
        self._timer.start(_WARNING_MS if is_warning else _SHOWN_MS)
        self._announce(text, is_warning)

    def show_offer(self, text: str) -> None:
        """Offer what follows from what was said, beside Undo; it stays as long as a warning does."""
        self.offer.setText(text)
        self.offer.setAccessibleName(text)
        self.offer.updateGeometry()
        self.offer.show()
        self._timer.start(_WARNING_MS)
        self._fit()

    def _fit(self) -> None:
        """Keep Undo beside a text of one line; a longer one takes the width and wraps."""
        beside = [self._picture, self.undo, self.offer, self.close_button]
        taken = sum(one.sizeHint().width() + space.M for one in beside if not one.isHidden())
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - taken
        wraps = self.text.fontMetrics().horizontalAdvance(self.text.text()) + space.S > room
        policy = QSizePolicy.Policy.Expanding if wraps else QSizePolicy.Policy.Maximum
        self.text.setWordWrap(wraps)
        self.text.setSizePolicy(policy, QSizePolicy.Policy.Preferred)
        self._row.setStretchFactor(self.text, int(wraps))

    def _announce(self, text: str, is_warning: bool) -> None:
        # Not with the module: its roles and events by the hundred would be made at every start.
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        announcement = QAccessibleAnnouncementEvent(self, text)
        urgent, polite = (
            QAccessible.AnnouncementPoliteness.Assertive,
            QAccessible.AnnouncementPoliteness.Polite,
        )
        announcement.setPoliteness(urgent if is_warning else polite)
        QAccessible.updateAccessibility(announcement)

    @property
    def entry(self) -> Button:
        """Where the keyboard comes in."""
        return self.close_button if self.undo.isHidden() else self.undo

    @Slot()
    def dismiss(self) -> None:
        """Go, and let the keyboard go elsewhere first where it is in here."""
        if self._has_keyboard():
            self.left.emit()
        self.hide()

    def _has_keyboard(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    @Slot()
    def _on_time(self) -> None:
        if self._has_keyboard():
            self._timer.start(_SHOWN_MS)
        else:
            self.hide()

    @Slot()
    def _on_undo(self) -> None:
        self.dismiss()
        self.undo_requested.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start(_SHOWN_MS)
        super().leaveEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = theme.ink(self._tone)
        painter.setPen(QPen(theme.strong_line if self._tone is Tone.PLAIN else ink, 1))
        painter.setBrush(theme.raised if self._tone is Tone.PLAIN else theme.wash(self._tone))
        frame = QRectF(self.rect()).adjusted(space.XL, space.XS, -space.XL, -space.XS)
        painter.drawRoundedRect(frame, space.CONTROL_RADIUS, space.CONTROL_RADIUS)
        painter.end()
