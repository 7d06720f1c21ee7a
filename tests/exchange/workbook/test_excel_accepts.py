"""What Excel is known to refuse or repair: none of it is in the file, whatever people typed."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring
from openpyxl.utils import range_boundaries

from revmentor_desktop.domain.snapshot import Snapshot
from tests.exchange.workbook import builders
from tests.exchange.workbook.builders import written

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
HOSTILE = "=cmd|' /C calc'!A0 & \"x\" <b>\x07_x000D_\ud83d " + "å" * 40_000


def hostile() -> Snapshot:
    """A cohort in which everything that people type is hostile."""
    made = builders.a_cohort(6)
    return replace(
        made,
        cohort=replace(made.cohort, name="[R&D]: *?/\\ '9'", purpose=HOSTILE),
        departments={
            key: replace(one, name=f"{one.name},\"'{HOSTILE[:400]}") for key, one in made.departments.items()
        },
        people={key: replace(one, name=f"+{one.name}", title=HOSTILE) for key, one in made.people.items()},
        participations={key: replace(one, challenge=HOSTILE) for key, one in made.participations.items()},
        sessions={key: replace(one, place=HOSTILE) for key, one in made.sessions.items()},
    )


COHORTS = {
    "empty": builders.snapshot(),
    "small": builders.a_cohort(4),
    "usual": builders.a_cohort(30),
    "hostile": hostile(),
}


@pytest.fixture(params=[(name, language) for name in COHORTS for language in ("sv", "en")], ids="-".join)
def parts(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, Element]:
    """All XML parts of a workbook by name."""
    name, language = request.param
    with zipfile.ZipFile(written(tmp_path, COHORTS[name], language)) as archive:
        assert len(set(archive.namelist())) == len(archive.namelist())
        return {part: fromstring(archive.read(part)) for part in archive.namelist()}


def sheets(parts: dict[str, Element]) -> Iterator[tuple[str, Element]]:
    """Give the sheets' parts with their numbers."""
    for name, part in parts.items():
        found = re.fullmatch(r"xl/worksheets/sheet(\d+)\.xml", name)
        if found:
            yield found[1], part


def text_of(cell: Element) -> str:
    """The text of an inline string."""
    return "".join(one.text or "" for one in cell.iter(f"{MAIN}t"))


def test_tables_name_their_headings_as_the_cells_do(parts: dict[str, Element]) -> None:
    tables = {name: part for name, part in parts.items() if name.startswith("xl/tables/")}
    assert len(tables) == 6
    assert len({part.get("displayName", "").casefold() for part in tables.values()}) == 6
    assert len({part.get("id") for part in tables.values()}) == 6
    for number, sheet in list(sheets(parts))[1:]:
        relations = parts[f"xl/worksheets/_rels/sheet{number}.xml.rels"]
        (target,) = [str(one.get("Target")) for one in relations if "table" in str(one.get("Type"))]
        table = tables[target.removeprefix("/")]
        first, top, last, bottom = range_boundaries(str(table.get("ref")))
        headings = [one.get("name") or "" for one in table.iter(f"{MAIN}tableColumn")]
        cells = next(iter(sheet.iter(f"{MAIN}row"))).findall(f"{MAIN}c")
        assert [cell.get("t") for cell in cells] == ["inlineStr"] * len(headings)
        assert [text_of(cell) for cell in cells] == headings
        assert len({heading.casefold() for heading in headings}) == len(headings)
        assert all(heading and len(heading) <= 255 and "\n" not in heading for heading in headings)
        assert re.fullmatch(r"[A-Za-z_]\w*", str(table.get("displayName")))
        assert (first, top, last) == (1, 1, len(headings))
        assert bottom is not None
        assert bottom == max(2, len(list(sheet.iter(f"{MAIN}row"))))
        (filtered,) = table.iter(f"{MAIN}autoFilter")
        assert filtered.get("ref") == table.get("ref")
        assert sheet.find(f"{MAIN}autoFilter") is None


def test_choices_and_their_messages_are_short_enough(parts: dict[str, Element]) -> None:
    for _, sheet in sheets(parts):
        for one in sheet.iter(f"{MAIN}dataValidation"):
            formulas = [one.findtext(f"{MAIN}formula{number}") or "" for number in (1, 2)]
            assert formulas[0]
            assert all(len(formula) <= 255 for formula in formulas)
            if formulas[0].startswith('"'):
                assert formulas[0].count('"') == 2
            assert len(one.get("errorTitle", "")) <= 32
            assert len(one.get("error", "")) <= 225


def test_sheets_and_defined_names_are_named_as_excel_allows(parts: dict[str, Element]) -> None:
    book = parts["xl/workbook.xml"]
    names = [str(one.get("name")) for one in book.iter(f"{MAIN}sheet")]
    assert len({name.casefold() for name in names}) == 7
    for name in names:
        assert 0 < len(name) <= 31
        assert not set("[]:*?/\\") & set(name)
        assert not name.startswith("'")
    defined = [
        (one.get("name"), one.get("localSheetId"), one.text or "") for one in book.iter(f"{MAIN}definedName")
    ]
    assert len({(name, place) for name, place, _ in defined}) == len(defined)
    assert {name for name, _, _ in defined} == {"_xlnm.Print_Area", "_xlnm.Print_Titles"}
    for _, place, reference in defined:
        assert f"'{names[int(place or 0)]}'!$" in reference


def test_no_cell_holds_more_than_a_cell_can_and_none_is_a_formula(parts: dict[str, Element]) -> None:
    styles = parts["xl/styles.xml"].find(f"{MAIN}cellXfs")
    assert styles is not None
    for _, sheet in sheets(parts):
        assert sheet.find(f".//{MAIN}f") is None
        for cell in sheet.iter(f"{MAIN}c"):
            assert len(text_of(cell).encode("utf-16-le")) // 2 <= 32_767
            assert int(cell.get("s", "0")) < len(styles)
        rows = list(sheet.iter(f"{MAIN}row"))
        assert [row.get("r") for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
        assert all(float(row.get("ht", "15")) <= 409 for row in rows)
        assert all(0 < float(one.get("width", "8")) <= 255 for one in sheet.iter(f"{MAIN}col"))


def test_headers_footers_and_merged_cells_hold_together(parts: dict[str, Element]) -> None:
    for _, sheet in sheets(parts):
        for kind in ("oddHeader", "oddFooter"):
            assert len(sheet.findtext(f".//{MAIN}{kind}") or "") <= 255
        taken: set[tuple[int, int]] = set()
        for one in sheet.iter(f"{MAIN}mergeCell"):
            left, top, right, bottom = (edge or 0 for edge in range_boundaries(str(one.get("ref"))))
            cells = {(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)}
            assert len(cells) > 1
            assert not cells & taken
            taken |= cells


def test_every_part_has_a_type_and_every_relation_a_part(parts: dict[str, Element]) -> None:
    kinds = parts["[Content_Types].xml"]
    named = {str(one.get("PartName", "")).removeprefix("/") for one in kinds}
    endings = {one.get("Extension") for one in kinds}
    for name in parts:
        assert name in named or name.rpartition(".")[2] in endings
    for name, part in parts.items():
        if name.endswith(".rels"):
            folder = name.replace("_rels/", "").rpartition("/")[0]
            assert len({one.get("Id") for one in part}) == len(part)
            for one in part:
                target = str(one.get("Target"))
                path = target if target.startswith("/") else f"{folder}/{target}"
                assert path.removeprefix("/") in parts
