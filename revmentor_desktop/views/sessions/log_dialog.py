"""Logging a session: held, cancelled or missed by whom, minutes, and one line."""

from dataclasses import dataclass

from PySide6.QtWidgets import QButtonGroup, QFormLayout, QLineEdit, QRadioButton, QSpinBox, QWidget

from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.models.session_lines import SessionLine
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.sessions.dialogs import Dialog
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording import session_page as wording
from revmentor_desktop.wording.catalogue import Words

_LONGEST = 24 * 60
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """How a session went."""

    status: SessionStatus
    by_side: Side | None
    minutes: int
    summary: str


class LogDialog(Dialog):
    """Asks how a session went; Enter saves."""

    def __init__(
        self, line: SessionLine, words: Words, *, ahead: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(words(wording.LOG_TITLE), parent)
        self._line = line
        self._words = words
        self.setObjectName("log-dialog")
        when = calendar_view.whole_time(line.start, line.minutes, words)
        self.body.addWidget(label(line.couple[:_LONGEST_NAME], Style.STRONG))
        self.body.addWidget(label(when, Style.SMALL, muted=True))
        self._outcomes: list[tuple[QRadioButton, SessionStatus, Side | None]] = []
        self._group = QButtonGroup(self)
        self._add_outcomes(ahead=ahead)
        self._minutes = QSpinBox(self)
        self._minutes.setObjectName("minutes-held")
        self._minutes.setRange(1, _LONGEST)
        self._minutes.setSingleStep(5)
        self._minutes.setValue(line.session.minutes_held or line.minutes)
        self._minutes.setAccessibleName(words(wording.LOG_MINUTES))
        self._line_edit = QLineEdit(line.session.summary, self)
        self._line_edit.setCursorPosition(0)
        self._line_edit.setObjectName("log-line")
        self._line_edit.setAccessibleName(words(wording.LOG_LINE))
        self._line_edit.setPlaceholderText(words(wording.OUTCOME_HINT))
        form = QFormLayout()
        form.setHorizontalSpacing(space.M)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(label(words(wording.LOG_MINUTES), muted=True), self._minutes)
        form.addRow(label(words(wording.LOG_LINE), muted=True), self._line_edit)
        self.body.addLayout(form)
        self.add_button(words(wording.CANCEL), "cancel").clicked.connect(self.reject)
        self.add_button(words(wording.SAVE), "save", primary=True).clicked.connect(self.accept)
        self._group.buttonToggled.connect(self._on_outcome)
        self._on_outcome()
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 56)

    def _add_outcomes(self, *, ahead: bool) -> None:
        words, line = self._words, self._line
        held = words(wording.LOG_HELD_AHEAD if ahead else wording.LOG_HELD)
        self._add(held, "held", SessionStatus.HELD, None).setEnabled(not ahead)
        for status, said in (
            (SessionStatus.CANCELLED, wording.LOG_CANCELLED_BY),
            (SessionStatus.MISSED, wording.LOG_MISSED_BY),
        ):
            for side, name in ((Side.MENTOR, line.mentor), (Side.ADEPT, line.adept)):
                text = words(said, name=name[:_LONGEST_NAME]).replace("&", "&&")
                self._add(text, f"{status}-{side}", status, side)
        now = (line.session.status, line.session.by_side)
        chosen = next((radio for radio, *outcome in self._outcomes if tuple(outcome) == now), None)
        (chosen or self._outcomes[1 if ahead else 0][0]).setChecked(True)

    def _add(self, text: str, name: str, status: SessionStatus, side: Side | None) -> QRadioButton:
        radio = QRadioButton(text, self)
        radio.setObjectName(name)
        radio.setAccessibleName(text)
        self._group.addButton(radio)
        self._outcomes.append((radio, status, side))
        self.body.addWidget(radio)
        return radio

    def _on_outcome(self) -> None:
        held = self.log().status is SessionStatus.HELD
        self._minutes.setEnabled(held)
        self._line_edit.setEnabled(held)

    def log(self) -> Log:
        """What was answered."""
        _, status, side = next(one for one in self._outcomes if one[0].isChecked())
        return Log(
            status=status,
            by_side=side,
            minutes=self._minutes.value(),
            summary=self._line_edit.text().strip(),
        )
