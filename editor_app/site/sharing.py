"""The picture that stands for an article in social networks."""

from __future__ import annotations

from editor_app.domain.article import Article
from editor_app.domain.image import ImageUse
from editor_app.media.cut import Cut
from editor_app.site.cuts import sharing_cut
from editor_app.site.edition import Edition, PublicImage


def sharing_picture(edition: Edition, article: Article) -> tuple[PublicImage, Cut] | None:
    """Return the image that was chosen for it, else the lead image in its crop.

    None when there is no picture, or no address in the world to fetch it from.
    """
    if not edition.publication.base_url:
        return None
    lead, chosen = article.lead, article.social_image_id
    uses = [lead] if lead else []
    if chosen and not (lead and lead.image_id == chosen):
        uses.insert(0, ImageUse(chosen))
    for use in uses:
        image = edition.images.get(use.image_id)
        if image and image.has_file:
            return image, sharing_cut(image, use.crop)
    return None
