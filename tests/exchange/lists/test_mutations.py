"""Lists that were damaged at random: each is read or refused in words, soon and in little memory."""

import os
import random
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.domain.people import Side
from revmentor_desktop.exchange.lists import read_list
from revmentor_desktop.services.importing import Importing
from tests.building import Bench
from tests.exchange.lists.building import TODAY, Value, workbook

MUTATIONS = int(os.environ.get("REVMENTOR_MUTATIONS", "12"))
"""How many workbooks, and how many text files; a release is tried with 10,000 of each."""
MOST_SECONDS = 60.0
HEADINGS: list[Value] = ["Namn", "E-post", "Sida", "Avdelning", "Anställd sedan", "Ämnen", "Antal par"]


def row(number: int) -> list[Value]:
    side = "mentor" if number % 2 else "adept"
    return [f"Åsa {number} Öberg", f"asa{number}@x.se", side, "IT", TODAY, "AI; Data", number]


ROWS = [HEADINGS, *(row(number) for number in range(30))]
DIRT = (
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


def mutated(raw: bytes, chance: random.Random) -> bytes:
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
            data[place:place] = chance.choice(DIRT)
    return bytes(data)


def mutated_workbook(raw: bytes, chance: random.Random) -> bytes:
    """Damage the file itself, or what one of its parts holds inside a sound archive."""
    if chance.random() < 0.4:
        return mutated(raw, chance)
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(raw)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        chosen = chance.choice([info.filename for info in old.infolist()])
        for info in old.infolist():
            content = old.read(info)
            new.writestr(info.filename, mutated(content, chance) if info.filename == chosen else content)
    return made.getvalue()


def outcome(path: Path) -> str:
    """Read a list, whatever it is; the code of the trouble, or how many were read."""
    began = time.monotonic()
    try:
        told = f"{len(read_list(path, side=Side.MENTOR, today=TODAY).people)} people"
    except ListTrouble as trouble:
        told = trouble.code
    assert time.monotonic() - began < MOST_SECONDS
    return told


def outcomes(path: Path, raw: bytes, damaged: Callable[[bytes, random.Random], bytes]) -> dict[str, int]:
    """Damage a list again and again; how often each outcome came."""
    told: dict[str, int] = {}
    for seed in range(MUTATIONS):
        chance = random.Random(seed)  # noqa: S311 - the same damage every time
        path.write_bytes(damaged(raw, chance))
        said = outcome(path)
        told[said] = told.get(said, 0) + 1
    print(f"{MUTATIONS} mutated lists: {told}")
    return told


def test_mutated_workbooks_are_read_or_refused_in_words(tmp_path: Path) -> None:
    raw = workbook(tmp_path, {"Anmälda": ROWS}).read_bytes()
    told = outcomes(tmp_path / "mutated.xlsx", raw, mutated_workbook)
    assert sum(told.values()) == MUTATIONS


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_mutated_text_files_are_read_or_refused_in_words(tmp_path: Path, encoding: str) -> None:
    raw = "\r\n".join(";".join(map(str, row)) for row in ROWS).encode(encoding)
    told = outcomes(tmp_path / "mutated.csv", raw, mutated)
    assert sum(told.values()) == MUTATIONS


def test_a_refused_list_leaves_the_programme_file_untouched(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    raw = workbook(tmp_path, {"Anmälda": ROWS}).read_bytes()
    with bench.started() as door:
        importing, cohort_id = Importing(door), door.current_cohort_id()
        before = bench.path.read_bytes()
        for seed in range(4):
            path = tmp_path / "mutated.xlsx"
            chance = random.Random(seed)  # noqa: S311 - the same damage every time
            path.write_bytes(mutated_workbook(raw, chance))
            with suppress(ListTrouble):
                importing.preview(path, cohort_id, side=Side.MENTOR)
        assert bench.path.read_bytes() == before
