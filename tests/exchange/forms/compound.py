"""Mails as Outlook keeps them: a compound file of the simplest kind ([MS-CFB], version 3)."""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

_SECTOR = 512
_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_LEAST = 4096
"""Shorter streams would stand in a stream of their own."""
Tree = Mapping[str, "bytes | Tree"]


@dataclass
class _Entry:
    """A stream (2), a storage (1) or the root (5)."""

    name: str
    kind: int
    child: int = _FREE
    right: int = _FREE
    content: bytes = b""


def msg(attached: Mapping[str, bytes], *, text: str = "", sent_at: datetime | None = None) -> bytes:
    """A mail with files attached, as Outlook saves it."""
    tree: dict[str, bytes | Tree] = {
        "__properties_version1.0": _properties(sent_at),
        "__substg1.0_1000001F": text.encode("utf-16-le"),
    }
    for number, (name, content) in enumerate(attached.items()):
        tree[f"__attach_version1.0_#{number:08X}"] = {
            "__substg1.0_3707001F": name.encode("utf-16-le"),
            "__substg1.0_37010102": content,
        }
    return compound(tree)


def _properties(sent_at: datetime | None) -> bytes:
    if sent_at is None:
        return b"\0" * 32
    ticks = int((sent_at - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000
    return b"\0" * 32 + struct.pack("<IIQ", 0x00390040, 6, ticks)


def compound(tree: Tree) -> bytes:
    """Write streams and storages as a compound file; short streams are filled up with NULs."""
    entries = [_Entry("Root Entry", 5)]
    _lay(tree, entries, 0)
    sectors: list[bytes] = []
    chains: list[int] = []
    starts: list[tuple[int, int]] = []
    for one in entries:
        data = one.content.ljust(_LEAST, b"\0") if one.kind == 2 else b""
        parts = [data[at : at + _SECTOR].ljust(_SECTOR, b"\0") for at in range(0, len(data), _SECTOR)]
        starts.append((len(sectors), len(data)) if parts else (_END, 0))
        chains += [len(sectors) + place + 1 for place in range(len(parts))]
        if parts:
            chains[-1] = _END
        sectors += parts
    directory = b"".join(_entry(one, start, size) for one, (start, size) in zip(entries, starts, strict=True))
    directory = directory.ljust(-(-len(directory) // _SECTOR) * _SECTOR, b"\0")
    first_directory = len(sectors)
    count = len(directory) // _SECTOR
    sectors += [directory[at : at + _SECTOR] for at in range(0, len(directory), _SECTOR)]
    chains += [first_directory + place + 1 for place in range(count - 1)] + [_END]
    tables = 1
    while tables * (_SECTOR // 4) < len(sectors) + tables:
        tables += 1
    first_table = len(sectors)
    chains += [_TABLE] * tables
    chains += [_FREE] * (tables * (_SECTOR // 4) - len(chains))
    table = struct.pack(f"<{len(chains)}I", *chains)
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, b"", 0, tables, first_directory, 0,
        _LEAST, _END, 0, _END, 0,
    )  # fmt: skip
    places = [first_table + place for place in range(tables)] + [_FREE] * (109 - tables)
    return header + struct.pack("<109I", *places) + b"".join(sectors) + table


def _lay(tree: Tree, entries: list[_Entry], parent: int) -> None:
    """Add a storage's members, each the right-hand neighbour of the one before: a tree all the same."""
    before: int | None = None
    for name in sorted(tree, key=lambda name: (len(name), name.upper())):
        inside = tree[name]
        here = len(entries)
        entries.append(_Entry(name, 2 if isinstance(inside, bytes) else 1))
        if before is None:
            entries[parent].child = here
        else:
            entries[before].right = here
        before = here
        if isinstance(inside, bytes):
            entries[here].content = inside
        else:
            _lay(inside, entries, here)


def _entry(one: _Entry, start: int, size: int) -> bytes:
    name = (one.name + "\0").encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII16sIQQIQ",
        name, len(name), one.kind, 1, _FREE, one.right, one.child, b"", 0, 0, 0, start, size,
    )  # fmt: skip
