"""Finds what is styled in one line of Markdown, for the highlighter.

Only the editor's look depends on this: the page is made by the real renderer. It therefore reads
one block at a time and prefers speed to the last corner of the grammar; every pattern is linear
in the length of the block, however hostile the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum, IntFlag, auto

LONGEST_BLOCK = 50_000
"""Characters; in a longer block only its first characters are looked at."""


class Style(IntFlag):
    """What a run of characters is; several may hold at once."""

    PLAIN = 0
    MARK = auto()
    STRONG = auto()
    EMPHASIS = auto()
    HEADING = auto()
    SUBHEADING = auto()
    QUOTE = auto()
    CODE = auto()
    LINK = auto()
    TARGET = auto()


class BlockState(IntEnum):
    """What a block leaves open for the next one."""

    TEXT = 0
    BACKTICK_FENCE = 1
    TILDE_FENCE = 2


@dataclass(frozen=True, slots=True)
class Span:
    """A run of characters, ``start`` and ``length`` within the block."""

    start: int
    length: int
    style: Style


@dataclass(frozen=True, slots=True)
class StyledBlock:
    """The styled runs of one block, in order and without overlap, and what it leaves open."""

    spans: tuple[Span, ...]
    state: BlockState


_FENCE = re.compile(r"\s{0,3}(?P<fence>`{3,}|~{3,})")
_HEADING = re.compile(r"(?P<mark>#{1,6}\s+)(?P<text>.*)")
_QUOTE = re.compile(r"\s{0,3}(?:>\s?)+")
_LIST = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s+")
_RULE = re.compile(r"\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})\Z")
_TABLE = re.compile(r"\s*\|.*\|\s*\Z")

_INLINE = re.compile(
    r"(?=[\\`!\[<*_])(?:"  # most letters begin nothing, and are passed over quickly
    r"(?P<escape>\\[\\`*_{}\[\]()#+.!|<>~-])"
    r"|(?P<code>(?P<ticks>`{1,3})(?!`)[^`]{1,2000}(?P=ticks)(?!`))"
    r"|(?P<link>(?P<open>!?\[)(?P<label>[^\[\]]{0,2000})(?P<close>\]\()"
    r"(?P<target>[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,2000})?"
    r"(?:\s+\"[^\"]{0,2000}\")?)(?P<end>\)(?:\{:[^{}]{0,200}\})?))"
    r"|(?P<footnote>\[\^[^\[\]\s]{1,60}\]:?)"
    r"|(?P<auto><(?:https?://|mailto:)[^<>\s]{1,2000}>)"
    r"|(?P<html></?[A-Za-z][^<>]{0,500}>|<!--[^>]{0,500}-->)"
    r"|(?P<strong>(?P<two>\*\*|__)(?=\S)(?P<bold>(?:(?!(?P=two)(?!\*)).){1,2000})"
    r"(?<=\S)(?P=two))"
    r"|(?P<emphasis>(?P<one>(?<![\w*])\*|(?<![\w_])_)(?=[^\s*_])"
    r"(?P<slanted>(?:\*\*[^*]{1,500}\*\*|[^*_]|(?<=\w)_(?=\w)){1,2000})(?<=\S)(?P=one)(?![\w*_])))"
)

_FENCES = {BlockState.BACKTICK_FENCE: "```", BlockState.TILDE_FENCE: "~~~"}


def style_block(text: str, before: BlockState = BlockState.TEXT) -> StyledBlock:
    """Return the styled runs of one line of Markdown that follows a block in state ``before``."""
    text = text[:LONGEST_BLOCK]
    fence = _FENCE.match(text)
    if before is not BlockState.TEXT:
        closes = fence is not None and fence["fence"].startswith(_FENCES[before])
        style = Style.MARK | Style.CODE if closes else Style.CODE
        state = BlockState.TEXT if closes else before
        return StyledBlock((Span(0, len(text), style),) if text else (), state)
    if fence is not None:
        ticks = fence["fence"].startswith("`")
        state = BlockState.BACKTICK_FENCE if ticks else BlockState.TILDE_FENCE
        return StyledBlock((Span(0, len(text), Style.MARK | Style.CODE),), state)
    return StyledBlock(tuple(_line(text)), BlockState.TEXT)


def _line(text: str) -> list[Span]:
    heading = _HEADING.match(text)
    if heading is not None:
        level = heading["mark"].count("#")
        style = Style.HEADING if level < 3 else Style.SUBHEADING  # noqa: PLR2004 - "###"
        spans = [Span(0, heading.end("mark"), Style.MARK | style)]
        _inline(heading["text"], heading.start("text"), style, spans)
        return spans
    if _RULE.match(text):
        return [Span(0, len(text), Style.MARK)]
    spans = []
    start, base = 0, Style.PLAIN
    quote = _QUOTE.match(text)
    if quote is not None:
        start, base = quote.end(), Style.QUOTE
        spans.append(Span(0, start, Style.MARK | Style.QUOTE))
    marker = _LIST.match(text, start)
    if marker is not None:
        spans.append(Span(start, marker.end() - start, Style.MARK))
        start = marker.end()
    if _TABLE.match(text):
        _table(text, start, spans)
    else:
        _inline(text[start:], start, base, spans)
    return spans


def _table(text: str, start: int, spans: list[Span]) -> None:
    here = start
    for bar in re.finditer(r"(?<!\\)\||\Z", text[start:]):
        at = start + bar.start()
        if at > here:
            _inline(text[here:at], here, Style.PLAIN, spans)
        if bar.group():
            spans.append(Span(at, 1, Style.MARK))
        here = at + 1


def _inline(text: str, offset: int, base: Style, spans: list[Span]) -> None:
    """Add the runs of ``text``, which begins at ``offset``; what stands between has ``base``."""
    here = 0
    for found in _INLINE.finditer(text):
        _add(spans, offset + here, offset + found.start(), base)
        here = found.end()
        _token(found, offset, base, spans)
    _add(spans, offset + here, offset + len(text), base)


def _token(found: re.Match[str], offset: int, base: Style, spans: list[Span]) -> None:
    first, last = offset + found.start(), offset + found.end()
    if found["escape"] is not None:
        _add(spans, first, first + 1, base | Style.MARK)
        _add(spans, first + 1, last, base)
    elif found["code"] is not None:
        ticks = len(found["ticks"])
        _add(spans, first, first + ticks, base | Style.MARK | Style.CODE)
        _add(spans, first + ticks, last - ticks, base | Style.CODE)
        _add(spans, last - ticks, last, base | Style.MARK | Style.CODE)
    elif found["link"] is not None:
        _link(found, offset, base, spans)
    elif found["auto"] is not None:
        _add(spans, first, first + 1, base | Style.MARK)
        _add(spans, first + 1, last - 1, base | Style.LINK)
        _add(spans, last - 1, last, base | Style.MARK)
    elif found["strong"] is not None:
        _wrapped(found, offset, "bold", base | Style.STRONG, spans)
    elif found["emphasis"] is not None:
        _wrapped(found, offset, "slanted", base | Style.EMPHASIS, spans)
    else:
        _add(spans, first, last, base | Style.MARK)


def _link(found: re.Match[str], offset: int, base: Style, spans: list[Span]) -> None:
    label, target, end = (offset + found.start(part) for part in ("label", "target", "end"))
    _add(spans, offset + found.start(), label, base | Style.MARK)
    _inline(found["label"], label, base | Style.LINK, spans)
    _add(spans, offset + found.end("label"), target, base | Style.MARK)
    _add(spans, target, end, base | Style.TARGET)
    _add(spans, end, offset + found.end(), base | Style.MARK)


def _wrapped(
    found: re.Match[str], offset: int, inner: str, style: Style, spans: list[Span]
) -> None:
    start = offset + found.start(inner)
    _add(spans, offset + found.start(), start, style | Style.MARK)
    _inline(found[inner], start, style, spans)
    _add(spans, offset + found.end(inner), offset + found.end(), style | Style.MARK)


def _add(spans: list[Span], start: int, end: int, style: Style) -> None:
    if end > start and style is not Style.PLAIN:
        spans.append(Span(start, end - start, style))
