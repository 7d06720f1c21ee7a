"""Agendas fill their sessions exactly, and what a session left over is all carried on."""

from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.agendas import (
    AgendaItem,
    ItemKind,
    as_template,
    kind_of,
    left_over,
    outline,
    own_template,
    per_cent,
    share_out,
    steps_in,
    template_points,
    theme_of,
)
from revmentor_desktop.domain.ids import AgendaItemId, SessionId, TemplateId
from revmentor_desktop.domain.programme import Template, TemplateItem, TemplateKind
from revmentor_desktop.domain.text import folded

TITLES = st.text("abåÄ \n", min_size=1, max_size=6).filter(lambda text: bool(text.strip()))


def an_item(place: int, title: str, minutes: int = 10, outcome: str = "") -> AgendaItem:
    return AgendaItem(
        id=AgendaItemId(str(place)),
        session_id=SessionId("s"),
        position=place,
        title=title,
        minutes=minutes,
        kind=ItemKind.TOPIC,
        outcome=outcome,
    )


def a_template(*shares: int, name: str = "Ours", number: int | None = 1, language: str = "sv") -> Template:
    return Template(
        id=TemplateId(name),
        kind=TemplateKind.AGENDA,
        name=name,
        language=language,
        session_number=number,
        items=tuple(TemplateItem(title=f"Point {share}", kind="topic", share=share) for share in shares),
    )


@given(minutes=st.integers(0, 600), number=st.integers(1, 5))
def test_minutes_add_up_and_none_is_negative(minutes: int, number: int) -> None:
    parts = share_out(minutes, tuple(item.share for item in outline(number, 3)))
    assert sum(parts) == minutes
    assert min(parts) >= 0


@given(minutes=st.integers(0, 1440), shares=st.lists(st.integers(-5, 300), min_size=1, max_size=20))
def test_minutes_of_any_template_add_up(minutes: int, shares: list[int]) -> None:
    points = template_points(a_template(*shares), minutes)
    assert sum(point.minutes for point in points) == minutes
    assert min(point.minutes for point in points) >= 0
    assert len(points) == len(shares)


@given(amounts=st.lists(st.integers(0, 500), min_size=1, max_size=30))
def test_per_cents_add_up_to_a_hundred_and_none_is_a_whole_one_off(amounts: list[int]) -> None:
    shares = per_cent(amounts)
    assert sum(shares) == 100
    if sum(amounts):
        exact = [100 * amount / sum(amounts) for amount in amounts]
        assert all(abs(share - wanted) < 1 for share, wanted in zip(shares, exact, strict=True))


@given(fives=st.lists(st.integers(1, 8), min_size=1, max_size=8))
def test_an_agenda_kept_as_a_template_comes_back_with_its_minutes(fives: list[int]) -> None:
    items = [an_item(place, f"Point {place}", 5 * five) for place, five in enumerate(fives)]
    whole = sum(item.minutes for item in items)
    template = Template(
        id=TemplateId("t"), kind=TemplateKind.AGENDA, name="T", language="sv", items=as_template(items)
    )
    points = template_points(template, whole)
    assert [point.title for point in points] == [item.title for item in items]
    assert sum(point.minutes for point in points) == whole
    if whole <= 120:
        assert [point.minutes for point in points] == [item.minutes for item in items]


@given(
    titles=st.lists(st.tuples(TITLES, st.sampled_from(["", " ", "Done"])), max_size=8),
    steps=st.lists(TITLES, max_size=6),
)
def test_left_overs_lose_nothing_and_say_nothing_twice(
    titles: list[tuple[str, str]], steps: list[str]
) -> None:
    items = [an_item(place, title, outcome=outcome) for place, (title, outcome) in enumerate(titles)]
    carried = [folded(point.title) for point in left_over(items, steps)]
    wanted = {folded(item.title) for item in items if not item.outcome.strip()} | {
        folded(one) for one in steps
    }
    assert set(carried) == wanted
    assert len(carried) == len(wanted)


def test_steps_come_back_as_follow_ups_after_the_points() -> None:
    points = left_over([an_item(0, "Open"), an_item(1, "Over", outcome="Agreed")], ["Call Bo"])
    assert [(point.title, point.kind) for point in points] == [
        ("Open", ItemKind.TOPIC),
        ("Call Bo", ItemKind.FOLLOW_UP),
    ]


@given(steps=st.lists(TITLES.map(lambda text: " ".join(text.split())), max_size=6))
def test_steps_are_read_line_by_line_each_once(steps: list[str]) -> None:
    read = steps_in("\n\n".join(steps))
    assert {folded(one) for one in read} == {folded(one) for one in steps}
    assert len(read) == len({folded(one) for one in steps})


def test_own_template_is_for_its_session_and_language() -> None:
    ours, other = a_template(50, 50), a_template(100, name="A", number=2)
    english, empty = a_template(100, name="B", language="en"), a_template(name="C")
    templates = [other, english, empty, ours]
    assert own_template(templates, 1, "sv") is ours
    assert own_template(templates, 3, "sv") is None
    assert own_template(templates, 1, "en") is english


def test_a_kind_nobody_knows_is_another_point() -> None:
    assert kind_of("challenge") is ItemKind.CHALLENGE
    assert kind_of("coffee") is ItemKind.OTHER


def test_an_hour_and_a_half_is_parted_in_fives() -> None:
    assert all(part % 5 == 0 for part in share_out(90, tuple(item.share for item in outline(1, 3))))


def test_first_session_sets_the_ground_rules_and_the_last_asks_what_changes() -> None:
    assert [theme_of(number, 3) for number in (1, 2, 3)] == [
        "aims-and-ground-rules",
        "the-real-challenge",
        "what-we-change",
    ]
