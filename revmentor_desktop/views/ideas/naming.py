"""What an idea's page asks the programme while one types: who there is, which pairs, which day it is."""

from datetime import date

from revmentor_desktop.models.idea_names import pairs_by_name, people_by_name
from revmentor_desktop.views.widgets.fields import Named
from revmentor_desktop.views.workspace import Workspace


class Naming:
    """Answers from the programme as it is now.

    It holds the workspace and no widget: a page that holds its tab, which holds the page, is a circle
    that Python's collector takes apart in an order that Qt does not survive.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def people(self) -> Named:
        """Everybody by name."""
        return people_by_name(self._workspace.snapshot())

    def pairs(self) -> Named:
        """The cohort's pairs by both names."""
        return pairs_by_name(self._workspace.snapshot(), self._workspace.words)

    def today(self) -> date:
        """The day it is."""
        return self._workspace.office.door.today
