"""The templates that come with the program, by document and language."""

from revmentor_desktop import paths
from revmentor_desktop.domain.documents import Printed
from revmentor_desktop.wording.catalogue import SOURCE


def shipped_template(kind: Printed, language: str) -> str:
    """Give a shipped template's text; a language without one gets that of the source."""
    found = paths.resource("templates", language, f"{kind.value}.html")
    if not found.is_file():
        found = paths.resource("templates", SOURCE, f"{kind.value}.html")
    return found.read_text(encoding="utf-8")
