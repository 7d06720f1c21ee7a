"""The cohort workbook: out with everything, and back with what was changed in it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from revmentor_desktop.domain.changes import StepKind
from revmentor_desktop.domain.errors import ListTrouble, RuleBroken
from revmentor_desktop.domain.ids import CohortId, ExportId, PairId, PersonId
from revmentor_desktop.domain.matching import LeftOver, Reason, ReasonCode
from revmentor_desktop.domain.merging import MergePlan, Sheet
from revmentor_desktop.domain.pairs import LIVING, Pair
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.records import ExportRecord
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.exchange.workbook.left_over import LeftOverLine
from revmentor_desktop.exchange.workbook.merging import merge_plan
from revmentor_desktop.exchange.workbook.passport import Passport
from revmentor_desktop.exchange.workbook.reading import EditedWorkbook, read_workbook
from revmentor_desktop.exchange.workbook.sheets import SheetTable
from revmentor_desktop.exchange.workbook.tables import Json, show_rows, tables
from revmentor_desktop.exchange.workbook.writing import cohort_workbook, write_workbook
from revmentor_desktop.matching.plans import solve
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.merge_steps import MergeSteps
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.store.queries import snapshot_at
from revmentor_desktop.wording import matching as wording
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.left_over import reason_sentence


class Workbooks:
    """Exports the cohort and takes the edited workbook back."""

    def __init__(self, door: Door, pairing: Pairing) -> None:
        self._door = door
        self._pairing = pairing

    def export(self, snapshot: Snapshot, target: Path, words: Words) -> Mapping[str, int]:
        """Write the cohort workbook; returns rows by sheet name. Raises StoreTrouble.

        Where this process may write, the export is noted with its place in the journal.
        """
        passport = self.passport(snapshot, words)
        written = self.write(snapshot, target, words, passport)
        self.note(target.name, passport)
        return written

    def passport(self, snapshot: Snapshot, words: Words) -> Passport:
        """Give a workbook that is about to be written its id and its place in the journal."""
        return Passport(
            programme_id=snapshot.programme.id,
            cohort_id=snapshot.cohort.id,
            export_id=ExportId(self._door.new_id()),
            journal_position=self._door.store.position(),
            language=words.language,
        )

    def write(self, snapshot: Snapshot, target: Path, words: Words, passport: Passport) -> Mapping[str, int]:
        """Write the workbook of a snapshot, on any thread; the programme's file is not touched."""
        shown = cohort_workbook(
            snapshot, words, why=_why(snapshot, words), left_over=self.left_over(snapshot, words)
        )
        return write_workbook(target, shown, words, passport=passport, now=self._door.now())

    def note(self, name: str, passport: Passport) -> None:
        """Note an export in the journal, where this process may write."""
        if self._door.store.writable:
            self._note(passport.export_id, name, passport)

    def table(self, snapshot: Snapshot, sheet: Sheet, words: Words) -> SheetTable:
        """A sheet's table, in words."""
        return tables(snapshot, words, why=_why(snapshot, words))[sheet]

    def rows(self, snapshot: Snapshot, sheet: Sheet, words: Words) -> list[dict[str, Json]]:
        """A sheet's rows as plain data."""
        return show_rows(self.table(snapshot, sheet, words))

    def left_over(self, snapshot: Snapshot, words: Words) -> list[LeftOverLine]:
        """Who has no pair today, with the reason why no matching, or none around today's pairs, has one."""
        paired = {
            person
            for pair in snapshot.pairs.values()
            if pair.status in LIVING
            for person in (pair.mentor_id, pair.adept_id)
        }
        alone = [one for one in self._around(snapshot) if one.person_id not in paired]
        return [_line(snapshot, one, words) for one in alone]

    def merge_preview(self, edited: Path) -> MergePlan:
        """Tell what an edited workbook asks for; nothing is written. Raises ListTrouble."""
        return self._steps(edited, read_workbook(edited)).plan

    def merge(self, edited: Path) -> MergePlan:
        """Carry over what an edited workbook asks for, as one step. Raises ListTrouble."""
        book = read_workbook(edited)
        steps = self._steps(edited, book)
        plan = steps.plan
        if plan.changes or plan.added:
            with self._door.step(
                Verb.MERGE_WORKBOOK,
                book.passport.export_id,
                cohort_id=book.passport.cohort_id,
                changed=len(plan.changes),
                added=len(plan.added),
            ) as unit:
                steps.carry_out(unit)
        return plan

    def _steps(self, edited: Path, book: EditedWorkbook) -> MergeSteps:
        passport = book.passport
        if passport.programme_id != self._door.programme().id:
            raise ListTrouble("other-programme", file=edited.name)
        if passport.journal_position > self._door.store.position():
            raise ListTrouble("workbook-ahead", file=edited.name)
        current = self._cohort(edited, passport.cohort_id)
        base = snapshot_at(self._door.store, passport.cohort_id, passport.journal_position)
        return MergeSteps(self._door, current, merge_plan(base, current, book), Words(passport.language))

    def _cohort(self, edited: Path, cohort_id: CohortId) -> Snapshot:
        try:
            return self._door.snapshot(cohort_id)
        except KeyError as error:
            raise ListTrouble("workbook-of-no-cohort", file=edited.name) from error

    def _around(self, snapshot: Snapshot) -> Sequence[LeftOver]:
        """Ask the engine with every living pair locked, so that only those without one are told of.

        Where a matching from scratch had the same trouble its reason is given, which says more than that
        the pairs there are stay.
        """
        anew = self._reasons_from_scratch(snapshot)
        locks = [(pair.mentor_id, pair.adept_id) for pair in snapshot.pairs.values() if pair.status in LIVING]
        try:
            around = self._pairing.draft(snapshot, locks=locks).left_over
        except RuleBroken:
            # A pair that stands against today's rules or capacities cannot be locked again.
            around = self._pairing.draft(snapshot).left_over
        return [replace(one, reason=anew.get((one.person_id, one.side), one.reason)) for one in around]

    def _reasons_from_scratch(self, snapshot: Snapshot) -> Mapping[tuple[PersonId, Side], Reason]:
        plan = solve(replace(self._pairing.problem(snapshot), standing=(), locks=()))
        reasons = {(one.person_id, one.side): one.reason for one in plan.left_over}
        # Whoever of a group too large for its places is the one without a pair, the group is the reason.
        for one in plan.left_over:
            if one.reason.code is ReasonCode.COMPETES:
                for member in one.reason.group:
                    reasons.setdefault((member, one.side), one.reason)
        return reasons

    def _note(self, export_id: ExportId, name: str, passport: Passport) -> None:
        record = ExportRecord(
            id=export_id,
            kind="workbook",
            made_at=self._door.now(),
            file_name=name,
            journal_position=passport.journal_position,
            cohort_id=passport.cohort_id,
        )
        with self._door.step(
            Verb.RECORD_EXPORT, export_id, cohort_id=passport.cohort_id, kind=StepKind.NOTE
        ) as unit:
            unit.add(record)


def _why(snapshot: Snapshot, words: Words) -> dict[PairId, str]:
    return {pair.id: _sentences(pair, words) for pair in snapshot.pairs.values()}


def _sentences(pair: Pair, words: Words) -> str:
    return " ".join(wording.part_sentence(part, words) for part in pair.reasons)


def _line(snapshot: Snapshot, one: LeftOver, words: Words) -> LeftOverLine:
    names: Mapping[PersonId, str] = {key: person.name for key, person in snapshot.people.items()}
    person = snapshot.people[one.person_id]
    return LeftOverLine(
        name=person.name,
        email=person.email,
        department=snapshot.department_name(person),
        side=one.side,
        reason=reason_sentence(one.reason, one.person_id, one.side, names, words),
        person_id=one.person_id,
    )
