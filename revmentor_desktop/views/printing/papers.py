"""The papers of the programme as documents: letters, what is kept and why, a person's data."""

from collections.abc import Sequence

from revmentor_desktop.domain.papers import Paper
from revmentor_desktop.views.printing.printed import PreviewWords
from revmentor_desktop.views.printing.prose import ProseDocument
from revmentor_desktop.wording import papers as wording
from revmentor_desktop.wording.catalogue import Words

_LETTERS = PreviewWords(
    heading=wording.LETTERS,
    file_name=wording.LETTERS_FILE,
    saving=wording.LETTERS_SAVING,
    saved=wording.LETTERS_SAVED,
)
_KEPT = PreviewWords(
    heading=wording.KEPT, file_name=wording.KEPT_FILE, saving=wording.SAVING, saved=wording.SAVED
)
_PERSON = PreviewWords(
    heading=wording.PERSON, file_name=wording.PERSON_FILE, saving=wording.SAVING, saved=wording.SAVED
)


def letters_document(papers: Sequence[Paper], words: Words) -> ProseDocument:
    """Letters, each on a page of its own."""
    return ProseDocument(papers, words, _LETTERS, words(wording.LETTERS))


def kept_document(paper: Paper, words: Words) -> ProseDocument:
    """The page that tells what is kept and why."""
    return ProseDocument((paper,), words, _KEPT, paper.name)


def person_document(paper: Paper, words: Words) -> ProseDocument:
    """A person's data to be read."""
    return ProseDocument((paper,), words, _PERSON, words(wording.PERSON))
