"""The list of mails: it keeps the rules of models and is heard with whom each goes to."""

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from revmentor_desktop.domain.mails import MailKind
from revmentor_desktop.models.mail_rows import ID_ROLE, MailRows
from revmentor_desktop.services.mails import mails_of
from revmentor_desktop.wording.catalogue import Words
from tests.exchange.workbook import builders

NOW = datetime(2026, 9, 1, 9, tzinfo=UTC)


@given(st.lists(st.tuples(st.sampled_from([4, 6, 12]), st.sampled_from(list(MailKind))), max_size=5))
@settings(max_examples=30, deadline=None)
def test_the_list_keeps_the_rules_of_models(asked: list[tuple[int, MailKind]]) -> None:
    model = MailRows(Words("en"))
    watched = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for size, kind in asked:
        snapshot = builders.a_cohort(size)
        mails = mails_of(snapshot, kind, NOW)
        model.show(mails, snapshot)
        ids = [model.index(row, 0).data(ID_ROLE) for row in range(model.rowCount())]
        assert ids == [one.session_id or one.pair_id for one in mails]
    watched.deleteLater()


def test_a_row_is_heard_with_those_it_goes_to() -> None:
    snapshot = builders.a_cohort(6)
    model = MailRows(Words("en"))
    model.show(mails_of(snapshot, MailKind.INVITATION, NOW), snapshot)
    index = model.index(0, 0)
    assert index.data() == "13 Oct: Björn Bergqvist and Åsa Ahlström"
    heard = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == f"{index.data()}, to Björn Bergqvist, Åsa Ahlström"
