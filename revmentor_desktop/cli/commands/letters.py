"""Commands about letters: the answers to applications on paper or as mails."""

from collections.abc import Sequence
from pathlib import Path

from revmentor_desktop.cli.calls import Answer, Call
from revmentor_desktop.cli.commands.sessions import require_printing
from revmentor_desktop.cli.plans import key
from revmentor_desktop.domain.errors import StoreTrouble
from revmentor_desktop.domain.ids import ParticipationId
from revmentor_desktop.domain.people import ParticipationStatus
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.services.letters import letters as written
from revmentor_desktop.services.letters import write_mails
from revmentor_desktop.services.office import Office
from revmentor_desktop.wording import answers, cohorts
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.letters import Letter, as_paper


def letters(call: Call) -> Answer:
    """Write letters as a PDF, or as mails into a folder; note who was told when asked to."""
    told = call.flag("told")
    with call.office(write=told) as office:
        snapshot = call.snapshot(office)
        words, today, answer = call.document_words(snapshot), office.door.today, call.optional("answer")
        made = written(
            snapshot,
            words,
            today,
            _participations(call, office, snapshot),
            outcome=ParticipationStatus(answer) if answer else None,
            reason=call.flag("with_reason"),
        )
        out = call.path("out")
        if out.suffix.lower() == ".pdf":
            require_printing()
            said = call.words(answers.PRINTED, count=_print(made, out, office, words), file=str(out))
        else:
            said = call.words(cohorts.MAILS_WRITTEN, count=len(_mail(made, out)), folder=str(out))
        if told:
            office.selection.tell([one.participation.id for one in made], today)
    people = [
        {"person": key(one.person), "answer": one.participation.status.value, "subject": one.subject}
        for one in made
    ]
    return Answer({"letters": people}, [said])


def _participations(call: Call, office: Office, snapshot: Snapshot) -> list[ParticipationId] | None:
    named = {office.people.find(address).id for address in call.many("person")}
    if not named:
        return None
    return [one.id for one in snapshot.participations.values() if one.person_id in named]


def _print(made: Sequence[Letter], out: Path, office: Office, words: Words) -> int:
    from revmentor_desktop.views.printing.papers import letters_document  # Qt is loaded only to print
    from revmentor_desktop.views.printing.printed import print_document

    papers = [as_paper(one, office.door.today, words) for one in made]
    return print_document(letters_document(papers, words), out)


def _mail(made: Sequence[Letter], folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise StoreTrouble("folder-missing", file="*.eml", folder=str(folder))
    return write_mails(made, folder)
