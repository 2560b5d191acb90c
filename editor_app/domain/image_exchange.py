"""Where an article shows an image, and the same article with another image in its place."""

from __future__ import annotations

import re
from dataclasses import replace

from editor_app.domain.article import Article
from editor_app.domain.body_references import find_references
from editor_app.domain.crop import Crop, CropShape
from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageRole, ImageUse


def roles_of(article: Article, image_id: EntityId) -> tuple[ImageRole, ...]:
    """Return as what an article shows an image, in the order of the page."""
    shown = {
        ImageRole.LEAD: article.lead is not None and article.lead.image_id == image_id,
        ImageRole.INLINE: image_id in find_references(article.body).image_ids,
        ImageRole.GALLERY: any(use.image_id == image_id for use in article.gallery),
        ImageRole.SOCIAL: article.social_image_id == image_id,
    }
    return tuple(role for role, is_shown in shown.items() if is_shown)


def with_exchanged_image(article: Article, old: EntityId, new: EntityId) -> Article:
    """Return the article with ``new`` wherever it showed ``old``.

    Captions and alt texts written for the old picture go, as they would describe one that is no
    longer there; so does a crop that was drawn on it. In a gallery the same image stands once.
    """
    lead = article.lead
    if lead is not None and lead.image_id == old:
        lead = _exchanged(lead, new)
    gallery = {
        use.image_id: use
        for use in reversed(
            [_exchanged(use, new) if use.image_id == old else use for use in article.gallery]
        )
    }
    social = new if article.social_image_id == old else article.social_image_id
    return replace(
        article,
        lead=lead,
        body=exchange_in_text(article.body, old, new),
        gallery=tuple(reversed(gallery.values())),
        social_image_id=social,
    )


def exchange_in_text(body: str, old: EntityId, new: EntityId) -> str:
    """Return a Markdown body with the picture ``new`` wherever it showed ``old``."""
    name = re.escape(old)
    target = re.compile(rf"\]\(\s*<?image:{name}>?{_TITLE}\s*\){_DRAWN_CROP}")
    parts: list[str] = []
    done = searched = 0
    for match in target.finditer(body):
        start = body.rfind("![", searched, match.start())
        searched = match.end()
        if start >= 0 and _ALT.fullmatch(body, start + 2, match.start()):
            parts += body[done:start], f"![](image:{new})"
            done = searched
    rest = "".join((*parts, body[done:]))
    by_reference = re.compile(rf"(\](?:\(|:)\s*<*image:){name}(?![0-9A-Za-z-])")
    return by_reference.sub(lambda match: match[1] + new, rest)


_ALT = re.compile(r"(?:\\.|[^\]\\])*", re.DOTALL)
_TITLE = r"(?:\s+\"(?:\\.|[^\"\\])*\")?"
_DRAWN_CROP = r"(?:\{:?\s*crop=\"\d+(?:,\d+){3}\"\s*\})?"


def _exchanged(use: ImageUse, new: EntityId) -> ImageUse:
    crop = Crop() if use.crop.shape is CropShape.FREE else use.crop
    return ImageUse(new, crop=crop)
