"""Where everything lies: one path per page, relative to the site's root.

Links between pages are relative and name ``index.html``, so that a site works from any folder
of a server and by double click. Addresses are given in a fixed order (the picture credits,
sections, authors, pages, then articles from the oldest on), so that a new article never takes the
address of an old one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from editor_app.domain.article import Article
from editor_app.domain.identity import EntityId
from editor_app.domain.publication import PermalinkPattern
from editor_app.site.edition import Edition, EditionArticle
from editor_app.site.paths import PathBook, href, segment

FRONT_PAGE = "index.html"
NOT_FOUND_PAGE = "404.html"
FEED = "feed.xml"
SITEMAP = "sitemap.xml"
CHECKSUMS = "SHA256SUMS"
THEME_FOLDER = "theme"
MEDIA_FOLDER = "media"
CARDS_PER_PAGE = 30

_RESERVED = (FRONT_PAGE, NOT_FOUND_PAGE, FEED, SITEMAP, CHECKSUMS)


@dataclass(frozen=True, slots=True)
class PathWords:
    """Words in addresses that are the publication's language: ``autoren/…``, ``…/seite-2``."""

    authors: str
    page: str
    credits: str


@dataclass(frozen=True, slots=True)
class Addresses:
    """The paths of all pages of an edition, by what they show."""

    base_url: str
    credits: str
    articles: dict[EntityId, str]
    sections: dict[EntityId, tuple[str, ...]]
    authors: dict[EntityId, tuple[str, ...]]

    def absolute(self, path: str) -> str:
        """Return the address in the world, empty while the publication has none.

        ``index.html`` is left out, as a server gives it for its folder.
        """
        if not self.base_url:
            return ""
        folder, _, name = path.rpartition("/")
        if name == FRONT_PAGE:
            path = f"{folder}/" if folder else ""
        return f"{self.base_url}/{href(path)}"

    @property
    def server_root(self) -> str:
        """The site's root as its server sees it, with a slash at both ends.

        Only the 404 page needs it, as it is shown at addresses of any depth. Without a base
        URL the site is taken to lie at the root of its server.
        """
        path = urlsplit(self.base_url).path.strip("/")
        return f"/{path}/" if path else "/"


def assign_addresses(
    edition: Edition, local_time: Callable[[datetime], datetime], words: PathWords
) -> Addresses:
    """Return a path for every page of the edition, no two of them the same.

    ``local_time`` gives the publication's clock, for addresses with year and month. People
    without an article have no page.
    """
    book = PathBook()
    for path in _RESERVED:
        book.take("", path, "")
    book.take(THEME_FOLDER, "theme", ".css")
    book.take(MEDIA_FOLDER, "picture", "")
    credits_path = book.take("", words.credits, ".html")
    folders, sections = _take_sections(edition, book, words)
    authors = _take_authors(edition, book, words)
    articles = {}
    for entry in edition.pages:
        page = entry.article
        articles[page.id] = book.take("", segment(page.slug, page.id), ".html")
    for entry in _oldest_first(edition.articles):
        article = entry.article
        folder = _folder_of(article, edition, folders, local_time)
        articles[article.id] = book.take(folder, segment(article.slug, article.id), ".html")
    base_url = _web_address(edition.publication.base_url)
    return Addresses(base_url, credits_path, articles, sections, authors)


def _web_address(base_url: str) -> str:
    parts = urlsplit(base_url.strip())
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        return ""
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}"


def _take_sections(
    edition: Edition, book: PathBook, words: PathWords
) -> tuple[dict[EntityId, str], dict[EntityId, tuple[str, ...]]]:
    counts = Counter(entry.article.category_id for entry in edition.articles)
    folders, paths = {}, {}
    for category in edition.categories:
        folder = book.take_folder(segment(category.slug, category.name))
        folders[category.id] = folder
        names = ["index"] + [f"{words.page}-{n}" for n in _further_pages(counts[category.id])]
        paths[category.id] = tuple(book.take(folder, name, ".html") for name in names)
    return folders, paths


def _take_authors(
    edition: Edition, book: PathBook, words: PathWords
) -> dict[EntityId, tuple[str, ...]]:
    counts = Counter(id_ for entry in edition.articles for id_ in set(entry.article.author_ids))
    paths = {}
    for person in edition.people:
        if counts[person.id]:
            name = segment(person.slug, person.name)
            names = [name] + [f"{name}-{words.page}-{n}" for n in _further_pages(counts[person.id])]
            paths[person.id] = tuple(book.take(words.authors, name, ".html") for name in names)
    return paths


def _further_pages(cards: int) -> range:
    return range(2, -(-cards // CARDS_PER_PAGE) + 1)


def _folder_of(
    article: Article,
    edition: Edition,
    folders: dict[EntityId, str],
    local_time: Callable[[datetime], datetime],
) -> str:
    pattern = edition.publication.permalink_pattern
    if pattern is PermalinkPattern.YEAR_AND_SLUG:
        moment = local_time(article.published_at or article.created_at or edition.built_at)
        return f"{moment.year:04}/{moment.month:02}"
    if pattern is PermalinkPattern.CATEGORY_AND_SLUG and article.category_id is not None:
        return folders.get(article.category_id, "")
    return ""


def _oldest_first(entries: Iterable[EditionArticle]) -> list[EditionArticle]:
    def age(entry: EditionArticle) -> tuple[bool, float, EntityId]:
        moment = entry.article.published_at or entry.article.created_at
        return (moment is None, moment.timestamp() if moment else 0.0, entry.article.id)

    return sorted(entries, key=age)
