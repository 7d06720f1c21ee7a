"""What is said while long work goes on behind the window."""

from revmentor_desktop.wording.catalogue import say

WAIT = say("Changes must wait until this is done: {work}")
GIVE_UP = say("Cancel: {work}")
