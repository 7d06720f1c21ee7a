"""The demo: the whole main job on the sample programme, from a list to printed agendas."""

from pathlib import Path

from revmentor_desktop.cli.calls import Answer, Call
from revmentor_desktop.cli.commands.sessions import print_sheets, require_printing
from revmentor_desktop.domain.errors import StoreTrouble
from revmentor_desktop.domain.pairs import LIVING
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.agenda_sheets import agenda_sheets
from revmentor_desktop.exchange.calendars import calendar_file, write_calendar
from revmentor_desktop.exchange.files import write_trouble
from revmentor_desktop.services.office import Office, clock, new_id, opened
from revmentor_desktop.services.sample.days import ZONE
from revmentor_desktop.services.sample.programme import NAME
from revmentor_desktop.services.sample.story import play_sample
from revmentor_desktop.store.opening import open_store
from revmentor_desktop.wording import answers
from revmentor_desktop.wording.catalogue import Words

_FOLDER = "revmentor-demo"


def demo(call: Call) -> Answer:
    """Do the main job on the sample programme; says what it wrote."""
    require_printing()
    folder = Path(call.optional("out") or _FOLDER).expanduser()
    files = _files(folder)
    _make_way(call, folder, files["programme"])
    today = clock(ZONE, call.today).date()
    play_sample(files["programme"], files["list"], call.place, today, new_id=new_id)
    with opened(files["programme"], call.place, write=True, today=today) as office:
        snapshot = office.door.snapshot()
        _write_documents(office, snapshot, call.document_words(snapshot), files)
    data = {
        "files": {name: str(path) for name, path in files.items()},
        "pairs": len(snapshot.pairs),
        "sessions": len(snapshot.sessions),
    }
    return Answer(data, _lines(call, folder, files, snapshot), shows=files["programme"])


def _files(folder: Path) -> dict[str, Path]:
    return {
        "programme": folder / "demo.revmentor",
        "list": folder / "demo-list.xlsx",
        "workbook": folder / "demo-workbook.xlsx",
        "agendas": folder / "demo-agendas.pdf",
        "calendar": folder / "demo-calendar.ics",
    }


def _make_way(call: Call, folder: Path, programme: Path) -> None:
    """Make the folder, and take an earlier sample away; another programme is never touched."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_trouble(error, folder) from error
    if programme.exists():
        store = open_store(programme, call.place, write=True)
        try:
            is_sample = store.programme().name == NAME
        finally:
            store.close()
        if not is_sample:
            raise StoreTrouble("file-exists", file=programme.name, folder=str(folder.absolute()))
        programme.unlink()


def _write_documents(office: Office, snapshot: Snapshot, words: Words, files: dict[str, Path]) -> None:
    office.workbooks.export(snapshot, files["workbook"], words)
    print_sheets(agenda_sheets(snapshot, words), files["agendas"], words)
    text = calendar_file(snapshot, sequence=office.door.store.sequences(), now=office.door.now(), words=words)
    write_calendar(files["calendar"], text)


def _lines(call: Call, folder: Path, files: dict[str, Path], snapshot: Snapshot) -> list[str]:
    words = call.words
    told = {
        "programme": answers.DEMO_PROGRAMME,
        "list": answers.DEMO_LIST,
        "workbook": answers.DEMO_WORKBOOK,
        "agendas": answers.DEMO_AGENDAS,
        "calendar": answers.DEMO_CALENDAR,
    }
    living = [pair for pair in snapshot.pairs.values() if pair.status in LIVING]
    paired = {person for pair in living for person in (pair.mentor_id, pair.adept_id)}
    people = {part.person_id for part in snapshot.participations.values()}
    return [
        words(answers.DEMO_DONE, folder=str(folder)),
        *(f"  {words(message, file=files[name].name)}" for name, message in told.items()),
        words(
            answers.DEMO_FIGURES,
            people=len(people),
            count=len(snapshot.pairs),
            sessions=len(snapshot.sessions),
            left=len(people - paired),
        ),
        words(answers.DEMO_SAMPLE),
    ]
