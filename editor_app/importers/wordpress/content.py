"""An entry's content: from WordPress's mixture of HTML and its own notations to Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import urljoin

from lxml import etree

from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse
from editor_app.domain.message import Message, message
from editor_app.importers.errors import FileTooLargeError
from editor_app.importers.heading_levels import settle_headings
from editor_app.importers.image_addresses import resolve_image
from editor_app.importers.page_html.elements import Element, ancestors, classes, remove, text_of
from editor_app.importers.page_html.layout import put_in_place
from editor_app.importers.page_html.pictures import PagePicture, find_pictures
from editor_app.importers.wordpress.blocks import has_blocks, unwrap_blocks
from editor_app.importers.wordpress.channel import Attachment, Channel, address_key
from editor_app.importers.wordpress.items import RawItem
from editor_app.importers.wordpress.paragraphs import add_paragraphs
from editor_app.importers.wordpress.pictures import ExportPictures
from editor_app.importers.wordpress.shortcodes import Gallery, expand_shortcodes
from editor_app.text.html_to_markdown import html_to_markdown

MAX_CONTENT = 4_000_000
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|tiff?)(?:\?.*)?\Z", re.IGNORECASE)
_GALLERY_CLASSES = frozenset(
    {"wp-block-gallery", "gallery", "blocks-gallery-grid", "tiled-gallery"}
)


@dataclass(frozen=True, slots=True)
class ReadContent:
    """A body in Markdown, the pictures of its galleries, and what is not as it was."""

    markdown: str
    gallery: tuple[ImageUse, ...]
    losses: tuple[Message, ...]


class ContentReader:
    """Turns content into Markdown; images are asked for from ``pictures``."""

    def __init__(self, channel: Channel, pictures: ExportPictures) -> None:
        self._channel = channel
        self._pictures = pictures

    def read(self, item: RawItem) -> ReadContent:
        """Return an entry's body. Raises FileTooLargeError for one nobody could have written."""
        html, losses = prepared_html(item, lambda attributes: self._gallery(item, attributes))
        root = parse_fragment(html) if "<img" in html else None
        gallery: tuple[ImageUse, ...] = ()
        if root is not None:
            gallery = self._take_galleries(root, losses)
            self._place_pictures(root, losses)
            html = inner_html(root)
        converted = html_to_markdown(html, resolve_image=resolve_image, resolve_link=self._resolved)
        markdown = settle_headings(converted.markdown)
        return ReadContent(markdown, gallery, (*losses, *converted.losses))

    def _place_pictures(self, root: Element, losses: list[Message]) -> None:
        for picture in find_pictures(root, self._channel.site, {}):
            image = self._pictures.picture(picture)
            losses.extend(self._lost_link(picture))
            put_in_place(picture, image.id)

    def _take_galleries(self, root: Element, losses: list[Message]) -> tuple[ImageUse, ...]:
        """Take the galleries out of the text: an article has one, and it stands below."""
        uses: dict[EntityId, ImageUse] = {}
        moved = False
        galleries = [element for element in root.iter() if classes(element) & _GALLERY_CLASSES]
        for gallery in galleries:
            if any(above in galleries for above in ancestors(gallery)):
                continue
            for picture in find_pictures(gallery, self._channel.site, {}):
                image = self._pictures.picture(picture)
                losses.extend(self._lost_link(picture))
                uses.setdefault(image.id, _use(image, picture))
                remove(picture.box)
            moved = moved or _has_text_after(gallery)
            if not text_of(gallery):
                remove(gallery)
        if moved:
            losses.append(message("A gallery within the text now stands below it."))
        return tuple(uses.values())

    def _gallery(self, item: RawItem, attributes: Mapping[str, str]) -> str:
        figures = []
        for attachment in self._gallery_attachments(item, attributes):
            image = self._pictures.attachment(attachment)
            caption = f"<figcaption>{escape(image.caption)}</figcaption>" if image.caption else ""
            address = escape(attachment.address)
            figures.append(
                f'<figure><img class="wp-image-{attachment.number}" src="{address}"'
                f' alt="{escape(image.alt)}">{caption}</figure>'
            )
        return f'<div class="gallery">{"".join(figures)}</div>' if figures else ""

    def _gallery_attachments(
        self, item: RawItem, attributes: Mapping[str, str]
    ) -> Iterator[Attachment]:
        """The pictures named, or, as WordPress does, all that were uploaded to the entry."""
        named = attributes.get("ids") or attributes.get("include") or ""
        numbers = re.findall(r"\d+", named) if named else None
        if numbers is None:
            numbers = self._channel.attachments_by_parent.get(item.number, [])
        left_out = set(re.findall(r"\d+", attributes.get("exclude", "")))
        for number in numbers:
            found = self._channel.attachments.get(number)
            if found and number not in left_out:
                yield found

    def _lost_link(self, picture: PagePicture) -> Iterator[Message]:
        """Links in a caption, and the one around a picture unless it only showed it larger."""
        for address in picture.caption_links:
            yield message("A link in a caption was left out: {address}", address=address)
        around = (e for e in (picture.box, *picture.box.iter("a"), *ancestors(picture.box)))
        for element in around:
            address = (element.get("href") or "").strip() if element.tag == "a" else ""
            if address and not self._shows_picture(address):
                yield message("A link around a picture was left out: {address}", address=address)
                return

    def _shows_picture(self, address: str) -> bool:
        """Whether a link leads to the picture itself or to WordPress's page about it."""
        if _PICTURE_FILE.search(address) or "attachment_id=" in address:
            return True
        return address_key(address) in self._channel.attachment_pages

    def _resolved(self, target: str) -> str:
        if target.startswith("#"):
            return target
        try:
            absolute = urljoin(f"{self._channel.site}/", target)
        except ValueError:
            return ""
        article = self._channel.articles_by_address.get(address_key(absolute))
        return f"article:{article}" if article else absolute


