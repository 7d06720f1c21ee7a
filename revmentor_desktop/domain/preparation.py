"""The preparation gate: what a pair needs before its first session."""

from enum import StrEnum

from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Participation


class Need(StrEnum):
    """One thing that must be there before the first session."""

    TOPICS = "topics"
    QUESTIONS = "questions"
    GOAL = "goal"
    CHALLENGE = "challenge"
    REAL_CHALLENGE = "real_challenge"
    MENTOR_BRIEFED = "mentor_briefed"
    ADEPT_BRIEFED = "adept_briefed"
    AGREEMENT = "agreement"


def missing(pair: Pair, mentor: Participation, adept: Participation) -> tuple[Need, ...]:
    """Tell what the pair still lacks, in the order of the preparation sheet."""
    lacks = {
        Need.TOPICS: not pair.topics,
        Need.QUESTIONS: not pair.questions,
        Need.GOAL: not pair.goals,
        Need.CHALLENGE: not pair.challenge.strip(),
        Need.REAL_CHALLENGE: bool(pair.challenge.strip()) and pair.challenge_is_real is not True,
        Need.MENTOR_BRIEFED: mentor.briefed_on is None,
        Need.ADEPT_BRIEFED: adept.briefed_on is None,
        Need.AGREEMENT: mentor.agreement_signed_on is None or adept.agreement_signed_on is None,
    }
    return tuple(need for need, lacking in lacks.items() if lacking)
