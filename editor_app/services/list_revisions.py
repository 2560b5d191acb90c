"""The history of one entity, as far as it is only looked at."""

from __future__ import annotations

from editor_app.domain.identity import EntityId
from editor_app.services.session import Session
from editor_app.storage.summaries import RevisionInfo


def list_revisions(session: Session, entity_id: EntityId) -> tuple[RevisionInfo, ...]:
    """Return the revisions of an entity, the latest first."""
    with session.library.read() as uow:
        return uow.revisions.for_entity(entity_id)
