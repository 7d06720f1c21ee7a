"""The page that lists a folder of mail drafts: a click on a line opens the draft."""

from collections.abc import Sequence
from html import escape
from pathlib import Path
from urllib.parse import quote

from revmentor_desktop.domain.mails import Mailbox
from revmentor_desktop.exchange.files import atomic_write
from revmentor_desktop.exchange.mail_drafts import MailDraft
from revmentor_desktop.wording import mail_drafts as wording
from revmentor_desktop.wording.catalogue import Words

_STYLE = (
    "body{font:15px/1.5 system-ui,sans-serif;margin:2.5rem auto;max-width:60rem;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;"
    "padding:.5rem .75rem .5rem 0;border-bottom:1px solid #ccc}"
)


def write_index(
    folder: Path, title: str, drafts: Sequence[MailDraft], files: Sequence[Path], words: Words
) -> Path:
    """Write `index.html` into a folder of drafts; gives its path. Raises what `atomic_write` raises."""
    heads = "".join(f"<th>{escape(words(head))}</th>" for head in wording.INDEX_COLUMNS)
    rows = "".join(_row(draft, file, words) for draft, file in zip(drafts, files, strict=True))
    page = (
        f'<!DOCTYPE html>\n<html lang="{words.language}"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body><h1>{escape(title)}</h1>"
        f"<p>{escape(words(wording.INDEX_HOW))}</p>"
        f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></body></html>\n"
    )
    path = folder / "index.html"
    with atomic_write(path) as beside:
        beside.write_text(page, encoding="utf-8", errors="replace")
    return path


def _row(draft: MailDraft, file: Path, words: Words) -> str:
    link = f'<a href="{quote(file.name)}">{escape(draft.subject)}</a>'
    cells = (link, _people(draft.to, words), _people(draft.copy, words))
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>\n"


def _people(people: Sequence[Mailbox], words: Words) -> str:
    said = (
        words(wording.WITH_ADDRESS, name=one.name, address=one.address)
        if one.can_be_written
        else words(wording.WITHOUT_ADDRESS, name=one.name)
        for one in people
    )
    return "<br>".join(escape(one) for one in said)
