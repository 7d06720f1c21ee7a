"""Taking people out of the cohort, and what is said about it."""

from revmentor_desktop.domain.ids import ParticipationId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.services.participants import Participants
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import people_view
from revmentor_desktop.wording.catalogue import Words


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
