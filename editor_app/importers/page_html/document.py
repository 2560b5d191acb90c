"""From the bytes of a saved page to its tree of elements."""

from __future__ import annotations

import re

from lxml import etree

from editor_app.importers.decoding import decode_text
from editor_app.importers.errors import FileTooLargeError, ImportFileError
from editor_app.importers.page_html.elements import Element

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
_HEAD = 4096


def parse_page(data: bytes, name: str) -> Element:
    """Return the root element of a page.

    Nothing is loaded from anywhere, entities are not resolved, and the parser's own limits on
    depth and size stay on. Raises ImportFileError when there is no page in the bytes.
    """
    declared = _DECLARED.search(data[:_HEAD])
    encoding = declared[1].decode("ascii") if declared else ""
    text = decode_text(data, name, encoding).text
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root: Element | None = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.LxmlError as error:
        raise ImportFileError("“{name}” cannot be read as HTML.", name=name) from error
    if parser.error_log.filter_types([etree.ErrorTypes.ERR_RESOURCE_LIMIT]):
        raise FileTooLargeError("“{name}” nests too deep or holds too much text.", name=name)
    if root is None or root.find(".//body") is None:
        raise ImportFileError("“{name}” holds no page.", name=name)
    return root
