"""Rows that were added in a workbook: new people of the cohort and new ideas."""

from collections.abc import Iterable, Mapping

from revmentor_desktop.domain.merging import (
    Added,
    Entity,
    MergeProblem,
    NewFact,
    ProblemCode,
    Sheet,
)
from revmentor_desktop.exchange.workbook.meaning import Meaning, NotUnderstood, text_of
from revmentor_desktop.exchange.workbook.places import CohortPlaces
from revmentor_desktop.exchange.workbook.reading import EditedRow, Unreadable
from revmentor_desktop.exchange.workbook.sheets import Column, SheetTable

_NEEDED = {Sheet.PEOPLE: "side", Sheet.IDEAS: "title"}
"""What an added row needs (a person also a name or an address); the rest has defaults."""


class Additions:
    """Reads added rows; a fact that is not understood is left out and told, the row stays."""

    def __init__(self, meaning: Meaning, places: CohortPlaces) -> None:
        self._meaning = meaning
        self._places = places

    def read(self, table: SheetTable, row: EditedRow) -> Iterable[Added | MergeProblem]:
        """Give the addition that a row asks for, and what in it was not understood."""
        if table.sheet not in {Sheet.PEOPLE, Sheet.IDEAS}:
            yield MergeProblem(code=ProblemCode.ADDED_ELSEWHERE, sheet=table.sheet, row=row.number)
            return
        facts: dict[str, NewFact] = {}
        problems: list[MergeProblem] = []
        for column, heading in zip(table.columns, table.headings, strict=True):
            if column.entity is None:
                continue
            try:
                fact = self._fact(column, column.entity, row, table.sheet)
            except NotUnderstood as error:
                problems.append(_problem(error, table.sheet, row, column, heading))
            else:
                facts |= {column.field: fact} if fact else {}
                doubt = self._meaning.doubt(column, fact.value) if fact else None
                if doubt:
                    problems.append(_problem(NotUnderstood(doubt), table.sheet, row, column, heading))
        yield from problems
        if table.sheet is Sheet.IDEAS and "title" in facts:
            yield _added(Entity.IDEA, table.sheet, row, facts["title"].text, facts)
        if table.sheet is Sheet.PEOPLE and "side" in facts:
            yield from self._person(table, row, facts)

    def _fact(self, column: Column, entity: Entity, row: EditedRow, sheet: Sheet) -> NewFact | None:
        cell = row.cells.get(column.field)
        text = text_of(cell)
        if not text and not isinstance(cell, Unreadable) and column.field != _NEEDED[sheet]:
            return None
        value = self._meaning.read(column, cell)
        return NewFact(entity=entity, field=column.fact, text=text, value=value)

    def _person(
        self, table: SheetTable, row: EditedRow, facts: dict[str, NewFact]
    ) -> Iterable[Added | MergeProblem]:
        email = facts["e_mail"].text.lower() if "e_mail" in facts else None
        if "name" not in facts:
            if email is None:
                yield MergeProblem(
                    code=ProblemCode.MISSING,
                    sheet=table.sheet,
                    row=row.number,
                    column=_heading(table, "name"),
                )
                return
            facts["name"] = NewFact(entity=Entity.PERSON, field="name", text=email, value=email)
        name = facts["name"].text
        department = facts["department"].value if "department" in facts else None
        try:
            known = self._places.newcomer(name, email, department, facts["side"].value)
        except NotUnderstood as error:
            yield MergeProblem(code=error.code, sheet=table.sheet, row=row.number, facts=error.facts)
            return
        yield _added(Entity.PERSON, table.sheet, row, name, facts, known)


def _heading(table: SheetTable, field: str) -> str:
    return next(
        heading
        for column, heading in zip(table.columns, table.headings, strict=True)
        if column.field == field
    )


def _added(
    entity: Entity,
    sheet: Sheet,
    row: EditedRow,
    name: str,
    facts: Mapping[str, NewFact],
    known: str | None = None,
) -> Added:
    return Added(
        entity=entity,
        sheet=sheet,
        row=row.number,
        name=name,
        facts=tuple(facts.values()),
        known_id=known,
    )


def _problem(
    error: NotUnderstood, sheet: Sheet, row: EditedRow, column: Column, heading: str
) -> MergeProblem:
    return MergeProblem(
        code=error.code,
        sheet=sheet,
        row=row.number,
        column=heading,
        value=text_of(row.cells.get(column.field)),
        facts=error.facts,
    )
