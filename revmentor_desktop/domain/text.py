"""Text as people type it: tidied for keeping, folded for comparing."""

import unicodedata


def tidy(text: str) -> str:
    """Give text in one Unicode form, with single spaces and none at its ends."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def folded(text: str) -> str:
    """Give the form in which two ways of writing the same word are equal: spaces, case, Unicode."""
    return unicodedata.normalize("NFKC", tidy(text)).casefold()
