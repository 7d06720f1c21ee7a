"""Words of the choices for one planning of sessions."""

from revmentor_desktop.wording.catalogue import say, say_in

TITLE = say("How to plan")
CHOICES = say_in("button", "Choices…")
PLAN = say_in("button", "Plan")
FROM_DAY = say("Plan from")
SPACING = say("Days between sessions, at least")
MOST_A_DAY = say("Sessions on a day for one person, at most")
ROOMS = say("Rooms, so that no more sessions run at once")
NO_LIMIT = say_in("number", "no limit")
NO_BRIDGE_DAYS = say("Use no single working days between days off")
NO_HALF_DAYS = say("Use no days that are red in part")
SPREAD = say("Give each pair a weekday and an hour of its own")
