"""Finds the web addresses in readers' plain text and makes links of them."""

from __future__ import annotations

from functools import cache
from html import escape

from linkify_it import LinkifyIt

LINK_REL = "nofollow ugc noopener"

_MAX_LENGTH = 20_000


def may_hold_address(text: str) -> bool:
    """Return whether a text may hold a web address; this is quick and finds nearly all without."""
    return "://" in text or "www." in text.lower()


def linked_text(text: str) -> str:
    """Return plain text as HTML in which web addresses are links.

    Takes ``http://``, ``https://`` and ``www.`` only. A bare "Ende.So" is a missing space more
    often than an address, and an e-mail address is nobody's to make clickable.
    """
    if len(text) > _MAX_LENGTH or not may_hold_address(text):
        return escape(text, quote=False)
    pieces: list[str] = []
    end = 0
    for match in _finder().match(text) or ():
        if not _is_meant(match.schema, match.raw):
            continue
        pieces.append(escape(text[end : match.index], quote=False))
        shown = escape(match.raw, quote=False)
        pieces.append(f'<a href="{escape(match.url)}" rel="{LINK_REL}">{shown}</a>')
        end = match.last_index
    pieces.append(escape(text[end:], quote=False))
    return "".join(pieces)


def _is_meant(scheme: str, shown: str) -> bool:
    return scheme in {"http:", "https:"} or (not scheme and shown.lower().startswith("www."))


@cache
def _finder() -> LinkifyIt:
    return LinkifyIt(options={"fuzzy_link": True, "fuzzy_email": False, "fuzzy_ip": False})
