"""A translation is compiled once and kept; what is kept never stands in the way."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.wording.sources import ROOT

_SAID = "Det finns inget att ångra."
_SPEAK = """
import json, sys
from revmentor_desktop.wording.catalogue import Words, say
said = Words("sv")(say("There is nothing to undo."))
print(json.dumps({"said": said, "compiled": "polib" in sys.modules}))
"""


def speak(data_folder: Path) -> tuple[str, bool]:
    """Say a sentence in Swedish in a process of its own: what was said, and whether it compiled."""
    surroundings = {**os.environ, "REVMENTOR_DATA": str(data_folder)}
    done = subprocess.run(
        [sys.executable, "-c", _SPEAK], cwd=ROOT, env=surroundings, check=True, capture_output=True
    )
    told = json.loads(done.stdout)
    return told["said"], told["compiled"]


def kept(data_folder: Path) -> list[Path]:
    return sorted((data_folder / "cache").iterdir())


def test_the_second_start_speaks_without_compiling(tmp_path: Path) -> None:
    assert speak(tmp_path) == (_SAID, True)
    assert speak(tmp_path) == (_SAID, False)
    assert len(kept(tmp_path)) == 1


@pytest.mark.parametrize("content", [b"", b"\xde\x12\x04\x95", b"not a catalogue at all"])
def test_a_damaged_one_is_made_anew(tmp_path: Path, content: bytes) -> None:
    speak(tmp_path)
    kept(tmp_path)[0].write_bytes(content)

    assert speak(tmp_path) == (_SAID, True)
    assert speak(tmp_path) == (_SAID, False)


def test_one_of_an_older_version_goes(tmp_path: Path) -> None:
    speak(tmp_path)
    (current,) = kept(tmp_path)
    current.rename(current.with_name("sv-of-another-version.mo"))

    assert speak(tmp_path) == (_SAID, True)
    assert kept(tmp_path) == [current]


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file lies in the way", encoding="utf-8")

    assert speak(tmp_path) == (_SAID, True)
