"""Blocks that stay HTML in an author's text because Markdown has no way to write them."""

from __future__ import annotations

from bs4 import Tag

from editor_app.domain.message import Message, message
from editor_app.text.author_html import sanitise_author_html
from editor_app.text.incoming_html import CONTAINERS


def html_to_keep(block: Tag) -> str:
    """Return a block as the HTML that an article may hold."""
    for box in block.find_all(CONTAINERS):
        box.name = "div"
    return sanitise_author_html(str(block)).strip()


def kept_as_html(block: Tag) -> Message:
    """Return the sentence that says so."""
    if block.name == "table":
        return message("A table with merged or nested cells was kept as HTML.")
    if block.name == "details":
        return message("A fold-out section was kept as HTML.")
    return message("A list or quotation with code or a table in it was kept as HTML.")
