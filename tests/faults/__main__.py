"""Tries damaged lists, as many as are asked for: `python -m tests.faults --books 10000 --texts 10000`."""

import argparse
import faulthandler
import sys
import tempfile
from pathlib import Path

from tests.faults.mutations import (
    MOST_MEGABYTES,
    books,
    damaged,
    damaged_workbook,
    lines,
    megabytes,
    texts,
    tried,
)


def main() -> int:
    """Try as many as are asked for; prints what came of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--books", type=int, default=0)
    parser.add_argument("--texts", type=int, default=0)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    asked = parser.parse_args()
    faulthandler.enable()
    for what, many in (("workbooks", asked.books), ("text files", asked.texts)):
        if not many:
            continue
        seeds = range(asked.first, asked.first + many)
        with tempfile.TemporaryDirectory() as name:
            if what == "workbooks":
                found = tried(Path(name), books(Path(name)), damaged_workbook, seeds, "xlsx")
            else:
                found = tried(Path(name), texts(), damaged, seeds, "csv")
        print("\n".join(lines(found, f"damaged {what}")), flush=True)
    return 0 if max(megabytes()) < MOST_MEGABYTES else 1


if __name__ == "__main__":
    sys.exit(main())
