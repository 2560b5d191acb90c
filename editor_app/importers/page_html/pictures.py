"""The pictures of an HTML page: file, description, caption and credit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urljoin, urlsplit

from editor_app.domain.credit import Credit
from editor_app.importers.page_html.elements import (
    Element,
    ancestors,
    by_class,
    classes,
    remove,
    text_of,
)
from editor_app.importers.page_html.json_ld import DeclaredPicture
from editor_app.importers.picture_addresses import picture_key, unscaled
from editor_app.text.credit_lines import is_credit_line, split_credit
from editor_app.text.credit_names import parse_names

_CREDIT_CLASS = re.compile(
    r"(?:.*[-_])?(?:credits?|copyright|photographer|fotograf|bildnachweis|photo-?by|imagesource"
    r"|image-?credit|source)(?:[-_].*)?\Z",
    re.IGNORECASE,
)
_CAPTIONS = ("wp-caption-text", "wp-element-caption", "caption", "image-caption", "img-caption")
_BOXES = frozenset({"wp-caption", "wp-block-image", "image", "post-thumbnail", "picture"})
_NO_PICTURE = frozenset({"avatar", "emoji", "wp-smiley", "icon", "logo", "custom-logo", "pixel"})
_LAZY = ("data-src", "data-lazy-src", "data-original", "data-full-url", "data-orig-file")
_CREDIT_ATTRIBUTES = ("data-credit", "data-copyright", "data-image-credit")
_SMALLEST = 48
_MAX_CAPTION = 600


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A picture where the page shows it; ``box`` is the element that stands for all of it.

    ``address`` is the original's, ``source`` that of the copy on the page.
    """

    address: str
    source: str
    alt: str
    caption: str
    credit: Credit
    attachment: str
    caption_links: tuple[str, ...]
    box: Element

    @property
    def key(self) -> str:
        """Return what names the same picture wherever it is shown."""
        return picture_key(self.address)


def find_pictures(
    scope: Element, base: str, declared: Mapping[str, DeclaredPicture]
) -> tuple[PagePicture, ...]:
    """Return the pictures in an element, in document order, without icons and faces.

    ``base`` is the page's address, ``declared`` what JSON-LD says of pictures.
    """
    found = []
    for image in scope.iter("img"):
        if _is_shown(image):
            picture = _picture(image, base)
            if picture.address:
                found.append(_completed(picture, declared.get(picture.key)))
    return tuple(found)


def _picture(image: Element, base: str) -> PagePicture:
    figure = next(
        (e for e in ancestors(image) if e.tag == "figure" or classes(e) & _BOXES - {"picture"}),
        None,
    )
    # A gallery is a figure around figures: the innermost one belongs to the picture.
    box = figure if figure is not None and _holds_one(figure) else _alone(image)
    links = tuple(
        link.get("href") or "" for caption in box.iter("figcaption") for link in caption.iter("a")
    )
    caption, credit = _caption(box, image)
    number = re.search(r"\bwp-image-(\d+)\b", image.get("class") or "")
    attachment = number[1] if number else ((figure is not None and _attachment(figure)) or "")
    source = _address(image, base)
    return PagePicture(
        unscaled(source) if _is_scaled(image, source) else source,
        source,
        " ".join((image.get("alt") or "").split()),
        caption,
        credit,
        attachment,
        links,
        box,
    )


def _caption(box: Element, image: Element) -> tuple[str, Credit]:
    """Caption and credit, whether in one text, in elements of their own or in attributes."""
    credit_lines: list[str] = []
    for element in (*_credit_elements(box), *_line_below(box)):
        credit_lines.append(text_of(element))
        remove(element)
    credit_lines += [image.get(name) or "" for name in _CREDIT_ATTRIBUTES]
    holder = next(iter([*box.iter("figcaption"), *by_class(box, *_CAPTIONS)]), None)
    found = split_credit(text_of(holder if holder is not None else box)[:_MAX_CAPTION])
    credit = found.credit
    for line in credit_lines:
        if credit is None and line.strip():
            credit = split_credit(line).credit or parse_names(line)
    return found.caption, credit or Credit()


def _credit_elements(box: Element) -> list[Element]:
    """The outermost elements of a figure whose class says that they hold the credit."""
    found: list[Element] = []
    for element in box.iter("span", "small", "cite", "p", "div", "em", "i", "b"):
        if element is box or any(above in found for above in ancestors(element)):
            continue
        is_credit = any(_CREDIT_CLASS.match(name) for name in classes(element))
        if is_credit and next(element.iter("img"), None) is None:
            found.append(element)
    return found


def _line_below(box: Element) -> list[Element]:
    """A paragraph after the picture that is nothing but its credit."""
    following = box.getnext()
    if following is None or following.tag not in {"p", "small", "div", "em", "span"}:
        return []
    is_credit = is_credit_line(text_of(following)) and next(following.iter("img"), None) is None
    return [following] if is_credit else []


def _completed(picture: PagePicture, declared: DeclaredPicture | None) -> PagePicture:
    if declared is None:
        return picture
    caption = split_credit(declared.caption)
    credit = picture.credit
    if credit.is_missing and declared.credit:
        credit = split_credit(declared.credit).credit or parse_names(declared.credit)
    if declared.creator and not credit.photographer:
        credit = Credit(
            declared.creator, "" if credit.agency == declared.creator else credit.agency
        )
    if credit.is_missing and caption.credit:
        credit = caption.credit
    return replace(picture, caption=picture.caption or caption.caption, credit=credit)


def _address(image: Element, base: str) -> str:
    source = (image.get("src") or "").strip()
    if not source or source.startswith("data:"):
        source = next((image.get(name) or "" for name in _LAZY if image.get(name)), "")
    if source.startswith(("data:", "javascript:", "file:", "blob:")):
        return ""
    try:
        has_host = bool(urlsplit(source).netloc or urlsplit(source).scheme)
        return source if has_host or not source.startswith("/") else urljoin(base, source)
    except ValueError:
        return ""


def _is_scaled(image: Element, source: str) -> bool:
    """Whether WordPress made the file of a larger one; other names may end in a size as well."""
    names = classes(image).union(*(classes(e) for e in ancestors(image) if e.tag == "figure"))
    if "size-full" in names:
        return False
    if unscaled(source) in (image.get("srcset") or "") or "wp-post-image" in names:
        return True
    return any(name.startswith("size-") for name in names)


def _is_shown(image: Element) -> bool:
    names = classes(image)
    if names & _NO_PICTURE or "gravatar.com" in (image.get("src") or ""):
        return False
    sizes = [image.get("width") or "", image.get("height") or ""]
    return not any(size.isdecimal() and int(size[:6]) < _SMALLEST for size in sizes)


def _holds_one(figure: Element) -> bool:
    return sum(1 for _ in figure.iter("img")) == 1


def _alone(image: Element) -> Element:
    """The paragraph or link around a picture when nothing else is in it."""
    box = image
    for above in ancestors(image):
        if above.tag not in {"p", "a", "picture", "div", "figure", "span"} or text_of(above):
            break
        if not _holds_one(above):
            break
        box = above
        if above.tag in {"p", "figure"}:
            break
    return box


def _attachment(figure: Element) -> str:
    number = re.match(r"(?:attachment|post)[_-](\d+)\Z", figure.get("id") or "")
    return number[1] if number else ""
