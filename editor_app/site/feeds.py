"""The feed of new articles and the list of all pages for search engines."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from editor_app.domain.identity import EntityId
from editor_app.site.addresses import FEED, FRONT_PAGE
from editor_app.site.context import SiteContext
from editor_app.site.dates import utc
from editor_app.site.edition import EditionArticle
from editor_app.site.paths import href
from editor_app.site.templating import template

_ENTRIES = 20
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An article in the feed; moments are RFC 3339 in UTC."""

    id: str
    title: str
    href: str
    published: str
    updated: str
    summary: str
    authors: tuple[str, ...]
    category: str
    lang: str


def render_feed(context: SiteContext) -> str:
    """Return the Atom feed of the newest articles (RFC 4287).

    Ids are made from the entities' own, so that they survive a move of the site. Without a base
    URL the links are relative to the feed.
    """
    edition = context.edition
    publication = edition.publication
    entries = [_feed_entry(entry, context) for entry in edition.articles[:_ENTRIES]]
    return _xml(
        "feed.xml",
        publication=publication,
        id=_urn(publication.id),
        self_href=context.addresses.absolute(FEED) or FEED,
        home_href=context.addresses.absolute(FRONT_PAGE) or FRONT_PAGE,
        updated=max((entry.updated for entry in entries), default=utc(edition.built_at)),
        entries=entries,
    )


def render_sitemap(context: SiteContext, paths: Iterable[str]) -> str:
    """Return the sitemap (sitemaps.org 0.9) of the pages at the given paths.

    It needs absolute addresses: the caller leaves it out where there is no base URL.
    """
    changed = {
        context.addresses.articles[id_]: utc(moment)
        for id_, entry in context.entries.items()
        if (moment := entry.article.updated_at or entry.article.published_at)
    }
    pages = [(context.addresses.absolute(path), changed.get(path, "")) for path in paths]
    return _xml("sitemap.xml", pages=pages)


def _xml(name: str, **values: object) -> str:
    """Render a template without the characters XML has no place for (XML 1.0, 2.2 Char)."""
    return _NOT_IN_XML.sub("", template(name).render(**values))


def _feed_entry(entry: EditionArticle, context: SiteContext) -> FeedEntry:
    article = entry.article
    path = context.addresses.articles[article.id]
    published = article.published_at or article.created_at or context.edition.built_at
    people = (context.people.get(id_) for id_ in article.author_ids)
    category = context.categories.get(article.category_id) if article.category_id else None
    return FeedEntry(
        id=_urn(article.id),
        title=f"{article.kicker}: {article.headline}" if article.kicker else article.headline,
        href=context.addresses.absolute(path) or href(path),
        published=utc(published),
        updated=utc(max(article.updated_at or published, published)),
        summary=article.standfirst,
        authors=tuple(person.name for person in people if person),
        category=category.name if category else "",
        lang=article.language,
    )


def _urn(id_: EntityId) -> str:
    return uuid.uuid5(uuid.NAMESPACE_OID, f"druckreif:{id_}").urn
