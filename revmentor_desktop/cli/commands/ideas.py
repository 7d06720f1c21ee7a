"""The command about ideas: add one, or move it to a stage."""

from revmentor_desktop.cli.calls import Answer, Call
from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.wording import answers, names


def idea(call: Call) -> Answer:
    """Add an idea; one of that title is moved instead."""
    asked = call.optional("stage")
    with call.office(write=True) as office:
        cohort_id = call.cohort_id(office)
        known = office.ideas.titled(call.text("title"))
        if known is not None:
            stage = Stage(asked) if asked else known.stage
            office.ideas.move(known.id, stage, reason=call.text("reason"))
            found, message = known, answers.IDEA_MOVED
        else:
            stage = Stage(asked) if asked else Stage.NEW
            pair_id = None
            for mentor, adept in call.couples("pair")[:1]:
                people = office.people
                pair_id = office.pairs.between(cohort_id, people.find(mentor).id, people.find(adept).id).id
            found = office.ideas.catch(
                call.text("title"),
                stage=stage,
                cohort_id=cohort_id,
                pair_id=pair_id,
                reason=call.text("reason"),
            )
            message = answers.IDEA_ADDED
    said = call.words(message, title=found.title, stage=call.words(names.of(stage)))
    return Answer({"id": found.id, "title": found.title, "stage": stage.value}, [said])
