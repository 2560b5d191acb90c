"""Where the pages of the next export lie, without building any of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from editor_app.domain.article import PUBLIC_STATUSES, ArticleKind, is_under_embargo
from editor_app.site.addresses import Addresses
from editor_app.site.context import site_context
from editor_app.site.edition import Edition, EditionArticle
from editor_app.storage.unit_of_work import UnitOfWork


def page_addresses(uow: UnitOfWork, now: datetime) -> Addresses:
    """Return the addresses of all articles that are public at a moment.

    Whether a check will keep one of them at home is not asked.
    """
    public = [
        EditionArticle(replace(article, body=""))
        for article in uow.articles.iterate(PUBLIC_STATUSES)
        if not is_under_embargo(article, now)
    ]
    edition = Edition(
        publication=uow.publication(),
        categories=uow.categories.list_all(),
        people=uow.people.list_all(),
        articles=tuple(each for each in public if each.article.kind is ArticleKind.ARTICLE),
        pages=tuple(each for each in public if each.article.kind is ArticleKind.PAGE),
        built_at=now,
    )
    return site_context(edition).addresses
