"""The pictures that a feed shows, entry by entry, with the text readers see beside them."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from editor_app.site.page_pictures import (
    Element,
    file_name,
    is_picture_file,
    parse_page,
    pictures_on,
)
from editor_app.site.seen_text import seen_text

_LINKING = ("href", "src", "url")
_OWN = ("{*}icon", "{*}logo")
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)


def pictures_in_feed(feed: str) -> Iterator[tuple[list[str], str]]:
    """Yield the files that each part of an Atom feed shows, and the text of that part.

    An entry is one part, whether its pictures are linked or stand in its content; what the feed
    shows of itself is another (RFC 4287, 4.2.5 and 4.2.8).
    """
    root = etree.fromstring(feed.encode("utf-8", "replace"), _PARSER)
    for entry in root.iter("{*}entry"):
        files, texts = [], []
        for part in entry.iter():
            files += _linked(part)
            if part.get("type") == "html":
                page = parse_page(part.text or "")
                files += (file for picture in pictures_on(page) for file in picture.files)
                texts.append(seen_text(page))
            else:
                texts.append(part.text or "")
        yield files, " ".join(" ".join(texts).split())
    rights = " ".join(part.text or "" for part in root.iterchildren("{*}rights"))
    yield [file_name(part.text or "") for part in root.iterchildren(*_OWN)], rights


def _linked(part: Element) -> Iterator[str]:
    for name in _LINKING:
        address = part.get(name, "")
        if is_picture_file(address):
            yield file_name(address)
