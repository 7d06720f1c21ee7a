"""Everybody in the sample: the current cohort's sign-ups, and those who only took part earlier."""

from revmentor_desktop.services.sample.adepts import ADEPTS
from revmentor_desktop.services.sample.listed import Listed, address
from revmentor_desktop.services.sample.mentors import MENTORS

__all__ = ["ADEPTS", "FORMER", "MENTORS", "Listed", "address", "everybody"]


def _listed(name: str, department: str, title: str, level: str, site: str, months: int) -> Listed:
    return Listed(
        name=name, department=department, title=title, level=level, site=site, months=months, topics=""
    )


FORMER = (
    _listed("Albin Fors", "IT", "Utvecklare", "Specialist", "Stockholm", 70),
    _listed("Ebba Lindskog", "Kommunikation", "Redaktör", "Medarbetare", "Stockholm", 52),
    _listed("Johan Ramberg", "Logistik", "Lagermedarbetare", "Medarbetare", "Göteborg", 49),
    _listed("Nora Strand", "HR", "HR-specialist", "Specialist", "Malmö", 58),
    _listed("Simon Kvist", "Produktion", "Operatör", "Medarbetare", "Malmö", 47),
    _listed("Klara Wester", "Ekonomi", "Controller", "Specialist", "Stockholm", 63),
    _listed("Bengt Sörlin", "Produktion", "Platschef", "Avdelningschef", "Malmö", 260),
    _listed("Ingrid Tapper", "Ekonomi", "Finanschef", "Avdelningschef", "Stockholm", 215),
    _listed("Christer Vall", "Försäljning", "Säljchef Väst", "Avdelningschef", "Göteborg", 198),
    _listed("Yvonne Grahn", "HR", "Rekryteringschef", "Avdelningschef", "Stockholm", 140),
    _listed("Rolf Hagman", "Logistik", "Transportchef", "Avdelningschef", "Göteborg", 224),
)
"""People whom the file knows from earlier cohorts only."""


def everybody() -> dict[str, Listed]:
    """Give all people of the sample by name."""
    return {one.name: one for one in (*MENTORS, *ADEPTS, *FORMER)}
