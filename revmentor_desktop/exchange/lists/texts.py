"""Lists as text: which letters, which parting sign, which records."""

import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.exchange.lists.cells import Cells, Sheet, clean
from revmentor_desktop.exchange.lists.headings import fold_heading, known_headings, read_heading

_SIGNS = ",;\t|"
_SAMPLE = 60
MOST_RECORDS = 200_000
MOST_COLUMNS = 500
LONGEST_CELL = 100_000
_BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def read_text(path: Path) -> Sheet:
    """Read a text file as one sheet without a name.

    Raises ListTrouble (`list-unreadable`, `list-foreign`, `list-too-heavy`, `list-empty`).
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise ListTrouble("list-unreadable", file=path.name) from error
    text = _decoded(raw)
    if text is None or _is_binary(text):
        raise ListTrouble("list-foreign", file=path.name)
    return text_sheet(text, path.name)


def text_sheet(text: str, name: str) -> Sheet:
    """Read text, as a spreadsheet copies it or a file holds it, as one sheet without a name.

    Raises ListTrouble (`list-too-heavy`, `list-empty`).
    """
    text = text.replace("\0", "")
    if text[:4].lower() == "sep=":
        # Excel's own first line; Excel does not count it as a row.
        first, _, text = text.partition("\n")
        sign = first.strip()[4:5] or "\t"
    else:
        sign = _parting_sign(text)
    try:
        rows = _filled(_records(text, sign), name)
    except csv.Error as error:
        raise ListTrouble("list-too-heavy", file=name) from error
    if not rows:
        raise ListTrouble("list-empty", file=name)
    return Sheet(name=None, rows=rows)


def _decoded(raw: bytes) -> str | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, errors="replace")
    even, odd = raw[:2000:2].count(0), raw[1:2000:2].count(0)
    # A few NULs are dirt; in UTF-16 they are every other byte of Latin letters, and spaces elsewhere.
    if max(even, odd) > max(len(raw[:2000]) * 0.05, 10 * min(even, odd)):
        return raw.decode("utf-16-le" if odd > even else "utf-16-be", errors="replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        # Bytes without a letter in Windows' Western code page stand for nothing a list holds.
        return raw.decode("cp1252", errors="replace")


def _is_binary(text: str) -> bool:
    sample = text[:20_000]
    strange = sum(
        1 for sign in sample if ("\0" < sign < " " and sign not in "\t\r\n\f\v") or sign == "\ufffd"
    )
    return strange > max(2, len(sample) * 0.01) or sample.count("\0") > len(sample) * 0.25


def _parting_sign(text: str) -> str:
    """The sign whose records have the most known headings in a row, then the steadiest width."""

    def fitness(sign: str) -> tuple[float, float]:
        try:
            rows = [row for _, row in zip(range(_SAMPLE), _records(text[:200_000], sign), strict=False)]
        except csv.Error:
            return (0, 0)
        widths = Counter(len(row) for row in rows if len(row) > 1)
        known = max((sum(_known(cell) for cell in row[:100]) for row in rows[:_SAMPLE]), default=0)
        width, times = widths.most_common(1)[0] if widths else (1, 0)
        return (known, times * min(width, 10))

    return max(_SIGNS, key=fitness)


def _known(cell: str) -> bool:
    """Whether a cell may be a heading: one known by heart, or one that plainly says the same."""
    return bool(cell) and "@" not in cell and len(cell) < 80 and _plain(clean(cell))


def _plain(text: str) -> bool:
    return fold_heading(text) in known_headings() or (" " in text and read_heading(text).clear)


def _records(text: str, sign: str) -> Iterator[list[str]]:
    csv.field_size_limit(LONGEST_CELL)
    return csv.reader(StringIO(text, newline=""), delimiter=sign, skipinitialspace=True)


def _filled(records: Iterator[list[str]], file: str) -> list[tuple[int, Cells]]:
    rows: list[tuple[int, Cells]] = []
    for number, record in enumerate(records, start=1):
        if any(cell and not cell.isspace() for cell in record):
            rows.append((number, record))
        if number > MOST_RECORDS or len(record) > MOST_COLUMNS:
            raise ListTrouble("list-too-heavy", file=file)
    return rows
