"""Articles as a whole, each with what was typed since its last revision."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, select

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.storage.id_list import is_among
from editor_app.storage.kinds import KINDS
from editor_app.storage.repositories import article_list
from editor_app.storage.repositories.working_copies import WorkingCopyRepository
from editor_app.storage.rows.article import ArticleRow
from editor_app.storage.rows.history import TextBlobRow
from editor_app.storage.summaries import (
    ArticleCounts,
    ArticleCursor,
    ArticleFilter,
    ArticleSummary,
)

_CHUNK = 200


class ArticleRepository:
    """Reads articles and pages."""

    def __init__(self, connection: Connection, working_copies: WorkingCopyRepository) -> None:
        self._connection = connection
        self._working_copies = working_copies

    def get(self, article_id: EntityId) -> Article:
        """Return one article. Raises NotFoundError."""
        found = self.get_many([article_id]).get(article_id)
        if found is None:
            raise NotFoundError("There is no article “{id}” in this library.", id=article_id)
        return found

    def find(self, id_or_slug: str) -> Article | None:
        """Return the article with an id or slug, or None.

        Where several have the slug it is the one that is not in the trash, then the one edited
        last.
        """
        if not id_or_slug:
            return None
        by_slug = (
            select(ArticleRow.id)
            .where(ArticleRow.slug == id_or_slug)
            .order_by(ArticleRow.status == ArticleStatus.TRASH, ArticleRow.edited_at.desc())
        )
        ids = [EntityId(id_or_slug), *self._connection.scalars(by_slug.limit(1))]
        return next(iter(self.get_many(ids).values()), None)

    def get_many(self, ids: Iterable[EntityId]) -> dict[EntityId, Article]:
        """Return those of the articles that exist, in the order of the ids."""
        wanted = tuple(ids)
        found = {a.id: a for a in self._stored(is_among(ArticleRow.id, wanted))}
        found |= self._working_copies.find_many(wanted)
        return {article_id: found[article_id] for article_id in wanted if article_id in found}

    def iterate(self, statuses: Collection[ArticleStatus]) -> Iterator[Article]:
        """Yield the articles with one of the statuses, ordered by id, a few at a time."""
        typed = self._working_copies.find_many(None)
        last = ""
        while True:
            chunk = self._stored(
                ArticleRow.status.in_(sorted(statuses)) & (ArticleRow.id > last), _CHUNK
            )
            yield from (typed.get(article.id, article) for article in chunk)
            if len(chunk) < _CHUNK:
                return
            last = chunk[-1].id

    def list_page(
        self, wanted: ArticleFilter, after: ArticleCursor | None, limit: int
    ) -> tuple[ArticleSummary, ...]:
        """Return at most ``limit`` rows of the list behind ``after``, the last edited first."""
        return article_list.list_page(self._connection, wanted, after, limit)

    def counts(self) -> ArticleCounts:
        """Return how many articles and pages there are by status and by category."""
        return article_list.count_articles(self._connection)

    def find_summary(self, article_id: EntityId) -> ArticleSummary | None:
        """Return the row the list shows of an article, or None."""
        return article_list.find_summary(self._connection, article_id)

    def headlines(self, ids: Iterable[EntityId]) -> dict[EntityId, str]:
        """Return the headlines of those of the articles that exist, as typed last."""
        return article_list.headlines(self._connection, ids)

    def slugs(self) -> frozenset[str]:
        """Return all slugs that are taken."""
        return frozenset(self.ids_by_slug())

    def ids_by_slug(self) -> Mapping[str, EntityId]:
        """Return who has which slug; where several do, the one with the lowest id."""
        rows = self._connection.execute(
            select(ArticleRow.slug, ArticleRow.id)
            .where(ArticleRow.slug != "")
            .order_by(ArticleRow.slug, ArticleRow.id.desc())
        )
        return {row[0]: row[1] for row in rows}

    def statuses(self) -> Mapping[EntityId, ArticleStatus]:
        """Return the status of every article."""
        rows = self._connection.execute(select(ArticleRow.id, ArticleRow.status))
        return {row[0]: row[1] for row in rows}

    def _stored(
        self, condition: ColumnElement[bool], limit: int | None = None
    ) -> Sequence[Article]:
        """The articles as their last revision has them."""
        statement = _ARTICLES.where(condition).order_by(ArticleRow.id).limit(limit)
        return [_article(row) for row in self._connection.execute(statement)]


def _articles() -> Select[*tuple[Any, ...]]:
    columns = [
        TextBlobRow.text if name == "body" else getattr(ArticleRow, name)
        for name in KINDS["article"].field_names
    ]
    return select(*columns).join(TextBlobRow, TextBlobRow.hash == ArticleRow.body_hash)


_ARTICLES = _articles()


def _article(row: Row[*tuple[Any, ...]]) -> Article:
    return Article(*row)
