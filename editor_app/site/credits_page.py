"""The page that lists all pictures of a site with their credits.

Not every place that shows a picture has room for words, as a sharing card. Such credits are
here, one click from every page, and those of all other pictures with them.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping

from editor_app.domain.identity import EntityId
from editor_app.site.body import figure_uses
from editor_app.site.context import SiteContext
from editor_app.site.edition import Edition, EditionArticle, PublicImage
from editor_app.site.figures import licence_of
from editor_app.site.frame import FrameMaker
from editor_app.site.page_models import CreditEntry, CreditGroup, CreditsPage, Head, Link
from editor_app.site.page_title import page_title
from editor_app.site.paths import href
from editor_app.site.sharing import sharing_picture


def credit_anchor(image_id: EntityId) -> str:
    """Return the name of a picture's place on the page, for links that end in ``#…``."""
    return f"b-{image_id}"


def credits_page(context: SiteContext, frames: FrameMaker) -> CreditsPage:
    """Return all pictures of the site by agency or photographer, in the order of the alphabet."""
    publication = context.edition.publication
    strings = context.calendar(publication.language).strings
    groups: defaultdict[str, list[CreditEntry]] = defaultdict(list)
    for image_id, links in _uses(context).items():
        image = context.edition.images.get(image_id)
        if image and image.has_file:
            groups[image.agency or image.photographer].append(_entry(image, context, links))
    return CreditsPage(
        frame=frames.frame(publication.language, ""),
        head=Head(
            title=page_title(strings["credits"], publication.title),
            description=strings["credits_intro"],
            canonical=context.addresses.absolute(context.addresses.credits),
            og_title=strings["credits"],
        ),
        title=strings["credits"],
        groups=tuple(
            CreditGroup(name, tuple(sorted(groups[name], key=_entry_order)))
            for name in sorted(groups, key=_alphabetical)
        ),
    )


def _entry(image: PublicImage, context: SiteContext, uses: tuple[Link, ...]) -> CreditEntry:
    return CreditEntry(
        anchor=credit_anchor(image.id),
        text=image.caption or image.alt,
        credit=image.credit,
        licence=licence_of(image, context),
        is_ai_generated=image.is_ai_generated,
        uses=uses,
    )


def _uses(context: SiteContext) -> Mapping[EntityId, tuple[Link, ...]]:
    """Where each picture is to be seen: with which articles, as whose portrait."""
    edition, addresses = context.edition, context.addresses
    found: defaultdict[EntityId, dict[Link, None]] = defaultdict(dict)
    for entry in (*edition.articles, *edition.pages):
        article = entry.article
        lang = "" if article.language == edition.publication.language else article.language
        link = Link(article.headline, href(addresses.articles[article.id]), lang=lang)
        for image_id in _image_ids(edition, entry):
            found[image_id][link] = None
    for person in edition.people:
        if person.portrait_id and person.id in addresses.authors:
            path = addresses.authors[person.id][0]
            found[person.portrait_id][Link(person.name, href(path))] = None
    return {image_id: tuple(links) for image_id, links in found.items()}


def _image_ids(edition: Edition, entry: EditionArticle) -> Iterator[EntityId]:
    """The pictures of an article's page, and of its sharing card."""
    lead = entry.article.lead
    uses = (*((lead,) if lead else ()), *figure_uses(entry.body_html), *entry.article.gallery)
    yield from (use.image_id for use in uses)
    if shared := sharing_picture(edition, entry.article):
        yield shared[0].id


def _entry_order(entry: CreditEntry) -> tuple[str, str]:
    return (_alphabetical(entry.text), entry.anchor)


def _alphabetical(text: str) -> str:
    """Sort "Özdemir" beside "Ozean", not behind "Zumstein"."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold() or text
