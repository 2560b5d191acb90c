"""The copies of pictures that a site's pages name: these are made, and no others."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageUse
from editor_app.media.copy_formats import CopyFormat
from editor_app.site.body import figure_uses
from editor_app.site.cuts import PORTRAIT_CROP, card_cut, figure_cut
from editor_app.site.edition import Edition, EditionArticle, PublicImage
from editor_app.site.pictures import PictureCopy, copies, page_formats
from editor_app.site.sharing import sharing_picture


def picture_copies(edition: Edition) -> dict[str, PictureCopy]:
    """Return all copies by path. Two images with one original and the same rights share them."""
    return dict(_copies(edition))


def _copies(edition: Edition) -> Iterator[tuple[str, PictureCopy]]:
    entries = (*edition.articles, *edition.pages)
    listed = {entry.article.id for entry in edition.articles}
    listed.update(id_ for entry in entries for id_ in entry.article.related_ids)
    for entry in entries:
        yield from _article_copies(edition, entry, is_listed=entry.article.id in listed)
    writing = {id_ for entry in edition.articles for id_ in entry.article.author_ids}
    for person in edition.people:
        if person.id in writing and person.portrait_id:
            yield from _figure_copies(edition, ImageUse(person.portrait_id, crop=PORTRAIT_CROP))


def _article_copies(
    edition: Edition, entry: EditionArticle, *, is_listed: bool
) -> Iterator[tuple[str, PictureCopy]]:
    lead = entry.article.lead
    for use in (lead, *figure_uses(entry.body_html), *entry.article.gallery):
        if use is not None:
            yield from _figure_copies(edition, use)
    image = _find(edition, lead.image_id) if lead and is_listed else None
    if lead and image:
        yield from copies(image, card_cut(image, lead.crop), page_formats(image))
    sharing = sharing_picture(edition, entry.article)
    if sharing:
        yield from copies(*sharing, (CopyFormat.JPEG,))


def _figure_copies(edition: Edition, use: ImageUse) -> Iterator[tuple[str, PictureCopy]]:
    image = _find(edition, use.image_id)
    if image:
        yield from copies(image, figure_cut(image, use.crop), page_formats(image))


def _find(edition: Edition, image_id: EntityId) -> PublicImage | None:
    image = edition.images.get(image_id)
    return image if image and image.has_file else None
