"""The earlier cohorts of the sample in plain data: who met whom, and how it went."""

from dataclasses import dataclass
from enum import StrEnum


class Course(StrEnum):
    """How a pair of an earlier cohort went."""

    AS_PLANNED = "as_planned"
    MISSED_ONCE = "missed_once"
    CANCELLED_ONCE = "cancelled_once"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierPair:
    """Two people by name, the topic they worked on, and how it went."""

    mentor: str
    adept: str
    topic: str
    course: Course = Course.AS_PLANNED
    ended_why: str = ""
    reached: bool = True
    """Whether the goal was reached."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bystander:
    """Somebody who signed up for an earlier cohort and got no pair: name, side, status and why."""

    name: str
    side: str
    status: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierCohort:
    """An earlier cohort."""

    name: str
    purpose: str
    themes: tuple[str, ...]
    pairs: tuple[EarlierPair, ...]
    bystanders: tuple[Bystander, ...]


EARLIER = (
    EarlierCohort(
        name="Omgång 1",
        purpose="Hur blir vi begripliga för den som är ny?",
        themes=("Digitala verktyg", "Inkludering"),
        pairs=(
            EarlierPair(mentor="Albin Fors", adept="Bengt Sörlin", topic="Automatisering"),
            EarlierPair(mentor="Ebba Lindskog", adept="Ingrid Tapper", topic="Sociala medier"),
            EarlierPair(
                mentor="Johan Ramberg",
                adept="Yvonne Grahn",
                topic="Inkludering",
                course=Course.CANCELLED_ONCE,
            ),
            EarlierPair(
                mentor="Nora Strand",
                adept="Rolf Hagman",
                topic="Hybridarbete",
                course=Course.ENDED,
                ended_why="Adepten slutade i företaget.",
            ),
            EarlierPair(mentor="Klara Wester", adept="Christer Vall", topic="Dataanalys", reached=False),
            EarlierPair(
                mentor="Amir Hosseini",
                adept="Ulla Bengtsson",
                topic="Dataanalys",
                course=Course.MISSED_ONCE,
            ),
            EarlierPair(mentor="Simon Kvist", adept="Birgitta Falk", topic="Digitala verktyg"),
        ),
        bystanders=(
            Bystander(
                name="Maja Lindholm",
                side="mentor",
                status="not_selected",
                reason="Fler mentorer än adepter; välkommen nästa gång.",
            ),
            Bystander(name="Göran Palm", side="adept", status="declined", reason="Hann inte i våras."),
        ),
    ),
    EarlierCohort(
        name="Omgång 2",
        purpose="Vad ser de nya som vi har slutat se?",
        themes=("Generativ AI", "Unga som kunder", "Hållbarhet"),
        pairs=(
            EarlierPair(mentor="Emma Sandberg", adept="Per Håkansson", topic="Automatisering"),
            EarlierPair(mentor="Wilma Engström", adept="Lars Engdahl", topic="Generativ AI"),
            EarlierPair(
                mentor="Sara Holmgren",
                adept="Mikael Brandt",
                topic="Hållbarhet",
                course=Course.CANCELLED_ONCE,
            ),
            EarlierPair(
                mentor="Linnea Dahl",
                adept="Stefan Öberg",
                topic="Inkludering",
                course=Course.ENDED,
                ended_why="Skiftet gjorde det omöjligt att hitta tider.",
                reached=False,
            ),
            EarlierPair(
                mentor="Klara Wester",
                adept="Roger Tunström",
                topic="Dataanalys",
                course=Course.MISSED_ONCE,
            ),
            EarlierPair(mentor="Hugo Ekström", adept="Yvonne Grahn", topic="Unga som kunder"),
            EarlierPair(
                mentor="Nora Strand",
                adept="Monica Ek",
                topic="Digitala verktyg",
                course=Course.ENDED,
                ended_why="Mentorn gick på föräldraledighet.",
            ),
            EarlierPair(mentor="Simon Kvist", adept="Anders Frisk", topic="Sociala medier", reached=False),
        ),
        bystanders=(
            Bystander(name="Nils Sjöberg", side="mentor", status="reserve", reason="Ingen plats blev ledig."),
            Bystander(name="Henrik Stålberg", side="adept", status="withdrawn", reason="Bytte uppdrag."),
            Bystander(name="Ebba Lindskog", side="mentor", status="applied"),
        ),
    ),
)
"""The two earlier cohorts, the older one first."""
