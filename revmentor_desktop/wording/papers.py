"""The previews of letters and papers in words."""

from revmentor_desktop.wording.catalogue import say

PREVIEW_PAGE = say("Page {page} of {pages}: {name}")
LETTERS = say("Letters to print")
LETTERS_FILE = say("letters.pdf")
LETTERS_SAVING = say("Writing the letters …")
LETTERS_SAVED = say("The letters are in “{file}”.")
KEPT = say("What is kept and why")
KEPT_FILE = say("what-we-keep.pdf")
PERSON = say("A person's data")
PERSON_FILE = say("personal-data.pdf")
SAVING = say("Writing the pages …")
SAVED = say("The pages are in “{file}”.")
