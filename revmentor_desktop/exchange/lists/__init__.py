"""People lists from outside: any workbook or text file with headings, read into plain people."""

from revmentor_desktop.exchange.lists.columns import unread_headings
from revmentor_desktop.exchange.lists.doubts import KnownWords
from revmentor_desktop.exchange.lists.opening import OpenedList, open_list, open_pasted
from revmentor_desktop.exchange.lists.reading import Choices, read_list, read_opened
from revmentor_desktop.exchange.lists.refused import write_refused
from revmentor_desktop.exchange.lists.spellings import alike_key, near_spellings
from revmentor_desktop.exchange.lists.workbooks import Limits

__all__ = [
    "Choices",
    "KnownWords",
    "Limits",
    "OpenedList",
    "alike_key",
    "near_spellings",
    "open_list",
    "open_pasted",
    "read_list",
    "read_opened",
    "unread_headings",
    "write_refused",
]
