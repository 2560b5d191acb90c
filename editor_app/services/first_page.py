"""The first rows of the list before anything heavy is loaded."""

from __future__ import annotations

from pathlib import Path

from editor_app.storage.first_page import first_article_summaries
from editor_app.storage.summaries import ArticleSummary


def first_articles(folder: Path, limit: int) -> tuple[ArticleSummary, ...]:
    """Return the articles edited last, for the first paint; the library need not be open.

    Imports no SQLAlchemy. Raises the errors of a library that cannot be read.
    """
    return first_article_summaries(folder, limit)
