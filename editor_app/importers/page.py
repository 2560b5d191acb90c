"""Imports an article page that was saved from a site, as plain text or as HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from editor_app.domain.message import message
from editor_app.domain.progress import stop_if
from editor_app.importers.bounded_file import read_file, read_head
from editor_app.importers.contract import ImportContext, ImportItem
from editor_app.importers.decoding import decode_text
from editor_app.importers.limits import MAX_HTML_PAGE_BYTES, MAX_TEXT_PAGE_BYTES
from editor_app.importers.page_html.article import read_html_page
from editor_app.importers.page_text.article import read_text_page
from editor_app.importers.registry import importer

_HTML_NAMES = {".html", ".htm", ".xhtml", ".xht"}
_TEXT_NAMES = {".txt", ".text"}
_HTML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)


@importer
class PageImporter:
    """One published article page with its pictures' credits and its comments."""

    name = "page"
    label = message("Saved article page")
    patterns = ("*.txt", "*.html", "*.htm", "*.xhtml")

    def recognises(self, path: Path, head: bytes) -> bool:
        """Return whether the file is a page by its name; any text will do."""
        if path.is_dir():
            return False
        return path.suffix.lower() in _HTML_NAMES | _TEXT_NAMES or _HTML.match(head) is not None

    def read(self, path: Path, context: ImportContext) -> Iterator[ImportItem]:
        """Yield the page's section, authors, pictures, article, comments and losses."""
        stop_if(context.cancelled)
        context.report(0, 1)
        for item in _items(path, context):
            stop_if(context.cancelled)
            yield item
        context.report(1, 1)


def _items(path: Path, context: ImportContext) -> Iterator[ImportItem]:
    if _is_html(path):
        return read_html_page(read_file(path, MAX_HTML_PAGE_BYTES), path, context)
    page = decode_text(read_file(path, MAX_TEXT_PAGE_BYTES), path.name)
    return read_text_page(page, path.name, context)


def _is_html(path: Path) -> bool:
    """Whether a file is HTML, by its name or else by what it begins with."""
    return path.suffix.lower() in _HTML_NAMES or _HTML.match(read_head(path)[:4096]) is not None
