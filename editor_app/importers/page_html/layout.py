"""Which picture leads an HTML page, which stand in its text, and what heads the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lxml import etree

from editor_app.domain.credit import Credit
from editor_app.domain.identity import EntityId
from editor_app.importers.image_addresses import image_address
from editor_app.importers.page_html.elements import Element, ancestors, remove, text_of
from editor_app.importers.page_html.pictures import PagePicture
from editor_app.importers.page_html.titles import is_in_comment

_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_SHORTEST_PARAGRAPH = 40


@dataclass(frozen=True, slots=True)
class Layout:
    """The lead picture, the pictures in the text, and a sub-headline found at its top."""

    lead: PagePicture | None
    inline: tuple[PagePicture, ...]
    subheadline: str


def arrange(
    scope: Element, container: Element, pictures: Sequence[PagePicture], *, has_subheadline: bool
) -> Layout:
    """Return the layout, and take lead picture and sub-headline out of the text."""
    order = {element: place for place, element in enumerate(scope.iter())}
    start = _first_paragraph(container, order)
    lead: PagePicture | None = None
    inline: list[PagePicture] = []
    repeated: list[PagePicture] = []
    for picture in pictures:
        if is_in_comment(picture.box):
            continue
        is_above = order.get(picture.box, 0) < start
        is_inside = any(above is container for above in ancestors(picture.box))
        if is_above and lead is None:
            lead = picture
        elif lead and is_above and picture.key == lead.key:
            lead = _joined(lead, picture)
            repeated.append(picture)
        elif is_inside:
            inline.append(picture)
    subheadline = "" if has_subheadline else _take_subheadline(container, pictures)
    for picture in (*([lead] if lead else []), *repeated):
        remove(picture.box)
    return Layout(lead, tuple(inline), subheadline)


def put_in_place(picture: PagePicture, image_id: EntityId) -> None:
    """Replace a picture's elements by a figure that names the image."""
    figure = etree.Element("figure")
    etree.SubElement(figure, "img", src=image_address(image_id), alt=picture.alt)
    if picture.caption:
        caption = etree.SubElement(figure, "figcaption")
        caption.text = picture.caption
    parent = picture.box.getparent()
    if parent is not None:
        figure.tail, picture.box.tail = picture.box.tail, None
        parent.replace(picture.box, figure)


def _joined(first: PagePicture, second: PagePicture) -> PagePicture:
    """One picture shown twice: what either says of it."""
    credit = first.credit
    if credit.is_missing:
        credit = second.credit
    elif first.credit.photographer == second.credit.photographer:
        credit = Credit(credit.photographer, credit.agency or second.credit.agency)
    return replace(
        first,
        alt=first.alt or second.alt,
        caption=first.caption or second.caption,
        credit=credit,
        attachment=first.attachment or second.attachment,
    )


def _first_paragraph(container: Element, order: dict[Element, int]) -> int:
    for paragraph in container.iter("p", "ul", "ol", "blockquote"):
        inside_figure = any(above.tag == "figure" for above in ancestors(paragraph))
        if not inside_figure and len(text_of(paragraph)) >= _SHORTEST_PARAGRAPH:
            return order.get(paragraph, 0)
    return len(order)


def _take_subheadline(container: Element, pictures: Sequence[PagePicture]) -> str:
    """A heading above the first paragraph that is no section's heading.

    It stands above a picture, or ranks below the headings that follow.
    """
    blocks = [e for e in container.iter(*_HEADINGS, "p", "ul", "ol") if text_of(e)]
    if not blocks or blocks[0].tag not in _HEADINGS:
        return ""
    first = blocks[0]
    boxes = {picture.box for picture in pictures}
    following = first.getnext()
    ranks = [int(str(e.tag)[1]) for e in blocks[1:] if e.tag in _HEADINGS]
    is_above_picture = following is not None and (
        following in boxes or any(child in boxes for child in following.iter())
    )
    if not (is_above_picture or (ranks and int(str(first.tag)[1]) > min(ranks))):
        return ""
    text = text_of(first)
    remove(first)
    return text
