"""Commands about backups: backup, restore."""

from revmentor_desktop.cli.calls import Answer, Call
from revmentor_desktop.services.backups import back_up
from revmentor_desktop.services.backups import restore as put_back
from revmentor_desktop.services.office import new_id
from revmentor_desktop.wording import answers


def backup(call: Call) -> Answer:
    """Write a verified copy."""
    with call.office(write=False) as office:
        target = call.path("out") if call.optional("out") is not None else None
        written = back_up(office.door, call.place, target)
    return Answer({"file": str(written)}, [call.words(answers.BACKED_UP, file=str(written))])


def restore(call: Call) -> Answer:
    """Put a backup in the file's place."""
    again = put_back(call.path("file"), call.path("backup"), call.place, new_id)
    lines = [call.words(answers.RESTORED, file=call.text("file"), backup=call.text("backup"))]
    if again:
        lines.append(call.words(answers.ERASED_AGAIN, count=again))
    return Answer({"file": call.text("file"), "erased_again": again}, lines)
