"""The frame of the sample: a programme, its departments, topics and questions, plainly a sample."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from revmentor_desktop.domain.ids import DepartmentId, QuestionId, TopicId
from revmentor_desktop.domain.programme import Department, Programme, Question, Topic
from revmentor_desktop.services.programmes import new_programme
from revmentor_desktop.services.sample.days import COUNTRY, ZONE

NAME = "Omvänt mentorskap – EXEMPEL"
ORGANISATION = "Exempelbolaget AB (påhittat)"
COORDINATOR = "Exempelsamordnaren"
"""Who did everything in the sample, whoever runs it."""
LEVELS = (
    "Trainee",
    "Medarbetare",
    "Specialist",
    "Teamledare",
    "Avdelningschef",
    "Direktör",
    "Koncernledning",
)
FEEDBACK_QUESTIONS = (
    "Hur väl fungerar samtalen mellan er?",
    "Hur nära era verkliga utmaningar kommer ni?",
    "Har ni fått den tid ni behöver?",
)
DEPARTMENTS = (
    "Försäljning",
    "Ekonomi",
    "HR",
    "IT",
    "Kommunikation",
    "Logistik",
    "Produktion",
    "Kundservice",
)
_ABOVE = {"Kundservice": "Försäljning"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A topic with the question and the goal that pairs take from it."""

    name: str
    question: str
    goal: str


SUBJECTS = (
    Subject(
        name="Generativ AI",
        question="Vilken uppgift skulle vi lämna till en AI redan i morgon, och vad håller oss tillbaka?",
        goal="Ha provat generativ AI på tre riktiga arbetsuppgifter",
    ),
    Subject(
        name="Dataanalys",
        question="Vilket beslut tar vi i dag på känsla fast svaret finns i våra data?",
        goal="Kunna ställa egna frågor till försäljningsdata",
    ),
    Subject(
        name="Automatisering",
        question="Vad gör vi för hand varje vecka som ingen skulle sakna?",
        goal="Ha valt en rutin och räknat på att automatisera den",
    ),
    Subject(
        name="Digitala verktyg",
        question="Vilka verktyg använder du som jag inte ens har hört talas om?",
        goal="Arbeta i teamets gemensamma verktyg utan hjälp",
    ),
    Subject(
        name="Sociala medier",
        question="Var talar folk om oss när vi inte är med?",
        goal="Förstå var våra kunder talar om oss",
    ),
    Subject(
        name="Unga som kunder",
        question="När valde du senast bort ett företag som vårt, och varför?",
        goal="Ha talat med fem kunder under trettio",
    ),
    Subject(
        name="Hållbarhet",
        question="Vad i vårt hållbarhetsarbete tror du inte på?",
        goal="Ha ett hållbarhetsmål som teamet självt har valt",
    ),
    Subject(
        name="Inkludering",
        question="När kände du dig senast utanför här, och vad hände sedan?",
        goal="Ha ändrat ett möte så att fler kommer till tals",
    ),
    Subject(
        name="Hybridarbete",
        question="Vad går förlorat när vi inte ses, och vad vinner vi?",
        goal="Ha kommit överens om hur teamet möts",
    ),
    Subject(
        name="E-handel",
        question="Var i köpet ger du upp hos oss?",
        goal="Ha gått igenom hela köpet som kund",
    ),
    Subject(
        name="Arbetsgivarvarumärke",
        question="Vad svarar du när vänner frågar hur det är att arbeta här?",
        goal="Ha skrivit om en platsannons tillsammans",
    ),
    Subject(
        name="Cybersäkerhet",
        question="Vilken säkerhetsregel kringgår alla?",
        goal="Veta vad jag själv gör som är osäkert",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleWords:
    """The sample's own words as they are kept, by name."""

    departments: Mapping[str, Department]
    topics: Mapping[str, Topic]
    questions: tuple[Question, ...]


def sample_programme(new_id: Callable[[], str]) -> Programme:
    """Give the programme of the sample."""
    return replace(
        new_programme(NAME, new_id),
        organisation=ORGANISATION,
        language="sv",
        zone=ZONE,
        country=COUNTRY,
        levels=LEVELS,
        feedback_questions=FEEDBACK_QUESTIONS,
        purpose="Ledningen lär av dem som ser företaget med nya ögon. (Exempel, alla namn är påhittade.)",
        legal_ground="Berättigat intresse (exempel)",
    )


def sample_words(new_id: Callable[[], str]) -> SampleWords:
    """Make departments, with one below another, topics and the question bank."""
    departments: dict[str, Department] = {}
    for name in DEPARTMENTS:
        above = departments.get(_ABOVE.get(name, ""))
        departments[name] = Department(
            id=DepartmentId(new_id()), name=name, parent_id=above.id if above else None
        )
    topics = {one.name: Topic(id=TopicId(new_id()), name=one.name) for one in SUBJECTS}
    questions = tuple(
        Question(id=QuestionId(new_id()), text=one.question, topic_id=topics[one.name].id) for one in SUBJECTS
    )
    return SampleWords(departments=departments, topics=topics, questions=questions)
