"""The images that go out with an article, with the field in which each is mended."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from editor_app.checks.contract import CheckContext
from editor_app.domain.article import Article, ArticleKind
from editor_app.domain.body_references import find_references
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse

_WITH_ALT = re.compile(
    r"!\[(?P<alt>(?:\\.|[^\]\\])*)\]\(\s*<*image:(?P<id>[0-9A-Za-z-]+)", re.DOTALL
)


PORTRAIT = "authors"


@dataclass(frozen=True, slots=True)
class ShownImage:
    """One use of an image: ``place`` is ``lead``, ``body``, ``gallery``, ``social`` or ``authors``.

    The last is an author's portrait, which goes out on the page that lists their articles.
    """

    image: Image
    use: ImageUse
    place: str

    @property
    def name(self) -> str:
        """Return what a person calls the image."""
        return self.image.file_name or self.image.alt or self.image.caption or self.image.id

    def field(self, part: str) -> str:
        """Return the field in which a part of the image is mended, e.g. ``lead.credit``."""
        return self.place if self.place == PORTRAIT else f"{self.place}.{part}"


def shown_images(context: CheckContext) -> Iterator[ShownImage]:
    """Yield each use of an image that exists, the portraits of the article's authors last."""
    shown = list(article_images(context))
    yield from shown
    yield from _portraits(context, {each.image.id for each in shown})


def article_images(context: CheckContext) -> Iterator[ShownImage]:
    """Yield each use of an image that exists in the article itself."""
    for use, place in image_uses(context):
        image = context.images.get(use.image_id)
        if image is not None:
            yield ShownImage(image, use, place)


def image_uses(context: CheckContext) -> Iterator[tuple[ImageUse, str]]:
    """Yield each use with its place, whether the image exists or not.

    An image that the text shows more than once is one use, described only if it is everywhere.
    """
    article = context.article
    if article.lead is not None:
        yield article.lead, "lead"
    described = _described_in_text(article.body)
    for image_id in find_references(article.body).image_ids:
        yield ImageUse(image_id, alt=described.get(image_id, "")), "body"
    for use in article.gallery:
        yield use, "gallery"
    if article.social_image_id is not None:
        yield from _sharing_use(article, article.social_image_id)


def _sharing_use(article: Article, image_id: EntityId) -> Iterator[tuple[ImageUse, str]]:
    """Yield the image for social networks, unless the page shows it anyway."""
    shown = {use.image_id for use in article.gallery} | {*find_references(article.body).image_ids}
    if article.lead is not None:
        shown.add(article.lead.image_id)
    if image_id not in shown:
        yield ImageUse(image_id), "social"


def _portraits(context: CheckContext, shown: Collection[EntityId]) -> Iterator[ShownImage]:
    """Yield the portraits that have a file; one without is simply not shown."""
    if context.article.kind is not ArticleKind.ARTICLE:
        return
    people = (context.people.get(id_) for id_ in context.article.author_ids)
    for portrait_id in dict.fromkeys(person.portrait_id for person in people if person):
        image = context.images.get(portrait_id) if portrait_id else None
        if image and image.has_file and image.id not in shown:
            yield ShownImage(image, ImageUse(image.id), PORTRAIT)


def _described_in_text(body: str) -> dict[EntityId, str]:
    """Return the alt texts written in the text itself; "" where one of several is missing."""
    described: dict[EntityId, str] = {}
    for match in _WITH_ALT.finditer(body):
        image_id, alt = EntityId(match["id"]), match["alt"].strip()
        described[image_id] = alt if described.get(image_id, alt) else ""
    return described
