"""Finding articles, comments and images by their words."""

from __future__ import annotations

from editor_app.services.session import Session
from editor_app.storage.summaries import SearchHit


def search_library(session: Session, words: str, limit: int = 20) -> tuple[SearchHit, ...]:
    """Return what contains all the words, newest first; the last word may be unfinished."""
    with session.library.read() as uow:
        return uow.search(words, limit)
