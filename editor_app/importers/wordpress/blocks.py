"""The block editor's content: HTML between comments that name the blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from editor_app.importers.wordpress.paragraphs import add_paragraphs, link_addresses

_NAMED = re.compile(r"\s*(?P<close>/)?wp:(?:core/)?(?P<name>[a-z][a-z0-9_/-]*)(?=[\s{/]|\Z)")
_SILENT = frozenset(
    {"more", "nextpage", "spacer", "separator", "post-title", "post-featured-image"}
)
_PLAIN = "freeform"


@dataclass(frozen=True, slots=True)
class BlockContent:
    """HTML without the delimiters, and the names of blocks that hold nothing of their own."""

    html: str
    empty_blocks: tuple[str, ...]


def has_blocks(content: str) -> bool:
    """Return whether content was written in the block editor."""
    return "<!-- wp:" in content


def unwrap_blocks(content: str) -> BlockContent:
    """Return the HTML of block content; what stands outside any block gets its paragraphs."""
    pieces: list[str] = []
    empty: list[str] = []
    around: list[str] = []
    for piece, comment in _pieces(content):
        if piece.strip() and (not around or around[-1] == _PLAIN):
            pieces.append(add_paragraphs(piece))
        else:
            pieces.append(link_addresses(piece) if around and "embed" in around[-1] else piece)
        match = _NAMED.match(comment)
        if match is None:
            continue
        if comment.rstrip().endswith("/"):
            if match["name"] not in _SILENT:
                empty.append(match["name"])
        elif match["close"]:
            del around[-1:]
        else:
            around.append(match["name"])
    return BlockContent("".join(pieces), tuple(dict.fromkeys(empty)))


def _pieces(content: str) -> Iterator[tuple[str, str]]:
    """Each piece of HTML with the text of the comment that follows it."""
    position = 0
    while True:
        start = content.find("<!--", position)
        end = content.find("-->", start) if start >= 0 else -1
        if end < 0:
            yield content[position:], ""
            return
        yield content[position:start], content[start + 4 : end]
        position = end + 3
