"""The best partners follow every verb, as if everybody were read anew."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.people import ParticipationStatus, Person, Side
from revmentor_desktop.domain.programme import Part, Rule, Switch
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.history import History
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.services.pairs import Pairs
from revmentor_desktop.services.participants import Participants
from revmentor_desktop.services.people import People
from revmentor_desktop.services.programmes import Programmes
from revmentor_desktop.services.ranking import Ranking
from tests.building import AUTUMN, Bench, participation, person

EVERYBODY = {Side.MENTOR: ("Bo Ask", "Cia Alm", "Dag Ek"), Side.ADEPT: ("Eva Falk", "Frej Gran", "Gun Hed")}


class Office:
    """A programme with three people on each side, and a ranking that follows what is done."""

    def __init__(self, door: Door, *, follows: bool) -> None:
        self.door = door
        self.people, self.participants = People(door), Participants(door)
        for side, names in EVERYBODY.items():
            for name in names:
                part = replace(participation(name, side), challenge="Hur når vi unga kunder?")
                self.participants.enrol(person(name), part, department=name[0], topics=("AI",))
        self.ranking = Ranking(door)
        self.snapshot = door.snapshot()
        if follows:
            door.store.published = self._on_published
        self.agrees()

    def _on_published(self, change_set: ChangeSet) -> None:
        after = self.door.followed(self.snapshot, change_set) or self.door.snapshot()
        self.ranking.follow(change_set, self.snapshot, after)
        self.snapshot = after

    def best(self, ranking: Ranking, snapshot: Snapshot) -> list[object]:
        everybody = [*EVERYBODY[Side.MENTOR], *EVERYBODY[Side.ADEPT], "Hugo Ny"]
        return [ranking.best(snapshot, PersonId(name), side) for side in Side for name in everybody]

    def agrees(self) -> None:
        """See that what was followed is what one reads anew."""
        if self.door.store.published is None:
            self.snapshot = self.door.snapshot()
        anew = self.best(Ranking(self.door), self.door.snapshot())
        assert self.best(self.ranking, self.snapshot) == anew

    def revise(self, name: str, change: Callable[[Person], Person]) -> None:
        self.people.revise(change(self.door.snapshot().people[PersonId(name)]))


def everything_done(office: Office) -> None:
    """Do one thing after the other that the best partners depend on."""
    door, people, participants = office.door, office.people, office.participants
    programmes, pairing = Programmes(door), Pairing(door)
    bo = door.snapshot().participation(PersonId("Bo Ask"), Side.MENTOR)
    eva = door.snapshot().participation(PersonId("Eva Falk"), Side.ADEPT)
    assert bo is not None
    assert eva is not None
    steps: list[Callable[[], object]] = [
        lambda: office.revise("Bo Ask", lambda one: replace(one, site="Umeå", name="Zacharias Ask")),
        lambda: office.revise("Eva Falk", lambda one: replace(one, site="Umeå", languages=("Suomi",))),
        lambda: office.revise("Eva Falk", lambda one: replace(one, manager_id=PersonId("Bo Ask"))),
        lambda: office.revise("Eva Falk", lambda one: replace(one, manager_id=None)),
        lambda: participants.place(PersonId("Cia Alm"), "Eva Falks avdelning"),
        lambda: participants.choose_topics(eva.id, ["Data", "AI", "Film"]),
        lambda: people.revise_participation(replace(bo, wishes=(PersonId("Gun Hed"),))),
        lambda: people.revise_participation(replace(bo, never_pair=(PersonId("Gun Hed"),))),
        lambda: people.decide([eva.id], ParticipationStatus.DECLINED, reason="Ingen tid"),
        lambda: History(door).undo(),
        lambda: participants.enrol(person("Hugo Ny"), participation("Hugo Ny", Side.MENTOR)),
        lambda: programmes.switch(Rule.DEPARTMENT, Switch.WARN),
        lambda: programmes.weigh(Part.SITE, 5),
        lambda: programmes.weigh(Part.CHALLENGE, 0),
        lambda: pairing.assign(AUTUMN.id, PersonId("Dag Ek"), PersonId("Frej Gran")),
        lambda: Pairs(door).end(_pair_of(door, "Dag Ek"), "Flyttade till Lund"),
        lambda: participants.take_out([participation("Hugo Ny", Side.MENTOR).id]),
        lambda: programmes.revise(replace(door.programme(), levels=("Low", "High"))),
        lambda: office.revise("Bo Ask", lambda one: replace(one, level="High")),
    ]
    for step in steps:
        step()
        office.agrees()


def _pair_of(door: Door, name: str) -> PairId:
    return next(one.id for one in door.snapshot().pairs.values() if one.mentor_id == name)


def test_the_best_partners_follow_every_change(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        everything_done(Office(door, follows=True))


def test_the_best_partners_are_right_for_a_snapshot_that_nobody_told_of(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        everything_done(Office(door, follows=False))


def test_a_new_day_makes_people_have_waited_longer(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    with bench.started() as door:
        office = Office(door, follows=True)
        part = door.snapshot().participation(PersonId("Bo Ask"), Side.MENTOR)
        assert part is not None
        office.people.revise_participation(replace(part, waiting_since=date(2026, 9, 1)))
        door.now = lambda: datetime.fromisoformat("2027-05-01T09:00+00:00")
        office.agrees()
        assert door.today - date(2026, 9, 1) > timedelta(days=200)
