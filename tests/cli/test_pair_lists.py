"""`import --pairs`: pairs made elsewhere, from the command line."""

from tests.flows.driving import Desk

LIST = """Mentor;Adept;Motivering
anna@example.org;goran@example.org;
bo@example.org;eva@example.org;
cia@example.org;fia@example.org;De arbetar i olika hus
nobody@example.org;hanna@example.org;
"""


def test_pairs_are_read_and_the_others_come_back(company: Desk) -> None:
    pairs = company.folder / "pairs.csv"
    pairs.write_text(LIST, encoding="utf-8")

    dry = company.does("import", pairs, "--pairs", "--dry-run").json
    assert company.does("show", "pairs").rows("rows") == []
    done = company.does("import", pairs, "--pairs")

    assert dry == done.json
    assert [done.json[name] for name in ("added", "unchanged", "refused")] == [2, 0, 2]
    assert done.json["columns"] == {"mentor": "Mentor", "adept": "Adept", "reason": "Motivering"}
    reasons = [row["reason"] for row in done.rows("rows")]
    assert reasons == [None, "department-clash", None, "address-nobodys"]
    assert company.does("import", pairs, "--pairs").json["unchanged"] == 2
    assert len(company.does("show", "pairs").rows("rows")) == 2

    company.does("undo")
    assert company.does("show", "pairs").rows("rows") == []


def test_what_was_refused_is_said_in_words(company: Desk) -> None:
    pairs = company.folder / "pairs.csv"
    pairs.write_text(LIST, encoding="utf-8")

    said = company.says("import", company.file, pairs, "--pairs", "--lang", "sv")

    assert "Nya par: 2. Fanns redan: 0. Ej inlästa: 2." in said.out
    assert "Ingen i programmet har adressen nobody@example.org" in said.out
