"""Commands about forms: sign-up and evaluation out, and what came back in."""

from revmentor_desktop.cli.calls import Answer, Call
from revmentor_desktop.domain.errors import ListTrouble, StoreTrouble
from revmentor_desktop.domain.feedback import Moment
from revmentor_desktop.services.forms import evaluations as prepared
from revmentor_desktop.services.forms import write_forms, write_sign_up
from revmentor_desktop.services.returned_forms import ReturnedPlan, read_places
from revmentor_desktop.wording import answers, imports
from revmentor_desktop.wording import forms as wording


def form(call: Call) -> Answer:
    """Write one sign-up form: blank, or with what is known about a person."""
    out, address = call.path("out"), call.optional("person")
    with call.office(write=False) as office:
        snapshot = call.snapshot(office)
        person = office.people.find(address) if address else None
        words, now = call.document_words(snapshot), office.door.now()
        write_sign_up(snapshot, out, words, now=now, person=person)
    said = call.words(wording.WRITTEN_ONE, file=str(out))
    return Answer({"file": str(out), "person": person.email or person.id if person else None}, [said])


def evaluations(call: Call) -> Answer:
    """Write an evaluation form for each person of each pair, or mails with them."""
    folder = call.path("folder")
    if not folder.is_dir():
        raise StoreTrouble("folder-missing", file="*.xlsx", folder=str(folder))
    with call.office(write=False) as office:
        snapshot = call.snapshot(office)
        asked = office.evaluations.questionnaire(Moment(call.text("moment")))
        made = prepared(snapshot, asked, call.document_words(snapshot), now=office.door.now())
        files = write_forms(made, folder, mails=call.flag("mails"))
    said = call.words(wording.WRITTEN, count=len(files), folder=str(folder))
    return Answer({"forms": len(files), "files": [path.name for path in files]}, [said])


def returned(call: Call) -> Answer:
    """Take in forms that came back."""
    where, dry = call.path("folder"), call.flag("dry_run")
    if not where.exists():
        raise ListTrouble("list-missing", file=where.name)
    with call.office(write=not dry) as office:
        plan = office.returned_forms.planned(read_places([where]), call.snapshot(office), call.words)
        if not dry and plan.does_something:
            office.backups.take(office.door.store.path, "import", office.door.now())
            office.returned_forms.apply(plan)
    return Answer(_data(plan, call), _lines(plan, call, dry=dry))


def _data(plan: ReturnedPlan, call: Call) -> dict[str, object]:
    of_files: list[dict[str, object]] = [
        {
            "kind": one.fault.value,
            "refused": one.refused,
            "file": one.file,
            "column": None,
            "value": str(one.facts.get("value", "")),
            "problem": wording.problem(one, call.words),
        }
        for one in plan.form_problems
    ]
    of_answers: list[dict[str, object]] = [
        {
            "kind": one.kind.value,
            "refused": one.refused,
            "file": one.sheet,
            "column": one.column,
            "value": one.value,
            "problem": imports.problem(one, call.words),
        }
        for one in plan.problems
    ]
    return {
        "added": plan.added,
        "updated": plan.updated,
        "unchanged": plan.unchanged,
        "feedback": len(plan.feedback),
        "problems": [*of_files, *of_answers],
    }


def _lines(plan: ReturnedPlan, call: Call, *, dry: bool) -> list[str]:
    words = call.words
    message = wording.WOULD_RETURN if dry else wording.RETURNED
    facts = {"added": plan.added, "updated": plan.updated, "unchanged": plan.unchanged}
    lines = [words(message, **facts, feedback=len(plan.feedback))]
    said = [(one.refused, wording.problem(one, words)) for one in plan.form_problems]
    said += [(one.refused, imports.problem(one, words)) for one in plan.problems]
    for refused, title in ((True, wording.LEFT_OUT), (False, answers.NOTICED)):
        of_kind = [text for is_refused, text in said if is_refused is refused]
        if of_kind:
            lines.append(words(title, count=len(of_kind)))
            lines.extend(f"  {text}" for text in of_kind)
    return lines
