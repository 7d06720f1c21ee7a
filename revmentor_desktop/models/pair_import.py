"""What an import of pairs would do, line by line: who is refused and why, who is new, who is there."""

from collections.abc import Iterable, Iterator

from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.models.people_import import Outcome, PreviewLine
from revmentor_desktop.services.pair_lists import Listed, PairListPlan, PlannedRow
from revmentor_desktop.wording import names, pair_lists, troubles
from revmentor_desktop.wording.catalogue import Words

_OUTCOMES = {Listed.REFUSED: Outcome.REFUSED, Listed.NEW: Outcome.ADDED, Listed.THERE: Outcome.THERE}
_LONGEST_NAME = 80


def pair_lines(plan: PairListPlan, words: Words) -> list[PreviewLine]:
    """Put a plan into lines: refused rows first, then those that are new, then those that are there."""
    return [line for listed in _OUTCOMES for line in _lines(plan.rows, listed, words)]


def _lines(rows: Iterable[PlannedRow], listed: Listed, words: Words) -> Iterator[PreviewLine]:
    for one in rows:
        if one.listed is listed:
            mentor, adept = one.mentor[:_LONGEST_NAME] or "–", one.adept[:_LONGEST_NAME] or "–"
            yield PreviewLine(
                outcome=_OUTCOMES[listed],
                title=words(pair_lists.ROW, row=one.row, mentor=mentor, adept=adept),
                details=tuple(_details(one, words)),
            )


def _details(one: PlannedRow, words: Words) -> Iterator[str]:
    if one.why is not None:
        yield troubles.sentence(one.why, words)
    if one.pair is not None and one.pair.overrides:
        yield words(pair_lists.OVERRIDDEN, rules=_rules(one.pair, words), reason=one.pair.overrides[0].reason)


def _rules(pair: Pair, words: Words) -> str:
    return ", ".join(words(names.of(one.rule)) for one in pair.overrides)
