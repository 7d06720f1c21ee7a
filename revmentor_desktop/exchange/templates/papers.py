"""The written documents: a paper for each pair, from the organisation's template or the shipped one."""

from collections.abc import Set
from dataclasses import dataclass
from math import inf

from revmentor_desktop.domain.documents import Printed
from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.domain.papers import Paper, TemplateFault
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.templates.facts import facts_of_pairs
from revmentor_desktop.exchange.templates.filling import MOST_OUTPUT, DocumentTemplate, read_template
from revmentor_desktop.exchange.templates.shipped import shipped_template
from revmentor_desktop.wording.catalogue import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Papers, and what is wrong with the organisation's own template where the shipped one was used."""

    papers: tuple[Paper, ...]
    fault: TemplateFault | None = None


def written(
    kind: Printed,
    snapshot: Snapshot,
    words: Words,
    *,
    own: str = "",
    pair_ids: Set[PairId] | None = None,
) -> Written:
    """Write a document for each pair of a cohort, or of some; `own` is the organisation's template.

    A template that is broken gives way to the shipped one, and its fault comes along.
    """
    fault = None
    if own:
        papers = _papers(own, snapshot, words, pair_ids)
        if not isinstance(papers, TemplateFault):
            return Written(papers=papers)
        fault = papers
    papers = _papers(shipped_template(kind, words.language), snapshot, words, pair_ids, most=inf)
    if isinstance(papers, TemplateFault):
        raise TypeError(papers)
    return Written(papers=papers, fault=fault)


def fault_in(source: str, snapshot: Snapshot, words: Words) -> TemplateFault | None:
    """Tell what is wrong with a template, tried on every pair of a cohort; None where nothing is."""
    papers = _papers(source, snapshot, words, None)
    return papers if isinstance(papers, TemplateFault) else None


def _papers(
    source: str,
    snapshot: Snapshot,
    words: Words,
    pair_ids: Set[PairId] | None,
    *,
    most: float = MOST_OUTPUT,
) -> tuple[Paper, ...] | TemplateFault:
    template = read_template(source)
    if not isinstance(template, DocumentTemplate):
        return template
    papers: list[Paper] = []
    for name, facts in facts_of_pairs(snapshot, words, pair_ids):
        paper = template.paper(facts, name, most)
        if isinstance(paper, TemplateFault):
            return paper
        papers.append(paper)
    return tuple(papers)
