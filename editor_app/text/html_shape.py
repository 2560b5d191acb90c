"""Which parts of a foreign tree Markdown can express, and what they are."""

from __future__ import annotations

import re

from bs4 import Tag
from bs4.element import NavigableString

from editor_app.text.html_tables import is_simple_table
from editor_app.text.incoming_html import CONTAINERS

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LISTS = frozenset({"ul", "ol"})
BLOCKS = (
    CONTAINERS
    | HEADINGS
    | LISTS
    | {"blockquote", "dd", "details", "dl", "dt", "figcaption", "figure", "hr", "img", "li", "p"}
    | {"pre", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr"}
)
"""Elements that end a run of text. A picture is one: the page shows it between paragraphs."""

_NOT_INSIDE = ("details", "dl", "table")
_NOT_FIRST_IN_ITEM = LISTS | {"blockquote", "dl", "pre", "table"}
_LANGUAGE = re.compile(r"(?:^|\s)(?:language-|lang-|brush:\s*|highlight-source-)([\w#.+-]+)")
_VALID_LANGUAGE = re.compile(r"[\w#.+-]+\Z")
_PLAIN_LANGUAGES = frozenset({"plain", "text", "none", "plaintext", "nohighlight"})


def needs_html(block: Tag) -> bool:
    """Return whether a block has to be kept as HTML.

    Python-Markdown reads fenced code and raw HTML at the top level only, and a list item has to
    begin with text.
    """
    if block.name == "details":
        return True
    if block.name == "table":
        return not is_simple_table(block)
    if block.name not in LISTS | {"blockquote", "dl"}:
        return False
    if block.find(_NOT_INSIDE) is not None:
        return True
    if any(_starts_with_block(item) for item in block.find_all(["li", "dd"])):
        return True
    return any(code_language(code) or "<" in code.get_text() for code in block.find_all("pre"))


def is_figure(block: Tag) -> bool:
    """Return whether a block is a picture with its caption, in today's markup or WordPress's."""
    return block.name == "figure" or "wp-caption" in str(block.get("class") or "").split()


def is_caption(element: Tag) -> bool:
    """Return whether an element inside a figure is its caption."""
    return element.name == "figcaption" or "wp-caption-text" in str(element.get("class") or "")


def is_regular_definition_list(definitions: Tag) -> bool:
    """Return whether terms and their meanings alternate as Markdown wants it."""
    names = [child.name for child in definitions.find_all(name=True, recursive=False)]
    if not names or names[0] != "dt" or names[-1] != "dd" or set(names) != {"dt", "dd"}:
        return False
    return all(
        term.get_text().strip() and not term.find(["img", "ul", "ol", "blockquote", "pre"])
        for term in definitions.find_all("dt", recursive=False)
    )


def code_language(code: Tag) -> str:
    """Return the language of a ``pre`` from its own or its ``code``'s classes; "" for none.

    Knows ``language-x`` (HTML Standard, 4.5.15), ``lang-x``, ``brush: x`` (SyntaxHighlighter) and
    GitHub's ``highlight-source-x`` on the box around it.
    """
    for element in (code, *code.find_all("code"), *([code.parent] if code.parent else [])):
        named = str(element.get("data-language") or element.get("data-lang") or "")
        found = _LANGUAGE.search(str(element.get("class") or ""))
        language = (named or (found[1] if found else "")).lower()
        if _VALID_LANGUAGE.match(language) and language not in _PLAIN_LANGUAGES:
            return language
    return ""


def _starts_with_block(item: Tag) -> bool:
    """Whether a list item has no text of its own before the first list, quotation or code."""
    for node in item.descendants:
        if isinstance(node, Tag):
            if node.name in _NOT_FIRST_IN_ITEM:
                return True
            if node.name == "img":
                return False
        elif isinstance(node, NavigableString) and node.strip():
            return False
    return False
