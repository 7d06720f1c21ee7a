"""Departments, topics and levels as the command line lists them."""

from tests.flows.driving import Desk


def test_departments_are_listed_with_their_people(company: Desk) -> None:
    rows = company.does("show", "departments").rows("rows")
    assert [(row["name"], row["below"], row["spellings"], row["people"]) for row in rows] == [
        ("Finance", None, [], 1),
        ("HR", None, [], 2),
        ("Sales", None, [], 5),
    ]


def test_topics_are_listed_with_how_many_offer_and_want_them(company: Desk) -> None:
    rows = company.does("show", "topics").rows("rows")
    assert {row["name"]: (row["offered"], row["wanted"]) for row in rows} == {
        "AI": (2, 2),
        "Data": (1, 2),
        "Social media": (1, 1),
    }


def test_levels_are_listed_in_their_order_and_then_those_besides_the_scale(desk: Desk) -> None:
    desk.does("new", "--name", "P", "--levels", "Senior,Junior")
    people = desk.folder / "people.csv"
    people.write_text(
        "Name,E-mail,Side,Level\nAnn,ann@example.org,mentor,junior\nBo,bo@example.org,adept,Chief\n",
        encoding="utf-8",
    )
    desk.does("import", str(people))
    rows = desk.does("show", "levels").rows("rows")
    assert [(row["name"], row["on_scale"], row["people"]) for row in rows] == [
        ("Senior", True, 0),
        ("Junior", True, 1),
        ("Chief", False, 1),
    ]
