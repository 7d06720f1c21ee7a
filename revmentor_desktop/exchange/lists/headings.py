"""How like a column's heading is to the headings that we know."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from revmentor_desktop.domain.people import Side
from revmentor_desktop.exchange.lists import synonyms
from revmentor_desktop.exchange.lists.cells import clean
from revmentor_desktop.exchange.lists.denials import denies, is_against
from revmentor_desktop.exchange.lists.sides import SIDE_OF
from revmentor_desktop.exchange.lists.synonyms import Slot

CLEAR = 0.75
"""From here a heading is taken for what it says by itself."""
POSSIBLE = 0.5
"""Below this a heading says nothing."""

_LONGEST = 300
_CAMEL = re.compile(r"(?<=[a-zåäö])(?=[A-ZÅÄÖ][a-zåäö])")
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_NUMBERED = re.compile(r"^(.*\D)\s*(\d{1,2})$")
_LAST_FIRST = re.compile(
    r"(?:efternamn|last ?name|surname|last)\W+(?:och |and )?(?:förnamn|first ?name|given|first)"
)
_OWNED = re.compile(r"^(mentor|adept|mentee)(?:n|en|s|ns|ens|'s|s')?\s+(.+)$")
_BLANK = re.compile(
    r"(?:(?:kolumn|column|col|kol|fält|field|unnamed|rubrik|heading|header|svar|answer|f)\s*)?"
    r"(?:\d{1,3}|[a-z]{1,2})?"
)
_AFTERTHOUGHT = re.compile(r"[(\[,;:.–—]|\s-\s")
_FACTUAL = frozenset(
    {Slot.NAME, Slot.FIRST_NAME, Slot.LAST_NAME, Slot.EMAIL, Slot.DEPARTMENT, Slot.SIDE, Slot.PHONE}
    | {Slot.EMPLOYED_SINCE, Slot.SITE, Slot.LANGUAGES}
)
"""What a "not" further on only narrows: E-mail (not private)."""
_NAMED_OR_MAILED = frozenset({Slot.NAME, Slot.FIRST_NAME, Slot.LAST_NAME, Slot.EMAIL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What a heading says: likeness from 0 to 1 by slot, and what its words promise besides."""

    likeness: Mapping[Slot, float] = field(default_factory=dict)
    ignored: bool = False
    """A heading that we know and do not read."""
    restricted: bool = False
    """Special-category data or a personal number: never read."""
    technical: bool = False
    """Made by a system and of use to nobody, such as a row number; ignored too."""
    denied: bool = False
    """It says what is not so; the values cannot know that, so they are not asked."""
    blank: bool = False
    """It says nothing: empty, or a column's number or letter."""
    numbered: bool = False
    """One of a series, such as Topic 2."""
    last_first: bool = False
    owner: Side | None = None
    """The side whose person it speaks of, such as in a table of pairs."""

    @property
    def plainness(self) -> float:
        """How plainly it names a field, from 0 to 1."""
        return max(self.likeness.values(), default=0)

    @property
    def clear(self) -> bool:
        """Whether it plainly names something that we know."""
        return self.ignored or self.restricted or self.plainness >= CLEAR


def fold_heading(text: str) -> str:
    """Fold a heading: case, Unicode form, punctuation to spaces, words run together parted."""
    text = _CAMEL.sub(" ", unicodedata.normalize("NFKC", clean(text))).casefold()
    return " ".join(re.sub(r"[^\w#]|_", " ", text).split())


@lru_cache(maxsize=4096)
def read_heading(text: str) -> Heading:
    """Tell what a heading says, by exact, worn, contained and misspelt likeness to the known ones."""
    if len(text) > _LONGEST:
        return Heading()
    whole, bare = fold_heading(text), fold_heading(_BRACKETS.sub(" ", clean(text)))
    if _BLANK.fullmatch(whole) and whole not in known_headings():
        return Heading(blank=True)
    if _is_restricted(whole):
        return Heading(restricted=True)
    if denies(whole):
        return _read_denied(text, whole)
    last_first = bool(_LAST_FIRST.search(whole))
    if whole in _known() or not bare:
        bare = whole
    numbered = _NUMBERED.match(bare)
    likeness = dict(_likeness(bare) or _likeness(whole))
    if numbered and not likeness:
        likeness = {slot: like * 0.97 for slot, like in _likeness(numbered[1].strip()).items()}
    owner, likeness = _owned(bare, likeness)
    names = {bare, _without_stops(bare)}
    if not names.isdisjoint(_ignored()) and not any(like >= 1 for like in likeness.values()):
        return Heading(ignored=True, technical=not names.isdisjoint(_technical()))
    return Heading(likeness=likeness, numbered=bool(numbered), last_first=last_first, owner=owner)


def _read_denied(text: str, whole: str) -> Heading:
    """Read what stands before a "not", where that plainly names a fact; else nothing."""
    before = _AFTERTHOUGHT.split(clean(text), maxsplit=1)[0].strip()
    after = whole.removeprefix(fold_heading(before)).split()
    if not before or len(after) < 2 or denies(fold_heading(before)) or is_against(whole):
        return Heading(denied=True)
    says = read_heading(before)
    likeness = {slot: like for slot, like in says.likeness.items() if slot in _FACTUAL and like >= CLEAR}
    return Heading(likeness=likeness, denied=not likeness, last_first=says.last_first)


def _owned(bare: str, likeness: dict[Slot, float]) -> tuple[Side | None, dict[Slot, float]]:
    """Read "Mentor e-mail" as an e-mail column, remembering whose."""
    if bare in SIDE_OF:
        return SIDE_OF[bare], likeness
    found = _OWNED.match(bare)
    if found is None or max(likeness.values(), default=0) >= 1:
        return None, likeness
    rest = {slot: like * 0.95 for slot, like in _likeness(found[2]).items()}
    return (SIDE_OF[found[1]], rest) if rest else (None, likeness)


