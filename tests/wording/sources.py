"""Reads the package's own source: which sentences it marks, and which troubles it raises."""

import ast
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

from revmentor_desktop.wording.catalogue import Message, count, say, say_in

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "revmentor_desktop"


_MARKS: Mapping[str, Callable[..., Message]] = {"say": say, "count": count, "say_in": say_in}


@dataclass(frozen=True, slots=True, kw_only=True)
class Raised:
    """A trouble as the source raises it; `facts` is None where they are passed on as a whole."""

    kind: str
    code: str
    facts: frozenset[str] | None
    where: str


def messages() -> dict[Message, str]:
    """Every marked sentence -> where it stands; raises TypeError where one is not written out."""
    found: dict[Message, str] = {}
    for where, call in _calls(*_MARKS):
        texts = [ast.literal_eval(argument) for argument in call.args]
        marked = _MARKS[_name(call)](*texts)
        found.setdefault(marked, where)
    return found


def places(text: str) -> frozenset[str]:
    """The named places of a sentence."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def raised(*kinds: str) -> Iterator[Raised]:
    """Every trouble of these classes that is made with a code written out."""
    for where, call in _calls(*kinds):
        names = [keyword.arg for keyword in call.keywords]
        facts = None if None in names else frozenset(name for name in names if name is not None)
        for code in _codes(call.args[0]):
            yield Raised(kind=_name(call), code=code, facts=facts, where=where)


def _calls(*names: str) -> Iterator[tuple[str, ast.Call]]:
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node) in names:
                yield f"{file.relative_to(ROOT)}:{node.lineno}", node


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _codes(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return _codes(node.body) + _codes(node.orelse)
    return []
