"""From the cached HTML of a body to the body on its page.

The text room leaves two marks it cannot resolve: a ``figure`` that names an image, and an ``a``
that names an article. Here they get their picture with credit, and their address. The text was
sanitised and written anew before, so every attribute stands in double quotes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape

from editor_app.domain.crop import Crop, parse_crop
from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageUse

_ATTRIBUTES = r"(?P<attributes>(?:\s+[a-z-]+=\"[^\"]*\")*)"
_FIGURE = re.compile(rf"<figure{_ATTRIBUTES}>\s*</figure>")
_TABLE = re.compile(rf"<table{_ATTRIBUTES}>")
_LINK = re.compile(rf"<a{_ATTRIBUTES}>")
_ATTRIBUTE = re.compile(r"([a-z-]+)=\"([^\"]*)\"")


def figure_uses(body_html: str) -> list[ImageUse]:
    """Return the images a body shows, in the order of the text."""
    if "data-image" not in body_html:
        return []
    return [
        use
        for match in _FIGURE.finditer(body_html)
        if (use := _image_use(match["attributes"])) is not None
    ]


def resolve_body(
    body_html: str,
    figure: Callable[[ImageUse], str],
    article_href: Callable[[EntityId], str | None],
    *,
    table_label: str,
) -> str:
    """Return the body with its pictures and addresses in place.

    ``figure`` gives the finished HTML of a picture, empty for an image that does not exist. A
    link to an article that is not part of the edition loses its target and stays as text: a
    check tells of both.
    """

    def show(match: re.Match[str]) -> str:
        use = _image_use(match["attributes"])
        return match[0] if use is None else figure(use)

    def lead(match: re.Match[str]) -> str:
        attributes = _attributes(match["attributes"])
        if "data-article" not in attributes:
            return match[0]
        address = article_href(EntityId(attributes["data-article"]))
        return "<a>" if address is None else f'<a href="{address}">'

    if "<table" in body_html:
        # A wide table scrolls within itself, which the keyboard must be able to do as well.
        open_box = (
            f'<div class="scroll" tabindex="0" role="group" aria-label="{escape(table_label)}">'
        )
        body_html = _TABLE.sub(lambda match: f"{open_box}{match[0]}", body_html)
        body_html = body_html.replace("</table>", "</table></div>")
    if "data-article" in body_html:
        body_html = _LINK.sub(lead, body_html)
    if "data-image" in body_html:
        body_html = _FIGURE.sub(show, body_html)
    return body_html


def _image_use(text: str) -> ImageUse | None:
    attributes = _attributes(text)
    if "data-image" not in attributes:
        return None
    return ImageUse(
        EntityId(attributes["data-image"]),
        caption=attributes.get("data-caption", ""),
        alt=attributes.get("data-alt", ""),
        crop=parse_crop(attributes.get("data-crop", "")) or Crop(),
    )


def _attributes(text: str) -> dict[str, str]:
    return {name: unescape(value) for name, value in _ATTRIBUTE.findall(text)}
