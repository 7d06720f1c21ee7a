"""The ideas of the sample in plain data."""

from dataclasses import dataclass

from revmentor_desktop.domain.ideas import Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An idea enters a stage, so many days after its cohort's start, with what was said."""

    stage: Stage
    after: int
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """An idea with its way over the board; people by name."""

    title: str
    description: str
    author: str
    way: tuple[Entry, ...]
    owner: str = ""
    sponsor: str = ""
    benefit: int | None = None
    effort: int | None = None
    due_in: int | None = None
    """Days from today."""
    may_be_named: bool = True
    decision: str = ""


EARLIER_PROPOSALS: tuple[tuple[Proposal, ...], ...] = (
    (
        Proposal(
            title="Fadder första veckan för alla nyanställda",
            description="Någon som själv är ganska ny följer den som är helt ny.",
            author="Nora Strand",
            owner="Yvonne Grahn",
            sponsor="Karin Ahlström",
            benefit=4,
            effort=2,
            decision="Införs på alla orter.",
            way=(
                Entry(stage=Stage.NEW, after=30),
                Entry(stage=Stage.DECIDED, after=70, text="Billigt och efterfrågat."),
                Entry(stage=Stage.REALISED, after=110, text="Tolv faddrar utsedda."),
            ),
        ),
        Proposal(
            title="Fri telefon till alla",
            description="Alla väljer telefon själva.",
            author="Johan Ramberg",
            benefit=2,
            effort=5,
            may_be_named=False,
            way=(
                Entry(stage=Stage.NEW, after=41),
                Entry(
                    stage=Stage.DECLINED,
                    after=90,
                    text="Kostar mer än det ger, och säkerheten blir svår att hålla.",
                ),
            ),
        ),
    ),
    (
        Proposal(
            title="Kortare annonser skrivna av dem som nyss har sökt",
            description="Varje platsannons läses av två som anställts det senaste året.",
            author="Wilma Engström",
            owner="Karin Ahlström",
            sponsor="Henrik Stålberg",
            benefit=4,
            effort=1,
            decision="Alla annonser från och med nästa månad.",
            way=(
                Entry(stage=Stage.NEW, after=35),
                Entry(stage=Stage.UNDER_REVIEW, after=50),
                Entry(stage=Stage.DECIDED, after=75, text="Inget att vänta på."),
                Entry(stage=Stage.REALISED, after=105, text="Hälften så långa, dubbelt så många svar."),
            ),
        ),
        Proposal(
            title="Egen podd om lagret",
            description="Kvarten före skiftet, av och med dem som jobbar där.",
            author="Hugo Ekström",
            owner="Anders Frisk",
            benefit=2,
            effort=3,
            way=(
                Entry(stage=Stage.NEW, after=60),
                Entry(stage=Stage.PARKED, after=100, text="Tas upp igen när redaktionen är på plats."),
            ),
        ),
        Proposal(
            title="Kundpanel med unga kunder",
            description="Åtta kunder under trettio träffar ledningen två gånger om året.",
            author="Simon Kvist",
            owner="Anders Frisk",
            sponsor="Henrik Stålberg",
            benefit=5,
            effort=3,
            due_in=30,
            decision="Första panelen före sommaren.",
            way=(
                Entry(stage=Stage.NEW, after=48),
                Entry(stage=Stage.DECIDED, after=95, text="Ledningen vill höra det själv."),
                Entry(stage=Stage.IN_PROGRESS, after=110),
            ),
        ),
    ),
)
"""Ideas of the two earlier cohorts."""

PROPOSALS = (
    Proposal(
        title="Låt en AI föreslå svar på vanliga kundfrågor",
        description="Kundrådgivaren godkänner; svaret kommer på minuter i stället för timmar.",
        author="Leo Hedlund",
        benefit=4,
        effort=3,
        way=(Entry(stage=Stage.NEW, after=1),),
    ),
    Proposal(
        title="Månadsbokslut på fem dagar",
        description="Avstämningarna körs varje natt i stället för en gång i månaden.",
        author="Amir Hosseini",
        owner="Lars Engdahl",
        sponsor="Margareta Lilja",
        benefit=5,
        effort=3,
        due_in=45,
        decision="Provas på två bolag.",
        way=(
            Entry(stage=Stage.NEW, after=9),
            Entry(stage=Stage.DECIDED, after=17, text="Sparar fyra dagar i månaden."),
            Entry(stage=Stage.IN_PROGRESS, after=30),
        ),
    ),
    Proposal(
        title="Rapportera avvikelser i mobilen på linje två",
        description="Foto och två tryck i stället för blankett.",
        author="Emma Sandberg",
        owner="Ulla Bengtsson",
        benefit=4,
        effort=2,
        due_in=20,
        decision="Prov under fyra veckor.",
        way=(
            Entry(stage=Stage.NEW, after=8),
            Entry(stage=Stage.UNDER_REVIEW, after=15),
            Entry(stage=Stage.DECIDED, after=31, text="Operatörerna bad själva om det."),
        ),
    ),
    Proposal(
        title="Visa lediga lastbilsplatser i realtid",
        description="Säljarna ser var det finns plats innan de lovar leverans.",
        author="Sara Holmgren",
        owner="Roger Tunström",
        benefit=5,
        effort=4,
        way=(Entry(stage=Stage.NEW, after=18), Entry(stage=Stage.UNDER_REVIEW, after=27)),
    ),
    Proposal(
        title="En möteslös eftermiddag i veckan",
        description="Torsdagar efter lunch, för alla, även chefer.",
        author="Adam Björk",
        may_be_named=False,
        way=(Entry(stage=Stage.NEW, after=32),),
    ),
)
"""Ideas of the current cohort."""
