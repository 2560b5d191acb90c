"""Readers' text: what may stand in a comment, at import and again at every rendering.

It never goes through Markdown. Bold, italic, links, quotes, lists and code survive; pictures,
styles, ids and whatever else a browser could act upon do not. What would have been loaded is named
by its address, a link that pretends to lead elsewhere names where it leads.
"""

from __future__ import annotations

import re
from html import escape, unescape

import nh3

from editor_app.text.address_links import LINK_REL, linked_text, may_hold_address
from editor_app.text.link_targets import hidden_target, is_plain_address
from editor_app.text.markup_depth import nests_too_deep
from editor_app.text.unsafe_characters import (
    without_control_characters,
    without_unsafe_characters,
)

TAGS = frozenset({"p", "br", "em", "strong", "a", "blockquote", "ul", "ol", "li", "code", "del"})
URL_SCHEMES = frozenset({"http", "https", "mailto"})

_MAX_PASSES = 4

_SAME_MEANING = re.compile(r"<(/?)(?:(b)|(i)|(s|strike))(?=[\s/>])", re.IGNORECASE)
_PIECE = re.compile(r'<(?P<slash>/?)(?P<name>[a-z]+)[^">]*(?:"[^"]*"[^">]*)*>|(?P<text>[^<]+)')
# Paragraphs and line breaks without anything in them that could be cleaned.
_UNSEEN = "\\x00-\\x1f\\x7f\\u202a-\\u202e\\u2066-\\u2069\\ud800-\\udfff\\ufffe\\uffff"
_WORD = rf"(?:[^\s<>&{_UNSEEN}]++|&(?:amp|lt|gt);)++"
_LINE = f"{_WORD}(?: {_WORD})*+"
_SIMPLE = re.compile(f"(?:<p>{_LINE}(?:<br>\n?{_LINE})*+</p>\n?)++")
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_NOT_LINKED_INSIDE = frozenset({"a", "code"})
_PARTED_BY_EMPTY_LINE = frozenset({"p", "blockquote", "ul", "ol"})
_INLINE = frozenset({"em", "strong", "a", "code", "del"})
_CELLS = frozenset({"td", "th"})
_HREF = re.compile(r' href="([^"]*)"')
_LOADING = ("img", "iframe", "audio", "video", "embed", "source")
_MAY_LOAD = re.compile(rf"<(?:{'|'.join(_LOADING)})[\s/]", re.IGNORECASE)
_LOADED = re.compile(rf'<(?:{"|".join(_LOADING)}) src="([^"]+)">')
_OTHER_BLOCKS = (
    "address article aside caption center dd details div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr legend main nav pre section summary table tr"
)
_STRUCTURE = TAGS | _CELLS | frozenset(_OTHER_BLOCKS.split())


def sanitise_comment(html: str) -> str:
    """Return a comment's HTML with nothing in it but what a comment may hold.

    Addresses written out become links. A picture or a film becomes its address: it may be meant
    to tell who reads the comment. Cleaning the result again changes nothing. Markup that nests
    beyond all sense is shown as the text it is.
    """
    if not may_hold_address(html) and _SIMPLE.fullmatch(html):
        return html
    if nests_too_deep(html):
        return comment_from_text(html)
    clean = _SAME_MEANING.sub(_renamed, without_unsafe_characters(html))
    if _MAY_LOAD.search(clean):
        clean = _LOADED.sub(r" \1 ", _LOADING_CLEANER.clean(clean))
    for _ in range(_MAX_PASSES):
        before = clean
        clean = _name_targets(_link_addresses(without_unsafe_characters(_CLEANER.clean(clean))))
        if clean == before:
            return clean
    return clean


def comment_from_text(plain: str) -> str:
    """Return a plain text as a comment's HTML: paragraphs, line breaks, links."""
    text = without_unsafe_characters(plain.replace("\r\n", "\n").replace("\r", "\n")).strip()
    paragraphs = (part.strip() for part in _BLANK_LINES.split(text))
    return sanitise_comment(
        "".join(
            f"<p>{'<br>'.join(linked_text(line.strip()) for line in part.split(chr(10)))}</p>"
            for part in paragraphs
            if part
        )
    )


