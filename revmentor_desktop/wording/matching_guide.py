"""The guide's page about matching; docs/MATCHING.md says the same with the numbers worked out."""

from revmentor_desktop.wording.catalogue import Message, say

HEADING = say("How matching works")
PARAGRAPHS: tuple[Message, ...] = (
    say(
        "What stands, stands: pairs that are confirmed, active or paused stay, and so do proposals that "
        "you locked or gave a reason for. Next, a plan with more pairs always beats one with fewer. Last "
        "comes the fit: the best plan has the most points in all, and the fair plan the strongest weakest"
        " pair."
    ),
    say(
        "Eight rules say who may be a pair, and each is hard, a warning or off. A hard rule forbids, a "
        "warning is only said. What is not known about somebody is not held against them. You can set a "
        "rule aside for one pair, with a written reason that stays on the pair; the program never does."
    ),
    say(
        "A score is a number of points from 0 to 100: for topics wanted and offered, wishes, the words of"
        " the challenge, the site, the distance in level, departments that have not met, and time waited,"
        " each by its weight. Every pair shows what earned it its points."
    ),
    say(
        "The plan is no guess. It is proven that no plan has more pairs, and that none with so many pairs"
        " is better by its goal. The same people give the same plan on every computer, in whatever order "
        "they stand in the list."
    ),
    say(
        "Any two people have a price: what the whole plan loses when they are put together, first in "
        "pairs and then in points. Where the price is nothing you can choose freely."
    ),
    say(
        "Whoever is left over is told why: nobody is allowed, everybody allowed is taken, or a group "
        "competes for too few others, and then the smallest such group is named. What would help stands "
        "below, and each of these changes is proven to give the person a pair while nobody loses theirs."
    ),
    say(
        "A plan is a draft until you apply it, and applying is one step that undo takes back. A draft can"
        " be worked out again around the pairs that you lock and without those that you forbid."
    ),
    say(
        "When somebody leaves, the first way is always that nobody else moves. Only where breaking pairs "
        "would make more of them is there a second way, which breaks the fewest."
    ),
)