def _likeness(text: str) -> Mapping[Slot, float]:
    known = _known()
    if text in known:
        return known[text]
    if synonyms.PAIRING_WISH.search(text):
        return {Slot.WISHES: 0.9}
    words = _without_stops(text)
    found: dict[Slot, float] = {}
    if words in _worn():
        _raise(found, _worn()[words], 0.93)
    _raise_contained(found, words)
    _raise_misspelt(found, text)
    opening = next((slot for start, slot in synonyms.OPENINGS if f"{words} ".startswith(start)), None)
    if opening and max(found.values(), default=0) < CLEAR:
        _raise(found, {opening: 1}, 0.65)
    return _with_owners_apart(text, found)


def _raise(found: dict[Slot, float], like: Mapping[Slot, float], factor: float) -> None:
    for slot, value in like.items():
        found[slot] = max(found.get(slot, 0), value * factor)


def _raise_contained(found: dict[Slot, float], words: str) -> None:
    """A known heading inside a longer one counts by its share; inside a compound word, less."""
    padded = f" {words} "
    tokens = words.split()
    for token in tokens:
        for known in _worn_by_first_word().get(token, ()):
            if len(known) >= 3 and f" {known} " in padded:
                share = len(known) / len(words)
                told = {slot: like for slot, like in _worn()[known].items() if like >= 1 or share >= 0.6}
                _raise(found, told, 0.55 + 0.35 * share)
        for end in range(5, len(token)):
            # A compound word is a kind of what it ends in: "kontorsyta" is no office.
            starts = (token[:end],) if synonyms.TAILS.fullmatch(token[end:]) else ()
            for known in (*starts, token[-end:]):
                plain = {slot: like for slot, like in _worn().get(known, {}).items() if like >= 1}
                _raise(found, plain, 0.5 + 0.3 * end / len(words))


def _raise_misspelt(found: dict[Slot, float], text: str) -> None:
    if len(text) < 5:
        return
    for near, ratio, _ in process.extract(text, _known().keys(), scorer=fuzz.ratio, score_cutoff=84, limit=3):
        if len(near) >= 5 and _is_slip(text, near):
            _raise(found, _known()[near], 0.9 * ratio / 100)


def _is_slip(text: str, near: str) -> bool:
    """Every word misspelt a little, never in the first letter: "antal barn" is not "antal par"."""
    words, others = text.split(), near.split()
    return (
        text[0] == near[0]
        and abs(len(text) - len(near)) <= 3
        and (len(words) != len(others) or all(map(_almost, words, others)))
    )


def _almost(word: str, other: str) -> bool:
    return fuzz.ratio(word, other) >= 65


def _with_owners_apart(text: str, found: dict[Slot, float]) -> dict[Slot, float]:
    """Facts about a manager or an assistant are not the person's own."""
    tokens = text.split()
    for stems, slot, mail_slot in (
        (("chef", "manager", "närmast", "supervisor", "överordnad"), Slot.MANAGER, Slot.MANAGER_EMAIL),
        (("assist", "sekreterar", "secretar"), Slot.ASSISTANT, Slot.ASSISTANT_EMAIL),
    ):
        if any(token.startswith(stems) for token in tokens) and (found.keys() - {slot, mail_slot}):
            about_mail = Slot.EMAIL in found or mail_slot in found
            about_name = slot in found and not (found.keys() - _NAMED_OR_MAILED - {slot, mail_slot})
            kept = mail_slot if about_mail else slot
            return {kept: 0.85} if about_mail or about_name else {}
    return found


def _is_restricted(text: str) -> bool:
    tokens = text.split()
    return (
        not synonyms.RESTRICTED_WORDS.isdisjoint(tokens)
        or any(token.startswith(stem) for token in tokens for stem in synonyms.RESTRICTED_STEMS)
        or any(" " in stem and stem in text for stem in synonyms.RESTRICTED_STEMS)
    )


def _without_stops(text: str) -> str:
    left = [word for word in text.split() if word not in synonyms.STOP_WORDS]
    return " ".join(left) if any(word not in synonyms.LINKS for word in left) else text


@cache
def _known() -> Mapping[str, Mapping[Slot, float]]:
    known: dict[str, dict[Slot, float]] = {}
    for table, weight in ((synonyms.WEAK, 0.8), (synonyms.STRONG, 1.0)):
        for slot, texts in table.items():
            for text in texts.split(","):
                known.setdefault(fold_heading(text), {})[slot] = weight
    return known


@cache
def _worn() -> Mapping[str, Mapping[Slot, float]]:
    """The known headings without the small words that questions wrap them in."""
    worn: dict[str, dict[Slot, float]] = {}
    for text, like in _known().items():
        left = _without_stops(text)
        # What is known by itself says no more for being part of a longer one: "max antal" and "antal".
        if left == text or left not in _known():
            _raise(worn.setdefault(left, {}), like, 1)
    return worn


@cache
def _worn_by_first_word() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for known in _worn():
        first = known.partition(" ")[0]
        found[first] = (*found.get(first, ()), known)
    return found


@cache
def _ignored() -> frozenset[str]:
    return _technical() | frozenset(fold_heading(text) for text in synonyms.IGNORED.split(","))


@cache
def _technical() -> frozenset[str]:
    return frozenset(fold_heading(text) for text in synonyms.TECHNICAL.split(","))


@cache
def known_headings() -> frozenset[str]:
    """All headings that we know by heart, folded."""
    return frozenset(_known()) | _ignored()
