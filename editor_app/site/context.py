"""An edition with its pages' addresses and languages looked up once, for all page builders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from editor_app.domain.category import Category
from editor_app.domain.identity import EntityId
from editor_app.domain.person import Person
from editor_app.site.addresses import Addresses, PathWords, assign_addresses
from editor_app.site.dates import Calendar, calendar_for
from editor_app.site.edition import Edition, EditionArticle
from editor_app.site.paths import href
from editor_app.site.strings import ThemeStrings, theme_strings

_Shelf = Mapping[EntityId, tuple[EditionArticle, ...]]


@dataclass(frozen=True, slots=True)
class SiteContext:
    """What every page builder needs; built by ``site_context``."""

    edition: Edition
    addresses: Addresses
    entries: Mapping[EntityId, EditionArticle]
    categories: Mapping[EntityId, Category]
    people: Mapping[EntityId, Person]
    by_category: _Shelf
    by_author: _Shelf
    _calendars: dict[str, Calendar] = field(default_factory=dict)

    def calendar(self, language: str) -> Calendar:
        """Return the calendar of a language; its ``strings`` are the page's words."""
        calendar = self._calendars.get(language)
        if calendar is None:
            publication = self.edition.publication
            strings = theme_strings(language, publication.language)
            calendar = calendar_for(language, publication.time_zone, strings)
            self._calendars[language] = calendar
        return calendar

    def article_href(self, article_id: EntityId, root: str) -> str | None:
        """Return a link to an article from a page with that way to the root, None without one."""
        path = self.addresses.articles.get(article_id)
        return None if path is None else root + href(path)

    def href_of_target(self, target: str, root: str) -> str:
        """Return the link for a target that people typed: an address, or ``article:ID``.

        A path without a slash in front counts from the site's root. Empty for an article that
        is not part of the edition and for schemes a reader must not be led to.
        """
        target = target.strip()
        kind, colon, rest = target.partition(":")
        if not colon:
            return target if not target or target[0] in "/#?" else root + target
        if kind == "article":
            return self.article_href(EntityId(rest), root) or ""
        return target if kind.lower() in {"http", "https", "mailto", "tel"} else ""


def site_context(edition: Edition) -> SiteContext:
    """Look up everything that pages of the edition need more than once."""
    publication = edition.publication
    strings: ThemeStrings = theme_strings(publication.language)
    calendar = calendar_for(publication.language, publication.time_zone, strings)
    words = PathWords(strings["path_authors"], strings["path_page"], strings["path_credits"])
    by_category: defaultdict[EntityId, list[EditionArticle]] = defaultdict(list)
    by_author: defaultdict[EntityId, list[EditionArticle]] = defaultdict(list)
    for entry in edition.articles:
        if entry.article.category_id is not None:
            by_category[entry.article.category_id].append(entry)
        for author in dict.fromkeys(entry.article.author_ids):
            by_author[author].append(entry)
    return SiteContext(
        edition=edition,
        addresses=assign_addresses(edition, calendar.local_time, words),
        entries={entry.article.id: entry for entry in (*edition.articles, *edition.pages)},
        categories={category.id: category for category in edition.categories},
        people={person.id: person for person in edition.people},
        by_category={id_: tuple(entries) for id_, entries in by_category.items()},
        by_author={id_: tuple(entries) for id_, entries in by_author.items()},
        _calendars={publication.language: calendar},
    )
