"""The organisation's own templates and its logo: kept in the file, taken back, and refused with a reason."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from revmentor_desktop.domain.documents import Printed
from revmentor_desktop.domain.errors import RuleBroken, StoreTrouble
from revmentor_desktop.domain.papers import Logo
from revmentor_desktop.services.office import Office
from revmentor_desktop.services.papers import LARGEST_LOGO, template_file
from tests.building import Bench

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2">%s</svg>'


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    bench = Bench(tmp_path)
    with bench.started() as door:
        yield Office(door, bench.place)


def drawable(_logo: Logo) -> bool:
    return True


def file_of(folder: Path, content: bytes) -> Path:
    file = folder / "picture"
    file.write_bytes(content)
    return file


def test_a_template_is_kept_by_document_and_language_until_it_is_taken_back(office: Office) -> None:
    papers = office.papers
    papers.save(Printed.AGREEMENT, "sv", "<p>Vårt</p>")
    papers.save(Printed.AGREEMENT, "sv", "<p>Vårt eget</p>")

    assert papers.templates("sv") == {Printed.AGREEMENT: "<p>Vårt eget</p>"}
    assert papers.templates("en") == {}
    papers.reset(Printed.AGREEMENT, "sv")
    assert papers.templates("sv") == {}


def test_each_of_it_can_be_undone(office: Office, tmp_path: Path) -> None:
    papers = office.papers
    papers.save(Printed.AGREEMENT, "sv", "<p>ett</p>")
    papers.set_logo(file_of(tmp_path, PNG), drawable)

    office.history.undo()
    assert papers.logo() is None
    office.history.undo()
    assert papers.templates("sv") == {}


def test_saving_the_same_again_is_no_step(office: Office) -> None:
    office.papers.save(Printed.AGREEMENT, "sv", "<p>ett</p>")
    before = office.door.store.position()

    office.papers.save(Printed.AGREEMENT, "sv", "<p>ett</p>")

    assert office.door.store.position() == before


def test_a_broken_template_is_not_kept(office: Office) -> None:
    with pytest.raises(RuleBroken) as refused:
        office.papers.save(Printed.AGREEMENT, "sv", "<p>ett</p>\n{{ oj")

    assert (refused.value.code, refused.value.facts["line"]) == ("template-broken", 2)
    assert office.papers.templates("sv") == {}


@pytest.mark.parametrize(
    ("content", "kind"),
    [(PNG, "png"), (b"\xff\xd8\xff\xe0 jpeg", "jpeg"), (SVG % b'<use href="#a"/>', "svg")],
)
def test_a_picture_is_kept_as_it_was(content: bytes, kind: str, office: Office, tmp_path: Path) -> None:
    office.papers.set_logo(file_of(tmp_path, content), drawable)

    assert office.papers.logo() == Logo(content=content, kind=kind)
    office.papers.remove_logo()
    assert office.papers.logo() is None


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"GIF89a", "logo-unknown"),
        (b"", "logo-unknown"),
        (PNG + b"0" * LARGEST_LOGO, "logo-too-large"),
        (SVG % b'<image href="file:///etc/passwd"/>', "logo-refers-outside"),
        (SVG % b"<image xlink:href='http://example.org/a.png'/>", "logo-refers-outside"),
        (SVG % b'<rect style="fill:url(http://example.org)"/>', "logo-refers-outside"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG % b"", "logo-refers-outside"),
    ],
)
def test_what_is_no_good_logo_is_refused(content: bytes, code: str, office: Office, tmp_path: Path) -> None:
    with pytest.raises(RuleBroken) as refused:
        office.papers.set_logo(file_of(tmp_path, content), drawable)

    assert refused.value.code == code
    assert office.papers.logo() is None


def test_a_picture_that_cannot_be_drawn_is_refused(office: Office, tmp_path: Path) -> None:
    with pytest.raises(RuleBroken, match="logo-unknown"):
        office.papers.set_logo(file_of(tmp_path, PNG), lambda _: False)


def test_a_file_that_is_not_there_is_told(office: Office, tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble, match="file-missing"):
        office.papers.set_logo(tmp_path / "nowhere.png", drawable)


def test_a_template_is_read_from_a_text_file_only(tmp_path: Path) -> None:
    assert template_file(file_of(tmp_path, "\ufeff<p>å</p>".encode())) == "<p>å</p>"
    with pytest.raises(RuleBroken, match="template-no-text"):
        template_file(file_of(tmp_path, b"\xff\xfe\x00"))
