"""The question bank beside an agenda: searched, taken from, and added to."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.agendas import ItemKind
from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.programme import Topic
from revmentor_desktop.domain.text import folded
from revmentor_desktop.models import agenda_points
from revmentor_desktop.models.agenda_bank import BankModel, BankRow, bank_rows, found
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.sessions.agenda_writing import AgendaWriting
from revmentor_desktop.views.sessions.question_list import QuestionList
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.framed import Choice, Line
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.list_card import ListCard
from revmentor_desktop.views.widgets.paragraph import Paragraph
from revmentor_desktop.wording import agenda_editor as wording
from revmentor_desktop.wording.catalogue import Message

_LETTERS = 64
_LINES = 40


class QuestionBank(QDialog):
    """A window beside the agenda that stays open while questions are taken from it."""

    def __init__(self, writing: AgendaWriting, parent: QWidget) -> None:
        super().__init__(parent)
        self._writing = writing
        self._agenda = parent
        self._words = writing.words
        self._rows: list[BankRow] = []
        self._has_place = False
        self.setObjectName("question-bank")
        self.setWindowTitle(self._words(wording.BANK))
        self.setAccessibleName(self._words(wording.BANK))
        self.model = BankModel(self)
        self.search = self._line("find-question", wording.BANK_FIND, icon=Icon.SEARCH)
        self.list = QuestionList(self.model, self)
        self.list.setObjectName("bank-questions")
        self.list.setAccessibleName(self._words(wording.BANK_LIST))
        self._card = ListCard(self.list, self)
        self._none = label(self._words(wording.BANK_NONE), muted=True, wraps=True, parent=self)
        self.topic = Choice(self)
        self.topic.setObjectName("bank-topic")
        self.topic.setAccessibleName(self._words(wording.BANK_TOPIC))
        self.new = self._line("new-question", wording.BANK_NEW)
        self._put = self._button(wording.BANK_PUT, "put-question", primary=True)
        self._close = self._button(wording.BANK_CLOSE, "close-bank")
        self._arrange()
        self.search.textChanged.connect(self._on_sought)
        self.search.returnPressed.connect(self._on_put)
        self.list.taken.connect(self._on_taken, Qt.ConnectionType.QueuedConnection)
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self.new.returnPressed.connect(self._on_new)
        self._put.clicked.connect(self._on_put)
        self._close.clicked.connect(self.close)

    def _line(self, name: str, said: Message, icon: Icon | None = None) -> Line:
        made = Line(self, icon=icon)
        made.setObjectName(name)
        made.setAccessibleName(self._words(said))
        made.setPlaceholderText(self._words(said))
        return made

    def _button(self, message: Message, name: str, *, primary: bool = False) -> Button:
        made = Button(self._words(message), self, primary=primary)
        made.setObjectName(name)
        made.setAutoDefault(False)
        return made

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(space.XL, space.L, space.XL, space.L)
        column.setSpacing(space.M)
        column.addWidget(label(self._words(wording.BANK), Style.PAGE_TITLE, parent=self))
        column.addWidget(Paragraph(self._words(wording.BANK_WHY), muted=True, parent=self))
        column.addWidget(self.search)
        column.addWidget(self._none)
        column.addWidget(self._card, 1)
        column.addWidget(self.new)
        own = QHBoxLayout()
        own.setSpacing(space.S)
        own.addWidget(label(self._words(wording.BANK_TOPIC), Style.SMALL, muted=True, parent=self))
        own.addWidget(self.topic, 1)
        column.addLayout(own)
        foot = QHBoxLayout()
        foot.setSpacing(space.S)
        foot.addStretch(1)
        foot.addWidget(self._close)
        foot.addWidget(self._put)
        column.addLayout(foot)
        metrics = self.fontMetrics()
        room = self.screen().availableSize() * 0.85
        width = min(metrics.averageCharWidth() * _LETTERS, room.width())
        self.resize(width, min(metrics.lineSpacing() * _LINES, room.height()))

    def show_bank(self) -> None:
        """Show the bank for the session whose agenda is shown, at the agenda's side."""
        self._read()
        if not self._has_place:
            self._has_place = True
            self.move(self._beside())
        self.show()
        self.raise_()
        self.activateWindow()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _beside(self) -> QPoint:
        agenda, within = self._agenda.mapToGlobal(QPoint(0, 0)), self.screen().availableGeometry()
        lowest = within.bottom() - self.height() - space.XL
        left = agenda.x() - self.width() - 2 * space.XL
        return QPoint(max(within.left(), left), max(within.top() + space.XL, min(agenda.y(), lowest)))

    def follow(self) -> None:
        """Follow the session whose agenda is shown, while the bank is open."""
        if self.isVisible():
            if self._writing.is_fixed:
                self.close()
            else:
                self._read()

    def _read(self) -> None:
        writing = self._writing
        if writing.line is None:
            return
        snapshot, bank = writing.workspace.snapshot(), writing.workspace.office.agendas.bank()
        self._rows = bank_rows(snapshot, bank, writing.line.session, self._words)
        self._show_topics(snapshot.topics.values(), writing.pair)
        self._show_found()

    def _show_topics(self, topics: Iterable[Topic], pair: Pair | None) -> None:
        """Offer the pair's topics first, and keep what is chosen."""
        mine = pair.topics if pair is not None else ()
        ordered = sorted(topics, key=lambda one: (one.id not in mine, folded(one.name)))
        offered = [("", self._words(wording.BANK_ANY_TOPIC)), *((one.id, one.name) for one in ordered)]
        there = [(self.topic.itemData(at), self.topic.itemText(at)) for at in range(self.topic.count())]
        if offered != there:
            chosen = self.topic.currentData()
            self.topic.clear()
            for topic_id, name in offered:
                self.topic.addItem(name, topic_id)
            self.topic.setCurrentIndex(max(0, self.topic.findData(chosen)))

    def _show_found(self) -> None:
        rows = found(self._rows, self.search.text())
        self.model.show(rows)
        self._none.setVisible(not rows)
        self._card.setVisible(bool(rows))
        if rows and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0, 0))
        self._on_chosen()

    def _on_sought(self) -> None:
        self._show_found()

    def _on_chosen(self) -> None:
        self._put.setEnabled(self.list.chosen is not None)

    def _on_put(self) -> None:
        if self.list.chosen is not None:
            self._on_taken(self.list.chosen.text)

    def _on_taken(self, text: str) -> None:
        self.put(text, -1)

    def put(self, text: str, row: int) -> None:
        """Put a question on the agenda before a row; -1 is the end."""
        writing = self._writing
        if writing.line is None:
            return
        items = agenda_points.added(
            writing.items,
            writing.line.session,
            text,
            writing.new_id,
            kind=ItemKind.QUESTION,
            row=len(writing.items) if row < 0 else row,
        )
        writing.save(items, wording.BANK_TAKEN)

    def _on_new(self) -> None:
        writing, text = self._writing, self.new.text()
        if writing.line is None or not text.strip():
            return
        topic = str(self.topic.currentData() or "")
        take = partial(
            writing.workspace.office.agendas.take_question,
            text,
            TopicId(topic) if topic else None,
            writing.language.language,
        )
        made = writing.workspace.perform(take, wording.BANK_KEPT)
        if made is not None:
            self.new.clear()
            self.search.clear()
            self._read()
            place = self.model.place_of(folded(made.text))
            if place is not None:
                self.list.setCurrentIndex(self.model.index(place, 0))

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(arg__1)
