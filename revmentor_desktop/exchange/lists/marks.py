"""What a workbook's XML says and its values do not: formulas never calculated, rows that are hidden."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import IO

from revmentor_desktop.exchange.lists.cells import Marked

_CHUNK = 2**20
_OVERLAP = 2**12
"""So many bytes of a chunk are looked at again with the next one: a row's head or a cell lies in them."""
_SHEET = re.compile(rb"<(?:\w+:)?sheet\s[^>]*>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*>")
_HIDDEN = re.compile(rb'<(?:\w+:)?row\s[^>]*?hidden="(?:1|true)"[^>]*>')
_UNCALCULATED = re.compile(
    rb'<(?:\w+:)?c\s[^>]*?r="[A-Z]{1,3}(\d{1,7})"[^>]*><(?:\w+:)?f(?:\s[^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)'
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?</(?:\w+:)?c>"
)
_NUMBER = re.compile(rb'\sr="(\d{1,7})"')


def marks(path: Path) -> Mapping[str, tuple[Marked, Marked]]:
    """Find, by sheet, the formulas without a value and the hidden rows of a workbook in Office's XML.

    Anything that does not look as expected is passed over: who reads the values says what is wrong.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            return {name: _look_through(archive, part) for name, part in _parts(archive)}
    except (zipfile.BadZipFile, KeyError, OSError, ValueError, EOFError, NotImplementedError, RuntimeError):
        return {}
    except zipfile.zlib.error:  # type: ignore[attr-defined]
        return {}


def _parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    there = set(archive.namelist())
    if "xl/workbook.xml" not in there or "xl/_rels/workbook.xml.rels" not in there:
        return
    targets = {
        _attribute(tag, b"Id"): _attribute(tag, b"Target")
        for tag in _RELATION.findall(_head(archive, "xl/_rels/workbook.xml.rels"))
    }
    for tag in _SHEET.findall(_head(archive, "xl/workbook.xml")):
        target = targets.get(_attribute(tag, rb"\w+:id"), "")
        part = target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl") / target)
        if part in there:
            yield _attribute(tag, b"name"), part


def _head(archive: zipfile.ZipFile, part: str) -> bytes:
    with archive.open(part) as file:
        return file.read(_CHUNK)


def _attribute(tag: bytes, name: bytes) -> str:
    from html import unescape

    found = re.search(rb"\s" + name + rb'="([^"]*)"', tag)
    return unescape(found[1].decode("utf-8", errors="replace")) if found else ""


def _look_through(archive: zipfile.ZipFile, part: str) -> tuple[Marked, Marked]:
    formulas: set[tuple[int, int]] = set()
    hidden: set[tuple[int, int]] = set()
    with archive.open(part) as file:
        for place, text in _chunks(file):
            if b"<f" in text or b":f" in text:
                found = _UNCALCULATED.finditer(text)
                formulas.update((int(one[1]), place + one.start()) for one in found)
            if b'hidden="' in text:
                tags = ((one.start(), _NUMBER.search(one[0])) for one in _HIDDEN.finditer(text))
                hidden.update((int(row[1]), place + start) for start, row in tags if row)
    return _marked(formulas), _marked(hidden)


def _chunks(file: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """Give a part piece by piece, each with its place and with the end of the one before it."""
    place, before = 0, b""
    while piece := file.read(_CHUNK):
        text = before + piece
        yield place, text
        before = text[-_OVERLAP:]
        place += len(text) - len(before)


def _marked(found: set[tuple[int, int]]) -> Marked:
    return Marked(count=len(found), first_row=min(found)[0]) if found else Marked()
