"""Every picture that a rendered page shows, by whatever way it got there.

A page has few ways to show a picture that our templates use and many that they do not. All are
looked for, because a picture that nobody thought of is the one without a credit.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
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

_SIGNS = (b"src", b"<image", b"<object", b"poster", b"style", b"background", b"<h1")
"""Where none of these comes any more a page shows no further picture, and is past its headline."""

_END_OF_BOX = re.compile(rb"</(?:figure|li|article|head)>")
_SHARED = frozenset(
    {"og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"}
)
_ICONS = frozenset({"icon", "apple-touch-icon", "mask-icon", "image_src"})
_PICTURE_KEYS = frozenset({"image", "contentUrl", "thumbnail", "thumbnailUrl", "logo", "photo"})
"""Properties of schema.org whose value is a picture, or an object that describes one."""

_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|tiff?|svg|bmp|ico)\Z", re.IGNORECASE)
_IN_STYLE = re.compile(r"(?:url|image|image-set)\(\s*[\"']?([^\"')]+)", re.IGNORECASE)
_STYLED = etree.XPath("//*[@style] | //style")
_UNREADABLE = [etree.ErrorTypes.ERR_RESOURCE_LIMIT]


class UnreadablePageError(EditorialError):
    """A page cannot be read back."""


def page_bytes(html: str) -> bytes:
    """Return a page as its file will hold it, but for zero bytes, where a parser would stop."""
    return html.encode("utf-8", "replace").replace(b"\0", b"")


def up_to_last_picture(page: bytes) -> bytes:
    """Return a page without what follows its last picture and the text beside that.

    What comes later on a page, mostly readers' comments, adds no picture and hides none of the
    text before it, so it need not be parsed. Where this is not certain it is the whole page.
    """
    text = page.lower()
    end = _END_OF_BOX.search(text, max(text.rfind(b"<img"), 0))
    if end is None or any(text.find(sign, end.end()) >= 0 for sign in _SIGNS):
        return page
    return page[: end.end()]


def parse_page(page: bytes) -> Element:
    """Return a page as a tree, without its comments.

    Raises UnreadablePageError for one that nests so deep (2048 levels) that the parser would pass
    over a part of it; texts are kept from that when they are rendered.
    """
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    tree: Element | None = etree.fromstring(page or b"<html/>", parser)
    if tree is None or parser.error_log.filter_types(_UNREADABLE):
        raise UnreadablePageError("A page nests too deep to be read back.")
    return tree


def pictures_on(page: Element) -> Mapping[Element, Sequence[str]]:
    """Return the pictures readers see on a parsed page, each with the files it may load.

    The key is the element that stands for it; a ``picture`` with its sources is one.
    """
    found: dict[Element, list[str]] = {}
    for element in page.iter(*_SHOWING):
        for name in _SHOWING[str(element.tag)]:
            if value := element.get(name):
                files = _files_of_set(value) if name == "srcset" else (file_name(value),)
                found.setdefault(_whole(element), []).extend(files)
    for element in _STYLED(page):
        style = (element.text if element.tag == "style" else element.get("style")) or ""
        if addresses := _IN_STYLE.findall(style):
            found.setdefault(element, []).extend(map(file_name, addresses))
    return found


def pictures_named_by(page: Element) -> list[str]:
    """Return the files that the page names for others to show: sharing cards, search, icons."""
    files: list[str] = []
    for element in page.iter("meta", "link", "script"):
        if element.tag == "meta":
            name = (element.get("property") or element.get("name") or "").lower()
            files += [file_name(element.get("content", ""))] if name in _SHARED else []
        elif element.tag == "link":
            is_icon = not _ICONS.isdisjoint((element.get("rel") or "").lower().split())
            files += [file_name(element.get("href", ""))] if is_icon else []
        elif element.get("type") == "application/ld+json":
            files += _files_of_data(json.loads(element.text or "null"))
    return list(dict.fromkeys(filter(None, files)))


def file_name(address: str) -> str:
    """Return the last part of an address, which tells our copies apart; all of a data URL."""
    address = address.strip()
    if address[:5].lower() == "data:":
        return address
    path = address.partition("#")[0].partition("?")[0]
    name = path[path.rfind("/") + 1 :]
    return (unquote(name) if "%" in name else name) or address


def is_picture_file(address: str) -> bool:
    """Return whether an address names a picture by its ending, or holds one itself."""
    return _PICTURE_FILE.search(address) is not None or address[:11].lower() == "data:image/"


def _whole(element: Element) -> Element:
    """Return the ``picture`` or player that a source belongs to, else the element itself.

    libxml2 does not know ``source`` for an element without content and puts into it what follows.
    """
    return next(element.iterancestors("picture", "video", "audio"), element)


def _files_of_set(value: str) -> list[str]:
    """The files of a ``srcset``. An address with a comma falls apart here; none of ours has one."""
    return [file_name(candidate[0]) for part in value.split(",") if (candidate := part.split())]


def _files_of_data(data: object, *, is_picture: bool = False) -> Iterator[str]:
    """The files that structured data names as pictures; a licence's page may end in .jpg too."""
    if isinstance(data, dict):
        is_picture = is_picture or data.get("@type") == "ImageObject"
        for key, value in data.items():
            inner = key in _PICTURE_KEYS or (is_picture and key == "url")
            yield from _files_of_data(value, is_picture=inner)
    elif isinstance(data, list):
        for value in data:
            yield from _files_of_data(value, is_picture=is_picture)
    elif isinstance(data, str) and is_picture:
        yield file_name(data)
