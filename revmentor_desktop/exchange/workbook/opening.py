"""Opening a file that says it is a workbook, and may be anything."""

import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import ParseError

from openpyxl.utils.exceptions import InvalidFileException

from revmentor_desktop.domain.errors import ListTrouble

LARGEST_FILE = 50_000_000
LARGEST_UNPACKED = 400_000_000

# What openpyxl, zipfile and the XML parsers raise on files that are no workbook, or a damaged one.
DAMAGED = (
    InvalidFileException,
    zipfile.BadZipFile,
    zlib.error,
    ParseError,
    LookupError,
    ArithmeticError,
    ValueError,
    TypeError,
    AttributeError,
    EOFError,
    NotImplementedError,
)


def workbook_content(file: Path) -> bytes:
    """Read a file that may be a workbook, once its sizes, packed and unpacked, are known to be sane.

    Raises ListTrouble: `file-missing`, `not-readable`, `too-large`, `not-a-workbook`.
    """
    try:
        if file.stat().st_size > LARGEST_FILE:
            raise ListTrouble("too-large", file=file.name)
        content = file.read_bytes()
    except FileNotFoundError as error:
        raise ListTrouble("file-missing", file=file.name) from error
    except OSError as error:
        raise ListTrouble("not-readable", file=file.name, cause=error.strerror) from error
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            # Declared sizes bind: zipfile reads no member beyond them.
            unpacked = sum(member.file_size for member in archive.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise ListTrouble("not-a-workbook", file=file.name) from error
    if unpacked > LARGEST_UNPACKED:
        raise ListTrouble("too-large", file=file.name)
    return content
