"""People lists from outside: any workbook or text file with headings, read into plain people."""

from revmentor_desktop.exchange.lists.columns import unread_headings
from revmentor_desktop.exchange.lists.doubts import KnownWords
from revmentor_desktop.exchange.lists.reading import read_list
from revmentor_desktop.exchange.lists.workbooks import Limits

__all__ = ["KnownWords", "Limits", "read_list", "unread_headings"]
