"""A new session: when, how long, and which pair; what the time breaks is said for each pair."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.models.session_diary import Breach, Diary
from revmentor_desktop.models.session_pairs import PairChoice, PairChoiceModel
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone, colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.sessions.dialogs import Dialog
from revmentor_desktop.views.sessions.dragged_block import breach_texts
from revmentor_desktop.views.sessions.time_fields import ClockField, DayField, MinutesField
from revmentor_desktop.views.widgets.framed import Line
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording import session_page as wording
from revmentor_desktop.wording.catalogue import Message, Words

Index = QModelIndex | QPersistentModelIndex


class NewSessionDialog(Dialog):
    """Asks when and who; Enter makes the session."""

    def __init__(
        self,
        pairs: Sequence[PairChoice],
        diary: Diary,
        words: Words,
        *,
        start: datetime,
        minutes: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words(wording.NEW_SESSION), parent)
        self.setObjectName("new-session-dialog")
        self._words, self._diary = words, diary
        self._day = DayField("new-day", words, self)
        self._clock = ClockField("new-time", words, self)
        self._minutes = MinutesField("new-minutes", words, self)
        self._said = label(style=Style.SMALL, muted=True, wraps=True)
        self._model = PairChoiceModel(pairs, self.warning, self)
        self._search = Line(self, icon=Icon.SEARCH)
        self._pairs = QListView(self)
        self._pairs.setModel(self._model)
        self._pairs.setItemDelegate(_PairDelegate(self._model, self._pairs))
        self._set_up(start, minutes)
        self._arrange()
        self.add_button(words(wording.CANCEL), "cancel").clicked.connect(self.reject)
        self._make = self.add_button(words(wording.NEW_MAKE), "make", primary=True)
        self._make.clicked.connect(self._on_make)
        self._connect()
        self._choose_first()
        self._on_time_changed()
        letter = self.fontMetrics().averageCharWidth()
        self.resize(letter * 72, self.fontMetrics().height() * 34)
        self._search.setFocus()

    def _set_up(self, start: datetime, minutes: int) -> None:
        self._day.show_day(start.date())
        self._clock.show_clock(start)
        self._minutes.setValue(minutes)
        self._search.setPlaceholderText(self._words(wording.NEW_FIND))
        self._search.installEventFilter(self)
        named: tuple[tuple[QWidget, str, Message], ...] = (
            (self._search, "new-search", wording.NEW_FIND),
            (self._pairs, "new-pairs", wording.NEW_WHO),
        )
        for widget, name, said in named:
            widget.setObjectName(name)
            widget.setAccessibleName(self._words(said))

    def _arrange(self) -> None:
        when = QHBoxLayout()
        when.setSpacing(space.S)
        for widget in (self._day, self._clock, self._minutes):
            when.addWidget(widget, 1)
        self.body.addLayout(when)
        self.body.addWidget(self._said)
        self.body.addWidget(label(self._words(wording.NEW_WHO), Style.SECTION))
        self.body.addWidget(self._search)
        self.body.addWidget(self._pairs, 1)
        if not self._model.rowCount():
            self.body.addWidget(label(self._words(wording.NEW_NOBODY), muted=True, wraps=True))

    def _connect(self) -> None:
        self._day.dateChanged.connect(self._on_time_changed)
        self._clock.timeChanged.connect(self._on_time_changed)
        self._minutes.valueChanged.connect(self._on_time_changed)
        self._search.textChanged.connect(self._on_sought)
        self._pairs.doubleClicked.connect(self._on_make)
        self._pairs.activated.connect(self._on_make)
        self._pairs.selectionModel().currentChanged.connect(self._on_chosen)

    def stand_beside(self, place: QRect) -> None:
        """Open at the right of a place on the screen, else at its left, as far as there is room."""
        screen = QGuiApplication.screenAt(place.center()) or self.screen()
        room = screen.availableGeometry()
        right, left = place.right() + space.L, place.left() - space.L - self.width()
        x = right if right + self.width() <= room.right() else left
        y = min(place.top() - space.XL, room.bottom() - self.height())
        self.move(max(room.left(), x), max(room.top(), y))

    @property
    def start(self) -> datetime:
        """The wall time that was chosen."""
        return datetime.combine(self._day.day(), self._clock.clock())

    @property
    def minutes(self) -> int:
        """The minutes that were chosen."""
        return self._minutes.value()

    @property
    def pair(self) -> PairChoice | None:
        """The pair that was chosen."""
        return self._model.choice(self._pairs.currentIndex())

    def warning(self, pair_id: PairId) -> str:
        """Say what the time breaks for a pair, beside what it breaks for all, and what is not prepared."""
        own = [one for one in self._breaches(pair_id) if one not in self._breaches(None)]
        return " · ".join(breach_texts(own, self._words))

    def _breaches(self, pair_id: PairId | None) -> Sequence[Breach]:
        return self._diary.breaches(pair_id, self.start, self.minutes)

    def _on_time_changed(self) -> None:
        when = calendar_view.whole_time(self.start, self.minutes, self._words)
        texts = breach_texts(self._breaches(None), self._words)
        self._said.setText(" · ".join((when, *texts)))
        self._model.warn_anew()

    def _on_sought(self, text: str) -> None:
        self._model.seek(text)
        self._choose_first()

    def _choose_first(self) -> None:
        if self._model.rowCount():
            self._pairs.setCurrentIndex(self._model.index(0))
        self._make.setEnabled(self._model.rowCount() > 0)

    def _on_chosen(self) -> None:
        self._make.setEnabled(self.pair is not None)

    def _on_make(self) -> None:
        if self.pair is not None:
            self.accept()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}.get(event.key())
            if step is not None and self._model.rowCount():
                row = self._pairs.currentIndex().row() + step
                self._pairs.setCurrentIndex(self._model.index(max(0, min(row, self._model.rowCount() - 1))))
                return True
        return super().eventFilter(watched, event)


class _PairDelegate(QStyledItemDelegate):
    """Paints a pair: both names, which session, and what the time breaks for it."""

    def __init__(self, model: PairChoiceModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._view = parent

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        strong, small = QFontMetricsF(font(Style.BODY)), QFontMetricsF(font(Style.SMALL))
        return QSize(120, round(strong.height() + small.height()) + 2 * space.S)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = colours(self._view.palette())
        where = QRectF(QRect(option.rect))
        chosen = isinstance(self._view, QListView) and self._view.currentIndex().row() == index.row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent_wash)
            painter.drawRoundedRect(where.adjusted(2, 1, -2, -1), space.CONTROL_RADIUS, space.CONTROL_RADIUS)
        room = where.adjusted(space.M, space.S, -space.M, -space.S)
        line, warning = self._model.second_line(index)
        self._text(painter, room, str(index.data()), Style.STRONG if chosen else Style.BODY, theme.text)
        below = room.adjusted(0, QFontMetricsF(font(Style.BODY)).height(), 0, 0)
        self._text(painter, below, line, Style.SMALL, theme.muted)
        if warning:
            shift = QFontMetricsF(font(Style.SMALL)).horizontalAdvance(line) + space.M
            self._text(painter, below.adjusted(shift, 0, 0, 0), warning, Style.SMALL, theme.ink(Tone.WARNING))
        painter.restore()

    def _text(self, painter: QPainter, room: QRectF, text: str, style: Style, ink: QColor) -> None:
        painter.setFont(font(style))
        painter.setPen(ink)
        shown = QFontMetricsF(painter.font()).elidedText(
            text[:300], Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignTop, shown)
