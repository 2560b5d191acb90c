"""Every picture that a rendered page shows, by whatever way it got there.

A page has few ways to show a picture that our templates use and many that they do not. All are
looked for, because a picture that nobody thought of is the one without a credit.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from editor_app.domain.errors import EditorialError

Element = etree._Element  # noqa: SLF001 - lxml's only name for the type

_SHOWING = {
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "image": ("href", "{http://www.w3.org/1999/xlink}href", "xlink:href"),
    "video": ("poster",),
    "input": ("src",),
    "object": ("data",),
    "embed": ("src",),
    "iframe": ("src", "srcdoc"),
    "body": ("background",),
    "table": ("background",),
    "td": ("background",),
    "th": ("background",),
}
"""Elements and the attributes by which they show a picture (HTML, 4.8; SVG 2, 12.3)."""

_SHARED = frozenset(
    {"og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"}
)
_ICONS = frozenset({"icon", "apple-touch-icon", "mask-icon", "image_src"})
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|tiff?|svg|bmp|ico)\Z", re.IGNORECASE)
_IN_STYLE = re.compile(r"(?:url|image|image-set)\(\s*[\"']?([^\"')]*)", re.IGNORECASE)
_IN_SET = re.compile(r"[\s,]*([^\s,]\S*?)(?:,+(?=\s|\Z)|(?=\s|\Z)[^,]*)")
"""One candidate of a ``srcset``: an address and what follows it (HTML, 4.8.4.2.1)."""

_STYLED = etree.XPath("//*[@style]")
_UNREADABLE = [etree.ErrorTypes.ERR_RESOURCE_LIMIT]


class UnreadablePageError(EditorialError):
    """A page cannot be read back."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One picture of a page: the element that stands for it and the files it may load."""

    element: Element
    files: tuple[str, ...]


def parse_page(html: str) -> Element:
    """Return a page as a tree, without its comments.

    Raises UnreadablePageError for one that nests so deep that a part of it would be passed over.
    """
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    data = html.encode("utf-8", "replace").replace(b"\0", b"")
    page: Element | None = etree.fromstring(data or b"<html/>", parser)
    if page is None or parser.error_log.filter_types(_UNREADABLE):
        raise UnreadablePageError("A page nests too deep to be read back.")
    return page


def pictures_on(page: Element) -> list[PagePicture]:
    """Return the pictures readers see on a parsed page; a ``picture`` with its sources is one."""
    found: dict[Element, list[str]] = {}
    for element in page.iter(*_SHOWING):
        for name in _SHOWING[str(element.tag)]:
            value = element.get(name, "")
            files = _files_of_set(value) if name == "srcset" else [file_name(value)]
            found.setdefault(_whole(element), []).extend(filter(None, files))
    for element in _STYLED(page):
        found.setdefault(element, []).extend(_files_of_style(element.get("style", "")))
    for sheet in page.iter("style"):
        found.setdefault(sheet, []).extend(_files_of_style(sheet.text or ""))
    return [
        PagePicture(element, tuple(dict.fromkeys(files))) for element, files in found.items() if files
    ]


def pictures_named_by(page: Element) -> list[str]:
    """Return the files that the page names for others to show: sharing cards, search, icons."""
    files = [
        file_name(meta.get("content", ""))
        for meta in page.iter("meta")
        if (meta.get("property") or meta.get("name") or "").lower() in _SHARED
    ]
    files += (
        file_name(link.get("href", ""))
        for link in page.iter("link")
        if not _ICONS.isdisjoint((link.get("rel") or "").lower().split())
    )
    for script in page.iter("script"):
        if script.get("type") == "application/ld+json":
            files += _files_of_data(json.loads(script.text or "null"))
    return list(dict.fromkeys(filter(None, files)))


def file_name(address: str) -> str:
    """Return the last part of an address, which tells our copies apart; all of a data URL."""
    address = address.strip()
    if address[:5].lower() == "data:":
        return address
    path = re.split(r"[?#]", address, maxsplit=1)[0]
    return unquote(path.rpartition("/")[2]) or address


def is_picture_file(address: str) -> bool:
    """Return whether an address names a picture by its ending, or holds one itself."""
    return _PICTURE_FILE.search(address) is not None or address[:11].lower() == "data:image/"


def _whole(element: Element) -> Element:
    """Return the ``picture`` or player that a source belongs to, else the element itself."""
    parent = element.getparent()
    if parent is not None and parent.tag in {"picture", "video", "audio"}:
        return parent
    return element


def _files_of_set(value: str) -> list[str]:
    return [file_name(address) for address in _IN_SET.findall(value)]


def _files_of_style(style: str) -> list[str]:
    return [file_name(address) for address in _IN_STYLE.findall(style) if address]


def _files_of_data(data: object) -> Iterator[str]:
    """The picture files anywhere in structured data."""
    if isinstance(data, dict):
        for value in data.values():
            yield from _files_of_data(value)
    elif isinstance(data, list):
        for value in data:
            yield from _files_of_data(value)
    elif isinstance(data, str) and is_picture_file(data):
        yield file_name(data)
