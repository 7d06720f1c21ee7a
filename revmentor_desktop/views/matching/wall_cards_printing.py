"""Wall cards from the Matching tab: asked about, set beside the window, shown as they will be printed."""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from revmentor_desktop.domain.documents import WallCard
from revmentor_desktop.exchange.wall_cards import wall_cards
from revmentor_desktop.models.people_rows import department_places
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.matching.wall_cards_dialog import WallCardsDialog
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import wall_cards as wording
from revmentor_desktop.wording.catalogue import Words


class WallCardsPrinting(QObject):
    """Shows the wall cards of the cohort in view, in the programme's language."""

    def __init__(self, workspace: Workspace, over: QWidget) -> None:
        super().__init__(over)
        self._workspace = workspace
        self._over = over

    def ask(self) -> None:
        """Ask which cards are printed."""
        dialog = WallCardsDialog(self._workspace.words, self._over)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.asked.connect(self._on_asked)
        dialog.open()

    def _on_asked(self) -> None:
        dialog = self.sender()
        if not isinstance(dialog, WallCardsDialog):
            return
        snapshot = self._workspace.snapshot()
        gather = partial(
            wall_cards,
            snapshot,
            department_places(snapshot),
            sides=dialog.sides,
            only_unpaired=dialog.only_unpaired,
            with_challenges=dialog.with_challenges,
        )
        self._workspace.in_background(self._workspace.words(wording.SETTING), gather, self._preview)

    def _preview(self, cards: tuple[WallCard, ...]) -> None:
        from revmentor_desktop.views.printing.preview import PreviewDialog
        from revmentor_desktop.views.printing.wall_cards import WallCardDocument

        if not cards:
            self._workspace.notice(self._workspace.words(wording.NOBODY), Tone.WARNING)
            return
        pages = Words(self._workspace.snapshot().programme.language)
        dialog = PreviewDialog(WallCardDocument(cards, pages), self._workspace, self._over)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
