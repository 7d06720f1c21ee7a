"""The four questions that a new programme begins with."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from revmentor_desktop.domain.ids import CohortId
from revmentor_desktop.domain.programme import Cohort
from revmentor_desktop.domain.text import tidy
from revmentor_desktop.services.office import new_id
from revmentor_desktop.services.programmes import new_programme, start_programme
from revmentor_desktop.store.opening import Place
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.shell import fields
from revmentor_desktop.views.shell.choosing import SUFFIX, choose_new, documents, file_name
from revmentor_desktop.views.shell.cohort_dialogs import DateSpan, season
from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import welcome, window
from revmentor_desktop.wording.catalogue import Words, languages

_WEEKS = 14


class NewProgrammeDialog(ShellDialog):
    """Name, dates of the first cohort, levels, language; and where the file is kept."""

    started = Signal(str)
    """The programme file is there, at this path."""

    def __init__(self, place: Place, words: Words, parent: QWidget) -> None:
        super().__init__(words, welcome.NEW_TITLE, parent, accept=welcome.CREATE)
        self._place = place
        self._folder = documents()
        self._asked_for: Path | None = None
        today = place.now().date()
        spoken = [(code, window.LANGUAGES.get(code, code)) for code in languages()]
        self.name = fields.line(words(welcome.DEFAULT_NAME), self)
        self.span = DateSpan(today, today + timedelta(weeks=_WEEKS), words, self)
        self.levels = fields.line(words(welcome.NEW_LEVELS_EXAMPLE), self)
        self.language = fields.choice(spoken, words.language, self)
        for field, message, code in (
            (self.name, welcome.NEW_NAME, "name"),
            (self.span, welcome.NEW_DATES, "dates"),
            (self.levels, welcome.NEW_LEVELS, "levels"),
            (self.language, welcome.NEW_LANGUAGE, "language"),
        ):
            self._question(words(message), field, code)
        self._where = label("", Style.SMALL, muted=True, wraps=True, parent=self)
        elsewhere = Button(words(welcome.CHANGE_WHERE), self)
        elsewhere.setObjectName("elsewhere")
        elsewhere.setAutoDefault(False)
        elsewhere.clicked.connect(self._on_elsewhere)
        self.column.addWidget(self._where)
        self.column.addWidget(elsewhere, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self.name.textChanged.connect(self._on_named)
        self._on_named(self.name.text())
        self.name.selectAll()
        self.name.setFocus()

    def _question(self, text: str, field: QWidget, code: str) -> None:
        said = label(text, Style.STRONG, parent=self)
        said.setBuddy(field)
        field.setObjectName(code)
        field.setAccessibleName(text)
        self.column.addWidget(said)
        field.setMinimumHeight(field.fontMetrics().height() + space.M)
        self.column.addWidget(field)
        if code == "levels":
            self.paragraph(self.words(welcome.NEW_LEVELS_TEXT))

    @property
    def path(self) -> Path:
        """Where the file will be."""
        return self._asked_for or self._folder / file_name(tidy(self.name.text()), SUFFIX)

    @Slot(str)
    def _on_named(self, _text: str) -> None:
        self._where.setText(self.words(welcome.NEW_WHERE, file=str(self.path)))

    @Slot()
    def _on_elsewhere(self) -> None:
        pattern = self.words(window.PROGRAMME_FILES, pattern=f"*{SUFFIX}")
        choose_new(self, self.words(window.SAVE_TITLE), pattern, self.path, self._on_place_chosen)

    @Slot(str)
    def _on_place_chosen(self, path: str) -> None:
        self._asked_for = Path(path)
        self._on_named("")

    @override
    def carry_out(self) -> bool:
        path = self.path
        if not self.attempt(lambda: self._start(path)):
            return False
        self.started.emit(str(path))
        return True

    def _start(self, path: Path) -> None:
        language = fields.chosen(self.language)
        levels = (tidy(level) for level in self.levels.text().split(","))
        programme = replace(
            new_programme(self.name.text(), new_id),
            language=language,
            levels=tuple(level for level in levels if level),
        )
        cohort = Cohort(
            id=CohortId(new_id()),
            name=season(self.span.starts_on, Words(language)),
            starts_on=self.span.starts_on,
            ends_on=self.span.ends_on,
        )
        path.parent.mkdir(parents=True, exist_ok=True)
        start_programme(path, self._place, programme, cohort, new_id=new_id).store.close()
