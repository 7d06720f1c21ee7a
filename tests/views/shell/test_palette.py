"""Search or do: Ctrl+K, type, Enter."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from revmentor_desktop.domain.ids import ParticipationId, PersonId
from revmentor_desktop.domain.people import Participation, Person, Side
from revmentor_desktop.services.office import new_id
from revmentor_desktop.views.main_window import MainWindow
from tests.building import AUTUMN
from tests.views.shell.building import Desktop, tab_of, workspace_of


def with_people(desktop: Desktop, *names: str) -> MainWindow:
    window = desktop.start(desktop.programme())
    people = workspace_of(window).office.people
    for name in names:
        part = Participation(
            id=ParticipationId(new_id()), person_id=PersonId(name), cohort_id=AUTUMN.id, side=Side.MENTOR
        )
        people.add(Person(id=PersonId(name), name=name), part)
    return window


def open_palette(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)


def shown(window: MainWindow) -> list[str]:
    model = window.frame.search.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_a_person_is_found_and_revealed_by_keyboard_alone(desktop: Desktop) -> None:
    window = with_people(desktop, "Asta Ek", "Åsa Berg", "Bo Ek")
    open_palette(window)
    field = window.frame.search.field
    assert window.focusWidget() is field

    QTest.keyClicks(field, "asa")
    desktop.bot.waitUntil(lambda: shown(window) == ["Åsa Berg"])
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert not window.frame.search.isVisible()
    assert window.pages.code == "people"
    assert tab_of(window).revealed == ["Åsa Berg"]


def test_a_command_is_done(desktop: Desktop) -> None:
    window = with_people(desktop)
    open_palette(window)

    QTest.keyClicks(window.frame.search.field, "close prog")
    QTest.keyClick(window.frame.search.field, Qt.Key.Key_Return)

    assert window.frame.welcome.isVisible()


def test_the_arrows_choose_and_escape_gives_the_keyboard_back(desktop: Desktop) -> None:
    window = with_people(desktop, "Ann Ek", "Bo Ek")
    window.menus.actions["find"].trigger()
    before = window.focusWidget()
    open_palette(window)
    field = window.frame.search.field
    QTest.keyClicks(field, " ek")
    desktop.bot.waitUntil(lambda: shown(window)[:2] == ["Ann Ek", "Bo Ek"])

    QTest.keyClick(field, Qt.Key.Key_Down)
    assert window.frame.search.list.currentIndex().data() == "Bo Ek"
    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert not window.frame.search.isVisible()
    assert window.focusWidget() is before


def test_what_nobody_is_called_is_said(desktop: Desktop) -> None:
    window = with_people(desktop)
    open_palette(window)

    QTest.keyClicks(window.frame.search.field, "zzzz")

    assert window.frame.search._nothing.isVisible()
    QTest.keyClick(window.frame.search.field, Qt.Key.Key_Return)
    assert window.frame.search.isVisible()


def test_a_click_beside_it_closes_it(desktop: Desktop) -> None:
    window = with_people(desktop)
    open_palette(window)

    QTest.mouseClick(
        window.frame.search, Qt.MouseButton.LeftButton, pos=window.frame.rect().bottomLeft() / 1.02
    )

    assert not window.frame.search.isVisible()


def test_a_person_added_later_is_found_the_next_time(desktop: Desktop) -> None:
    window = with_people(desktop, "Ann Ek")
    open_palette(window)
    window.frame.search.dismiss()
    part = Participation(
        id=ParticipationId("p"), person_id=PersonId("Cia Ek"), cohort_id=AUTUMN.id, side=Side.ADEPT
    )
    workspace_of(window).office.people.add(Person(id=PersonId("Cia Ek"), name="Cia Ek"), part)

    open_palette(window)
    QTest.keyClicks(window.frame.search.field, "cia")

    desktop.bot.waitUntil(lambda: shown(window) == ["Cia Ek"])
