"""What is worked out for “Match all” away from the UI thread: functions of the services and a snapshot."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from string import ascii_uppercase
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import DraftId, PersonId
from revmentor_desktop.domain.matching import Plan
from revmentor_desktop.domain.pairs import Goal, MatchingDraft
from revmentor_desktop.domain.readiness import formalities
from revmentor_desktop.domain.text import folded
from revmentor_desktop.models.pairing_comparison import ComparisonView, comparison_view
from revmentor_desktop.models.pairing_draft import Couple, Drafted, DraftRows, draft_rows
from revmentor_desktop.models.pairing_facts import PairingFacts
from revmentor_desktop.models.pairing_readiness import ReadinessView, readiness_view
from revmentor_desktop.services.office import Office
from revmentor_desktop.wording import board, dates, matching_draft
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.matching import points

if TYPE_CHECKING:
    # It brings in the engine with numpy, which is loaded off the UI thread when it is first needed.
    from revmentor_desktop.services.solving import Watch

_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A draft ready to be shown; `plan` where the solver has just made it."""

    draft: MatchingDraft
    rows: DraftRows
    proof: str
    plan: Plan | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the latest draft is worked out for."""

    goal: Goal
    locks: tuple[Couple, ...] = ()
    forbidden: tuple[Couple, ...] = ()

    def locking(self, couple: Couple, *, on: bool) -> "Wish":
        """Lock a couple, or no longer."""
        return replace(self, locks=_with(self.locks, couple, on=on))

    def forbidding(self, couple: Couple, *, on: bool) -> "Wish":
        """Forbid a couple, which is no longer locked then, or allow it again."""
        locks = _with(self.locks, couple, on=False)
        return replace(self, locks=locks, forbidden=_with(self.forbidden, couple, on=on))

    def among(self, people: Iterable[PersonId]) -> "Wish":
        """Forget couples of people who are gone."""
        here = frozenset(people)
        return replace(
            self,
            locks=tuple(one for one in self.locks if here.issuperset(one)),
            forbidden=tuple(one for one in self.forbidden if here.issuperset(one)),
        )


def look_ahead(office: Office, facts: PairingFacts, words: Words, watch: "Watch") -> ReadinessView:
    """Say what a matching would meet."""
    ready = office.pairing.readiness(facts.snapshot, watch)
    return readiness_view(ready, formalities(facts.snapshot), names_of(facts), words)


def work_out(
    office: Office, facts: PairingFacts, wish: Wish, made_at: datetime, words: Words, watch: "Watch"
) -> Shown:
    """Make the latest draft."""
    plan = office.drafts.work_out(facts.snapshot, wish.goal, wish.locks, wish.forbidden, watch)
    draft = MatchingDraft(
        id=DraftId(""),
        cohort_id=facts.snapshot.cohort.id,
        name="",
        goal=wish.goal,
        pairs=tuple((one.mentor_id, one.adept_id) for one in plan.pairs),
        locks=wish.locks,
        made_at=made_at,
        forbidden=wish.forbidden,
    )
    return show_plan(facts, draft, plan, words)


def show_plan(facts: PairingFacts, draft: MatchingDraft, plan: Plan, words: Words) -> Shown:
    """Show a draft as the solver has just made it."""
    drafted = Drafted(draft=draft, pairs=plan.pairs, left_over=plan.left_over)
    return Shown(
        draft=draft, rows=draft_rows(facts, drafted, words), proof=board.proof(plan, words), plan=plan
    )


def show_kept(office: Office, facts: PairingFacts, draft: MatchingDraft, words: Words) -> Shown:
    """Show a kept draft by what is true today."""
    pairs = office.drafts.pairs(facts.snapshot, draft)
    objections = office.drafts.objections(facts.snapshot, draft)
    drafted = Drafted(draft=draft, pairs=pairs, objections=objections)
    proof = words(
        matching_draft.KEPT_DRAFT,
        name=draft.name,
        count=len(pairs),
        score=points(sum(one.score for one in pairs), words),
        when=dates.short_date(draft.made_at.date(), words),
    )
    return Shown(draft=draft, rows=draft_rows(facts, drafted, words), proof=proof)


def compare(
    office: Office,
    facts: PairingFacts,
    one: tuple[MatchingDraft | None, str],
    other: tuple[MatchingDraft | None, str],
    words: Words,
) -> ComparisonView:
    """Compare two drafts, each with its name; None is the board."""
    found = office.drafts.compare(facts.snapshot, one[0], other[0])
    return comparison_view(found, names_of(facts), one[1], other[1], words)


def names_of(facts: PairingFacts) -> dict[PersonId, str]:
    """Everybody's name, short enough for a sentence."""
    return {one.id: one.name[:_LONGEST_NAME] for one in facts.snapshot.people.values()}


def next_name(kept: Sequence[MatchingDraft]) -> str:
    """The letter that the next draft is kept under: the first that is free."""
    taken = {folded(one.name) for one in kept}
    free = (letter for letter in ascii_uppercase if folded(letter) not in taken)
    return next(free, f"{len(kept) + 1}")


def _with(couples: tuple[Couple, ...], couple: Couple, *, on: bool) -> tuple[Couple, ...]:
    others = tuple(one for one in couples if one != couple)
    return (*others, couple) if on else others
