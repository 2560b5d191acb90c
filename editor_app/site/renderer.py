"""The one renderer: the live preview and every export get their pages here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property, partial

from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.site.addresses import FEED, FRONT_PAGE, NOT_FOUND_PAGE, SITEMAP
from editor_app.site.article_page import ArticlePages
from editor_app.site.assets import theme_file, theme_files
from editor_app.site.cards import CardMaker
from editor_app.site.context import site_context
from editor_app.site.credit_proof import CreditProof, UnseenCredit
from editor_app.site.credits_page import credits_page
from editor_app.site.edition import Edition
from editor_app.site.feeds import render_feed, render_sitemap
from editor_app.site.frame import FrameMaker
from editor_app.site.listing_pages import ListingPages
from editor_app.site.page_models import Head, NotFoundPage
from editor_app.site.page_title import page_title
from editor_app.site.pictures import PictureCopy
from editor_app.site.shown_pictures import picture_copies
from editor_app.site.templating import template

RenderText = Callable[[], str]


class SiteRenderer:
    """Renders the pages of one edition; the same edition gives the same text, always."""

    def __init__(self, edition: Edition) -> None:
        """Look up what the pages share; no page is rendered yet."""
        self.edition = edition
        self._context = site_context(edition)
        self._frames = FrameMaker(self._context)
        cards = CardMaker(self._context)
        self._articles = ArticlePages(self._context, self._frames, cards)
        self._listings = ListingPages(self._context, self._frames, cards)

    def article_path(self, article_id: EntityId) -> str:
        """Return where an article's page lies, e.g. ``stadt/nachtbus.html``."""
        path = self._context.addresses.articles.get(article_id)
        if path is None:
            raise NotFoundError("The edition has no article {id}.", id=article_id)
        return path

    def article_address(self, article_id: EntityId) -> str:
        """Return an article's address in the world, empty while the publication has none."""
        return self._context.addresses.absolute(self.article_path(article_id))

    def article_page(self, article_id: EntityId, *, color_scheme: str | None = None) -> str:
        """Return the page of an article, or of a page beside the news.

        ``color_scheme`` is "light" or "dark" in a preview; it changes nothing but
        ``data-theme``. Raises NotFoundError for an id the edition does not have.
        """
        self.article_path(article_id)
        page = self._articles.page(self._context.entries[article_id], color_scheme)
        return template("article.html").render(page=page)

    def front_page(self) -> str:
        """Return the front page."""
        return template("front.html").render(page=self._listings.front_page())

    def section_page(self, category_id: EntityId, number: int = 1) -> str:
        """Return the n-th page of a section, counted from 1."""
        return template("list.html").render(page=self._listings.section_page(category_id, number))

    def author_page(self, person_id: EntityId, number: int = 1) -> str:
        """Return the n-th page of somebody who wrote articles, counted from 1."""
        return template("list.html").render(page=self._listings.author_page(person_id, number))

    def credits_page(self) -> str:
        """Return the page that lists all pictures of the site with their credits."""
        return template("credits.html").render(page=credits_page(self._context, self._frames))

    def not_found_page(self) -> str:
        """Return the page a server shows for addresses that lead nowhere.

        It is shown at any depth, so its links begin at the server's root; see docs/theme.md.
        """
        publication = self.edition.publication
        root = self._context.addresses.server_root
        frame = self._frames.frame(publication.language, root)
        title = page_title(frame.s["not_found"], publication.title)
        page = NotFoundPage(frame=frame, head=Head(title=title))
        return template("not_found.html").render(page=page)

    def feed(self) -> str:
        """Return the Atom feed of the newest articles."""
        return render_feed(self._context)

    def sitemap(self) -> str:
        """Return the list of all pages; only meaningful with a base URL."""
        paths = (path for path, _ in self._pages() if path != NOT_FOUND_PAGE)
        return render_sitemap(self._context, sorted(paths))

    def texts(self) -> Iterator[tuple[str, RenderText]]:
        """Yield every page and feed as its path and a function that renders it.

        This is what exporters write, so it is here that each text is proved: the function raises
        CreditUnseenError for one on which a picture stands without its credit.
        """
        for path, render in (*self._pages(), (FEED, self.feed)):
            yield path, partial(self._proved, path, render)
        if self._context.addresses.base_url:
            yield SITEMAP, self.sitemap

    def unseen_credits(self, article_id: EntityId) -> tuple[UnseenCredit, ...]:
        """Return the pictures of an article's page whose credit cannot be seen there."""
        page = self.article_page(article_id)
        return self._proof.unseen_on(self.article_path(article_id), page)

    def paths(self) -> tuple[str, ...]:
        """Return the paths of all files of the site, sorted."""
        texts = (path for path, _ in self.texts())
        return tuple(sorted((*texts, *theme_files(), *self.pictures)))

    @cached_property
    def pictures(self) -> dict[str, PictureCopy]:
        """The scaled copies that the edition's pages name, by path."""
        return picture_copies(self.edition)

    def theme_file(self, path: str) -> bytes:
        """Return a file of the theme; raises KeyError for a path that is none."""
        return theme_file(path, self.edition.publication)

    @cached_property
    def _proof(self) -> CreditProof:
        images = self.edition.images
        by_path = {path: images[copy.image_id] for path, copy in self.pictures.items()}
        return CreditProof(by_path, self._context.addresses.credits)

    def _proved(self, path: str, render: RenderText) -> str:
        text = render()
        self._proof.prove(path, text)
        return text

    def _pages(self) -> Iterator[tuple[str, RenderText]]:
        addresses = self._context.addresses
        yield FRONT_PAGE, self.front_page
        yield NOT_FOUND_PAGE, self.not_found_page
        yield addresses.credits, self.credits_page
        for category_id, paths in addresses.sections.items():
            for number, path in enumerate(paths, 1):
                yield path, partial(self.section_page, category_id, number)
        for person_id, paths in addresses.authors.items():
            for number, path in enumerate(paths, 1):
                yield path, partial(self.author_page, person_id, number)
        for article_id, path in addresses.articles.items():
            yield path, partial(self.article_page, article_id)
