"""The sandbox that templates are read and filled in: a small language without a way out.

A template may name facts, repeat something for each fact of a list, and ask whether a fact is there.
It can call nothing, build nothing and reach nothing else, so it ends: it repeats only over given lists.
"""

from collections.abc import Iterator

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, nodes
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from typing_extensions import override

from revmentor_desktop.domain.papers import TemplateFault

MOST_CHARACTERS = 100_000
"""Of a template's text."""
_DEEPEST = 2
"""Loops within each other."""
_FILTERS = ("default", "join", "length", "first", "last", "upper", "lower", "capitalize", "trim")
_NODES = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.For,
    nodes.If,
    nodes.Name,
    nodes.Getattr,
    nodes.Const,
    nodes.Filter,
    nodes.Test,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.CondExpr,
    nodes.Keyword,
)
_LOOP = frozenset({"first", "last", "index", "length"})


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment whose facts are plain dictionaries: no attribute of any object is to be had."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
        self.filters = {name: self.filters[name] for name in _FILTERS}
        self.tests = {name: self.tests[name] for name in ("defined", "none", "odd", "even")}
        self.globals = {}

    @override
    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        return isinstance(obj, LoopContext) and attr in _LOOP

    @override
    def is_safe_callable(self, obj: object) -> bool:
        return False

    @override
    def getattr(self, obj: object, attribute: str) -> object:
        """Look a fact up by its name before anything else: a fact may be called `items`."""
        if isinstance(obj, dict) and attribute in obj:
            found: object = obj[attribute]
            return found
        asked: object = super().getattr(obj, attribute)
        return asked


def parsed(source: str, sandbox: Sandbox) -> nodes.Template | TemplateFault:
    """Read a template; gives what is wrong with it where it says more than it may."""
    if len(source) > MOST_CHARACTERS:
        return TemplateFault(code="too-long", line=source[:MOST_CHARACTERS].count("\n") + 1)
    try:
        tree = sandbox.parse(source)
        fault = next(_faults(tree, 0), None)
        if fault is None:
            sandbox.compile(source)
    except TemplateSyntaxError as error:
        return TemplateFault(code="syntax", line=error.lineno, what=error.message or "")
    except (TemplateError, RecursionError, SyntaxError, ValueError, MemoryError):
        return TemplateFault(code="syntax", line=1)
    return fault or tree


def _faults(node: nodes.Node, depth: int) -> Iterator[TemplateFault]:
    """Give what a template must not say, from its beginning on."""
    if not isinstance(node, _NODES):
        yield TemplateFault(code="forbidden", line=node.lineno, what=type(node).__name__.casefold())
        return
    if isinstance(node, nodes.For):
        depth += 1
        if depth > _DEEPEST or node.recursive:
            yield TemplateFault(code="loops", line=node.lineno)
            return
        if not isinstance(node.iter, (nodes.Name, nodes.Getattr)):
            yield TemplateFault(code="loop-over", line=node.lineno)
            return
    if isinstance(node, nodes.Getattr) and node.attr.startswith("_"):
        yield TemplateFault(code="forbidden", line=node.lineno, what=node.attr)
    if isinstance(node, nodes.Filter) and node.name not in _FILTERS:
        yield TemplateFault(code="forbidden", line=node.lineno, what=node.name)
    for child in node.iter_child_nodes():
        yield from _faults(child, depth)
