"""Findings: every word must fit, å is found by a, and the best fit comes first."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester

from revmentor_desktop.models.findings import Finding, FindingsModel, found

TEXTS = st.text(alphabet="abåäöÅÉ é-<&😀ב", max_size=12)


def finding(title: str, detail: str = "") -> Finding:
    return Finding(kind="person", id=title, title=title, kind_word="person", detail=detail)


def titles(query: str, *named: str) -> list[str]:
    return [one.title for one in found([finding(name) for name in named], query)]


def test_letters_without_marks_find_those_with_them_second() -> None:
    assert titles("asa", "Åsa Berg", "Asa Ek", "Bo") == ["Asa Ek", "Åsa Berg"]


def test_marks_that_are_typed_are_meant_first() -> None:
    assert titles("åsa", "Asa Ek", "Åsa Berg") == ["Åsa Berg", "Asa Ek"]


def test_a_beginning_comes_before_a_word_and_a_word_before_a_part() -> None:
    assert titles("an", "Johan", "Bo Andersson", "Anna") == ["Anna", "Bo Andersson", "Johan"]


def test_every_word_must_be_found_in_title_or_detail() -> None:
    people = [finding("Åsa Berg", "Sales"), finding("Åsa Ek", "HR")]

    assert [one.title for one in found(people, "sal åsa")] == ["Åsa Berg"]


def test_without_a_query_the_order_given_stays() -> None:
    assert titles("  ", "B", "A") == ["B", "A"]


@settings(max_examples=60)
@given(names=st.lists(TEXTS, max_size=12), query=TEXTS)
def test_nothing_is_found_twice_or_invented(names: list[str], query: str) -> None:
    findings = [finding(name) for name in names]

    hits = found(findings, query)

    assert len({id(one) for one in hits}) == len(hits)
    assert all(any(one is given_one for given_one in findings) for one in hits)


@settings(max_examples=25)
@given(states=st.lists(st.lists(TEXTS, max_size=6), max_size=5))
def test_the_model_keeps_qts_rules_through_every_state(states: list[list[str]]) -> None:
    model = FindingsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for names in states:
        model.show([finding(name) for name in names])
        assert model.rowCount() == len(names)
        assert [model.index(row).data() for row in range(len(names))] == names
    del tester