def plain_text(html: str) -> str:
    """Return what a reader of some HTML sees, as plain text.

    Paragraphs are parted by an empty line, a line break and a list item is a line of its own.
    Works for any HTML; scripts, styles and comments in it are not text.
    """
    if _SIMPLE.fullmatch(html):
        simple = html.replace("\n", "").removeprefix("<p>").removesuffix("</p>")
        return unescape(simple.replace("</p><p>", "\n\n").replace("<br>", "\n"))
    if nests_too_deep(html):
        html = escape(html)
    clean = _STRUCTURE_CLEANER.clean(without_control_characters(html))
    pieces: list[str] = []
    for piece in _PIECE.finditer(without_control_characters(clean)):
        if piece["text"] is not None:
            pieces.append(re.sub(r"[ \t\r\n\f]+", " ", unescape(piece["text"])))
        else:
            pieces.append(_break_at(piece["name"]))
    lines = [re.sub(r" {2,}", " ", line).strip(" ") for line in "".join(pieces).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n ")


def _break_at(name: str) -> str:
    if name in _INLINE:
        return ""
    if name in _CELLS:
        return " "
    return "\n\n" if name in _PARTED_BY_EMPTY_LINE else "\n"


def _renamed(match: re.Match[str]) -> str:
    name = "strong" if match[2] else "em" if match[3] else "del"
    return f"<{match[1]}{name}"


def _link_addresses(clean: str) -> str:
    """Return the sanitiser's output with a link around each address that is not one yet."""
    if not may_hold_address(clean):
        return clean
    pieces: list[str] = []
    inside = 0
    for piece in _PIECE.finditer(clean):
        text = piece["text"]
        if text is None:
            if piece["name"] in _NOT_LINKED_INSIDE:
                inside = max(inside - 1, 0) if piece["slash"] else inside + 1
            pieces.append(piece[0])
        else:
            pieces.append(text if inside else _linked(text))
    return "".join(pieces)


def _name_targets(clean: str) -> str:
    """Return the sanitiser's output with its links shown for what they are.

    An address that is not plainly written goes, the link's words stay.
    """
    if "<a href=" not in clean:
        return clean
    pieces: list[str] = []
    address: str | None = None
    shown: list[str] = []
    for piece in _PIECE.finditer(clean):
        text, markup = piece["text"], piece[0]
        if text is None and piece["name"] == "a":
            if not piece["slash"]:
                href = _HREF.search(markup)
                address, shown = unescape(href[1]) if href else None, []
                if address is not None and not is_plain_address(address):
                    address, markup = None, _HREF.sub("", markup)
            elif address is not None and (host := hidden_target(address, "".join(shown))):
                pieces.append(f" [{escape(host)}]")
        elif address is not None:
            shown.append(unescape(text) if text is not None else _gap_at(piece["name"]))
        pieces.append(markup)
    return "".join(pieces)


def _gap_at(name: str) -> str:
    return "" if name in _INLINE else " "


def _linked(text: str) -> str:
    linked = linked_text(unescape(text))
    return linked if "<a " in linked else text


_CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    attributes={"a": {"href"}, "*": set()},
    url_schemes=set(URL_SCHEMES),
    url_relative="deny",
    link_rel=LINK_REL,
)
_LOADING_CLEANER = nh3.Cleaner(
    tags={*TAGS, *_LOADING},
    attributes={"a": {"href"}, "*": set()} | {name: {"src"} for name in _LOADING},
    url_schemes=set(URL_SCHEMES),
    url_relative="deny",
    link_rel=LINK_REL,
)
_STRUCTURE_CLEANER = nh3.Cleaner(tags=set(_STRUCTURE), attributes={"*": set()}, link_rel=None)