def prepared_html(item: RawItem, gallery: Gallery) -> tuple[str, list[Message]]:
    """Return an entry's content as plain HTML, and what could not be kept."""
    if len(item.content) > MAX_CONTENT:
        raise FileTooLargeError(
            "The entry “{title}” holds more text than an article can.", title=item.title
        )
    expanded = expand_shortcodes(item.content, gallery)
    losses = [
        message("The shortcode [{name}] was left in the text.", name=name)
        for name in expanded.unknown
    ]
    if "<!--nextpage-->" in item.content or "<!-- wp:nextpage" in item.content:
        losses.append(message("The article had several pages and has one now."))
    if not has_blocks(expanded.html):
        return add_paragraphs(expanded.html), losses
    blocks = unwrap_blocks(expanded.html)
    losses += [
        message("The block “{name}” has no content of its own.", name=name)
        for name in blocks.empty_blocks
    ]
    return blocks.html, losses


def parse_fragment(html: str) -> Element | None:
    """Return a ``div`` around a piece of HTML; None when it nests beyond all sense."""
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    root: Element | None = etree.fromstring(
        f"<html><body><div>{html}</div></body></html>".encode("utf-8", "replace"), parser
    )
    if root is None or parser.error_log.filter_types([etree.ErrorTypes.ERR_RESOURCE_LIMIT]):
        return None
    return root.find(".//div")


def inner_html(root: Element) -> str:
    """Return the HTML inside an element."""
    parent = root.getparent()
    whole = parent if parent is not None else root
    return etree.tostring(whole, encoding="unicode", method="html", with_tail=False)


def _use(image: Image, picture: PagePicture) -> ImageUse:
    """What the gallery says of a picture, where that is not what the picture says itself."""
    return ImageUse(
        image.id,
        caption="" if picture.caption == image.caption else picture.caption,
        alt="" if picture.alt == image.alt else picture.alt,
    )


def _has_text_after(element: Element) -> bool:
    """Whether words follow an element in the text it stands in."""
    return any(
        (above.tail or "").strip() or any(text_of(after) for after in above.itersiblings())
        for above in (element, *ancestors(element))
        if above.tag not in {"html", "body"}
    )
