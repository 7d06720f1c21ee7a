"""Lists damaged at random and read as the window reads them."""

import hashlib
import random
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.domain.people import Side
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.history import History
from revmentor_desktop.services.importing import Importing
from tests.building import Bench
from tests.exchange.lists.building import TODAY, Value, workbook

DATA = Path(__file__).resolve().parents[1] / "data"
MOST_SECONDS = 60.0
MOST_MEGABYTES = 400.0
HEADINGS: list[Value] = ["Namn", "E-post", "Sida", "Avdelning", "Anställd sedan", "Ämnen", "Antal par"]
_TAKEN_IN = 100
"""One in so many of the lists that can be read is taken in, looked through and taken back."""
_DIRT = (
    b"\0",
    b"\xff\xfe",
    b'"',
    b";",
    b"\n",
    b"<",
    b"&#0;",
    b"=1+1",
    b"\xed\xa0\x80",
    b"1e999",
    b"\xe2\x80\xae",
)
Damage = Callable[[bytes, random.Random], bytes]


@dataclass(slots=True)
class Found:
    """What came of damaged lists."""

    outcomes: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    """The longest that one took."""

    @property
    def tried(self) -> int:
        """How many lists were read or refused."""
        return self.outcomes.total()

    @property
    def read(self) -> int:
        """How many were read."""
        return self.outcomes["read"] + self.outcomes["taken in"]


def damaged(raw: bytes, chance: random.Random) -> bytes:
    """Damage bytes in one to eight places: changed, taken out, doubled, or with dirt put in."""
    data = bytearray(raw)
    for _ in range(chance.randint(1, 8)):
        place = chance.randrange(len(data) + 1)
        end = min(len(data), place + chance.choice((1, 1, 4, 64, 1000)))
        what = chance.randrange(4)
        if what == 0:
            data[place:end] = chance.randbytes(end - place)
        elif what == 1:
            del data[place:end]
        elif what == 2:
            data[place:place] = data[place:end] * chance.choice((1, 2, 50))
        else:
            data[place:place] = chance.choice(_DIRT)
    return bytes(data)


def damaged_workbook(raw: bytes, chance: random.Random) -> bytes:
    """Damage the file itself, or what one of its parts holds inside a sound archive."""
    if not raw.startswith(b"PK") or chance.random() < 0.4:
        return damaged(raw, chance)
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(raw)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        chosen = chance.choice([info.filename for info in old.infolist()])
        for info in old.infolist():
            content = old.read(info)
            new.writestr(info.filename, damaged(content, chance) if info.filename == chosen else content)
    return made.getvalue()


def texts() -> dict[str, bytes]:
    """Sound text files in the encodings that come from offices, by what they are."""
    rows = "\r\n".join(";".join(map(str, row)) for row in _rows())
    made = {encoding: rows.encode(encoding) for encoding in ("utf-8-sig", "cp1252", "utf-16")}
    return {**made, "participants": (DATA / "lists" / "participants-utf8.csv").read_bytes()}


def books(folder: Path) -> dict[str, bytes]:
    """Sound workbooks of several programs, by what they are."""
    plain = workbook(folder, {"Anmälda": _rows()}).read_bytes()
    early = workbook(folder, {"Anmälda": _rows(), "Dold": _rows()}, hidden=["Dold"], epoch_1904=True)
    kept = [DATA / "workbooks" / name for name in ("small.xls", "small.ods")]
    kept.append(DATA / "lists" / "anmalningar-ht2026.xlsx")
    return {"plain": plain, "1904": early.read_bytes(), **{one.name: one.read_bytes() for one in kept}}


def _rows() -> list[list[Value]]:
    return [HEADINGS, *(_row(number) for number in range(30))]


def _row(number: int) -> list[Value]:
    side = "mentor" if number % 2 else "adept"
    return [f"Åsa {number} Öberg", f"asa{number}@x.se", side, "IT", TODAY, "AI; Data", number]


def tried(
    folder: Path, sound: Mapping[str, bytes], damage: Damage, seeds: Sequence[int], suffix: str
) -> Found:
    """Damage lists and read them into a programme.

    Raises whatever the program raises but a refusal in words, and AssertionError where a refusal touched
    the programme's file or one list took too long.
    """
    found, path = Found(), folder / f"damaged.{suffix}"
    bench, raws = Bench(folder), [*sound.values()]
    with bench.started() as door:
        before = _print_of(bench.path)
        for seed in seeds:
            chance = random.Random(seed)  # noqa: S311 - the same damage every time
            path.write_bytes(damage(raws[seed % len(raws)], chance))
            began = time.monotonic()
            said = _read(door, path, found)
            found.seconds = max(found.seconds, time.monotonic() - began)
            found.outcomes[said] += 1
            if said not in ("read", "taken in"):
                assert _print_of(bench.path) == before, f"the programme was touched by {seed}"
            before = _print_of(bench.path) if said == "taken in" else before
            assert found.seconds < MOST_SECONDS, f"{seed} took {found.seconds:.0f} s"
    return found


def _read(door: Door, path: Path, found: Found) -> str:
    importing = Importing(door)
    try:
        plan = importing.preview(path, door.current_cohort_id(), side=Side.MENTOR)
    except ListTrouble as trouble:
        return trouble.code
    if found.read % _TAKEN_IN:
        return "read"
    importing.apply(plan)
    assert door.store.faults() == ()
    History(door).undo()
    return "taken in"


def _print_of(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()


def megabytes() -> tuple[float, float]:
    """The most memory that this process and any of its children ever filled, in MB; 0 where none tells."""
    try:
        import resource
    except ImportError:
        return 0.0, 0.0
    here = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return here / unit, child / unit


def lines(found: Found, what: str) -> Iterator[str]:
    """Put an outcome into lines of a page."""
    here, child = megabytes()
    yield f"{found.tried:,} {what}: {found.read:,} read, {found.tried - found.read:,} refused in words"
    yield f"  refused: {', '.join(f'{code} {n:,}' for code, n in _refused(found))}"
    yield f"  taken in, looked through and undone: {found.outcomes['taken in']:,}"
    yield f"  the slowest: {found.seconds:.2f} s; most memory: {here:.0f} MB here, {child:.0f} MB in a child"


def _refused(found: Found) -> list[tuple[str, int]]:
    return [(code, n) for code, n in found.outcomes.most_common() if code not in ("read", "taken in")]
