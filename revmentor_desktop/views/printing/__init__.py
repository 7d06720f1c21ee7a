"""Printed documents: pages laid out in plain code, painted on whatever Qt prints to."""

from revmentor_desktop.views.printing.agendas import paint_agendas, print_agendas
from revmentor_desktop.views.printing.application import printing_application
from revmentor_desktop.views.printing.paper import Paper

__all__ = ["Paper", "paint_agendas", "print_agendas", "printing_application"]
