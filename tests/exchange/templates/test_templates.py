"""Document templates: what they may say, what is wrong with one and where, and that nothing gets out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.documents import WRITTEN, Printed
from revmentor_desktop.domain.papers import Paper, Role, TemplateFault
from revmentor_desktop.exchange.templates.filling import DocumentTemplate, Facts, read_template
from revmentor_desktop.exchange.templates.shipped import shipped_template
from revmentor_desktop.wording.catalogue import Words, languages
from revmentor_desktop.wording.document_templates import fault_sentence

FACTS: Facts = {
    "name": "Åsa <b>Öberg</b>",
    "letters": [chr(ord("a") + number) for number in range(26)],
    "mentor": {"name": "Signe & Co", "title": ""},
    "nobody": "",
}


def filled(source: str, facts: Facts = FACTS) -> Paper | TemplateFault:
    template = read_template(source)
    return template.paper(facts, "Signe") if isinstance(template, DocumentTemplate) else template


def paper(source: str) -> Paper:
    made = filled(source)
    assert isinstance(made, Paper), made
    return made


def fault(source: str) -> tuple[str, int]:
    made = filled(source)
    assert isinstance(made, TemplateFault), made
    for language in languages():
        assert str(made.line) in fault_sentence(made, Words(language))
    return made.code, made.line


def test_each_element_becomes_a_passage_of_its_role() -> None:
    made = paper(
        "<kicker>k</kicker><h1>one</h1><lead>l</lead><h2>two</h2><p>p\n  q</p>"
        "<ul><li>point</li></ul><dl><dt>label</dt><dd>value</dd></dl><tick>t</tick>"
        '<room lines="4"></room><sign date="Date">{{ mentor.name }}</sign><foot>end</foot>'
    )
    said = [(one.role, one.text, one.label, one.lines) for one in made.passages]
    assert said == [
        (Role.KICKER, "k", "", 0),
        (Role.TITLE, "one", "", 0),
        (Role.LEAD, "l", "", 0),
        (Role.HEADING, "two", "", 0),
        (Role.PARAGRAPH, "p q", "", 0),
        (Role.POINT, "point", "", 0),
        (Role.FACT, "value", "label", 0),
        (Role.TICK, "t", "", 0),
        (Role.ROOM, "", "", 4),
        (Role.SIGN, "Signe & Co", "Date", 0),
    ]
    assert made.foot == "end"


def test_elements_without_text_are_left_out() -> None:
    assert paper("<p>{{ nobody }}</p><dl><dt>Title</dt><dd>{{ mentor.title }}</dd></dl>").passages == ()


def test_lists_are_gone_through_and_facts_asked_about() -> None:
    made = paper(
        "{% for one in letters %}{% if loop.first %}<p>{{ one | upper }}</p>{% endif %}{% endfor %}"
        "{% if nobody %}<p>somebody</p>{% else %}<p>{{ letters | join('-') }}</p>{% endif %}"
    )
    assert [one.text for one in made.passages] == ["A", "-".join("abcdefghijklmnopqrstuvwxyz")]


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=200).filter(lambda text: text.split()))
def test_whatever_stands_in_a_fact_stays_letters(text: str) -> None:
    made = filled("<p>{{ name }}</p>", {"name": text})
    assert isinstance(made, Paper)
    shown = " ".join(one.text for one in made.passages)
    assert len(made.passages) <= 1
    # A parser of HTML reads NUL and the like as something else; nothing of them is printed anyway.
    if text.isprintable():
        assert shown == " ".join(text.split())


@pytest.mark.parametrize(
    ("source", "code", "line"),
    [
        ("<p>a</p>\n{{ name", "syntax", 2),
        ("<p>\n{% if name %}\n</p>", "syntax", 3),
        ("\n{% endfor %}", "syntax", 2),
        ("<p>\n\n{{ nickname }}</p>", "unknown-fact", 3),
        ("\n{{ mentor.salary }}", "unknown-fact", 2),
        ("\n{% if mentor.salary %}x{% endif %}", "unknown-fact", 2),
        ("<h1>a</h1>\n<script>alert(1)</script>", "element", 2),
        ('<p>a\n</p><p onclick="x">a</p>', "element", 2),
        ('\n\n<img src="file:///etc/passwd">', "element", 3),
    ],
)
def test_a_mistake_is_told_with_its_line(source: str, code: str, line: int) -> None:
    assert fault(source) == (code, line)


@pytest.mark.parametrize(
    "escape",
    [
        "{{ ''.__class__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ name['__class__'] }}",
        "{{ name | attr('__class__') }}",
        "{{ letters | map(attribute='__class__') | join }}",
        "{{ '%s' | format(name) }}",
        "{{ name.format(name) }}",
        "{{ letters.append('x') }}",
        "{{ mentor.keys() }}",
        "{{ mentor.clear }}",
        "{{ self.__init__.__globals__ }}",
        "{{ lipsum.__globals__ }}",
        "{{ cycler.__init__ }}",
        "{{ config }}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{% extends 'base' %}",
        "{% set x = ().__class__ %}",
        "{% macro m() %}{% endmacro %}",
        "{{ letters | join(attribute='__class__') }}",
        "{{ loop.__class__ }}",
        "{% for x in letters %}{{ loop.__init__ }}{% endfor %}",
        "{% for x in letters %}{{ loop.cycle }}{% endfor %}",
    ],
)
def test_there_is_no_way_out_of_a_template(escape: str) -> None:
    code, line = fault(f"<p>fine</p>\n{escape}")
    assert code in {"forbidden", "unknown-fact", "syntax"}
    assert line == 2


@pytest.mark.parametrize(
    ("endless", "code"),
    [
        ("{% for x in range(1000000000) %}{% endfor %}", "loop-over"),
        ("{% for x in letters recursive %}{{ loop(letters) }}{% endfor %}", "loops"),
        ("{% for x in 'aaaa' %}{% endfor %}", "loop-over"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "forbidden"),
        ("{{ 'x' * 1000000000 }}", "forbidden"),
        ("{{ 9 ** 9 ** 9 }}", "forbidden"),
        ("{{ 'x' ~ 'y' }}", "forbidden"),
        ("{{ 'x' | center(1000000000) }}", "forbidden"),
        ("{% for a in letters %}" * 3 + "{% endfor %}" * 3, "loops"),
        ("{% for a in letters %}" * 2 + "<p>" + "x" * 400 + "</p>" + "{% endfor %}" * 2, "too-much"),
    ],
)
def test_nothing_goes_on_without_end(endless: str, code: str) -> None:
    assert fault(f"<p>fine</p>\n{endless}") == (code, 2)


def test_a_template_has_a_greatest_length() -> None:
    assert fault("<p>a</p>\n" * 20_000)[0] == "too-long"


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="<>/{}%# \n'\"|.abdefghilmnoprstuy0_()[]", max_size=200))
def test_any_text_at_all_gives_a_paper_or_a_fault(source: str) -> None:
    made = filled(source)
    assert isinstance(made, Paper) or 1 <= made.line <= source.count("\n") + 1


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("kind", WRITTEN)
def test_shipped_templates_can_be_used(kind: Printed, language: str) -> None:
    assert isinstance(read_template(shipped_template(kind, language)), DocumentTemplate)


def test_a_language_without_templates_gets_those_of_the_source() -> None:
    assert shipped_template(WRITTEN[0], "fi") == shipped_template(WRITTEN[0], "en")
