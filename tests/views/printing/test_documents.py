"""Every document as PDF, read back by another program: in both languages, with nothing and with much."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from pypdf import PdfReader

from revmentor_desktop.domain.documents import WRITTEN, Printed
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.views.printing import Paper
from revmentor_desktop.views.printing.fonts import Fonts
from revmentor_desktop.views.printing.making import Source, made
from revmentor_desktop.views.printing.marks import Text
from revmentor_desktop.views.printing.paper import SIDE_MARGIN
from revmentor_desktop.views.printing.printed import paper_of, print_document
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.printing import NAMES
from tests.views.printing.cohorts import TODAY, empty, full
from tests.views.printing.test_agendas import read

pytestmark = pytest.mark.usefixtures("qapp")
LANGUAGES = ("sv", "en")
NEVER_EMPTY = tuple(kind for kind in Printed if kind is not Printed.AGENDAS)
PAIRS = 12


@pytest.fixture(scope="module")
def much(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return full(tmp_path_factory.mktemp("much"), PAIRS)


@pytest.fixture(scope="module")
def nothing(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return empty(tmp_path_factory.mktemp("nothing"))


def source(snapshot: Snapshot, language: str = "sv", **facts: object) -> Source:
    made_from = Source(snapshot=snapshot, words=Words(language), today=TODAY)
    return replace(made_from, **facts)  # type: ignore[arg-type]


def printed(kind: Printed, of: Source, folder: Path, paper: Paper = Paper.A4) -> list[str]:
    out = folder / f"{kind}.pdf"
    pages = print_document(made(kind, of).document, out, paper)
    texts = read(out)
    assert len(texts) == pages
    return texts


@cache
def ruler() -> Fonts:
    return Fonts()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", NEVER_EMPTY)
def test_a_cohort_with_nothing_in_it_prints_a_page(
    kind: Printed, language: str, nothing: Snapshot, tmp_path: Path
) -> None:
    (page,) = printed(kind, source(nothing, language), tmp_path)

    assert "Autumn 2026" in page


def test_a_cohort_without_sessions_has_no_agendas(nothing: Snapshot) -> None:
    with pytest.raises(RuleBroken) as refused:
        made(Printed.AGENDAS, source(nothing))
    assert refused.value.code == "nothing-to-print"


@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", tuple(Printed))
def test_a_full_cohort_stays_between_the_margins_of_every_page(
    kind: Printed, language: str, paper: Paper, much: Snapshot
) -> None:
    document = made(kind, source(much, language)).document
    laid_on = paper_of(document, paper)
    for place in range(document.count(laid_on, ruler())):
        for mark in document.page(place, laid_on, ruler()).marks:
            assert mark.extent.left >= SIDE_MARGIN - 0.5
            assert mark.extent.right <= laid_on.width - SIDE_MARGIN + 1
            assert 0 <= mark.extent.top <= mark.extent.bottom <= laid_on.height - 25


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", tuple(Printed))
def test_no_line_of_text_lies_upon_another(kind: Printed, language: str, much: Snapshot) -> None:
    document = made(kind, source(much, language)).document
    paper = paper_of(document)
    for place in range(min(3, document.count(paper, ruler()))):
        texts = [mark for mark in document.page(place, paper, ruler()).marks if isinstance(mark, Text)]
        for number, one in enumerate(texts):
            assert not any(one.extent.overlaps(other.extent) for other in texts[number + 1 :]), one.text


@pytest.mark.parametrize("kind", WRITTEN)
def test_each_pair_has_its_own_numbered_pages(kind: Printed, much: Snapshot, tmp_path: Path) -> None:
    texts = printed(kind, source(much), tmp_path)

    assert len(texts) >= PAIRS
    whole = "\n".join(texts)
    for number in range(PAIRS - 1):
        assert f"Göran Ärlig {number}" in whole
    assert all("Exempelbolaget" in page for page in texts)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (Printed.BRIEFING_MENTOR, ("Genomgång för mentorn", "Det är den seniora som coachas", "Hållbarhet")),
        (Printed.BRIEFING_ADEPT, ("Genomgång för adepten", "måndag 21 september 2026", "Din mentor")),
        (Printed.AGREEMENT, ("Vår överenskommelse", "Förtrolighet", "Datum", "Mål 19")),
        (Printed.PREPARATION, ("Förberedelseblad", "Fråga 19: hur går det?", "Vi når inte de yngre")),
    ],
)
def test_a_written_document_tells_the_pair_what_it_needs(
    kind: Printed, said: tuple[str, ...], much: Snapshot, tmp_path: Path
) -> None:
    pair_ids = frozenset({PairId("Åsa Öberg 0+Göran Ärlig 0")})

    whole = "\n".join(printed(kind, source(much, pair_ids=pair_ids), tmp_path))

    for text in said:
        assert text in whole
    assert "Göran Ärlig 1" not in whole


def test_pages_of_a_long_paper_are_counted_as_one_of_several(much: Snapshot, tmp_path: Path) -> None:
    pair_ids = frozenset({PairId("Åsa Öberg 0+Göran Ärlig 0")})

    first, second, *_ = printed(Printed.PREPARATION, source(much, pair_ids=pair_ids), tmp_path)

    assert re.search(r"^.*1 \(\d\)$", first, re.MULTILINE)
    assert re.search(r"^.*2 \(\d\)$", second, re.MULTILINE)


@pytest.mark.parametrize(("language", "heads"), [("sv", "Namn och e-post"), ("en", "Name and e-mail")])
def test_the_list_of_participants_has_everybody_once_below_heads_on_each_page(
    language: str, heads: str, much: Snapshot, tmp_path: Path
) -> None:
    texts = printed(Printed.PARTICIPANTS, source(much, language), tmp_path)

    assert len(texts) > 1
    assert all(heads in page for page in texts)
    whole = "\n".join(texts)
    for number in range(PAIRS - 1):
        assert whole.count(f"öberg.{number}@") == 1
        assert whole.count(f"ärlig.{number}@") == 1
    number_of = {"sv": "{} ({})", "en": "{} of {}"}[language]
    for place, page in enumerate(texts, start=1):
        assert page.rstrip().endswith(number_of.format(place, len(texts)))


def test_the_month_names_its_red_days_and_shows_its_sessions(much: Snapshot, tmp_path: Path) -> None:
    texts = printed(Printed.MONTH, source(much), tmp_path)

    november = next(page for page in texts if "November 2026" in page)
    december = next(page for page in texts if "December 2026" in page)
    assert "09:00 Åsa" in november
    assert "Juldagen" in december


def test_a_month_with_more_sessions_than_it_can_hold_says_how_many(tmp_path: Path) -> None:
    snapshot = full(tmp_path, 200, 1)

    texts = printed(Printed.MONTH, source(snapshot), tmp_path)

    assert any(re.search(r"och \d+ till", page) for page in texts)


def test_the_week_shows_every_session_with_its_place(much: Snapshot, tmp_path: Path) -> None:
    texts = printed(Printed.WEEK, source(much), tmp_path)

    whole = "\n".join(texts)
    assert whole.count("Rum Eken") >= 3 * PAIRS
    assert "Träff 1 av 3" in whole
    assert "Vecka 45, 2026" in whole


def test_the_ideas_board_has_a_column_for_every_stage_with_ideas(much: Snapshot, tmp_path: Path) -> None:
    whole = "\n".join(printed(Printed.IDEAS, source(much), tmp_path))

    for stage in ("Ny", "Under bedömning", "Beslutad", "Pågår", "Förverkligad", "Parkerad", "Avslagen"):
        assert stage in whole
    assert [whole.count(f"Idé {number} på") for number in range(20)] == [1] * 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_overview_is_one_page_whatever_it_holds(language: str, tmp_path: Path) -> None:
    snapshot = full(tmp_path, 60)

    (page,) = printed(Printed.OVERVIEW, source(snapshot, language), tmp_path)

    assert "Hur får vi fler unga att söka sig till oss?" in page
    assert "60" in page


def test_a_day_can_be_asked_for(much: Snapshot, tmp_path: Path) -> None:
    day = min(one.wall_start.date() for one in much.sessions.values())

    texts = printed(Printed.AGENDAS, source(much, day=day), tmp_path)

    assert len(texts) == sum(one.wall_start.date() == day for one in much.sessions.values())


@pytest.mark.parametrize("kind", [Printed.OVERVIEW, Printed.WEEK, Printed.AGREEMENT])
def test_letter_paper_is_as_large_as_letter_paper_is(kind: Printed, much: Snapshot, tmp_path: Path) -> None:
    printed(kind, source(much), tmp_path, Paper.LETTER)

    box = PdfReader(tmp_path / f"{kind}.pdf").pages[0].mediabox
    assert sorted((round(box.width), round(box.height))) == [612, 792]


@pytest.mark.parametrize("kind", tuple(Printed))
def test_who_hears_the_preview_hears_which_page_it_is(kind: Printed, much: Snapshot) -> None:
    document = made(kind, source(much)).document
    pages = document.count(paper_of(document), ruler())

    said = [document.spoken(place, pages, Words("en")) for place in range(min(3, pages))]

    assert all(one.startswith(f"Page {place} of {pages}: ") for place, one in enumerate(said, start=1))


def test_every_kind_of_document_has_a_name_of_its_own() -> None:
    assert len({Words("sv")(NAMES[kind]) for kind in Printed}) == len(Printed)


def test_names_that_look_like_html_stay_letters(much: Snapshot, tmp_path: Path) -> None:
    pair_id = PairId("Åsa Öberg 0+Göran Ärlig 0")
    one = much.people[much.pairs[pair_id].mentor_id]
    renamed = replace(one, name="<b>Eva</b> {{ programme }} &amp; <script>")
    snapshot = replace(much, people={**much.people, one.id: renamed})

    whole = " ".join(
        printed(Printed.BRIEFING_MENTOR, source(snapshot, pair_ids=frozenset({pair_id})), tmp_path)
    )

    assert "<b>Eva</b> {{ programme }} &amp; <script>" in " ".join(whole.split())


def test_a_challenge_of_any_length_is_printed_whole(much: Snapshot, tmp_path: Path) -> None:
    pair_id = PairId("Åsa Öberg 0+Göran Ärlig 0")
    long = replace(much.pairs[pair_id], challenge="utmaning " * 30_000 + "slut")
    snapshot = replace(much, pairs={**much.pairs, pair_id: long})

    texts = printed(Printed.PREPARATION, source(snapshot, pair_ids=frozenset({pair_id})), tmp_path)

    assert any("slut" in page for page in texts)
