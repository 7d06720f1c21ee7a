"""Commands about privacy: the page that tells what is kept and why."""

from revmentor_desktop.cli.calls import Answer, Call
from revmentor_desktop.cli.commands.sessions import require_printing
from revmentor_desktop.wording import answers
from revmentor_desktop.wording.kept import as_paper


def privacy(call: Call) -> Answer:
    """Write the page, and tell until when each cohort is kept and how many go then."""
    with call.office(write=False) as office:
        snapshot, kept, today = call.snapshot(office), office.privacy.kept(), office.door.today
    words = call.document_words(snapshot)
    require_printing()
    from revmentor_desktop.views.printing.papers import kept_document  # Qt is loaded only to print
    from revmentor_desktop.views.printing.printed import print_document

    out = call.path("out")
    pages = print_document(kept_document(as_paper(snapshot.programme, kept, today, words), words), out)
    cohorts = [
        {
            "cohort": one.cohort.name,
            "kept_until": one.kept_until.isoformat() if one.kept_until else None,
            "over": one.is_over,
            "people": len(one.people),
        }
        for one in kept
    ]
    said = call.words(answers.PRINTED, count=pages, file=str(out))
    return Answer({"pages": pages, "cohorts": cohorts}, [said])
