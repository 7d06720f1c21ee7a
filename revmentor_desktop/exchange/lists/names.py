"""Names and addresses of people as lists write them."""

import re

from revmentor_desktop.exchange.lists.cells import clean, listed

_ADDRESS = re.compile(r"[^\s@<>()\[\]\\,;:\"]+@[^\W_](?:[\w-]*\w)?(?:\.[^\W_](?:[\w-]*\w)?)+")
_PLAIN_ADDRESS = re.compile(r"[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@[a-z0-9]+(?:[.-][a-z0-9]+)*\.[a-z0-9]+")
_SHORT = 80
_LONGEST = 320
_BRACKETED = re.compile(r"(?P<name>[^<]*)<\s*(?:mailto:)?(?P<address>[^<>]*)>", re.I)
_SUFFIXES = listed(
    "jr, sr, ii, iii, phd, dr, md, msc, bsc, mba, ba, ma, ceng, jur, kand, civ, ing, ekon, fil, mag, "
    "leg, obe, cbe, mbe"
)


def read_address(text: str) -> tuple[str | None, str]:
    """Read an e-mail cell: the address in lower case (None if malformed) and a name if it holds one.

    Takes `anna@x.se`, `mailto:anna@x.se` and `Anna <anna@x.se>`.
    """
    if len(text) < _SHORT and _PLAIN_ADDRESS.fullmatch(text):
        return text, ""
    text = clean(text).replace("\n", " ").strip(" ;,")
    name = ""
    if found := _BRACKETED.fullmatch(text):
        name, text = found["name"].strip(" \"'"), found["address"].strip()
    text = re.sub(r"^(?:mailto|smtp):\s*", "", text, flags=re.I)
    local, _, _ = text.partition("@")
    sound = len(text) <= _LONGEST and _ADDRESS.fullmatch(text) is not None and ".." not in local
    sound = sound and not local.startswith(".") and not local.endswith(".")
    return (text.lower() if sound else None), name


def looks_like_address(text: str) -> bool:
    """Tell whether a text holds a sound e-mail address and nothing else."""
    return "@" in text and read_address(text)[0] is not None


def read_name(text: str, *, last_first: bool = False) -> str:
    """Put a name in the order First Last; a comma turns it round, so does a heading that says so.

    "Smith, John, Jr." becomes "John Smith, Jr.". `last_first` is for columns whose heading promises the
    last name first; it moves the first word back.
    """
    if not last_first and "," not in text:
        return " ".join(clean(text).split())
    parts = [part for piece in clean(text).split(",") if (part := " ".join(piece.split()))]
    suffixes = [part for part in parts[1:] if _is_suffix(part)]
    names = parts[:1] + [part for part in parts[1:] if not _is_suffix(part)]
    if len(names) == 2:
        names = [f"{names[1]} {names[0]}"]
    elif len(names) == 1 and last_first and " " in names[0]:
        last, _, first = names[0].partition(" ")
        names = [f"{first} {last}"]
    return ", ".join((*names, *suffixes))


def _is_suffix(text: str) -> bool:
    words = {word for word in re.split(r"[\s.]+", text.casefold()) if word}
    return bool(words) and words <= _SUFFIXES
