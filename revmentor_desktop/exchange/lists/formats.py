"""What kind of list a file is, by its content, and whether it may be opened at all."""

import stat
import zipfile
from enum import StrEnum
from pathlib import Path

from revmentor_desktop.domain.errors import ListTrouble

MOST_BYTES = 64 * 2**20
"""A list file may be so large."""
MOST_TEXT_BYTES = 24 * 2**20
"""A text file, parsed where we are, may be so large."""
MOST_UNPACKED = 384 * 2**20
"""What a workbook's archive may declare to hold."""
_MOST_PARTS = 5000
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class Format(StrEnum):
    """The ways a list is opened."""

    WORKBOOK = "workbook"
    TEXT = "text"


def look_at(path: Path) -> Format:
    """Tell how to open a file, whatever its name ends in.

    Raises ListTrouble (`list-missing`, `list-not-a-file`, `list-unreadable`, `list-empty`,
    `list-too-large`, `list-foreign`, `list-damaged`, `list-password`).
    """
    name = path.name
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise ListTrouble("list-not-a-file", file=name)
        if about.st_size > MOST_BYTES:
            raise ListTrouble("list-too-large", file=name, megabytes=MOST_BYTES // 2**20)
        with path.open("rb") as file:
            start = file.read(4096)
            if start.startswith(_OLE) and _ENCRYPTED in start + file.read(2**22):
                raise ListTrouble("list-password", file=name)
    except FileNotFoundError as error:
        raise ListTrouble("list-missing", file=name) from error
    except (OSError, ValueError) as error:
        raise ListTrouble("list-unreadable", file=name) from error
    if not start.strip(b" \t\r\n\xef\xbb\xbf"):
        raise ListTrouble("list-empty", file=name)
    if start.startswith(_ZIP):
        _look_into(path)
        return Format.WORKBOOK
    if start.startswith(_OLE):
        return Format.WORKBOOK
    if about.st_size > MOST_TEXT_BYTES:
        raise ListTrouble("list-too-large", file=name, megabytes=MOST_TEXT_BYTES // 2**20)
    if start.lstrip().lower().startswith((b"<!doctype", b"<html", b"<?xml", b"%pdf", b"{\\rtf", b"<table")):
        raise ListTrouble("list-foreign", file=name)
    return Format.TEXT


def _look_into(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ListTrouble("list-damaged", file=path.name) from error
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise ListTrouble("list-too-heavy", file=path.name)
    names = {part.filename for part in parts}
    if not any(name.startswith("xl/workbook") for name in names) and "content.xml" not in names:
        raise ListTrouble("list-foreign", file=path.name)


def counts_from_1904(path: Path) -> bool:
    """Tell whether a workbook in Office's XML counts its days from 1904."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open("xl/workbook.xml") as part:
            head = part.read(65536)
    except (zipfile.BadZipFile, KeyError, OSError, ValueError, NotImplementedError, RuntimeError):
        return False
    return b'date1904="1"' in head or b'date1904="true"' in head
