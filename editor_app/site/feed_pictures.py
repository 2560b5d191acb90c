"""The pictures that a feed shows, entry by entry, with the text readers see beside them."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from editor_app.site.page_pictures import (
    Element,
    file_name,
    is_picture_file,
    page_bytes,
    parse_page,
    pictures_on,
)

_LINKING = ("href", "src", "url")
_OWN = ("{*}icon", "{*}logo")
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)


def pictures_in_feed(feed: str) -> Iterator[tuple[list[str], list[Element]]]:
    """Yield the files that each part of an Atom feed shows, and the elements of its text.

    An entry is one part, whether its pictures are linked or stand in its content; what the feed
    shows of itself is another (RFC 4287, 4.2.5 and 4.2.8).
    """
    root = etree.fromstring(page_bytes(feed), _PARSER)
    for entry in root.iter("{*}entry"):
        files: list[str] = []
        texts: list[Element] = []
        for part in entry.iter():
            files += _linked(part)
            if part.get("type") == "html":
                page = parse_page(page_bytes(part.text or ""))
                files += (file for shown in pictures_on(page).values() for file in shown)
                texts.append(page)
            elif len(part) == 0:
                texts.append(part)
        yield files, texts
    own = [file_name(part.text or "") for part in root.iterchildren(*_OWN)]
    yield own, list(root.iterchildren("{*}rights"))


def _linked(part: Element) -> Iterator[str]:
    for name in _LINKING:
        address = part.get(name, "")
        if is_picture_file(address):
            yield file_name(address)
