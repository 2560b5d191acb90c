"""Keeps the places inside an author's text apart from the places of the page around it.

A heading "Kommentare" would otherwise get the address of the page's comments. Every id in a body
gets a prefix, links to it follow, and an id that comes twice is dropped: the second could never be
reached.
"""

from __future__ import annotations

import re
from html import escape, unescape

PREFIX = "t-"

_TAG = re.compile(r'<[a-z][a-z0-9]*(?: [^">]*(?:"[^"]*"[^">]*)*)>')
_ID = re.compile(r' id="([^"]*)"')
_LINK = re.compile(r' href="#([^"]*)"')
_NOT_IN_ID = re.compile(r"[^\w-]+")


def settle_anchors(html: str) -> str:
    """Return sanitised HTML with prefixed, unique ids and the links among them mended."""
    if ' id="' not in html:
        return html
    known = {
        _anchor(value) for tag in _TAG.findall(html) for value in _ID.findall(tag) if value.strip()
    }
    used: set[str] = set()

    def own_id(match: re.Match[str]) -> str:
        anchor = _anchor(match[1])
        if anchor in used or anchor not in known:
            return ""
        used.add(anchor)
        return f' id="{escape(anchor)}"'

    def own_link(match: re.Match[str]) -> str:
        anchor = _anchor(match[1])
        return f' href="#{escape(anchor)}"' if anchor in known else match[0]

    def own_tag(match: re.Match[str]) -> str:
        return _LINK.sub(own_link, _ID.sub(own_id, match[0]))

    return _TAG.sub(own_tag, html)


def _anchor(value: str) -> str:
    return PREFIX + _NOT_IN_ID.sub("-", unescape(value)).strip("-")
