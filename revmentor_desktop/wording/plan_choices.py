"""Words of the choices for one planning of sessions."""

from revmentor_desktop.wording.catalogue import say, say_in

TITLE = say("How to plan")
MENU = say_in("menu", "Plan some pairs, or otherwise…")
PAIRS = say("For these pairs")
FIND = say_in("plan", "Find a pair by name")
STAYS = say("What was moved or booked by hand stays, and so does what lies before the first day.")
CHOICES = say_in("button", "Choices…")
PLAN = say_in("button", "Plan")
FROM_DAY = say("Plan from")
HOURS = say("Working hours, from and to")
LUNCH = say("Lunch, from and to")
SPACING = say("Days between sessions, at least")
MOST_A_DAY = say("Most a day for one person")
ROOMS = say("Rooms for sessions")
NO_LIMIT = say_in("number", "no limit")
NO_BRIDGE_DAYS = say("Use no single working days between days off")
NO_HALF_DAYS = say("Use no days that are red in part")
SPREAD = say("Give each pair a weekday and an hour of its own")
