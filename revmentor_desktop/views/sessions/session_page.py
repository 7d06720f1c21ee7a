"""A session's page: when and where, what is missing, its agenda, and what to do with it."""

from dataclasses import replace
from datetime import date, datetime, time

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Qt, QTime, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDateEdit,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.domain.sessions import COMING, VOID, Session, SessionStatus
from revmentor_desktop.models.session_lines import Look, SessionLine
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.sessions.agenda_editor import AgendaEditor
from revmentor_desktop.views.sessions.blocks import TONES, breakable
from revmentor_desktop.views.sessions.flow import FlowLayout
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.chips import Chip
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording import session_page as wording
from revmentor_desktop.wording.catalogue import Message

_LONGEST = 24 * 60
_LONGEST_NAME = 60
_MOST_LETTERS = 40
_MOST_CHIPS = 4
"""So many missing things are named; more are counted."""


class SessionPage(QWidget):
    """The page of the session that is chosen; what is changed in it is saved when made."""

    move_requested = Signal(str, object, int)
    print_requested = Signal(str)
    book_requested = Signal(str)
    log_requested = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._words = workspace.words
        self._line: SessionLine | None = None
        self._overline = label(style=Style.SMALL, muted=True, wraps=True)
        self._title = label(style=Style.PAGE_TITLE, wraps=True)
        self._chips = QWidget(self)
        self._chip_row = FlowLayout(self._chips)
        self._build_times()
        self._place = self._line_edit("place", wording.WHERE, wording.WHERE_HINT)
        self._summary = self._line_edit("summary", wording.OUTCOME, wording.OUTCOME_HINT)
        self.agenda = AgendaEditor(workspace, self)
        self._print = self._button(wording.PRINT, wording.PRINT_TIP, "print", primary=True, icon=Icon.PRINT)
        self._book = self._button(wording.BOOK, wording.BOOK_TIP, "book")
        self._log = self._button(wording.LOG, wording.LOG_TIP, "log")
        self._arrange()
        self._connect()

    def _build_times(self) -> None:
        self._day = QDateEdit(self)
        self._day.setCalendarPopup(True)
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._day.calendarWidget().setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._day.calendarWidget().setLocale(QLocale(self._words.language))
        self._time = QTimeEdit(self)
        self._time.setDisplayFormat("HH:mm")
        self._minutes = QSpinBox(self)
        self._minutes.setRange(1, _LONGEST)
        self._minutes.setSingleStep(15)
        fields: tuple[tuple[QAbstractSpinBox, str, Message], ...] = (
            (self._day, "day", wording.WHEN_DAY),
            (self._time, "time", wording.WHEN_TIME),
            (self._minutes, "minutes", wording.WHEN_MINUTES),
        )
        for field, name, said in fields:
            field.setObjectName(name)
            field.setAccessibleName(self._words(said))
            field.setToolTip(self._words(said))
            field.setKeyboardTracking(False)

    def _line_edit(self, name: str, said: Message, hint: Message) -> QLineEdit:
        edit = QLineEdit(self)
        edit.setObjectName(name)
        edit.setAccessibleName(self._words(said))
        edit.setPlaceholderText(self._words(hint))
        return edit

    def _button(
        self, text: Message, tip: Message, name: str, *, primary: bool = False, icon: Icon | None = None
    ) -> Button:
        button = Button(self._words(text), self, primary=primary, icon=icon)
        button.setObjectName(name)
        button.setToolTip(self._words(tip))
        return button

    def _arrange(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.S)
        for widget in (self._overline, self._title, self._chips):
            column.addWidget(widget)
        column.addLayout(self._form())
        column.addWidget(self._rule())
        column.addWidget(self.agenda, 1)
        # Where letters are large or the window low, the page scrolls; its buttons stay in sight.
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setBackgroundRole(QPalette.ColorRole.Base)
        inside.setBackgroundRole(QPalette.ColorRole.Base)
        scroll.setWidget(inside)
        self._scroll, self._inside = scroll, inside
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(space.M)
        whole.addWidget(scroll, 1)
        buttons = FlowLayout()
        for button in (self._print, self._book, self._log):
            buttons.addWidget(button)
        whole.addLayout(buttons)

    def _rule(self) -> QFrame:
        rule = QFrame(self)
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setFrameShadow(QFrame.Shadow.Plain)
        rule.setForegroundRole(QPalette.ColorRole.Midlight)
        return rule

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setContentsMargins(0, space.XS, 0, space.XS)
        form.setHorizontalSpacing(space.M)
        form.setVerticalSpacing(space.S)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        times = QHBoxLayout()
        times.setSpacing(space.S)
        times.addWidget(self._time, 1)
        times.addWidget(self._minutes, 1)
        self._minutes.setSuffix(self._words(wording.MINUTES_SUFFIX))
        self._summary_label = label(self._words(wording.OUTCOME), Style.SMALL, muted=True)
        form.addRow(label(self._words(wording.WHEN_DAY), Style.SMALL, muted=True), self._day)
        form.addRow(label(self._words(wording.WHEN_TIME), Style.SMALL, muted=True), times)
        form.addRow(label(self._words(wording.WHERE), Style.SMALL, muted=True), self._place)
        form.addRow(self._summary_label, self._summary)
        return form

    def _connect(self) -> None:
        self._day.dateChanged.connect(self._on_time_changed)
        self._time.timeChanged.connect(self._on_time_changed)
        self._minutes.valueChanged.connect(self._on_time_changed)
        self._place.editingFinished.connect(self._on_words_edited)
        self._summary.editingFinished.connect(self._on_words_edited)
        self._print.clicked.connect(self._on_print)
        self._book.clicked.connect(self._on_book)
        self._log.clicked.connect(self._on_log)

    def show_line(self, line: SessionLine) -> None:
        """Show a session."""
        self._line = line
        number, of = line.session.number, line.of
        self._overline.setText(
            self._words(
                wording.OVERLINE,
                number=number,
                of=of,
                time=calendar_view.whole_time(line.start, line.minutes, self._words),
            )
        )
        self._title.setText(breakable(line.couple[:_LONGEST_NAME]))
        self._title.setToolTip("")
        self._show_chips(line)
        self._show_times(line.session)
        self._show_words(line.session)
        coming = line.session.status in COMING
        for field in (self._day, self._time, self._minutes):
            field.setEnabled(coming)
        self._book.setEnabled(coming and line.session.status is not SessionStatus.BOOKED)
        self._print.setEnabled(line.session.status not in VOID)
        self.agenda.show_line(line)
        self._widen()

    def _widen(self) -> None:
        """Be as wide as the fields need with these letters, so that nothing is cut off at the right."""
        needed = self._inside.minimumSizeHint().width() + self._scroll.verticalScrollBar().sizeHint().width()
        self._scroll.setMinimumWidth(min(needed, self.fontMetrics().averageCharWidth() * _MOST_LETTERS))

    def focus_agenda(self) -> None:
        """Put the cursor into the page."""
        if self.agenda.model.rowCount():
            self.agenda.points.setFocus()
            if not self.agenda.points.currentIndex().isValid():
                self.agenda.points.setCurrentIndex(self.agenda.model.index(0, 0))
        else:
            self._place.setFocus()

    def _show_chips(self, line: SessionLine) -> None:
        while (item := self._chip_row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        tone = TONES[line.look] if line.look is not Look.LACKING else Tone.ACCENT
        texts = [(calendar_view.state(line.session, self._words), tone)]
        if line.look is Look.LACKING and not line.needs:
            texts.append((line.state, Tone.WARNING))
        needs = [calendar_view.lack(need, self._words) for need in line.needs]
        few = needs if len(needs) <= _MOST_CHIPS else needs[: _MOST_CHIPS - 1]
        texts.extend((text, Tone.WARNING) for text in few)
        if len(few) < len(needs):
            more = self._words(calendar_view.MORE, count=len(needs) - len(few))
            texts.append((more, Tone.WARNING))
        for text, colour in texts:
            chip = Chip(text, colour, self._chips)
            chip.setToolTip(", ".join(needs) if colour is Tone.WARNING else "")
            chip.setAccessibleDescription(chip.toolTip())
            self._chip_row.addWidget(chip)
        self._chips.updateGeometry()

    def _show_times(self, session: Session) -> None:
        blockers = [QSignalBlocker(field) for field in (self._day, self._time, self._minutes)]
        start = session.wall_start
        self._day.setDate(QDate(start.year, start.month, start.day))
        self._time.setTime(QTime(start.hour, start.minute))
        self._minutes.setValue(session.minutes)
        for blocker in blockers:
            blocker.unblock()

    def _show_words(self, session: Session) -> None:
        held = session.status is SessionStatus.HELD
        for edit, text in ((self._place, session.place), (self._summary, session.summary)):
            if not edit.hasFocus() or not edit.isModified():
                edit.setText(text)
                edit.setCursorPosition(0)
        self._summary.setVisible(held)
        self._summary_label.setVisible(held)

    def _on_time_changed(self) -> None:
        if self._line is None:
            return
        day, clock = self._day.date(), self._time.time()
        start = datetime.combine(date(day.year(), day.month(), day.day()), time(clock.hour(), clock.minute()))
        minutes = self._minutes.value()
        if (start, minutes) != (self._line.start, self._line.minutes):
            self.move_requested.emit(self._line.id, start, minutes)

    def _on_words_edited(self) -> None:
        if self._line is None:
            return
        session = self._line.session
        changed = replace(session, place=self._place.text().strip(), summary=self._summary.text().strip())
        if changed != session:
            self._place.setModified(False)
            self._summary.setModified(False)
            office = self._workspace.office
            self._workspace.perform(
                lambda: office.sessions.revise(changed), wording.SAVED, couple=self._line.couple
            )

    def _on_print(self) -> None:
        if self._line is not None:
            self.print_requested.emit(self._line.id)

    def _on_book(self) -> None:
        if self._line is not None:
            self.book_requested.emit(self._line.id)

    def _on_log(self) -> None:
        if self._line is not None:
            self.log_requested.emit(self._line.id)
