"""What is not known about people, or cannot be true: shown, and held against nobody."""

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import Notice, NoticeCode
from revmentor_desktop.domain.programme import Rule, Switch
from revmentor_desktop.matching.eligibility import circles
from revmentor_desktop.matching.scores import ScoreTable


def notices(table: ScoreTable) -> tuple[Notice, ...]:
    """List what the rules that are not switched off could not judge, each person once under each."""
    problem = table.problem
    people = {one.id: one for one in (*table.mentors, *table.adepts)}.values()
    found: list[Notice] = []
    if _asked(table, Rule.REPORTING_LINE):
        rings = circles(problem.managers)
        found += [Notice(code=NoticeCode.MANAGER_CIRCLE, people=ring) for ring in rings]
    if _asked(table, Rule.SENIORITY):
        if not problem.levels:
            found.append(Notice(code=NoticeCode.NO_LEVELS))
        unknown = [
            one.id
            for one in people
            if (one.level is None or not problem.levels) and one.employed_since is None
        ]
        found += _about(NoticeCode.UNKNOWN_SENIORITY, unknown)
    if _asked(table, Rule.DEPARTMENT):
        found += _about(NoticeCode.UNKNOWN_DEPARTMENT, [one.id for one in people if not one.departments])
    if _asked(table, Rule.LANGUAGE):
        found += _about(NoticeCode.UNKNOWN_LANGUAGE, [one.id for one in people if not one.languages])
    return tuple(found)


def _asked(table: ScoreTable, rule: Rule) -> bool:
    return table.problem.switch(rule) is not Switch.OFF


def _about(code: NoticeCode, people: list[PersonId]) -> list[Notice]:
    return [Notice(code=code, people=tuple(people))] if people else []
