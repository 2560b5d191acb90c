"""Checking articles before they go out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from editor_app.checks.contract import CheckContext, Finding, Severity
from editor_app.checks.registry import run_checks
from editor_app.domain.article import Article
from editor_app.domain.identity import EntityId
from editor_app.services.article_details import image_ids_of
from editor_app.services.rendered_bodies import RenderedBody, render_missing_bodies
from editor_app.services.session import Session


def check_article(session: Session, article: Article) -> tuple[Finding, ...]:
    """Return what stands against publishing an article, the blocking findings first.

    The article may hold changes that are not saved yet.
    """
    return check_articles(session, (article,))[article.id]


def check_articles(
    session: Session,
    articles: Iterable[Article],
    bodies: Mapping[EntityId, RenderedBody] | None = None,
) -> Mapping[EntityId, tuple[Finding, ...]]:
    """Return the findings of many articles by id; ``bodies`` saves rendering them again."""
    articles = tuple(articles)
    if bodies is None:
        bodies = render_missing_bodies(session, articles)
    today = session.clock.now().date()
    with session.library.read() as uow:
        publication = uow.publication()
        images = uow.images.get_many({id_ for article in articles for id_ in _image_ids(article)})
        slugs = uow.articles.ids_by_slug()
        states = uow.articles.statuses()
        categories = {category.id: category for category in uow.categories.list_all()}
        people = {person.id: person for person in uow.people.list_all()}
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


def _image_ids(article: Article) -> tuple[EntityId, ...]:
    """The images of an article's page and the one that social networks show of it."""
    shown = image_ids_of(article)
    return shown if article.social_image_id is None else (*shown, article.social_image_id)
