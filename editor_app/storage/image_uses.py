"""Reads off an article which images it shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection, delete

from editor_app.domain.article import Article
from editor_app.domain.body_references import find_references
from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageRole, ImageUse
from editor_app.storage.bulk import insert_rows
from editor_app.storage.id_list import is_among
from editor_app.storage.rows.image_use import ImageUseRow


def write_image_uses(
    connection: Connection, articles: Iterable[Article], known: Iterable[EntityId]
) -> None:
    """Write the image uses of articles; ``known`` are those that have some already."""
    connection.execute(delete(ImageUseRow).where(is_among(ImageUseRow.article_id, known)))
    insert_rows(connection, ImageUseRow, (row for article in articles for row in _rows(article)))


def _rows(article: Article) -> Iterator[Mapping[str, object]]:
    if article.lead is not None:
        yield _row(article, ImageRole.LEAD, 0, article.lead)
    for position, image_id in enumerate(find_references(article.body).image_ids):
        yield _row(article, ImageRole.INLINE, position, ImageUse(image_id))
    for position, use in enumerate(article.gallery):
        yield _row(article, ImageRole.GALLERY, position, use)
    if article.social_image_id is not None:
        yield _row(article, ImageRole.SOCIAL, 0, ImageUse(article.social_image_id))


def _row(article: Article, role: ImageRole, position: int, use: ImageUse) -> Mapping[str, object]:
    return {
        "article_id": article.id,
        "role": role,
        "position": position,
        "image_id": use.image_id,
        "caption": use.caption,
        "alt": use.alt,
    }
