"""The command that prints: every document, as PDF."""

from revmentor_desktop.cli.calls import Answer, Call
from revmentor_desktop.cli.commands.sessions import chosen_pairs, require_printing
from revmentor_desktop.domain.documents import Printed
from revmentor_desktop.wording import answers, document_templates


def print_document(call: Call) -> Answer:
    """Print one kind of document of the whole cohort, or of some pairs."""
    require_printing()
    from revmentor_desktop.views.printing import making, printed  # Qt is loaded only to print
    from revmentor_desktop.views.printing.paper import Paper

    kind, out = Printed(call.text("what")), call.path("out")
    with call.office(write=False) as office:
        snapshot = call.snapshot(office)
        words = call.document_words(snapshot)
        source = making.Source(
            snapshot=snapshot,
            words=words,
            today=office.door.today,
            pair_ids=chosen_pairs(call, office, snapshot),
            templates=office.papers.templates(words.language),
            logo=office.papers.logo(),
        )
    made = making.made(kind, source)
    pages = printed.print_document(made.document, out, Paper(call.text("paper")))
    said = [call.words(answers.PRINTED, count=pages, file=str(out))]
    if made.fault is not None:
        said.insert(0, document_templates.fallen_back(kind, made.fault, call.words))
    return Answer({"pages": pages}, said)
