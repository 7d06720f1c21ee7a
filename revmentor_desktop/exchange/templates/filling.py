"""Templates filled with facts: papers, or what is wrong and in which line."""

from collections.abc import Mapping
from types import FrameType, GeneratorType

from jinja2 import Template, TemplateError, nodes

from revmentor_desktop.domain.papers import Paper, TemplateFault
from revmentor_desktop.exchange.templates.environment import Sandbox, parsed
from revmentor_desktop.exchange.templates.marking import passages, strange_mark

Facts = Mapping[str, object]
MOST_OUTPUT = 200_000
"""Characters of one filled document: some fifty pages."""


class DocumentTemplate:
    """A template that was read and may be filled."""

    def __init__(self, template: Template) -> None:
        self._template = template

    def paper(self, facts: Facts, name: str, most: float = MOST_OUTPUT) -> Paper | TemplateFault:
        """Fill the template; `name` says whom the paper is about, `most` how many characters it may have."""
        said: list[str] = []
        length = 0
        parts = self._template.root_render_func(self._template.new_context(dict(facts)))
        try:
            for part in parts:
                said.append(part)
                length += len(part)
                if length > most:
                    return TemplateFault(code="too-much", line=self._line_of(parts))
        except (TemplateError, TypeError, ValueError, RecursionError) as error:
            return TemplateFault(code="unknown-fact", line=self._line_in(error), what=str(error)[:200])
        read, foot = passages("".join(said))
        return Paper(name=name, passages=read, foot=foot)

    def _line_of(self, parts: object) -> int:
        frame = parts.gi_frame if isinstance(parts, GeneratorType) else None
        return self._line_at(frame) if frame is not None else 1

    def _line_at(self, frame: FrameType) -> int:
        return self._template.get_corresponding_lineno(frame.f_lineno)

    def _line_in(self, error: BaseException) -> int:
        """Find the template's line in the trace of what went wrong while it was filled."""
        line, trace = 1, error.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == "<template>":
                line = self._template.get_corresponding_lineno(trace.tb_lineno)
            trace = trace.tb_next
        return line


def read_template(source: str) -> DocumentTemplate | TemplateFault:
    """Read a template from its text; gives what is wrong with it where it may not be used."""
    sandbox = Sandbox()
    tree = parsed(source, sandbox)
    if isinstance(tree, TemplateFault):
        return tree
    for data in tree.find_all(nodes.TemplateData):
        if fault := strange_mark(data.data, data.lineno):
            return fault
    return DocumentTemplate(sandbox.from_string(source))
