"""What the dialogs of departments and topics share: words with other spellings."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from revmentor_desktop.domain.programme import Department, Topic
from revmentor_desktop.domain.text import folded, tidy
from revmentor_desktop.models.word_rows import WordRow
from revmentor_desktop.models.word_tree import Arrangement
from revmentor_desktop.views.shell.register.dialog import RegisterDialog
from revmentor_desktop.views.widgets.fields import Paragraph
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import register
from revmentor_desktop.wording.catalogue import Message

_LINES = 3


class SpelledDialog(RegisterDialog):
    """Each change of a name or a spelling is saved when one leaves its field."""

    def __init__(
        self,
        workspace: Workspace,
        kind: str,
        texts: tuple[Message, Message],
        headings: Sequence[Message],
        arrangement: Arrangement,
        parent: QWidget,
    ) -> None:
        super().__init__(workspace, kind, texts, headings, arrangement, parent)
        self.spellings = Paragraph("", _LINES, self.detail)
        label = self.detail.add_field(self.words(register.SPELLINGS), self.spellings, "spellings")
        self._fields = (label, self.spellings)
        self.detail.renamed.connect(self._on_renamed)
        self.spellings.done.connect(self._on_spellings)

    def there(self) -> Mapping[str, Department | Topic]:
        """The words that there are, by their keys."""
        raise NotImplementedError

    def revise(self, word: Department | Topic) -> None:
        """Save a changed word."""
        raise NotImplementedError

    @override
    def names(self) -> Sequence[tuple[str, str]]:
        chosen = {row.key for row in self.view.chosen()}
        return sorted((one.name, key) for key, one in self.there().items() if key not in chosen)

    @override
    def fill(self, rows: Sequence[WordRow], *, anew: bool) -> None:
        one = self.there().get(rows[0].key) if len(rows) == 1 else None
        for field in self._fields:
            field.setVisible(one is not None)
        if one is not None:
            self.spellings.key = one.id
            self.spellings.show_text("\n".join(one.spellings), anew=anew)

    def _on_renamed(self, key: str, text: str) -> None:
        one = self.there().get(key)
        if one is not None and tidy(text) != one.name:
            said = self.words(register.RENAMED, old=one.name, name=tidy(text))
            self.deeds.perform(partial(self.revise, replace(one, name=tidy(text))), said)

    def _on_spellings(self, key: str, text: str) -> None:
        one = self.there().get(key)
        spellings = tuple(tidy(line) for line in text.splitlines() if folded(line))
        if one is not None and spellings != one.spellings:
            said = self.words(register.SPELLINGS_SAVED, name=one.name)
            self.deeds.perform(partial(self.revise, replace(one, spellings=spellings)), said)
