"""The first rows of the list, read before SQLAlchemy is imported, for a quick first paint.

It gives what ArticleRepository.list_page gives for the whole list; a test compares the two.
"""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path
from typing import Any

from editor_app.domain.article import ArticleKind, ArticleStatus
from editor_app.domain.crop import FocalPoint
from editor_app.storage.connections import connect_for_reading
from editor_app.storage.format_check import check_format
from editor_app.storage.library_files import LibraryFiles
from editor_app.storage.schema_version import SCHEMA_VERSION
from editor_app.storage.sqlite_explained import explain
from editor_app.storage.sqlite_module import SqliteError
from editor_app.storage.summaries import ArticleSummary
from editor_app.sync.utc_text import moment_from_text

_FIRST = """
    SELECT article.id, article.slug, article.kind, article.status,
           coalesce(working_copy.headline, article.headline),
           coalesce(working_copy.kicker, article.kicker),
           coalesce(working_copy.standfirst, article.standfirst),
           article.category_id, coalesce(category.name, ''), coalesce(category.colour, ''),
           article.edited_at, article.published_at,
           article.lead_image_id, coalesce(image.media_hash, ''), image.focal_point,
           (SELECT count(*) FROM comment
             WHERE comment.article_id = article.id AND comment.is_deleted IS 0
               AND comment.kind = 'comment'
               AND comment.state NOT IN ('spam', 'trash', 'removed')),
           (SELECT count(*) FROM comment
             WHERE comment.article_id = article.id AND comment.is_deleted IS 0
               AND comment.kind = 'comment' AND comment.is_open = 1)
      FROM article
      LEFT JOIN working_copy ON working_copy.article_id = article.id
      LEFT JOIN category ON category.id = article.category_id
      LEFT JOIN image ON image.id = article.lead_image_id
     ORDER BY article.edited_at DESC, article.dated DESC, article.id DESC
     LIMIT ?
"""


def first_article_summaries(folder: Path, limit: int) -> tuple[ArticleSummary, ...]:
    """Return the ``limit`` articles edited last, without taking the library's lock.

    A library of an earlier generation gives none: it is migrated when it is opened. Raises
    NotALibraryError, LibraryTooNewError, LibraryDamagedError.
    """
    files = LibraryFiles(folder)
    if check_format(files) < SCHEMA_VERSION:
        return ()
    try:
        with closing(connect_for_reading(files.text)) as connection:
            return tuple(_summary(row) for row in connection.execute(_FIRST, (limit,)))
    except SqliteError as error:
        raise explain(str(error), folder.name) or error from error


def _summary(row: tuple[Any, ...]) -> ArticleSummary:
    point = json.loads(row[14]) if row[14] else None
    return ArticleSummary(
        id=row[0],
        slug=row[1],
        kind=ArticleKind(row[2]),
        status=ArticleStatus(row[3]),
        headline=row[4],
        kicker=row[5],
        standfirst=row[6],
        category_id=row[7],
        category_name=row[8],
        category_colour=row[9],
        edited_at=moment_from_text(row[10]),
        published_at=moment_from_text(row[11]) if row[11] else None,
        lead_image_id=row[12],
        lead_media_hash=row[13],
        focal_point=FocalPoint(point["x"], point["y"]) if point else FocalPoint(),
        comment_count=row[15],
        open_comment_count=row[16],
    )
