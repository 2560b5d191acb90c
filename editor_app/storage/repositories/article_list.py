"""The list of articles: columns only, by key from page to page, newest edit first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    ScalarSelect,
    Select,
    SQLColumnExpression,
    func,
    select,
    tuple_,
)

from editor_app.domain.article import ArticleStatus
from editor_app.domain.comment import CommentKind
from editor_app.domain.crop import FocalPoint
from editor_app.domain.identity import EntityId
from editor_app.storage.id_list import is_among
from editor_app.storage.repositories.comment_queues import UNCOUNTED
from editor_app.storage.repositories.search import contains_words
from editor_app.storage.rows.article import ArticleRow
from editor_app.storage.rows.category import CategoryRow
from editor_app.storage.rows.comment import CommentRow
from editor_app.storage.rows.history import EntityRow
from editor_app.storage.rows.image import ImageRow
from editor_app.storage.rows.working_copy import WorkingCopyRow
from editor_app.storage.summaries import (
    ArticleCounts,
    ArticleCursor,
    ArticleFilter,
    ArticleSummary,
)
from editor_app.sync.utc_text import utc_text


def list_page(
    connection: Connection, wanted: ArticleFilter, after: ArticleCursor | None, limit: int
) -> tuple[ArticleSummary, ...]:
    """Return at most ``limit`` articles behind ``after``, the last edited first."""
    statement = _SUMMARIES.where(*_conditions(wanted))
    if wanted.words.strip():
        statement = statement.join(EntityRow, EntityRow.id == ArticleRow.id)
        statement = statement.where(contains_words("article", wanted.words))
    if after is not None:
        dated = utc_text(after.published_at) if after.published_at else ""
        statement = statement.where(tuple_(*_ORDER) < (after.edited_at, dated, after.id))
    ordered = statement.order_by(*(column.desc() for column in _ORDER)).limit(limit)
    return tuple(_summary(row) for row in connection.execute(ordered))


def find_summary(connection: Connection, article_id: EntityId) -> ArticleSummary | None:
    """Return an article's row, or None."""
    row = connection.execute(_SUMMARIES.where(ArticleRow.id == article_id)).one_or_none()
    return _summary(row) if row else None


def headlines(connection: Connection, ids: Iterable[EntityId]) -> dict[EntityId, str]:
    """Return the headlines of those of the articles that exist, as typed last."""
    rows = connection.execute(
        select(ArticleRow.id, func.coalesce(WorkingCopyRow.headline, ArticleRow.headline))
        .outerjoin(WorkingCopyRow, WorkingCopyRow.article_id == ArticleRow.id)
        .where(is_among(ArticleRow.id, ids))
    )
    return {row[0]: row[1] for row in rows}


def count_articles(connection: Connection) -> ArticleCounts:
    """Return how many articles and pages there are by status and by category."""
    by_status = connection.execute(
        select(ArticleRow.status, func.count()).group_by(ArticleRow.status)
    )
    by_category = connection.execute(
        select(ArticleRow.category_id, func.count())
        .where(ArticleRow.category_id.is_not(None), ArticleRow.status != ArticleStatus.TRASH)
        .group_by(ArticleRow.category_id)
    )
    return ArticleCounts(
        {ArticleStatus(status): count for status, count in by_status},
        {category_id: count for category_id, count in by_category if category_id is not None},
    )


def _summary(row: Row[*tuple[Any, ...]]) -> ArticleSummary:
    summary = ArticleSummary(*row)
    return summary if row.focal_point else replace(summary, focal_point=FocalPoint())


_ORDER = (ArticleRow.edited_at, ArticleRow.dated, ArticleRow.id)


def _comment_count(*conditions: ColumnElement[bool]) -> ScalarSelect[Any]:
    return (
        select(func.count())
        .select_from(CommentRow)
        .where(
            CommentRow.article_id == ArticleRow.id,
            CommentRow.is_deleted.is_(False),
            CommentRow.kind == CommentKind.COMMENT,
            *conditions,
        )
        .scalar_subquery()
    )


_COLUMNS: tuple[SQLColumnExpression[Any], ...] = (
    ArticleRow.id,
    ArticleRow.slug,
    ArticleRow.kind,
    ArticleRow.status,
    func.coalesce(WorkingCopyRow.headline, ArticleRow.headline),
    func.coalesce(WorkingCopyRow.kicker, ArticleRow.kicker),
    func.coalesce(WorkingCopyRow.standfirst, ArticleRow.standfirst),
    ArticleRow.category_id,
    func.coalesce(CategoryRow.name, ""),
    func.coalesce(CategoryRow.colour, ""),
    ArticleRow.edited_at,
    ArticleRow.published_at,
    ArticleRow.lead_image_id,
    func.coalesce(ImageRow.media_hash, ""),
    ImageRow.focal_point,
    _comment_count(CommentRow.state.not_in(UNCOUNTED)),
    _comment_count(CommentRow.is_open.is_(True)),
)
"""The fields of an ArticleSummary; what was typed last wins over the last revision."""

_SUMMARIES: Select[*tuple[Any, ...]] = (
    select(*_COLUMNS)
    .outerjoin(WorkingCopyRow, WorkingCopyRow.article_id == ArticleRow.id)
    .outerjoin(CategoryRow, CategoryRow.id == ArticleRow.category_id)
    .outerjoin(ImageRow, ImageRow.id == ArticleRow.lead_image_id)
)


def _conditions(wanted: ArticleFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.statuses:
        conditions.append(ArticleRow.status.in_(sorted(wanted.statuses)))
    if wanted.category_id is not None:
        conditions.append(ArticleRow.category_id == wanted.category_id)
    if wanted.kind is not None:
        conditions.append(ArticleRow.kind == wanted.kind)
    return conditions
