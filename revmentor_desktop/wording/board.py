"""The matching board in words: cards, what a drop means, the draft beside it, and what was done."""

from collections.abc import Mapping

from revmentor_desktop.domain.matching import Breach, Plan
from revmentor_desktop.domain.pairs import Goal, PartScore
from revmentor_desktop.domain.programme import Part
from revmentor_desktop.wording import names
from revmentor_desktop.wording.catalogue import Message, Words, count, say, say_in
from revmentor_desktop.wording.matching import points

TITLE = say_in("tab", "Matching")
MENTORS_TITLE = say("Mentors without a pair")
ADEPTS_TITLE = say("Adepts")
WAITING_COUNT = say("{waiting} of {all} · sorted by waiting time")
FIND = say("Find on the board")
MATCH_ALL = say("Match all")

PAIRS = count("{count} pair", "{count} pairs")
PAIRS_OF = count("{count} pair · best possible {possible}", "{count} pairs · best possible {possible}")
UNPAIRED = count("{count} unpaired", "{count} unpaired")
CLASHES = count("{count} clash", "{count} clashes")
OVERRIDES = count("{count} override", "{count} overrides")
UNPAIRED_ONLY = say("Show only adepts with an empty place")
CLASHES_ONLY = say("Show only pairs that clash")
OVERRIDES_ONLY = say("Show only pairs with an override")

EMPTY_PLACE = say("Empty place")
DROP_HERE = say("Drop a mentor here")
MORE_PLACES = count("{count} more place", "{count} more places")
MORE_PAIRS = count("{count} more pair", "{count} more pairs")
MORE_OF_BOTH = say("{pairs} more taken, {free} free")
MONTHS = count("{count} month", "{count} months")
PART_TAKEN = say("{made} of {capacity} pairs")
OVERRIDDEN = say_in("badge", "override")
CLASHING = say_in("badge", "clash")
MISSING = count("{count} missing", "{count} missing")

NOBODY_YET = say("No mentors or adepts yet")
NOBODY_YET_MORE = say(
    "Here mentors are paired with adepts. Add people under People, or drop a list on the window; "
    "everybody who is selected appears here."
)
DROP_TO_FREE = say("Drop here to release the pair")
TO_PEOPLE = say("Go to People")
ALL_PAIRED = say("Every mentor has a pair.")
NO_MENTORS = say("No mentors are selected yet.")
NO_ADEPTS = say("No adepts are selected yet.")
NOBODY_FOUND = say("Nobody here matches the search.")

HERE = say("{name} here: {score}")
HERE_TODAY = say("{name} is here today")
GIVE_REASON = say("Drop to give a reason")
DROP_MEANS_NOTHING = say("A drop here does nothing")

PAIR_WITH = say("Pair with…")
PAIR_WITH_TITLE = say("Pair {name} with…")
FIND_NAME = say("Find by name, department or topic")
PAIR_BUTTON = say_in("button", "Pair")
RELEASE = say("Release {name}")
END_PAIR = say("End the pair with {name}…")
LOCK = say("Lock the pair with {name}")
UNLOCK = say("Unlock the pair with {name}")
RANKED = say("Ranked")
NOW_WITH = say("Now with {name}.")
INSTEAD_OF = say("In the place of {name}.")
SPOKEN_RANK = say("{name}, {score}, {detail}")
SPOKEN_PRICED = say("{name}, {score}, {price}, {detail}")

ASK_HEADING = say("{mentor} here: {words}")
REASON_PLACE = say("Why all the same?")
REASON_NAME = say("The reason for the override")
REASON_LEFT = count("{count} more character · Esc gives up", "{count} more characters · Esc gives up")
REASON_ENOUGH = say("Enter pairs them · Esc gives up")
END_PLACE = say("Why does the pair end?")
END_NAME = say("The reason why the pair ends")
END_ENOUGH = say("Enter ends the pair · Esc gives up")
END_MISSING = say("Write a reason · Esc gives up")
END_HEADING = say("{mentor} and {adept} end as a pair.")

PAIRED = say("{mentor} and {adept} are a pair now.")
RELEASED = say("{mentor} and {adept} are no longer a pair.")
ENDED = say("The pair {mentor} and {adept} has ended.")
IS_LOCKED = say("{mentor} and {adept} are locked: a new matching leaves them.")
IS_UNLOCKED = say("{mentor} and {adept} are unlocked.")
STAYS_PUT = say("{mentor} and {adept} are {status}: end the pair first (Delete).")
STAYS_LOCKED = say("{mentor} and {adept} are locked: unlock the pair first (Ctrl+L).")

