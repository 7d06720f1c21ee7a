"""From an edited cell to the verb that saves it, and what is said about it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from revmentor_desktop.domain.ids import ParticipationId
from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.people_rows import Column
from revmentor_desktop.services.participants import Participants
from revmentor_desktop.views.people import cells
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import people_view
from revmentor_desktop.wording.catalogue import Words

Verb = Callable[[], None]


def save_cell(workspace: Workspace, row_id: ParticipationId, column: Column, text: str) -> None:
    """Save what was typed into a cell as one step; what a rule forbids is said and nothing changes."""
    snapshot = workspace.snapshot()
    if row_id in snapshot.participations:
        workspace.perform(_verb(workspace, snapshot, row_id, column, text))


def _verb(
    workspace: Workspace, snapshot: Snapshot, row_id: ParticipationId, column: Column, text: str
) -> Verb:
    office = workspace.office
    one = snapshot.participations[row_id]
    person = snapshot.people[one.person_id]
    participants = Participants(office.door)
    if column is Column.SIDE:
        return lambda: participants.change_side(row_id, Side(text))
    if column is Column.STATUS:
        return lambda: office.people.decide([row_id], ParticipationStatus(text))
    if column is Column.CAPACITY:
        changed = replace(one, capacity=cells.number(text) or 0)
        return lambda: office.people.revise_participation(changed)
    if column is Column.TOPICS:
        return lambda: participants.choose_topics(row_id, cells.listed(text))
    if column is Column.DEPARTMENT:
        return lambda: participants.place(person.id, text)
    if column is Column.SINCE:
        return lambda: office.people.revise(
            replace(person, employed_since=date.fromisoformat(text) if text else None)
        )
    if column is Column.EMAIL:
        return lambda: office.people.revise(replace(person, email=text or None))
    if column is Column.NAME:
        return lambda: office.people.revise(replace(person, name=text))
    if column is Column.TITLE:
        return lambda: office.people.revise(replace(person, title=text))
    if column is Column.LEVEL:
        return lambda: office.people.revise(replace(person, level=text))
    return lambda: office.people.revise(replace(person, site=text))


def remove(workspace: Workspace, row_ids: list[ParticipationId]) -> None:
    """Take people out of the cohort, saying what goes along, with Undo offered."""
    snapshot = workspace.snapshot()
    ids = [row_id for row_id in row_ids if row_id in snapshot.participations]
    if not ids:
        return
    along = going_along(snapshot, ids, workspace.words)
    participants = Participants(workspace.office.door)
    if len(ids) == 1:
        name = snapshot.people[snapshot.participations[ids[0]].person_id].name[:80]
        said = people_view.REMOVED_ALONG if along else people_view.REMOVED
        workspace.perform(lambda: participants.take_out(ids), said, name=name, along=along)
    else:
        said = people_view.REMOVED_MANY_ALONG if along else people_view.REMOVED_MANY
        workspace.perform(lambda: participants.take_out(ids), said, count=len(ids), along=along)


def going_along(snapshot: Snapshot, row_ids: list[ParticipationId], words: Words) -> str:
    """Say which pairs and sessions go with people; empty where none do."""
    chosen = {(snapshot.participations[one].person_id, snapshot.participations[one].side) for one in row_ids}
    pairs = {
        pair.id
        for pair in snapshot.pairs.values()
        if (pair.mentor_id, Side.MENTOR) in chosen or (pair.adept_id, Side.ADEPT) in chosen
    }
    sessions = sum(session.pair_id in pairs for session in snapshot.sessions.values())
    told = [
        words(message, count=amount)
        for message, amount in ((people_view.PAIRS, len(pairs)), (people_view.SESSION_COUNT, sessions))
        if amount
    ]
    return ", ".join(told)
