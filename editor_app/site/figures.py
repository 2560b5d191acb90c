"""Pictures in an article with what belongs under them: caption, credit, licence."""

from __future__ import annotations

from editor_app.domain.image import ImageUse
from editor_app.site.context import SiteContext
from editor_app.site.cuts import figure_cut
from editor_app.site.edition import PublicImage
from editor_app.site.page_models import Figure, Link
from editor_app.site.pictures import SIZES_COLUMN, picture
from editor_app.site.templating import render_part


def figure_of(
    use: ImageUse | None, context: SiteContext, root: str, sizes: str = SIZES_COLUMN
) -> Figure | None:
    """Return the figure for an image in an article, None for an image that does not exist.

    Alternative text and caption of the use go before those of the image; a decorative image has
    an empty alternative text whatever was typed.
    """
    image = context.edition.images.get(use.image_id) if use else None
    if use is None or image is None:
        return None
    alt = "" if image.is_decorative else (use.alt or image.alt)
    cut = figure_cut(image, use.crop) if image.has_file else None
    return Figure(
        picture=picture(image, cut, root, sizes, alt=alt),
        caption=use.caption or image.caption,
        licence=licence_of(image, context),
        is_ai_generated=image.is_ai_generated,
    )


def inline_figure(
    use: ImageUse, context: SiteContext, root: str, language: str, *, is_first: bool
) -> str:
    """Return the HTML of a picture within a text, empty for an image that does not exist."""
    figure = figure_of(use, context, root)
    if figure is None:
        return ""
    strings = context.calendar(language).strings
    return render_part("figure.html", figure=figure, s=strings, is_first=is_first)


def licence_of(image: PublicImage, context: SiteContext) -> Link | None:
    """Return what readers may do with a picture.

    A licence without an address is an agreement of ours and none of the readers' business.
    """
    url = context.href_of_target(image.licence_url, "")
    return Link(image.licence, url) if image.licence.strip() and url else None
