"""Which of the short lines above a text is the section, the kicker, the headline and so on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor_app.importers.section_names import is_section_name
from editor_app.importers.title_split import has_verb, split_title

_TITLE_WORDS, _TITLE_LENGTH = 4, 30
_SECTION_WORDS, _SECTION_LENGTH = 4, 40
_KICKER_WORDS = 5
_CAPTION_WORDS = 6
_STANDFIRST_LENGTH = 100
_PREPOSITION = re.compile(
    r"\s(?:nach|um|im|in|auf|an|am|bei|beim|mit|ohne|gegen|für|vor|zum|zur|von|vom|über|unter|aus"
    r"|on|at|for|with|without|after|before|against|from|by)\s"
)


@dataclass(frozen=True, slots=True)
class TitleLines:
    """The lines above a text by what they are; ``guessed`` names those that were only guessed."""

    category: str = ""
    kicker: str = ""
    headline: str = ""
    subheadline: str = ""
    standfirst: str = ""
    caption: str = ""
    guessed: frozenset[str] = frozenset()

    def with_standfirst(self, text: str) -> TitleLines:
        """Return the same with a standfirst, unless there is one."""
        return replace(self, standfirst=self.standfirst or text)


def assign_titles(
    blocks: Sequence[tuple[str, ...]], trail: tuple[str, ...], *, needs_caption: bool
) -> TitleLines:
    """Return what each line is; ``trail`` is the page's breadcrumb.

    ``needs_caption`` says that a picture's credit follows whose description would be among
    the lines.
    """
    lines = [line for block in blocks for line in block]
    block_of = [number for number, block in enumerate(blocks) for _ in block]
    if not lines:
        return TitleLines()
    place = _headline_place(lines)
    category, kicker = _above(lines[:place])
    headline, rest = lines[place], lines[place + 1 :]
    guessed = set()
    is_one_block = bool(rest) and block_of[place] == block_of[place + 1]
    spare = len(rest) - int(needs_caption)
    if not kicker and spare > 0 and _is_kicker_of(headline, rest[0], is_one_block=is_one_block):
        guessed.add("kicker")
        kicker, headline, rest = headline, rest[0], rest[1:]
    if not category and trail:
        category = trail[-1] if trail[-1] != headline else (trail[-2] if trail[1:] else "")
    if not kicker:
        split = split_title(headline)
        kicker, headline = split.kicker, split.headline
        if split.is_guess:
            guessed.add("kicker")
    titles = TitleLines(category, kicker, headline)
    return _with_rest(titles, rest, guessed, needs_caption=needs_caption)


def _headline_place(lines: Sequence[str]) -> int:
    """The first line with the length of a headline; after the section's name if there is one."""
    sections = [
        place
        for place, line in enumerate(lines[:-1])
        if is_section_name(line) and not is_section_name(lines[place + 1])
    ]
    if sections:
        start = next(
            (place for place in reversed(sections) if _is_long(lines[place + 1])), sections[-1]
        )
        lines_after = range(start + 1, min(start + 3, len(lines)))
        return next((place for place in lines_after if _is_long(lines[place])), start + 1)
    for place, line in enumerate(lines):
        if _is_long(line):
            return place
    return min(1, len(lines) - 1)


def _above(lines: Sequence[str]) -> tuple[str, str]:
    """Section and kicker of the lines above the headline; what stands before is the page's."""
    if not lines:
        return "", ""
    last = lines[-1]
    if is_section_name(last):
        return last, ""
    if len(lines) > 1 and (is_section_name(lines[-2]) or _is_phrase(last)):
        return (lines[-2] if _may_be_section(lines[-2]) else ""), last
    if _is_phrase(last) or not _may_be_section(last):
        return "", last
    return last, ""


def _is_kicker_of(line: str, following: str, *, is_one_block: bool) -> bool:
    """Whether what was taken for the headline is a kicker on a line of its own."""
    if len(line.split()) > _KICKER_WORDS or line[-1] in ".!?" or has_verb(line):
        return False
    if len(following) <= len(line) or split_title(line).kicker:
        return False
    return is_one_block or has_verb(following)


def _with_rest(
    titles: TitleLines, rest: Sequence[str], guessed: set[str], *, needs_caption: bool
) -> TitleLines:
    caption, lines = "", list(rest)
    if needs_caption and lines and (len(lines) > 1 or _is_caption(lines[0])):
        caption = lines.pop()
        guessed.add("caption")
    subheadline = lines[0] if lines else ""
    standfirst = " ".join(lines[1:])
    if len(subheadline) >= _STANDFIRST_LENGTH and subheadline[-1] == "." and not standfirst:
        subheadline, standfirst = "", subheadline
    return replace(
        titles,
        subheadline=subheadline,
        standfirst=standfirst,
        caption=caption,
        guessed=frozenset(guessed),
    )


def _is_caption(line: str) -> bool:
    """Whether a lone line above a credit describes the picture rather than the article."""
    return len(line.split()) < _CAPTION_WORDS and not re.search(r"[\"„“«:]", line)


def _is_long(line: str) -> bool:
    return len(line.split()) >= _TITLE_WORDS or len(line) >= _TITLE_LENGTH


def _may_be_section(line: str) -> bool:
    return (
        len(line.split()) <= _SECTION_WORDS
        and len(line) <= _SECTION_LENGTH
        and line[-1] not in ".!?:,"
    )


def _is_phrase(line: str) -> bool:
    """Whether a short line reads like a kicker ("Nahverkehr nach Mitternacht")."""
    return len(line.split()) > 1 and _PREPOSITION.search(f" {line} ") is not None
