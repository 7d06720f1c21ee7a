"""What fields say that every page uses: dates."""

from revmentor_desktop.wording.catalogue import say

DAY_HINT = say("year-month-day")
CHOOSE_DAY = say("Choose a day")
NO_DAY = say("No date")
NO_DATE = say("“{text}” is no date: write one such as {example}.")
