"""Drafts and matching anew, by command."""

import pytest

from tests.flows.driving import Desk, Json

ANNA, BO, CIA, DAVID = (f"{name}@example.org" for name in ("anna", "bo", "cia", "david"))
EVA, FIA, GORAN, HANNA = (f"{name}@example.org" for name in ("eva", "fia", "goran", "hanna"))


def couples(rows: list[Json]) -> set[tuple[str, str]]:
    return {(str(one["mentor"]), str(one["adept"])) for one in rows}


def couples_of(company: Desk) -> set[tuple[str, str]]:
    rows = company.does("show", "pairs").rows("rows")
    return {(str(one["mentor_e_mail"]), str(one["adept_e_mail"])) for one in rows}


def test_a_plan_is_kept_shown_listed_and_dropped(company: Desk) -> None:
    made = couples(company.does("match", "--keep", "First").rows("pairs"))
    assert couples(company.does("draft", "First").rows("pairs")) == made
    (row,) = company.does("show", "drafts").rows("rows")
    assert (row["name"], row["goal"], row["pairs"], row["locks"]) == ("First", "best", 3, 0)
    company.does("draft", "First", "--rename", "Second")
    company.does("draft", "Second", "--drop")
    assert company.does("show", "drafts").rows("rows") == []
    company.does("undo")
    assert [one["name"] for one in company.does("show", "drafts").rows("rows")] == ["Second"]
    assert company.does("show", "pairs").rows("rows") == []


def test_the_rest_is_run_again_around_a_locked_pair_and_without_a_forbidden_one(company: Desk) -> None:
    company.does("match", "--keep", "First", "--lock", CIA, HANNA)
    again = company.does("draft", "First", "--lock", CIA, HANNA, "--forbid", DAVID, EVA)
    assert (DAVID, FIA) in couples(again.rows("pairs"))
    locked = [one for one in again.rows("pairs") if one["locked"]]
    assert couples(locked) == {(CIA, HANNA)}
    unlocked = company.does("draft", "First", "--unlock", CIA, HANNA)
    assert (DAVID, EVA) not in couples(unlocked.rows("pairs"))
    free = company.does("draft", "First", "--allow", DAVID, EVA, "--forbid", DAVID, FIA)
    assert (DAVID, EVA) in couples(free.rows("pairs"))
    assert not any(one["locked"] for one in free.rows("pairs"))


def test_a_draft_is_compared_with_another_and_with_today(company: Desk) -> None:
    best = company.does("match", "--keep", "Best", "--apply")
    company.does("match", "--keep", "Other", "--lock", BO, HANNA)
    same = company.does("draft", "Best", "--changes").json
    assert (same["gone"], same["new"], same["moves"]) == ([], [], [])
    found = company.does("draft", "Other", "--compare", "Best")
    assert found.json["with"] == "Best"
    assert found.part("before")["score"] == best.part("totals")["score"]
    assert [BO, HANNA] in found.json["new"]  # type: ignore[operator]
    moved = {str(one["person"]) for one in found.rows("moves")}
    assert {BO, HANNA, CIA} <= moved


def test_applying_a_draft_says_what_no_longer_holds(company: Desk) -> None:
    company.does("match", "--keep", "First", "--lock", CIA, HANNA)
    company.does("rematch", "--leaves", HANNA, "--apply", "nobody-moves", "--reason", "Has moved")
    said = company.does("draft", "First", "--apply")
    assert said.json["new"] == 0
    told = [(one["mentor"], one["adept"], one["code"]) for one in said.rows("no_longer")]
    assert told == [(CIA, HANNA, "left")]
    pairs = couples_of(company)
    assert (CIA, HANNA) not in pairs
    assert len(pairs) == 2
    swedish = company.says("draft", company.file, "First", "--lang", "sv").out
    assert "Hanna Ström deltar inte längre." in swedish


@pytest.mark.parametrize("language", ["en", "sv"])
def test_what_is_said_to_a_person_is_said_in_their_language(company: Desk, language: str) -> None:
    company.does("match", "--keep", "First", "--apply")
    for words in (
        ("ready", company.file),
        ("match", company.file),
        ("draft", company.file, "First"),
        ("draft", company.file, "First", "--changes"),
        ("show", company.file, "drafts"),
        ("rematch", company.file, "--leaves", DAVID),
    ):
        said = company.says(*words, "--lang", language)
        assert said.code == 0
        assert said.out.strip()
    refused = company.says("draft", company.file, "Nowhere", "--lang", language)
    assert refused.code == 1
    assert ("förslag" in refused.err) == (language == "sv")


def test_somebody_leaves_and_whoever_waits_gets_the_place(company: Desk) -> None:
    paired = couples(company.does("match", "--apply").rows("pairs"))
    gone = next(mentor for mentor, adept in paired if adept == GORAN)
    waits = ({ANNA, BO, CIA} - {mentor for mentor, _ in paired}).pop()
    said = company.does("rematch", "--leaves", gone)
    (way,) = said.rows("ways")
    assert (way["way"], way["broken"]) == ("nobody-moves", [])
    assert company.does("show", "people").rows("rows")
    company.does("rematch", "--leaves", gone, "--apply", "nobody-moves", "--reason", "Has left")
    rows = company.does("show", "pairs").rows("rows")
    status = {(str(one["mentor_e_mail"]), str(one["adept_e_mail"])): one["status"] for one in rows}
    assert {str(one) for one in status.values()} == {"proposed", "ended"}
    assert status[waits, GORAN] == "proposed"
    assert status[gone, GORAN] == "ended"
    refused = company.says("rematch", company.file, "--apply", "most-pairs", "--json")
    assert refused.code == 1
    assert refused.json["code"] == "way-unknown"
