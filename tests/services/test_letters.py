"""Letters: each applicant gets the answer that fits, in both languages, and no other."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.papers import Role
from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.services.letters import letters, write_mails
from revmentor_desktop.services.office import Office
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.letters import OUTCOMES, Letter, as_paper
from tests.building import AUTUMN, Bench, participation, person

TODAY = date(2026, 9, 1)
REASON = "All places in your department are taken."


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Everybody with another answer, on both sides, and one who has none yet."""
    bench = Bench(tmp_path)
    with bench.started() as door:
        made = Office(door, bench.place)
        made.programmes.revise(replace(door.programme(), name="Reverse mentoring", organisation="Acme"))
        made.programmes.revise_cohort(
            replace(AUTUMN, matching_on=date(2026, 8, 1), kickoff_on=date(2026, 9, 15))
        )
        for status in ParticipationStatus:
            for side in Side:
                part = replace(
                    participation(f"{status.value} {side.value}", side), status=status, status_reason=REASON
                )
                made.people.add(person(f"{status.value} {side.value}"), part)
        yield made


def written(office: Office, language: str = "en", *, reason: bool = False) -> dict[str, Letter]:
    made = letters(office.door.snapshot(), Words(language), TODAY, reason=reason)
    return {one.person.name: one for one in made}


def test_only_who_has_an_answer_gets_a_letter(office: Office) -> None:
    assert set(written(office)) == {f"{status.value} {side.value}" for status in OUTCOMES for side in Side}


def test_the_answer_is_the_one_that_was_decided(office: Office) -> None:
    made = written(office)
    assert made["selected mentor"].subject == "You have a place in Reverse mentoring"
    assert "selected as a mentor for Autumn 2026" in made["selected mentor"].body
    assert "selected as an adept for Autumn 2026" in made["selected adept"].body
    assert "you are in reserve" in made["reserve mentor"].body
    assert "cannot offer you a place" in made["not_selected adept"].body
    assert all(one.body.startswith(f"Dear {name},") for name, one in made.items())
    assert all("Acme" in one.body for one in made.values())


def test_days_that_have_passed_are_not_promised(office: Office) -> None:
    body = written(office)["selected mentor"].body
    assert "1 August 2026" not in body
    assert "Tuesday 15 September 2026" in body


def test_the_reason_is_told_only_where_asked_and_only_with_a_no(office: Office) -> None:
    assert not any(REASON in one.body for one in written(office).values())
    told = {name for name, one in written(office, reason=True).items() if REASON in one.body}
    assert told == {"not_selected mentor", "not_selected adept"}


def test_the_end_of_keeping_is_told_in_every_letter(office: Office) -> None:
    assert all("18 December 2028" in one.body for one in written(office).values())


def test_letters_are_in_the_language_that_was_asked_for(office: Office) -> None:
    body = written(office, "sv")["selected adept"].body
    assert body.startswith("Hej selected adept!")
    assert "antagen som adept i Autumn 2026" in body
    assert "{" not in body


def test_a_letter_on_paper_says_the_same_as_the_mail(office: Office) -> None:
    one = written(office)["reserve adept"]
    paper = as_paper(one, TODAY, Words("en"))
    assert [passage.text for passage in paper.passages if passage.role is Role.SUBJECT] == [one.subject]
    text = [passage.text for passage in paper.passages]
    assert all(paragraph in text for paragraph in (one.greeting, *one.paragraphs))


def test_who_is_anonymous_gets_no_letter(office: Office) -> None:
    everybody = [one.person.id for one in written(office).values()]
    office.privacy.make_anonymous(*everybody)
    with pytest.raises(RuleBroken, match="nobody-to-tell"):
        written(office)


def test_mails_are_written_for_all_of_them(office: Office, tmp_path: Path) -> None:
    files = write_mails(list(written(office).values()), tmp_path)
    assert len(files) == len({one.name for one in files}) == 6
    assert all(b"X-Unsent: 1" in one.read_bytes() for one in files)
