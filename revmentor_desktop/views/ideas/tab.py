"""The Ideas tab: the board, an idea's page beside it, and what saves their wishes."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.ideas import Idea, Stage
from revmentor_desktop.domain.ids import IdeaId
from revmentor_desktop.models.idea_cards import IdeaCard, cards
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.ideas.board import Board
from revmentor_desktop.views.ideas.column import QUIET
from revmentor_desktop.views.ideas.header import IdeasHeader
from revmentor_desktop.views.ideas.naming import Naming
from revmentor_desktop.views.ideas.nothing_found import NothingFound
from revmentor_desktop.views.ideas.page import IdeaPage
from revmentor_desktop.views.tab import Tab, TabState
from revmentor_desktop.views.widgets.empty import EmptyState
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import ideas_view as wording
from revmentor_desktop.wording.catalogue import Message

_TABLES = ("idea", "person", "pair", "session", "cohort", "programme")
"""What the cards speak of."""


class IdeasTab(Tab):
    """Follows every idea until it is realised or answered."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("ideas")
        self._cards: Mapping[Stage, Sequence[IdeaCard]] = dict.fromkeys(Stage, ())
        self._chosen: str | None = None
        self.header = IdeasHeader(self.words, self)
        self.board = Board(self.words, self)
        self._naming = naming = Naming(workspace)
        self.page = IdeaPage(self.words, naming.people, naming.pairs, naming.today, self)
        self._nothing = NothingFound(self.words, self)
        words = self.words
        self._empty = EmptyState(Icon.IDEA, words(wording.NO_IDEAS), words(wording.NO_IDEAS_WHY), self)
        self._empty.offer(words(wording.NEW_IDEA), self._on_new, primary=True).setObjectName("first-idea")
        self._pages = QStackedWidget(self)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._arrange()
        self._connect()
        self.refresh(None)

    @override
    def refresh(self, change_set: ChangeSet | None) -> None:
        if change_set is not None and not any(change_set.ids(table) for table in _TABLES):
            return
        had_focus = self.board.focus_is_here()
        snapshot = self.workspace.snapshot()
        self._cards = cards(snapshot, self._naming.today(), self.words)
        if self._chosen is not None and self._card(self._chosen) is None:
            self._chosen = None
        self._show_board()
        self.board.choose(self._chosen, focus=had_focus)
        self._show_page()

    @override
    def state(self) -> TabState:
        unfolded = [stage.value for stage in QUIET if not self.board.columns[stage].is_folded]
        return {
            "cohorts": "this" if self.header.only_this_cohort else "all",
            "waiting": "yes" if self.header.only_waiting else "",
            "unfolded": " ".join(sorted(unfolded)),
            "page": str(self._split.sizes()[1] or self._page_width),
        }

    @override
    def restore(self, state: TabState) -> None:
        self.header.choose(this_cohort=state.get("cohorts") == "this", waiting=bool(state.get("waiting")))
        unfolded = state.get("unfolded", "").split()
        for stage in QUIET:
            self.board.columns[stage].fold(stage.value not in unfolded)
        width = state.get("page", "")
        if width.isascii() and width.isdigit():
            self._page_width = int(width)

    @override
    def start_search(self) -> None:
        self.header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.header.search.selectAll()

    @override
    def reveal(self, record_id: str) -> None:
        if self._card(record_id) is None:
            return
        if not self._is_shown(record_id):
            self.header.choose(this_cohort=False, waiting=False)
        self._open(record_id)
        self.board.choose(record_id, focus=True)

    def _arrange(self) -> None:
        left = QWidget(self)
        above = QVBoxLayout()
        above.setContentsMargins(space.XL, 0, space.L, 0)
        above.addWidget(self.header)
        above.addWidget(self._nothing)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, space.M, 0, space.L)
        column.setSpacing(space.M)
        column.addLayout(above)
        column.addWidget(self.board, 1)
        self._split.addWidget(left)
        self._split.addWidget(self.page)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._page_width = self.page.usual_width()
        self.page.hide()
        self._pages.addWidget(self._split)
        self._pages.addWidget(self._empty)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _connect(self) -> None:
        self.header.filtered.connect(self._on_filtered)
        self.header.new_requested.connect(self._on_new)
        self._nothing.show_all_requested.connect(self._on_show_all)
        self.board.chosen.connect(self._on_chosen)
        self.board.opened.connect(self._open)
        self.board.added.connect(self._on_added)
        self.board.move_requested.connect(self._on_move)
        self.board.remove_requested.connect(self._on_remove)
        self.page.revised.connect(self._on_revised)
        self.page.stage_requested.connect(self._on_stage)
        self.page.commented.connect(self._on_commented)
        self.page.remove_requested.connect(self._on_remove)
        self.page.refused.connect(self._on_refused)
        self.page.closed.connect(self._on_closed)

    def _show_board(self) -> None:
        every = [card for column in self._cards.values() for card in column]
        shown = self.header.shown(self.workspace.snapshot().cohort.id)
        amount = self.board.show_cards(self._cards, shown)
        self.header.say(
            len(every),
            sum(card.is_realised for card in every),
            sum(card.is_waiting for card in every),
        )
        self._nothing.setVisible(bool(every) and not amount)
        is_asking = not self.board.columns[Stage.NEW].asking.isHidden()
        self._pages.setCurrentWidget(self._split if every or is_asking else self._empty)

    def _show_page(self) -> None:
        idea = self._idea(self._chosen)
        card = self._card(self._chosen or "")
        if idea is None or card is None or self.page.isHidden():
            self.page.hide()
            self.page.forget()
        else:
            self.page.show_idea(idea, card.origin, self.workspace.snapshot())

    def _open(self, idea_id: str) -> None:
        self._choose(idea_id)
        if self.page.isHidden():
            self.page.show()
            self._show_page()
            whole = self._split.width()
            self._split.setSizes([whole - self._page_width, self._page_width])
            self.board.choose(idea_id)

    def _choose(self, idea_id: str) -> None:
        if idea_id != self._chosen:
            self.page.finish()
        self._chosen = idea_id
        self._show_page()

    def _idea(self, idea_id: str | None) -> Idea | None:
        return self.workspace.snapshot().ideas.get(IdeaId(idea_id)) if idea_id else None

    def _card(self, idea_id: str) -> IdeaCard | None:
        every = (card for column in self._cards.values() for card in column)
        return next((card for card in every if card.id == idea_id), None)

    def _is_shown(self, idea_id: str) -> bool:
        columns = self.board.columns.values()
        return any(column.model.place_of(idea_id) is not None for column in columns)

    def _title(self, idea_id: str) -> str:
        idea = self._idea(idea_id)
        return idea.title if idea else ""

    def _on_filtered(self) -> None:
        self._show_board()
        self.board.choose(self._chosen)

    def _on_show_all(self) -> None:
        self.header.choose(this_cohort=False, waiting=False)
        self.start_search()

    def _on_chosen(self, idea_id: str) -> None:
        self._choose(idea_id)

    def _on_new(self) -> None:
        self._pages.setCurrentWidget(self._split)
        self.board.ask_title()

    def _on_added(self, title: str) -> None:
        ideas, cohort_id = self.workspace.office.ideas, self.workspace.snapshot().cohort.id
        added = self.workspace.perform(
            partial(ideas.catch, title, cohort_id=cohort_id), wording.ADDED, title=title
        )
        if added is not None:
            self.board.end_asking(Stage.NEW)
            self._choose(added.id)
            self.board.choose(added.id)

    def _on_move(self, idea_id: str, stage_value: str, place: int, reason: str) -> None:
        idea, stage = self._idea(idea_id), Stage(stage_value)
        if idea is None:
            return
        self.page.finish()
        self._chosen = idea_id
        move = partial(
            self.workspace.office.ideas.move,
            idea.id,
            stage,
            position=place if place >= 0 else None,
            reason=reason,
        )
        said = wording.PLACED if idea.stage is stage else wording.MOVED
        self._perform(move, said, title=idea.title, stage=wording.stage(stage, self.words))
        moved = self._idea(idea_id)
        if reason and moved is not None and moved.stage is stage:
            self.board.end_asking(Stage.DECLINED)
            self.board.choose(idea_id, focus=True)

    def _on_stage(self, idea_id: str, stage: str) -> None:
        self.board.request(idea_id, Stage(stage))

    def _on_remove(self, idea_id: str) -> None:
        remove = partial(self.workspace.office.ideas.remove, IdeaId(idea_id))
        self._perform(remove, wording.REMOVED, title=self._title(idea_id))

    def _on_revised(self, idea: Idea) -> None:
        self._perform(partial(self.workspace.office.ideas.revise, idea), wording.SAVED, title=idea.title)

    def _on_commented(self, idea_id: str, text: str) -> None:
        before = self._idea(idea_id)
        comment = partial(self.workspace.office.ideas.comment, IdeaId(idea_id), text)
        self._perform(comment, wording.COMMENTED, title=self._title(idea_id))
        if self._idea(idea_id) != before:
            self.page.story.sent()

    def _perform(self, verb: partial[None], said: Message, **facts: str) -> None:
        self.workspace.perform(verb, said, **facts)

    def _on_refused(self, sentence: str) -> None:
        self.workspace.notice(sentence, Tone.WARNING)

    def _on_closed(self) -> None:
        self.page.finish()
        self._page_width = self._split.sizes()[1] or self._page_width
        self.page.hide()
        self.page.forget()
        self.board.choose(self._chosen, focus=True)
