"""Text of people in places that read some letters as signs."""

_LONGEST = 80
_BREAK = "\u200b"
_WORD = 40


def menu_text(text: str) -> str:
    """Give a text for a menu or a button: & stays a letter, and what is endless ends."""
    shown = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return shown.replace("&", "&&")


def capitalised(text: str) -> str:
    """Begin a text with a capital, and leave the rest as it is."""
    return text[:1].upper() + text[1:]


def breakable(text: str) -> str:
    """Let an endless word be broken into lines, by breaks that nobody sees."""
    return " ".join(_broken(word) for word in text.split(" "))


def _broken(word: str) -> str:
    if len(word) <= _WORD:
        return word
    return _BREAK.join(word[place : place + _WORD] for place in range(0, len(word), _WORD))
