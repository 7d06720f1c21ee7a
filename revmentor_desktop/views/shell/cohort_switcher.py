"""The cohort switcher: which cohort is in view, its phase and dates, and the menu of all of them."""

from PySide6.QtCore import QDate, QLocale, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from revmentor_desktop.domain.programme import Cohort
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style, font, scaled
from revmentor_desktop.views.shell.letters import menu_text
from revmentor_desktop.wording import cohorts, names, window
from revmentor_desktop.wording.catalogue import Words

_MOST_LETTERS = 34
_LEAST_LETTERS = 8
_MARK = 12


class CohortSwitcher(QPushButton):
    """A button of two lines with the menu of cohorts."""

    chosen = Signal(str)
    """Another cohort is wanted, by its id."""
    new_requested = Signal()
    settings_requested = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cohorts")
        self._words = words
        self._name = ""
        self._about = ""
        self._cohorts_menu = QMenu(self)
        self._cohorts_menu.setObjectName("cohorts_menu")
        self._cohorts_menu.triggered.connect(self._on_triggered)
        self.setMenu(self._cohorts_menu)
        self.setToolTip(words(window.SWITCHER_TIP))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_cohorts(self, snapshot: Snapshot) -> None:
        """Say which cohort is in view, and offer the others, the newest first."""
        cohort = snapshot.cohort
        self._name = cohort.name
        self._about = self._phase_and_dates(cohort)
        self.setAccessibleName(self._words(window.SWITCHER, cohort=cohort.name, about=self._about))
        self._cohorts_menu.clear()
        group = QActionGroup(self._cohorts_menu)
        for one in sorted(snapshot.cohorts.values(), key=_place):
            name = self._words(cohorts.ARCHIVED_NAME, cohort=one.name) if one.archived else one.name
            action = QAction(menu_text(name), group)
            action.setCheckable(True)
            action.setChecked(one.id == cohort.id)
            action.setData(one.id)
            self._cohorts_menu.addAction(action)
        self._cohorts_menu.addSeparator()
        self._settings = self._cohorts_menu.addAction(self._words(window.COMMANDS["cohort"]))
        self._new = self._cohorts_menu.addAction(self._words(window.COMMANDS["new-cohort"]))
        self.updateGeometry()
        self.update()

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        if action is self._new:
            self.new_requested.emit()
        elif action is self._settings:
            self.settings_requested.emit()
        else:
            self.chosen.emit(str(action.data()))

    def _phase_and_dates(self, cohort: Cohort) -> str:
        phase = self._words(names.of(cohort.phase))
        locale = QLocale(self._words.language)
        same_year = cohort.starts_on.year == cohort.ends_on.year
        form = "d MMM" if same_year else "d MMM yyyy"
        start, end = (
            locale.toString(QDate(day.year, day.month, day.day), form).replace(".", "")
            for day in (cohort.starts_on, cohort.ends_on)
        )
        return self._words(window.PHASE_AND_DATES, phase=phase[:1].upper() + phase[1:], start=start, end=end)

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics]:
        return QFontMetrics(font(Style.STRONG)), QFontMetrics(font(Style.SMALL))

    @override
    def sizeHint(self) -> QSize:
        strong, small = self._metrics()
        widest = strong.averageCharWidth() * _MOST_LETTERS
        name = strong.horizontalAdvance(self._name[:200]) + scaled(_MARK) + space.XS
        text = min(max(name, small.horizontalAdvance(self._about)), widest)
        return QSize(text + 2 * space.M + space.XL, strong.height() + small.height() + space.M)

    @override
    def minimumSizeHint(self) -> QSize:
        strong, _ = self._metrics()
        return QSize(strong.averageCharWidth() * _LEAST_LETTERS + 2 * space.M, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        strong, small = self._metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.accent, 2) if self.hasFocus() else QPen(theme.strong_line, 1))
        painter.setBrush(theme.background if self.underMouse() or self.isDown() else theme.surface)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, space.CONTROL_RADIUS, space.CONTROL_RADIUS)
        left, room = frame.left() + space.M, frame.width() - 2 * space.M
        side = scaled(_MARK)
        name = strong.elidedText(self._name[:500], Qt.TextElideMode.ElideRight, int(room - side - space.XS))
        top = frame.top() + (frame.height() - strong.height() - small.height()) / 2
        painter.setFont(font(Style.STRONG))
        painter.setPen(theme.text)
        painter.drawText(QRectF(left, top, room, strong.height()), Qt.AlignmentFlag.AlignVCenter, name)
        mark = left + strong.horizontalAdvance(name) + space.XS
        where = QRectF(mark, top + (strong.height() - side) / 2, side, side)
        icons.paint(painter, Icon.DOWN, theme.text, where)
        painter.setFont(font(Style.SMALL))
        painter.setPen(theme.muted)
        about = small.elidedText(self._about, Qt.TextElideMode.ElideRight, int(room))
        below = QRectF(left, top + strong.height(), room, small.height())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, about)
        painter.end()


def _place(one: Cohort) -> tuple[bool, int]:
    """The newest first, those in the archive after all others."""
    return one.archived, -one.starts_on.toordinal()
