"""What the very first paint of a window shows of a library, read with next to no imports.

The window is on the screen before the domain has been imported; so these rows are plain
tuples. Moments later first_page gives the same rows as summaries.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import ModuleType

from editor_app.storage.schema_version import SCHEMA_VERSION

GlanceRow = tuple[str, str, str, int, int]
"""Headline, standfirst, status, days since the last edit (0 is today, in local time), and 1 when
there is a lead image, else 0."""

_ROWS = """
    SELECT coalesce(working_copy.headline, article.headline),
           coalesce(working_copy.standfirst, article.standfirst),
           article.status,
           CAST(julianday(date('now', 'localtime'))
                - julianday(date(article.edited_at, 'localtime')) AS INTEGER),
           article.lead_image_id IS NOT NULL
      FROM article
      LEFT JOIN working_copy ON working_copy.article_id = article.id
     WHERE article.status <> 'trash'
     ORDER BY article.edited_at DESC, article.dated DESC, article.id DESC
     LIMIT ?
"""


def _load_sqlite() -> ModuleType:
    """The bare SQLite module: its DB-API dress only brings dates, which are not needed here."""
    try:
        return import_module("pysqlite3._sqlite3")
    except ImportError:
        return import_module("_sqlite3")


def glance_at_articles(folder: Path, limit: int) -> tuple[GlanceRow, ...]:
    """Return up to ``limit`` articles edited last; nothing where anything stands against it.

    What that is, whoever opens the library afterwards says properly.
    """
    file = folder / "library.sqlite3"
    if not file.is_file():
        return ()
    sqlite = _load_sqlite()
    try:
        connection = sqlite.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=0.2)
        try:
            generation = connection.execute("PRAGMA user_version").fetchone()[0]
            if generation != SCHEMA_VERSION:
                return ()
            return tuple(connection.execute(_ROWS, (limit,)))
        finally:
            connection.close()
    except sqlite.Error:
        return ()
