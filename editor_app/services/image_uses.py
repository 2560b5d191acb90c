"""How widely an image is used."""

from __future__ import annotations

from editor_app.domain.identity import EntityId
from editor_app.services.session import Session


def count_other_articles(session: Session, image_id: EntityId, article_id: EntityId) -> int:
    """Return how many articles other than this one show an image; those in the trash count."""
    with session.library.read() as uow:
        articles = uow.images.uses((image_id,)).get(image_id, ())
    return sum(1 for each in articles if each != article_id)
