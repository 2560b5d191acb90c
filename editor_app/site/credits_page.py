"""The page that lists all pictures of a site with their credits.

Not every place that shows a picture has room for words: a sharing card, a logo. Their credits are
here, one click from every page, and those of all other pictures with them.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping

from editor_app.domain.identity import EntityId
from editor_app.site.addresses import FRONT_PAGE
from editor_app.site.context import SiteContext
from editor_app.site.edition import PublicImage
from editor_app.site.figures import licence_of
from editor_app.site.frame import FrameMaker
from editor_app.site.page_models import CreditEntry, CreditGroup, CreditsPage, Head, Link
from editor_app.site.page_title import page_title
from editor_app.site.paths import href
from editor_app.site.pictures import article_image_ids, shown_images


def credit_anchor(image_id: EntityId) -> str:
    """Return the name of a picture's place on the page, for links that end in ``#…``."""
    return f"b-{image_id}"


def credits_page(context: SiteContext, frames: FrameMaker) -> CreditsPage:
    """Return all pictures of the site by agency or photographer, in the order of the alphabet."""
    publication = context.edition.publication
    strings = context.calendar(publication.language).strings
    uses = _uses(context)
    groups: defaultdict[str, list[CreditEntry]] = defaultdict(list)
    for image in shown_images(context.edition):
        if image.has_file:
            entry = _entry(image, context, uses.get(image.id, ()))
            groups[image.agency or image.photographer].append(entry)
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
    """Where each picture is to be seen: on which articles, as whose portrait, as the logo."""
    found: defaultdict[EntityId, list[Link]] = defaultdict(list)
    for image_id, link in _all_uses(context):
        found[image_id].append(link)
    return {image_id: tuple(dict.fromkeys(links)) for image_id, links in found.items()}


def _all_uses(context: SiteContext) -> Iterator[tuple[EntityId, Link]]:
    edition, addresses = context.edition, context.addresses
    for entry in (*edition.articles, *edition.pages):
        article = entry.article
        lang = "" if article.language == edition.publication.language else article.language
        link = Link(article.headline, href(addresses.articles[article.id]), lang=lang)
        yield from ((image_id, link) for image_id in article_image_ids(entry))
    for person in edition.people:
        paths = addresses.authors.get(person.id)
        if person.portrait_id and paths:
            yield person.portrait_id, Link(person.name, href(paths[0]))
    if edition.publication.logo_id:
        yield edition.publication.logo_id, Link(edition.publication.title, FRONT_PAGE)


def _entry_order(entry: CreditEntry) -> tuple[str, str]:
    return (_alphabetical(entry.text), entry.anchor)


def _alphabetical(text: str) -> str:
    """Sort "Özdemir" beside "Ozean", not behind "Zumstein"."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold() or text
