"""The shipped agendas fill their sessions exactly."""

from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.agendas import outline, share_out, theme_of


@given(minutes=st.integers(0, 600), number=st.integers(1, 5))
def test_minutes_add_up_and_none_is_negative(minutes: int, number: int) -> None:
    parts = share_out(minutes, tuple(item.share for item in outline(number, 3)))
    assert sum(parts) == minutes
    assert min(parts) >= 0


def test_an_hour_and_a_half_is_parted_in_fives() -> None:
    assert all(part % 5 == 0 for part in share_out(90, tuple(item.share for item in outline(1, 3))))


def test_first_session_sets_the_ground_rules_and_the_last_asks_what_changes() -> None:
    assert [theme_of(number, 3) for number in (1, 2, 3)] == [
        "aims-and-ground-rules",
        "the-real-challenge",
        "what-we-change",
    ]
