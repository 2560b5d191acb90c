"""Every place where the publication shows a picture."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Select,
    SQLColumnExpression,
    case,
    func,
    literal,
    select,
)

from editor_app.domain.article import ArticleStatus
from editor_app.domain.crop import FocalPoint
from editor_app.domain.image import ImageRole
from editor_app.domain.licence import NOTICE
from editor_app.domain.picture_use import PictureRole, PictureUse
from editor_app.domain.usage_right import RightCounts
from editor_app.storage.column_types import Structure
from editor_app.storage.rows.article import ArticleRow
from editor_app.storage.rows.image import ImageRow
from editor_app.storage.rows.image_use import ImageUseRow
from editor_app.storage.rows.person import PersonRow
from editor_app.storage.rows.publication import PublicationRow

_CHUNK = 500


class PictureUseRepository:
    """Reads uses of pictures; those by articles in the trash do not count."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def iterate(
        self, since: datetime | None = None, before: datetime | None = None
    ) -> Iterator[PictureUse]:
        """Yield every use, a few rows at a time.

        The newest article comes first, then what has no date, then portraits and the logo. With
        ``since`` or ``before`` only uses by articles that were published then.
        """
        shown = _SHOWN_BY_ARTICLES
        if since is not None:
            shown = shown.where(ArticleRow.published_at >= since)
        if before is not None:
            shown = shown.where(ArticleRow.published_at < before)
        streamed = shown.execution_options(yield_per=_CHUNK)
        for role, *fields in self._connection.execute(streamed):
            yield PictureUse(PictureRole(role), *fields)
        if since is None and before is None:
            for image_id, name, *image in self._connection.execute(_PORTRAITS):
                yield PictureUse(PictureRole.PORTRAIT, image_id, None, name, None, None, *image)
            for image_id, title, *image in self._connection.execute(_LOGO):
                yield PictureUse(PictureRole.LOGO, image_id, None, title, None, None, *image)

    def count_rights(self, today: date) -> RightCounts:
        """Return how many pictures that articles show may soon, or may now, not be shown."""
        until = ImageRow.valid_until
        ending = select(
            func.count().filter(until >= today), func.count().filter(until < today)
        ).where(until <= today + NOTICE, ImageRow.id.in_(_SHOWN))
        return RightCounts(*self._connection.execute(ending).one())


_IMAGE: tuple[SQLColumnExpression[Any], ...] = (
    func.coalesce(ImageRow.file_name, ""),
    func.coalesce(ImageRow.media_hash, ""),
    func.coalesce(ImageRow.focal_point, literal(FocalPoint(), Structure(FocalPoint))),
    func.coalesce(ImageRow.photographer, ""),
    func.coalesce(ImageRow.agency, ""),
    func.coalesce(ImageRow.licence, ""),
    func.coalesce(ImageRow.licence_url, ""),
    ImageRow.valid_until,
    func.coalesce(ImageRow.source_url, ""),
    func.coalesce(ImageRow.copyright_notice, ""),
    func.coalesce(ImageRow.is_ai_generated, literal(value=False)),
)
"""The fields of a PictureUse that are the image's, empty where there is none."""


_IS_LIVING = ArticleRow.status != ArticleStatus.TRASH

_SHOWN_BY_ARTICLES: Select[*tuple[Any, ...]] = (
    select(
        ImageUseRow.role,
        ImageUseRow.image_id,
        ArticleRow.id,
        func.coalesce(func.nullif(ArticleRow.headline, ""), ArticleRow.slug),
        ArticleRow.status,
        ArticleRow.published_at,
        *_IMAGE,
    )
    .join(ArticleRow, ArticleRow.id == ImageUseRow.article_id)
    .outerjoin(ImageRow, ImageRow.id == ImageUseRow.image_id)
    .where(_IS_LIVING)
    .order_by(
        ArticleRow.published_at.is_(None),
        ArticleRow.published_at.desc(),
        ArticleRow.headline,
        ArticleRow.id,
        case({role: rank for rank, role in enumerate(ImageRole)}, value=ImageUseRow.role),
        ImageUseRow.position,
    )
)
_PORTRAITS: Select[*tuple[Any, ...]] = (
    select(PersonRow.portrait_id, PersonRow.name, *_IMAGE)
    .outerjoin(ImageRow, ImageRow.id == PersonRow.portrait_id)
    .where(PersonRow.portrait_id.is_not(None))
    .order_by(PersonRow.name, PersonRow.id)
)
_LOGO: Select[*tuple[Any, ...]] = (
    select(PublicationRow.logo_id, PublicationRow.title, *_IMAGE)
    .outerjoin(ImageRow, ImageRow.id == PublicationRow.logo_id)
    .where(PublicationRow.logo_id.is_not(None))
)


_SHOWN = (
    select(ImageUseRow.image_id)
    .join(ArticleRow, ArticleRow.id == ImageUseRow.article_id)
    .where(_IS_LIVING)
)