ARROW = say("{mentor} → {adept}")
OF_HUNDRED = say("of 100")
SUITS_BEST = say("Suits best")
WITH_PARTNER = say("{name} · {status}")
BEFORE_FIRST = say("Before the first session")
LACKS = say("Missing: {needs}")
ALL_PREPARED = say("Everything is prepared.")
HOW_TO_PAIR = say("Pair two people")
HOW_TO_PAIR_MORE = say(
    "Drag a mentor from the list at the left to an adept's card. While you drag, every card says what a "
    "drop there means.\n\nOr choose somebody to see who suits best, and press Enter to pair them."
)
DEPARTMENT = say("Department")
TITLE_OF_PERSON = say("Title")
MANAGER = say("Manager")
OFFERS_AND_WANTS = say("Offers · wants to learn")
SHARE = say("{mentor} and {adept} share: {shared}")
SHARE_NOTHING = say("{mentor} and {adept} share nothing that is known.")
LEVEL = say("Level")
SITE = say("Site")
OFFERS = say("Offers")
WANTS = say("Wants to learn")
CHALLENGE = say("Challenge")
LANGUAGES = say("Languages")
WAITS_SINCE = say("Waiting since")
PLACES = say_in("places", "Pairs")
PLACES_USED = say("{made} of {capacity}")
OVERRIDE_SAYS = say("Override by {who}: {reason}")
NOTHING_SPEAKS = say("Nothing that is known speaks for this pair.")

DRAFT = say_in("matching", "Draft")
DRAFT_OF = say("Nothing is changed before you apply it. Right-click a pair to lock or forbid it.")
GOALS: Mapping[Goal, Message] = {
    Goal.BEST: say("Best total"),
    Goal.FAIR: say_in("goal", "Fair"),
}
GOAL_NAME = say("What the matching strives for")
SOLVING = say("Working out the best matching…")
APPLY = say("Apply")
APPLYING = say("Applying the draft…")
CLOSE = say("Close")
NOTHING_TO_APPLY = say("The board is already as in this draft.")
_PROVEN = count(
    "Best possible: {count} of {possible} pairs with {score} points; no plan of as many pairs scores more.",
    "Best possible: {count} of {possible} pairs with {score} points; no plan of as many pairs scores more.",
)
_FAIR = count(
    "Fairest possible: {count} of {possible} pairs. The weakest scores {worst}; together they have "
    "{score} points, and at most {bound} would be possible.",
    "Fairest possible: {count} of {possible} pairs. The weakest scores {worst}; together they have "
    "{score} points, and at most {bound} would be possible.",
)
_NO_PAIRS = say("No pair is possible under the rules as they stand.")
NEW_PAIRS = count("{count} new", "{count} new")
KEPT_PAIRS = count("{count} stays", "{count} stay")
GONE_PAIRS = count("{count} goes", "{count} go")
HEADING_NEW = say_in("draft", "New")
HEADING_GONE = say("Taken back")
HEADING_KEPT = say("As today")
HEADING_LEFT = say_in("draft", "Left over")
NOT_FOUND_BETTER = say("Taken back, since the plan does without it.")
APPLIED = count("The draft is applied: {count} pair is new.", "The draft is applied: {count} pairs are new.")
SPOKEN_PAIR = say("{mentor} and {adept}, {score}, {mark}")

_SHORT: Mapping[str, Message] = {
    "same-person": say("The same person"),
    "same-department": say("Both work in {department}"),
    "adept-above": say("The adept is above in the reporting line"),
    "mentor-above": say("The mentor is above in the reporting line"),
    "same-level": say("Both at the same level"),
    "mentor-higher": say("The mentor's level is higher"),
    "mentor-employed-before": say("The mentor is not the newer one"),
    "paired-before": say("Paired before"),
    "never-by-mentor": say("Not by the mentor's wish"),
    "never-by-adept": say("Not by the adept's wish"),
    "no-language": say("No language in common"),
    "mentor-takes-nobody": say("The mentor takes nobody now"),
    "adept-takes-nobody": say("The adept takes nobody now"),
    "mentor-unavailable": say("The mentor is not available"),
    "adept-unavailable": say("The adept is not available"),
}
_SAME_DEPARTMENT = say("Both work in the same department")
_ON_TOPICS = say("On {topics}")
NO_PLACE = say("No place left")
NOT_CANDIDATES = say("Not selected in this cohort")
_ALSO = say("{words} (+{count})")


def short_message(code: str) -> Message:
    """Give the few words of a broken rule by its code, their places open."""
    return _SHORT[code]


def short_breach(breach: Breach, words: Words) -> str:
    """Say in a few words, for a card, how two people break a rule."""
    facts = dict(breach.facts)
    if breach.code == "same-department" and not facts.get("department"):
        return words(_SAME_DEPARTMENT)
    return words(_SHORT[breach.code], **facts)


def short_part(part: PartScore, words: Words) -> str:
    """Say in a few words what earned a part of a score."""
    if part.code == "topics-shared":
        return words(_ON_TOPICS, **dict(part.facts))
    return words(names.of(Part(part.part)))


def broken(told: list[str], words: Words) -> str:
    """Say the first of several broken rules, and how many more there are."""
    return words(_ALSO, words=told[0], count=len(told) - 1) if len(told) > 1 else "".join(told)


def whole_points(hundredths: int) -> str:
    """Say a score on a card: points without decimals."""
    return str((hundredths + 50) // 100)


def proof(plan: Plan, words: Words) -> str:
    """Say in a sentence why there is no better plan for its goal."""
    if not plan.pairs:
        return words(_NO_PAIRS)
    told = {"count": len(plan.pairs), "possible": plan.possible_pairs}
    score = points(plan.score, words)
    if plan.goal is Goal.BEST:
        return words(_PROVEN, score=score, **told)
    bound, worst = points(plan.bound, words), points(plan.worst or 0, words)
    return words(_FAIR, score=score, bound=bound, worst=worst, **told)
