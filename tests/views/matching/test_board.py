"""What the board shows: names for screen readers, counts, search, the panel, and every kind of name."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.views.appearance.colours import DARK, LIGHT, palette
from revmentor_desktop.views.appearance.type import body_font
from tests.building import participation, person
from tests.views.matching.table import REASON, Table, laid, shown

# The offscreen screen has no sizes, no stack and no keyboard to grab, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

STRANGE = ("<img src=x onerror=alert(1)>", "A" * 5_000, "👩‍💻 Ängla", "محمد بن عبد الله", "Ö & Ä")


def spoken(table: Table, name: str) -> str:
    index = table.adept(name) if table.adept(name).isValid() else table.mentor(name)
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def counts(table: Table) -> list[str]:
    half = table.tab.adepts
    return [half.pairs.text(), *(chip.text() for chip in half.chips.values())]


def test_cards_tell_screen_readers_name_department_side_and_state(table: Table) -> None:
    assert spoken(table, "Tova") == "Tova, Marketing, mentor, unpaired"
    table.drop_on("Gunilla", "Tova")
    assert spoken(table, "Gunilla") == "Gunilla, HR, adept, Tova"


def test_the_same_in_swedish(qtbot: QtBot, tmp_path: Path) -> None:
    with laid(qtbot, tmp_path, language="sv") as table:
        assert spoken(table, "Tova") == "Tova, Marketing, mentor, utan par"
        assert counts(table) == ["0 par · bäst möjliga 3", "6 utan par", "0 krockar", "0 undantag"]


def test_the_counts_follow_every_pair(table: Table) -> None:
    assert counts(table) == ["0 pairs · best possible 3", "6 unpaired", "0 clashes", "0 overrides"]
    cohort = table.office.door.current_cohort_id()
    table.office.pairing.assign(cohort, PersonId("Tova"), PersonId("Per-Olof"), REASON)
    table.settle()

    assert counts(table) == ["1 pair · best possible 3", "4 unpaired", "0 clashes", "1 override"]


def test_a_pair_that_came_to_share_a_department_is_counted_as_a_clash(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    snapshot = table.office.door.snapshot()
    tova, gunilla = snapshot.people[PersonId("Tova")], snapshot.people[PersonId("Gunilla")]
    table.office.people.revise(replace(tova, department_id=gunilla.department_id))
    table.settle()

    assert counts(table)[2] == "1 clash"


def test_a_count_narrows_the_board_to_the_cards_it_is_about(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    unpaired = next(iter(table.tab.adepts.chips.values()))

    unpaired.click()
    assert shown(table.tab.adepts.model) == ["Karin", "Per-Olof"]
    unpaired.click()
    assert shown(table.tab.adepts.model) == ["Gunilla", "Karin", "Per-Olof"]


def test_the_search_narrows_both_halves_by_any_word_on_the_cards(table: Table) -> None:
    table.tab.start_search()
    table.tab.adepts.search.setText("marketing")

    assert table.listed() == ["Tova"]
    assert shown(table.tab.adepts.model) == ["Per-Olof"]
    assert table.tab.adepts.search.hasFocus()


def test_the_search_finds_an_adept_by_the_mentors_name(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    table.tab.adepts.search.setText("tova")

    assert shown(table.tab.adepts.model) == ["Gunilla"]


def test_reveal_shows_a_person_or_a_pair_even_when_the_search_hides_them(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    table.tab.adepts.search.setText("nobody at all")

    table.tab.reveal(table.pair("Tova", "Gunilla").id)
    assert table.tab.adepts.view.currentIndex().data() == "Gunilla"
    table.tab.reveal("Hugo")
    assert table.tab.mentors.view.currentIndex().data() == "Hugo"
    assert not table.tab.adepts.view.currentIndex().isValid()
    table.tab.reveal("Tova")
    assert table.tab.adepts.view.currentIndex().data() == "Gunilla"


def test_a_change_keeps_the_choice_and_touches_only_its_cards(table: Table) -> None:
    table.tab.adepts.view.setCurrentIndex(table.adept("Karin"))
    touched: list[str] = []
    model = table.tab.adepts.model
    model.dataChanged.connect(lambda first, last, _roles: touched.extend(rows(first.row(), last.row())))
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))

    def rows(first: int, last: int) -> list[str]:
        return [str(model.index(row).data()) for row in range(first, last + 1)]

    cohort = table.office.door.current_cohort_id()
    table.office.pairing.assign(cohort, PersonId("Tova"), PersonId("Gunilla"))
    table.settle()

    assert touched == ["Gunilla"]
    assert resets == []
    assert table.tab.adepts.view.currentIndex().data() == "Karin"


def test_who_is_looked_up_has_the_keyboard_so_that_enter_pairs(table: Table) -> None:
    table.tab.adepts.search.setFocus()
    table.tab.reveal("Hugo")
    table.settle()
    assert table.tab.mentors.view.hasFocus()
    assert table.tab.mentors.view.currentIndex() == table.mentor("Hugo")


def test_the_panel_shows_the_chosen_person_and_who_suits_best(table: Table) -> None:
    table.tab.mentors.view.setCurrentIndex(table.mentor("Tova"))
    table.settle()

    panel = table.tab.panel
    assert panel.person.name.text() == "Tova"
    assert set(shown(panel.model)) == {"Gunilla", "Karin", "Per-Olof"}


def test_the_panel_explains_a_pair_and_what_is_missing_before_it_meets(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")

    couple = table.tab.panel.couple
    assert couple.title.text() == "Tova → Gunilla"
    assert couple.preparation.text().startswith("Missing: topics, questions, goal")


def test_a_pair_that_is_more_than_proposed_says_on_its_card_how_much_it_lacks(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    card = table.tab.adepts.model.card(table.adept("Gunilla"))
    assert card is not None
    assert card.seats[0].missing == ""

    table.office.pairs.activate(table.pair("Tova", "Gunilla").id)
    table.settle()

    card = table.tab.adepts.model.card(table.adept("Gunilla"))
    assert card is not None
    assert card.seats[0].missing == "7 missing"
    told = str(table.adept("Gunilla").data(Qt.ItemDataRole.AccessibleDescriptionRole))
    assert told.startswith("Missing: topics, questions, goal")
    assert table.adept("Gunilla").data(Qt.ItemDataRole.ToolTipRole) == told


def test_an_override_is_told_with_who_and_why(table: Table) -> None:
    cohort = table.office.door.current_cohort_id()
    table.office.pairing.assign(cohort, PersonId("Tova"), PersonId("Per-Olof"), REASON)
    table.settle()
    table.tab.reveal("Per-Olof")

    assert table.tab.panel.couple.warned.text.text().endswith(f": {REASON}")


def test_state_comes_back(table: Table) -> None:
    table.tab.adepts.search.setText("karin")
    state = table.tab.state()
    table.tab.adepts.search.clear()

    table.tab.restore(state)

    assert table.tab.adepts.search.text() == "karin"
    table.tab.restore({"widths": "nonsense,1,", "search": ""})


def test_an_empty_programme_says_what_belongs_here_and_leads_there(qtbot: QtBot, tmp_path: Path) -> None:
    with laid(qtbot, tmp_path, mentors=(), adepts=()) as table:
        asked: list[tuple[str, str]] = []
        table.tab.went_to.connect(lambda kind, record: asked.append((kind, record)))
        button = table.tab.findChild(QPushButton, "")
        buttons = [one for one in table.tab.findChildren(QPushButton) if one.isVisible()]

        assert button is not None
        assert [one.accessibleName() for one in buttons] == ["Go to People"]
        buttons[0].click()
        assert asked == [("people", "")]


def test_who_joins_an_empty_board_appears_on_it(qtbot: QtBot, tmp_path: Path) -> None:
    with laid(qtbot, tmp_path, mentors=(), adepts=()) as table:
        table.office.people.add(person("Tova"), participation("Tova", Side.MENTOR))
        table.settle()

        assert table.listed() == ["Tova"]
        assert table.tab.adepts.view.isVisible()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_names_of_every_kind_are_drawn_as_they_are_written(
    qtbot: QtBot, tmp_path: Path, theme: object, zoom: float
) -> None:
    people = tuple((name, "R&D") for name in STRANGE)
    before = QApplication.font()
    try:
        with laid(qtbot, tmp_path, mentors=people, adepts=()) as table:
            QApplication.setPalette(palette(DARK if theme is DARK else LIGHT))
            QApplication.setFont(body_font(zoom))
            table.settle()
            for row in range(table.tab.mentors.model.rowCount()):
                table.tab.mentors.view.setCurrentIndex(table.tab.mentors.model.index(row))
                assert table.tab.grab().size() == QSize(table.tab.width(), table.tab.height())
            assert STRANGE[0] in shown(table.tab.mentors.model)
            assert table.tab.minimumSizeHint().width() <= 1280
    finally:
        QApplication.setFont(before)
        QApplication.setPalette(palette(LIGHT))


def test_an_adept_with_several_places_keeps_count_of_them(qtbot: QtBot, tmp_path: Path) -> None:
    with laid(qtbot, tmp_path, adepts=(("Gunilla", "HR"),), capacity=3) as table:
        for mentor in ("Tova", "Hugo", "Amina"):
            table.drop_on("Gunilla", mentor)
            assert table.tab.grab().width() == table.tab.width()

        assert table.pairs() == {("Tova", "Gunilla"), ("Hugo", "Gunilla"), ("Amina", "Gunilla")}
        assert spoken(table, "Gunilla") == "Gunilla, HR, adept, Amina, Hugo, Tova"
