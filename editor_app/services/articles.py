"""Writing an article: new, autosaved, kept as a revision, moved on, thrown away."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from editor_app.domain.article import PUBLIC_STATUSES, Article, ArticleStatus
from editor_app.domain.changes import Changes
from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.domain.slug import propose_slug
from editor_app.services.rendered_bodies import render_article_body
from editor_app.services.session import Session
from editor_app.storage.summaries import (
    ArticleCounts,
    ArticleCursor,
    ArticleFilter,
    ArticleSummary,
)
from editor_app.text.markdown_renderer import RENDERER_VERSION


def create_article(
    session: Session, *, category_id: EntityId | None = None, headline: str = ""
) -> Article:
    """Return a new draft, stored as a first revision.

    Where the publication has one author only, the article is theirs.
    """
    with session.library.write("created") as uow:
        people = uow.people.list_all()
        article = Article(
            session.ids.new_id(),
            slug=propose_slug(headline, uow.articles.slugs()) if headline else "",
            language=uow.publication().language,
            category_id=category_id,
            headline=headline,
            author_ids=(people[0].id,) if len(people) == 1 else (),
            created_at=session.clock.now(),
        )
        uow.save(article)
    return article


def get_article(session: Session, id_or_slug: str) -> Article:
    """Return an article, with what was typed since its last revision.

    Raises NotFoundError.
    """
    with session.library.read() as uow:
        article = uow.articles.find(id_or_slug)
    if article is None:
        raise NotFoundError("There is no article “{name}” in this library.", name=id_or_slug)
    return article


def autosave_article(session: Session, article: Article) -> None:
    """Store what has been typed so far; the article is safe when this returns."""
    with session.library.write("autosave") as uow:
        uow.save_working_copy(article)


def keep_revision(session: Session, article_id: EntityId, reason: str = "left") -> Changes:
    """Turn what was typed since the last revision into a revision of its own.

    The body is rendered first, so that the list, the search index and the page's HTML change
    in one transaction. An article without an address gets one from its headline.
    """
    with session.library.read() as uow:
        article = uow.articles.get(article_id)
        taken = uow.articles.slugs() if article.headline and not article.slug else frozenset()
    if article.headline and not article.slug:
        article = replace(article, slug=propose_slug(article.headline, taken))
    return save_article(session, article, reason)


def save_article(session: Session, article: Article, reason: str) -> Changes:
    """Store the article as a revision together with its rendered body."""
    body = render_article_body(session, article)
    with session.library.write(reason) as uow:
        changes = uow.save(article)
        if body.is_complete:
            uow.rendered.put_many({body.key: body.html}, RENDERER_VERSION)
    return changes


def with_status(article: Article, status: ArticleStatus, session: Session) -> Article:
    """Return the article with a status; going public for the first time sets its date."""
    published_at = article.published_at
    if status in PUBLIC_STATUSES and published_at is None:
        published_at = session.clock.now().replace(microsecond=0)
    return replace(article, status=status, published_at=published_at)


def set_status(
    session: Session, article_ids: Collection[EntityId], status: ArticleStatus
) -> Changes:
    """Give articles a status, all or none."""
    with session.library.write("status") as uow:
        articles = uow.articles.get_many(article_ids)
        return uow.save(*(with_status(article, status, session) for article in articles.values()))


def restore_status(session: Session, statuses: Mapping[EntityId, ArticleStatus]) -> Changes:
    """Give articles back the statuses they had; this is how a status or the trash is undone."""
    with session.library.write("undo") as uow:
        articles = uow.articles.get_many(tuple(statuses))
        return uow.save(
            *(replace(article, status=statuses[article.id]) for article in articles.values())
        )


def restore_fields(session: Session, article_id: EntityId, values: Mapping[str, object]) -> Changes:
    """Give fields of an article the values they had; this is how an edit is undone."""
    with session.library.write("undo") as uow:
        fields: dict[str, Any] = dict(values)
        return uow.save(replace(uow.articles.get(article_id), **fields))


def trash_articles(
    session: Session, article_ids: Collection[EntityId]
) -> Mapping[EntityId, ArticleStatus]:
    """Put articles into the trash; returns the statuses they had, for ``restore_status``."""
    with session.library.write("trash") as uow:
        articles = uow.articles.get_many(article_ids)
        before = {article.id: article.status for article in articles.values()}
        uow.save(*(replace(a, status=ArticleStatus.TRASH) for a in articles.values()))
    return before


def list_articles(
    session: Session, wanted: ArticleFilter, after: ArticleCursor | None, limit: int
) -> tuple[ArticleSummary, ...]:
    """Return one page of the list, last edited first; ``after`` is the last row already shown."""
    with session.library.read() as uow:
        return uow.articles.list_page(wanted, after, limit)


def count_articles(session: Session) -> ArticleCounts:
    """Return how many articles there are by status and by category."""
    with session.library.read() as uow:
        return uow.articles.counts()
