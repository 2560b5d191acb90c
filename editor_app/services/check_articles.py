"""Checking articles before they go out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from editor_app.checks.contract import CheckContext, Finding, Severity
from editor_app.checks.registry import run_checks
from editor_app.domain.article import Article
from editor_app.domain.identity import EntityId
from editor_app.domain.time_zone import day_in, zone_named
from editor_app.services.article_details import image_ids_of
from editor_app.services.build_edition import build_edition, build_preview_edition
from editor_app.services.rendered_bodies import (
    RenderedBody,
    render_article_body,
    render_missing_bodies,
)
from editor_app.services.session import Session
from editor_app.site.renderer import SiteRenderer


def check_article(session: Session, article: Article) -> tuple[Finding, ...]:
    """Return what stands against publishing an article, the blocking findings first.

    The article may hold changes that are not saved yet. Its page is rendered and proved as well.
    """
    body = render_article_body(session, article)
    edition = build_preview_edition(session, article, body)
    return _check(session, (article,), {article.id: body}, SiteRenderer(edition))[article.id]


def check_pages(
    session: Session, articles: Iterable[Article]
) -> Mapping[EntityId, tuple[Finding, ...]]:
    """Return the findings of articles by id, with those on their pages as the site has them."""
    articles = tuple(articles)
    bodies = render_missing_bodies(session, articles)
    edition = build_edition(session, articles, bodies)
    return _check(session, articles, bodies, SiteRenderer(edition))


def check_articles(
    session: Session,
    articles: Iterable[Article],
    bodies: Mapping[EntityId, RenderedBody] | None = None,
) -> Mapping[EntityId, tuple[Finding, ...]]:
    """Return the findings of many articles by id; ``bodies`` saves rendering them again.

    Their pages are not rendered: an export does that, and proves each of them, itself.
    """
    articles = tuple(articles)
    if bodies is None:
        bodies = render_missing_bodies(session, articles)
    return _check(session, articles, bodies, None)


def _check(
    session: Session,
    articles: tuple[Article, ...],
    bodies: Mapping[EntityId, RenderedBody],
    renderer: SiteRenderer | None,
) -> Mapping[EntityId, tuple[Finding, ...]]:
    with session.library.read() as uow:
        publication = uow.publication()
        today = day_in(session.clock.now(), zone_named(publication.time_zone))
        people = {person.id: person for person in uow.people.list_all()}
        portraits = {person.portrait_id for person in people.values() if person.portrait_id}
        shown = {id_ for article in articles for id_ in image_ids_of(article)}
        images = uow.images.get_many(shown | portraits)
        slugs = uow.articles.ids_by_slug()
        states = uow.articles.statuses()
        categories = {category.id: category for category in uow.categories.list_all()}
    return {
        article.id: run_checks(
            CheckContext(
                article=article,
                publication=publication,
                images=images,
                article_slugs=slugs,
                article_states=states,
                categories=categories,
                people=people,
                today=today,
                renders=bodies[article.id].is_complete,
                unseen_credits=renderer.unseen_credits(article.id) if renderer else (),
            )
        )
        for article in articles
    }


def check_listed_articles(
    session: Session, article_ids: Iterable[EntityId]
) -> Mapping[EntityId, tuple[Finding, ...]]:
    """Return the findings of those of the articles that exist, as they stand in the library."""
    with session.library.read() as uow:
        articles = uow.articles.get_many(article_ids)
    return check_articles(session, articles.values())


def is_blocked(findings: Iterable[Finding]) -> bool:
    """Return whether any finding keeps the article from going out."""
    return any(finding.severity is Severity.BLOCKED for finding in findings)
