"""The list of pairs to the clipboard, to Excel and to paper, and the addresses of who is chosen."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.clipboard import tab_separated
from revmentor_desktop.views.shell.choosing import choose_new, documents, file_name
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import pair_lists as wording
from revmentor_desktop.wording.catalogue import Words

if TYPE_CHECKING:
    # It brings in openpyxl, which is loaded off the UI thread.
    from revmentor_desktop.exchange.pair_table import PairLine

_NAMED = 3
"""People named in one message."""
_LONGEST_NAME = 80


class PairListLeaving(QObject):
    """Gives the pairs of the cohort in view away, in the programme's language."""

    def __init__(self, workspace: Workspace, over: QWidget) -> None:
        super().__init__(over)
        self._workspace = workspace
        self._over = over

    def copy(self) -> None:
        """Put the list of pairs on the clipboard as spreadsheets take it."""
        self._gather(self._on_copy)

    def save(self) -> None:
        """Ask where the workbook goes."""
        words, snapshot = self._workspace.words, self._workspace.snapshot()
        name = file_name(words(wording.FILE_NAME, cohort=snapshot.cohort.name), ".xlsx")
        pattern = words(wording.WORKBOOK_FILES, pattern="*.xlsx")
        choose_new(self._over, words(wording.SAVE), pattern, documents() / name, self.save_to)

    def save_to(self, path: str) -> None:
        """Write the list of pairs as a workbook, off the UI thread."""
        snapshot, pages = self._workspace.snapshot(), self._pages()
        write = partial(_write, snapshot, pages, Path(path), self._workspace)
        self._workspace.in_background(self._workspace.words(wording.SAVING), write, self._on_saved)

    def print(self) -> None:
        """Show the list of pairs as it will be printed."""
        self._gather(self._on_print)

    def copy_addresses(self, people: Sequence[PersonId]) -> None:
        """Put people's addresses on the clipboard as Outlook takes them; says who has none."""
        workspace, known = self._workspace, self._workspace.snapshot().people
        there = [known[one] for one in dict.fromkeys(people) if one in known]
        addresses = list(dict.fromkeys(one.email for one in there if one.email))
        if not addresses:
            workspace.notice(workspace.words(wording.NO_ADDRESSES), Tone.WARNING)
            return
        QGuiApplication.clipboard().setText("; ".join(addresses))
        without = [one.name[:_LONGEST_NAME] for one in there if not one.email]
        said = wording.WITHOUT_ADDRESS if without else wording.ADDRESSES_COPIED
        names = ", ".join([*without[:_NAMED], *(["…"] if len(without) > _NAMED else [])])
        workspace.notice(
            workspace.words(said, count=len(addresses), names=names), Tone.WARNING if without else Tone.OK
        )

    def _pages(self) -> Words:
        return Words(self._workspace.snapshot().programme.language)

    def _gather(self, then: "Callable[[tuple[PairLine, ...]], None]") -> None:
        gather = partial(_lines, self._workspace.snapshot(), self._pages())
        self._workspace.in_background(self._workspace.words(wording.SAVING), gather, then)

    def _has_some(self, lines: "tuple[PairLine, ...]") -> bool:
        if not lines:
            self._workspace.notice(self._workspace.words(wording.NO_PAIRS), Tone.WARNING)
        return bool(lines)

    def _on_copy(self, lines: "tuple[PairLine, ...]") -> None:
        from revmentor_desktop.exchange.pair_table import pair_cells

        if self._has_some(lines):
            QGuiApplication.clipboard().setText(tab_separated(pair_cells(lines, self._pages())))
            said = self._workspace.words(wording.COPIED, count=len(lines))
            self._workspace.notice(said, Tone.OK)

    def _on_print(self, lines: "tuple[PairLine, ...]") -> None:
        from revmentor_desktop.views.printing.pair_list import PairListDocument
        from revmentor_desktop.views.printing.preview import PreviewDialog

        if self._has_some(lines):
            snapshot = self._workspace.snapshot()
            document = PairListDocument(
                lines,
                self._pages(),
                programme=snapshot.programme.name,
                cohort=snapshot.cohort.name,
                today=self._workspace.office.door.today,
            )
            dialog = PreviewDialog(document, self._workspace, self._over)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _on_saved(self, name: str) -> None:
        self._workspace.notice(self._workspace.words(wording.SAVED, file=name), Tone.OK)


def _lines(snapshot: Snapshot, pages: Words) -> "tuple[PairLine, ...]":
    from revmentor_desktop.exchange.pair_table import pair_lines

    return pair_lines(snapshot, pages)


def _write(snapshot: Snapshot, pages: Words, target: Path, workspace: Workspace) -> str:
    from revmentor_desktop.exchange.pair_table import pair_lines, write_pairs

    title = f"{snapshot.programme.name} · {snapshot.cohort.name}"
    now = workspace.office.door.now()
    write_pairs(target, pair_lines(snapshot, pages), pages, title=title, now=now)
    return target.name
