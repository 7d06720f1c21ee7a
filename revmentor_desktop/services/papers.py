"""The organisation's own document templates and its logo, kept in the programme's file."""

import base64
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from revmentor_desktop.domain.documents import WRITTEN, Printed
from revmentor_desktop.domain.errors import RuleBroken, StoreTrouble
from revmentor_desktop.domain.ids import TemplateId
from revmentor_desktop.domain.papers import Logo, TemplateFault
from revmentor_desktop.domain.programme import Template, TemplateKind
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door

LARGEST_LOGO = 1_000_000
"""Bytes: a page carries it on every first sheet."""
LARGEST_TEMPLATE = 400_000
"""Bytes of a file that a template is read from."""
_LOGO = "logo"
_BEGINNINGS = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpeg"))
_REFERENCE = re.compile(
    rb"""href\s*=\s*["']?\s*([^"'\s>]{0,5})|url\(\s*["']?\s*([^"')\s]{0,5})|<!ENTITY""", re.I
)
"""What an SVG file takes from elsewhere; within itself it says `#name`, with it `data:`."""


class Papers:
    """Keeps templates by document and language, and the logo; each verb is one step."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def templates(self, language: str) -> Mapping[Printed, str]:
        """Give the organisation's own templates in a language, by document."""
        own = {one.name: one.body for one in self._kept() if one.language == language}
        return {kind: own[kind] for kind in WRITTEN if kind in own}

    def save(self, kind: Printed, language: str, body: str) -> None:
        """Keep a template of our own; raises RuleBroken `template-broken` where it cannot be read."""
        # What reads templates is loaded only where one is saved.
        from revmentor_desktop.exchange.templates.filling import read_template

        fault = read_template(body)
        if isinstance(fault, TemplateFault):
            raise RuleBroken("template-broken", line=fault.line)
        self._put(kind.value, language, body)

    def reset(self, kind: Printed, language: str) -> None:
        """Go back to the shipped template."""
        self._remove(kind.value, language)

    def logo(self) -> Logo | None:
        """Give the organisation's logo, if it has one."""
        kept = next((one for one in self._kept() if one.name == _LOGO), None)
        if kept is None:
            return None
        kind, _, content = kept.body.partition(":")
        return Logo(content=base64.b64decode(content), kind=kind)

    def set_logo(self, path: Path, is_drawable: Callable[[Logo], bool]) -> None:
        """Keep the picture in a file as the logo, where it can be drawn.

        Raises RuleBroken `logo-too-large`, `logo-unknown` for what is no PNG, JPEG or SVG file,
        `logo-refers-outside` for an SVG file that loads something else; StoreTrouble for the file.
        """
        logo = _checked(_read(path, LARGEST_LOGO + 1))
        if not is_drawable(logo):
            raise RuleBroken("logo-unknown")
        self._put(_LOGO, "", f"{logo.kind}:{base64.b64encode(logo.content).decode('ascii')}")

    def remove_logo(self) -> None:
        """Print without a logo."""
        self._remove(_LOGO, "")

    def _kept(self) -> list[Template]:
        return [one for one in self._door.store.all(Template) if one.kind is TemplateKind.DOCUMENT]

    def _found(self, name: str, language: str) -> Template | None:
        return next((one for one in self._kept() if (one.name, one.language) == (name, language)), None)

    def _put(self, name: str, language: str, body: str) -> None:
        kept = self._found(name, language) or Template(
            id=TemplateId(self._door.new_id()), kind=TemplateKind.DOCUMENT, name=name, language=language
        )
        if kept.body != body:
            with self._door.step(Verb.SAVE_TEMPLATE, kept.id) as unit:
                unit.put(replace(kept, body=body))

    def _remove(self, name: str, language: str) -> None:
        kept = self._found(name, language)
        if kept is not None:
            with self._door.step(Verb.REMOVE_TEMPLATE, kept.id) as unit:
                unit.remove(Template, kept.id)


def template_file(path: Path) -> str:
    """Read a template from a file; raises StoreTrouble, and RuleBroken `template-no-text`."""
    try:
        return _read(path, LARGEST_TEMPLATE).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RuleBroken("template-no-text", file=path.name) from error


def _read(path: Path, most: int) -> bytes:
    """Read the beginning of a file; raises StoreTrouble `file-missing`, `not-readable`."""
    try:
        with path.open("rb") as file:
            return file.read(most)
    except FileNotFoundError as error:
        raise StoreTrouble("file-missing", file=path.name, folder=str(path.parent)) from error
    except OSError as error:
        raise StoreTrouble("not-readable", file=path.name, cause=error.strerror or str(error)) from error


def _checked(content: bytes) -> Logo:
    if len(content) > LARGEST_LOGO:
        raise RuleBroken("logo-too-large", most=LARGEST_LOGO // 1000)
    for beginning, kind in _BEGINNINGS:
        if content.startswith(beginning):
            return Logo(content=content, kind=kind)
    if b"<svg" not in content[:4000]:
        raise RuleBroken("logo-unknown")
    for found in _REFERENCE.finditer(content):
        to = found[1] or found[2] or b""
        if not to.startswith((b"#", b"data:")):
            raise RuleBroken("logo-refers-outside")
    return Logo(content=content, kind="svg")
