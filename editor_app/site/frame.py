"""What stands around the content of every page: masthead, "Meist gelesen", footer.

These parts are the same on all pages of one depth and language, so each is rendered once and
kept: a site of a thousand articles has about a dozen different ones.
"""

from __future__ import annotations

from babel import Locale
from babel.core import get_global
from markupsafe import Markup

from editor_app.domain.identity import EntityId
from editor_app.site.addresses import FEED, FRONT_PAGE
from editor_app.site.context import SiteContext
from editor_app.site.page_models import Frame, Link
from editor_app.site.paths import href
from editor_app.site.templating import render_part

_MOST_READ = 5


class FrameMaker:
    """Makes the frames of an edition's pages."""

    def __init__(self, context: SiteContext) -> None:
        """Prepare for the pages of one edition."""
        self._context = context
        self._parts: dict[tuple[str, str, str, str], Markup] = {}

    def frame(
        self,
        language: str,
        root: str,
        *,
        current: EntityId | None = None,
        color_scheme: str | None = None,
    ) -> Frame:
        """Return the frame of a page in a language, ``root`` leading from it to the site's root.

        ``current`` is the section that is marked in the masthead. ``color_scheme`` ("light" or
        "dark") overrides what the reader's system says; only the preview passes it.
        """
        calendar = self._context.calendar(language)
        return Frame(
            s=calendar.strings,
            lang=language,
            root=root,
            locale=_with_territory(calendar.locale),
            site=self._context.edition.publication.title,
            color_scheme=color_scheme or "",
            masthead=self._masthead(language, root, current),
            aside=self._aside(language, root),
            foot=self._foot(language, root),
        )

    def _masthead(self, language: str, root: str, current: EntityId | None) -> Markup:
        key = ("masthead", language, root, current or "")
        if key not in self._parts:
            context = self._context
            publication = context.edition.publication
            sections = [
                Link(
                    category.name,
                    root + href(context.addresses.sections[category.id][0]),
                    is_current=category.id == current,
                )
                for category in context.edition.categories
            ]
            self._parts[key] = render_part(
                "masthead.html",
                s=context.calendar(language).strings,
                home=root + FRONT_PAGE,
                publication=publication,
                lang=_unless(publication.language, language),
                sections=sections,
            )
        return self._parts[key]

    def _aside(self, language: str, root: str) -> Markup:
        key = ("aside", language, root, "")
        if key not in self._parts:
            context = self._context
            known = (context.entries.get(id_) for id_ in context.edition.most_read)
            links = [
                Link(
                    entry.article.headline,
                    context.article_href(entry.article.id, root) or "",
                    lang=_unless(entry.article.language, language),
                )
                for entry in known
                if entry is not None
            ]
            self._parts[key] = render_part(
                "most_read.html", s=context.calendar(language).strings, links=links[:_MOST_READ]
            )
        return self._parts[key]

    def _foot(self, language: str, root: str) -> Markup:
        key = ("foot", language, root, "")
        if key not in self._parts:
            context = self._context
            edition = context.edition
            publication = edition.publication
            links = [
                Link(link.label, target)
                for link in publication.footer_links
                if (target := context.href_of_target(link.target, root))
            ]
            calendar = context.calendar(language)
            self._parts[key] = render_part(
                "foot.html",
                s=calendar.strings,
                site=publication.title,
                lang=_unless(publication.language, language),
                year=calendar.local_time(edition.built_at).year,
                links=links,
                credits=root + href(context.addresses.credits),
                feed=root + FEED,
            )
        return self._parts[key]


def _with_territory(locale: Locale) -> str:
    """Return a locale as Open Graph wants it, language_TERRITORY; the likely one for ``de``."""
    likely = str(get_global("likely_subtags").get(locale.language, "")).rpartition("_")[2]
    territory = locale.territory or likely
    return f"{locale.language}_{territory}" if territory else locale.language


def _unless(own: str, around: str) -> str:
    """Return the language of a part, empty where it is that of the page around it."""
    return "" if own == around else own
