"""What the previews of the printed documents say, by kind."""

from revmentor_desktop.domain.documents import Printed
from revmentor_desktop.views.printing.printed import PreviewWords
from revmentor_desktop.wording import papers, printing


def said_of(kind: Printed) -> PreviewWords:
    """Give what the preview of a kind of document says."""
    return PreviewWords(
        heading=printing.NAMES[kind],
        file_name=printing.FILES[kind],
        saving=papers.SAVING,
        saved=papers.SAVED,
    )
