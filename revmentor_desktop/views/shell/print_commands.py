"""Printing: every document of the cohort in view, shown as it will be printed."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from revmentor_desktop.domain.documents import Printed
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.jobs import forget
from revmentor_desktop.views.shell.commands import Command, Desk
from revmentor_desktop.wording import window
from revmentor_desktop.wording.catalogue import Words

if TYPE_CHECKING:
    from revmentor_desktop.views.printing.making import Made, Source
    from revmentor_desktop.views.printing.parts import Part
    from revmentor_desktop.views.printing.printed import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class _Prepared:
    """A document with the parts it can be shown in; without one there is nothing to print."""

    kind: Printed
    source: "Source"
    parts: "tuple[Part, ...]"
    chosen: int
    made: "Made | None"


class PrintCommands(QObject):
    """Shows documents in the programme's own language; part by part where one asks for it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._acts = [_Show(kind, self) for kind in Printed]

    def commands(self) -> tuple[Command, ...]:
        """What the menu offers; agendas are what Ctrl+P prints."""
        return (
            *(
                Command(
                    code=code_of(act.kind),
                    act=act.show,
                    keys=("Ctrl+P",) if act.kind is Printed.AGENDAS else (),
                )
                for act in self._acts
            ),
            Command(code="document-templates", act=self.templates),
        )

    @Slot()
    def templates(self) -> None:
        """Open the organisation's document templates."""
        from revmentor_desktop.views.shell.templates_dialog import TemplatesDialog

        dialog = TemplatesDialog(self._desk.workspace, self._desk.window)
        dialog.preview_requested.connect(self.show_papers)
        dialog.open()

    @Slot(object)
    def show_papers(self, document: "Document") -> None:
        """Show pages that were made elsewhere."""
        from revmentor_desktop.views.printing.preview import PreviewDialog

        dialog = PreviewDialog(document, self._desk.workspace, self._desk.window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show(self, kind: Printed) -> None:
        """Make a document beside the window and show it: of those chosen in the table, else of everybody."""
        workspace, office = self._desk.workspace, self._desk.workspace.office
        snapshot, language = workspace.snapshot(), workspace.snapshot().programme.language
        parts = snapshot.participations
        people = frozenset(parts[one].person_id for one in self._desk.pages.chosen_people if one in parts)
        templates, logo = office.papers.templates(language), office.papers.logo()
        today, words = office.door.today, self._desk.words

        def prepare() -> "_Prepared":
            from revmentor_desktop.views.printing.making import Source

            source = Source(
                snapshot=snapshot, words=Words(language), today=today, templates=templates, logo=logo
            )
            return _prepared(kind, source, words, people)

        workspace.in_background(words(window.SETTING_PAGES), prepare, self._on_prepared, forget)

    def _on_prepared(self, ready: "_Prepared") -> None:
        from revmentor_desktop.views.printing.preview import PreviewDialog
        from revmentor_desktop.views.printing.preview_layout import Choices
        from revmentor_desktop.wording import document_templates

        workspace = self._desk.workspace
        if ready.made is None:
            workspace.notice(self._desk.words(window.NOTHING_TO_PRINT), Tone.WARNING)
            return
        if ready.made.fault is not None:
            said = document_templates.fallen_back(ready.kind, ready.made.fault, self._desk.words)
            workspace.notice(said, Tone.WARNING)
        choices = Choices(
            labels=[part.label for part in ready.parts],
            chosen=ready.chosen,
            make=partial(_part_of, ready.kind, ready.source, ready.parts),
        )
        dialog = PreviewDialog(ready.made.document, workspace, self._desk.window, choices)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def code_of(kind: Printed) -> str:
    """Give the code of the command that prints a kind of document."""
    return "print" if kind is Printed.AGENDAS else f"print-{kind.value}"


class _Show(QObject):
    """Shows one kind of document."""

    def __init__(self, kind: Printed, commands: PrintCommands) -> None:
        super().__init__(commands)
        self.kind = kind
        self._commands = commands

    @Slot()
    def show(self) -> None:
        """Show it."""
        self._commands.show(self.kind)


def _prepared(kind: Printed, source: "Source", words: Words, people: Set[PersonId]) -> _Prepared:
    """Make a document and count its pages, so that the window need not wait for that."""
    from revmentor_desktop.views.printing.fonts import Fonts
    from revmentor_desktop.views.printing.making import made
    from revmentor_desktop.views.printing.parts import parts_of
    from revmentor_desktop.views.printing.preview_layout import usual_paper
    from revmentor_desktop.views.printing.printed import paper_of

    parts = parts_of(kind, source.snapshot, words, people)
    chosen = next((place for place, part in enumerate(parts) if part.pair_ids and people), 0)
    try:
        found = made(kind, parts[chosen].of(source))
    except RuleBroken:
        return _Prepared(kind=kind, source=source, parts=parts, chosen=chosen, made=None)
    found.document.count(paper_of(found.document, usual_paper()), Fonts())
    return _Prepared(kind=kind, source=source, parts=parts, chosen=chosen, made=found)


def _part_of(kind: Printed, source: "Source", parts: "Sequence[Part]", place: int) -> "Document":
    from revmentor_desktop.views.printing.making import made

    return made(kind, parts[place].of(source)).document
