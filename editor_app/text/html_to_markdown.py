"""HTML of other programs to the Markdown of an article, with an account of what got lost.

Used by every importer and when HTML is pasted. Links, lists, tables, quotations, pictures, code
and notes are written as Markdown; what it cannot express is kept as HTML where our sanitiser
allows it, else replaced by a link or text and reported.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape

from bs4 import BeautifulSoup, Tag

from editor_app.domain.message import Message, message
from editor_app.text.html_footnotes import take_out_footnotes
from editor_app.text.html_inline import InlineCleaner
from editor_app.text.html_losses import take_out_unsupported
from editor_app.text.html_pictures import PictureReader, ResolveImage
from editor_app.text.html_structure import StructureBuilder
from editor_app.text.incoming_html import parse_incoming
from editor_app.text.markdown_escape import escape_line_starts, escape_text
from editor_app.text.markdown_writer import MarkdownWriter
from editor_app.text.markup_depth import nests_too_deep
from editor_app.text.reader_html import plain_text

ResolveLink = Callable[[str], str]
"""Takes a link's address as written, returns the one to use; "" turns the link into text."""


@dataclass(frozen=True, slots=True)
class Converted:
    """A text in Markdown and one sentence for each thing that is not as it was."""

    markdown: str
    losses: tuple[Message, ...] = ()


def html_to_markdown(
    html: str,
    *,
    resolve_image: ResolveImage,
    resolve_link: ResolveLink = str,
) -> Converted:
    """Return an HTML fragment or page as Markdown that renders to the same text.

    Never raises for what is in the HTML. A picture that ``resolve_image`` does not know keeps its
    own address and is reported. Scripts, styles and comments are no content.
    """
    if nests_too_deep(html):
        return Converted(
            _plain_paragraphs(plain_text(html)),
            (message("The markup nests too deep to be read; only the text was kept."),),
        )
    soup = parse_incoming(html)
    losses = list(take_out_unsupported(soup))
    notes = take_out_footnotes(soup)
    pictures = PictureReader(soup, resolve_image, losses)
    inline = InlineCleaner(soup, resolve_link, _linked_anchors(soup))
    builder = StructureBuilder(soup, inline, pictures, losses)
    writer = MarkdownWriter()
    body = _written(writer, builder.build(soup))
    definitions = [
        f"[^{note.number}]: "
        + _written(writer, builder.build(note.content)).replace("\n", "\n    ")
        for note in notes
    ]
    text = "\n\n".join(part for part in (body, *definitions) if part)
    return Converted(re.sub(r"\n[ ]+\n", "\n\n", text), tuple(losses))


def _linked_anchors(soup: BeautifulSoup) -> frozenset[str]:
    """Return the ids of headings that links in the text point to."""
    wanted = {str(link["href"])[1:] for link in soup.find_all("a", href=re.compile("^#."))}
    headings = soup.find_all(re.compile(r"h[1-6]\Z"))
    named = {
        str(element.get("id") or element.get("name") or "")
        for heading in headings
        for element in (heading, *heading.find_all(name=True))
    }
    return frozenset(wanted & named - {""})


def _written(writer: MarkdownWriter, tree: Tag) -> str:
    return writer.convert_soup(tree).strip("\n")


def _plain_paragraphs(text: str) -> str:
    paragraphs = (" ".join(part.split()) for part in unescape(text).split("\n\n"))
    return "\n\n".join(escape_line_starts(escape_text(part)) for part in paragraphs if part)
