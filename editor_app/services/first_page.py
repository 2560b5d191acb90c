"""What a window shows before anything heavy is imported."""

from __future__ import annotations

from pathlib import Path

from editor_app.domain.article import ArticleStatus
from editor_app.storage.first_page import first_article_summaries
from editor_app.storage.summaries import ArticleSummary

_SPARE = 2
"""How many times as many rows are read, as some of them may lie in the trash."""


def first_articles(folder: Path, limit: int) -> tuple[ArticleSummary, ...]:
    """Return up to ``limit`` articles edited last, without the trash.

    Imports neither SQLAlchemy nor any other room's machinery. Raises NotALibraryError,
    LibraryTooNewError, LibraryDamagedError.
    """
    rows = first_article_summaries(folder, limit * _SPARE)
    return tuple(row for row in rows if row.status is not ArticleStatus.TRASH)[:limit]
