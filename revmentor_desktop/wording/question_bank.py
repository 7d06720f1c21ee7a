"""The question bank that is shipped: a few questions for each of some common topics, to choose from."""

from collections.abc import Iterator
from dataclasses import dataclass

from revmentor_desktop.domain.text import folded
from revmentor_desktop.wording.catalogue import Message, Words, languages, say_in


@dataclass(frozen=True, slots=True, kw_only=True)
class ShippedQuestion:
    """A question that is offered: its text and its topic's name, in one language."""

    text: str
    topic: str


_BANK: tuple[tuple[Message, tuple[Message, ...]], ...] = (
    (
        say_in("topic", "Generative AI"),
        (
            say_in("question", "Which of my tasks would you hand to an AI tomorrow, and what stops us?"),
            say_in(
                "question", "Show me how you used AI last week: what worked, and what did you have to mend?"
            ),
            say_in("question", "What do people here do with AI that nobody in charge knows about?"),
            say_in("question", "Where would you never trust an answer from an AI, and why?"),
            say_in("question", "What must I be able to do myself before I decide about AI for others?"),
        ),
    ),
    (
        say_in("topic", "Data analysis"),
        (
            say_in("question", "Which decision do we make on a hunch although the answer is in our data?"),
            say_in("question", "Which figure do I look at every month that you think tells nothing?"),
            say_in("question", "What would you measure if you started our follow-up again from nothing?"),
            say_in("question", "How do you tell a pattern from chance when you look at a diagram?"),
            say_in("question", "Which data do you need for your work and cannot get at?"),
        ),
    ),
    (
        say_in("topic", "Social media"),
        (
            say_in("question", "Where do people talk about us when we are not listening?"),
            say_in("question", "What do we publish that makes you look away?"),
            say_in("question", "Whom do you trust more than an advertisement, and how did they earn it?"),
            say_in("question", "What should I write myself, and what should I never write?"),
            say_in("question", "What would you answer if somebody attacked us in a thread tonight?"),
        ),
    ),
    (
        say_in("topic", "Young people as customers"),
        (
            say_in("question", "When did you last turn down a company like ours, and why?"),
            say_in("question", "At which step would you give up if you were to buy from us?"),
            say_in("question", "What do we say about ourselves that nobody of your age believes?"),
            say_in("question", "What would make you tell a friend about us?"),
            say_in("question", "What do you pay for gladly that my generation does not understand?"),
        ),
    ),
    (
        say_in("topic", "Sustainability"),
        (
            say_in("question", "What in our work for sustainability do you not believe in?"),
            say_in("question", "Which habit of ours would be hardest to defend in ten years?"),
            say_in("question", "Which goal could your team reach by itself within a year?"),
            say_in("question", "Where do we save money today at the cost of tomorrow?"),
            say_in(
                "question", "What would you ask about sustainability if you were applying for a job here?"
            ),
        ),
    ),
    (
        say_in("topic", "Inclusion"),
        (
            say_in("question", "When did you last feel left out here, and what happened then?"),
            say_in("question", "Whose ideas are heard only when somebody else repeats them?"),
            say_in("question", "Which unwritten rule took you longest to understand?"),
            say_in("question", "What do I do in meetings that makes others fall silent?"),
            say_in("question", "Who is missing when we make decisions, and how would we notice it?"),
        ),
    ),
    (
        say_in("topic", "Hybrid work"),
        (
            say_in("question", "What is lost when we do not meet, and what do we gain?"),
            say_in("question", "Which meeting should have been a message, and which message a meeting?"),
            say_in("question", "How do you notice that somebody at home is not well?"),
            say_in("question", "What made you come to the office last time, apart from being asked to?"),
            say_in("question", "What would you try with your team for a month, if you decided?"),
        ),
    ),
    (
        say_in("topic", "Leadership"),
        (
            say_in("question", "What do we leaders believe about your daily work that is not true?"),
            say_in("question", "Which decision of mine did you not understand, and how did it reach you?"),
            say_in("question", "What do people say when I have left the room?"),
            say_in("question", "Which advice should I have had when I was as new as you are?"),
            say_in("question", "What would make you stay here for five years more?"),
        ),
    ),
)


def shipped_questions(words: Words) -> Iterator[ShippedQuestion]:
    """Give every question that is shipped, topic by topic."""
    for topic, questions in _BANK:
        for question in questions:
            yield ShippedQuestion(text=words(question), topic=words(topic))


def topic_names(name: str) -> frozenset[str]:
    """Give the folded names, in every language, of the shipped topic that is called this in one of them."""
    spoken = [Words(language) for language in languages()]
    for topic, _ in _BANK:
        names = frozenset(folded(words(topic)) for words in spoken)
        if folded(name) in names:
            return names
    return frozenset({folded(name)})
