"""Replaces what an article cannot hold by the nearest thing it can, and says so.

Players and frames become links: the page loads nothing from other servers, but the reader can
still get there.
"""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from editor_app.domain.message import Message, message
from editor_app.text.incoming_html import MEDIA, UNSUPPORTED

_ADDRESS_ATTRIBUTES = ("src", "data-src", "data")
_SHOWN_FORMULA = 80


def take_out_unsupported(soup: BeautifulSoup) -> tuple[Message, ...]:
    """Change the tree so that nothing unsupported is left; return what was changed."""
    losses: list[Message] = []
    for element in soup.find_all(UNSUPPORTED):
        if element.decomposed or element.find_parent(UNSUPPORTED) is not None:
            continue
        if element.name in MEDIA:
            losses.append(_link_to_media(soup, element))
        elif element.name == "math":
            formula = " ".join(element.get_text(" ").split())
            element.replace_with(formula)
            losses.append(
                message("A formula was kept as plain text: {text}", text=formula[:_SHOWN_FORMULA])
            )
        else:
            is_form = element.name == "form"
            element.decompose()
            losses.append(
                message("A form was left out.")
                if is_form
                else message("A drawing (SVG) was left out.")
            )
    return tuple(losses)


def _link_to_media(soup: BeautifulSoup, element: Tag) -> Message:
    address = next(_addresses(element), "")
    is_frame = element.name in {"iframe", "object", "embed"}
    if not address:
        element.decompose()
        if is_frame:
            return message("An embedded frame without an address was left out.")
        return message("A recording without an address was left out.")
    link = soup.new_tag("a", href=address)
    link.string = str(element.get("title") or "").strip() or address
    paragraph = soup.new_tag("p")
    paragraph.append(link)
    element.replace_with(paragraph)
    if is_frame:
        return message("An embedded frame became a link: {address}", address=address)
    return message("A recording became a link: {address}", address=address)


def _addresses(element: Tag) -> Iterator[str]:
    for candidate in (element, *element.find_all(["source", "embed", "iframe"])):
        for attribute in _ADDRESS_ATTRIBUTES:
            value = str(candidate.get(attribute) or "").strip()
            if value and not value.startswith(("data:", "about:")):
                yield value
