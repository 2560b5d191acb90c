"""Reads foreign HTML into a tree that is safe to walk.

The HTML is first parsed by the rules of the standard (html5ever, through nh3): what comes out is
well formed, has no scripts in it and nests no deeper than a person would write. Unlike the
sanitiser for author text this one keeps frames, forms and pictures, so that the converter can say
what became of them.
"""

from __future__ import annotations

import nh3
from bs4 import BeautifulSoup

from editor_app.text.author_html import ATTRIBUTES, TAGS
from editor_app.text.unsafe_characters import without_control_characters

CONTAINERS = frozenset(
    {
        *("address", "article", "aside", "center", "dialog", "div", "fieldset", "footer"),
        *("header", "hgroup", "legend", "main", "nav", "search", "section"),
    }
)
"""Boxes without a meaning of their own: their content counts."""

MEDIA = frozenset({"audio", "embed", "iframe", "object", "video"})
UNSUPPORTED = MEDIA | {"form", "math", "svg"}

_KNOWN_TAGS = TAGS | CONTAINERS | UNSUPPORTED | {"big", "font", "img", "source", "strike", "tt"}
_NO_TEXT = frozenset(
    {
        "button",
        "canvas",
        "datalist",
        "noscript",
        "script",
        "select",
        "style",
        "template",
        "textarea",
    }
    | {"title"}
)
_KNOWN_ATTRIBUTES = {
    **ATTRIBUTES,
    "*": ATTRIBUTES["*"] | {"style", "align"},
    "a": ATTRIBUTES["a"] | {"name"},
    "audio": {"src"},
    "embed": {"src"},
    "iframe": {"src", "data-src", "title"},
    "img": {"src", "alt", "width", "height", "data-src", "data-lazy-src", "data-original"},
    "object": {"data"},
    "pre": {"data-language", "data-lang"},
    "code": {"data-language", "data-lang"},
    "source": {"src"},
    "video": {"src"},
}
_SCHEMES = frozenset({"http", "https", "mailto", "tel", "data"})

_CLEANER = nh3.Cleaner(
    tags=set(_KNOWN_TAGS),
    clean_content_tags=set(_NO_TEXT),
    attributes=_KNOWN_ATTRIBUTES,
    url_schemes=set(_SCHEMES),
    link_rel=None,
)


def parse_incoming(html: str) -> BeautifulSoup:
    """Return the tree of an HTML fragment or page; attributes have one string each.

    The caller has made sure that it does not nest too deep (``markup_depth``).
    """
    return BeautifulSoup(
        _CLEANER.clean(without_control_characters(html)),
        "html.parser",
        multi_valued_attributes=None,
    )
