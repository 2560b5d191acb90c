"""Paragraphs of WordPress's classic editor, which are empty lines until a page is shown."""

from __future__ import annotations

import re

from editor_app.importers.wordpress.code_spans import split_at_code

_BLOCK = (
    "table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area"
    "|blockquote|address|math|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup"
    "|header|footer|nav|figure|figcaption|details|menu|summary|iframe|video|audio|object"
)
_OPENS = re.compile(rf"(?=<(?:{_BLOCK})\b)", re.IGNORECASE)
_CLOSES = re.compile(rf"(</(?:{_BLOCK})\s*>|<(?:hr|col|area)\b[^<>]*>)", re.IGNORECASE)
_STARTS_WITH_BLOCK = re.compile(rf"</?(?:{_BLOCK})\b", re.IGNORECASE)
_HOLDS_PARAGRAPHS = re.compile(
    r"(<(?:blockquote|div|section|article|aside)\b[^<>]*>)", re.IGNORECASE
)
_GAP = re.compile(r"\n\s*\n")
_LONE_ADDRESS = re.compile(r"(?m)^[ \t]*(https?://[^\s<>\"]+)[ \t]*$")
_MARKED = re.compile("\ue000(\\d+)\ue001")
_HAS_BLOCKS = re.compile(r"<(?:p|br|ul|ol|blockquote|div)[\s>/]", re.IGNORECASE)


def with_paragraphs(comment: str) -> str:
    """Return a comment's HTML with paragraphs: its own, or those its empty lines mean."""
    return comment if _HAS_BLOCKS.search(comment) else add_paragraphs(comment)


def add_paragraphs(html: str) -> str:
    """Return classic content with paragraphs and line breaks as elements.

    Code and preformatted text keep their lines. An address alone on a line, which WordPress
    would embed, becomes a link.
    """
    kept: list[str] = []
    pieces: list[str] = []
    plain = html.replace("\r\n", "\n").replace("\r", "\n")
    for piece, is_code in split_at_code(plain.replace("\ue000", "").replace("\ue001", "")):
        if is_code:
            kept.append(piece)
            pieces.append(f"\ue000{len(kept) - 1}\ue001")
        else:
            pieces.append(piece)
    text = link_addresses("".join(pieces))
    text = _CLOSES.sub(r"\1\n\n", _OPENS.sub("\n\n", text))
    text = _HOLDS_PARAGRAPHS.sub(r"\1\n\n", text)
    chunks = (chunk.strip() for chunk in _GAP.split(text))
    joined = "\n".join(_paragraph(chunk, kept) for chunk in chunks if chunk)
    return _MARKED.sub(lambda match: kept[int(match[1])], joined)


def link_addresses(html: str) -> str:
    """Return HTML in which an address alone on a line is a link."""
    return _LONE_ADDRESS.sub(r'<a href="\1">\1</a>', html)


def _paragraph(chunk: str, kept: list[str]) -> str:
    mark = _MARKED.fullmatch(chunk)
    if mark and not kept[int(mark[1])].lower().startswith("<code"):
        return chunk
    if _STARTS_WITH_BLOCK.match(chunk):
        return chunk
    return "<p>" + chunk.replace("\n", "<br>\n") + "</p>"
