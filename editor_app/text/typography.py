"""Sets quotation marks, apostrophes and ellipses as the language of an article wants them.

Authors type ``"`` and ``'``; readers see „…“ in German, «…» in Switzerland. Only these and three
dots are changed: dashes are left to the author, because a hyphen between spaces may be meant.
What is already typographic stays. One pass over the finished HTML, in linear time: a general
extension for this more than doubled the time of rendering.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
NARROW_NO_BREAK_SPACE = "\N{NARROW NO-BREAK SPACE}"
_APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"


@dataclass(frozen=True, slots=True)
class QuoteMarks:
    """What stands for the outer and the inner quotation marks, spaces included."""

    open_double: str
    close_double: str
    open_single: str
    close_single: str


_GERMAN = QuoteMarks("„", "“", "‚", "‘")
_GUILLEMETS = QuoteMarks("«", "»", "‹", "›")
_ENGLISH = QuoteMarks("“", "”", "‘", "’")
_FRENCH = QuoteMarks(f"«{NO_BREAK_SPACE}", f"{NO_BREAK_SPACE}»", "“", "”")
_SWISS_FRENCH = QuoteMarks(
    f"«{NARROW_NO_BREAK_SPACE}",
    f"{NARROW_NO_BREAK_SPACE}»",
    f"‹{NARROW_NO_BREAK_SPACE}",
    f"{NARROW_NO_BREAK_SPACE}›",
)

# Duden (German), Schweizerische Bundeskanzlei: Schreibweisungen (de-CH, fr-CH, it-CH),
# Lexique des règles typographiques (French), Unicode CLDR (the others).
_BY_LANGUAGE = {
    "de": _GERMAN,
    "de-ch": _GUILLEMETS,
    "de-li": _GUILLEMETS,
    "en": _ENGLISH,
    "fr": _FRENCH,
    "fr-ch": _SWISS_FRENCH,
    "it": QuoteMarks("«", "»", "“", "”"),
    "it-ch": _GUILLEMETS,
    "es": QuoteMarks("«", "»", "“", "”"),
    "nl": QuoteMarks("‘", "’", "“", "”"),
    "pl": QuoteMarks("„", "”", "«", "»"),
    "cs": _GERMAN,
    "da": QuoteMarks("“", "”", "‘", "’"),
}

_TOKEN = re.compile(
    r"""
      (?P<tag><(?P<slash>/?)(?P<name>[a-z][a-z0-9]*)[^">]*(?:"[^"]*"[^">]*)*>)
    | (?P<entity>&[a-zA-Z0-9\#]+;)
    | (?P<dots>(?<!\.)\.{3}(?!\.))
    | (?P<quote>["'])
    | (?P<word>[^<&"'.]+|.)
    """,
    re.VERBOSE | re.DOTALL,
)
_INLINE_NAMES = (
    "a abbr b bdi bdo cite code del dfn em i ins kbd mark q ruby s samp small span strong sub sup "
    "time u var wbr"
)
_INLINE = frozenset(_INLINE_NAMES.split())
_VERBATIM = frozenset({"code", "pre", "kbd", "samp"})
_OPENS_AFTER = frozenset(" \t\n\r\f([{<-–—/„“‚‘«‹¿¡\u00a0\u202f\u2009")
_SPACES = frozenset(" \t\n\r\f\u00a0\u202f\u2009")
_CLOSES_BEFORE = frozenset(".,;:!?)]}…>")
_ENTITY_CHARACTERS = {"&nbsp;": "\u00a0", "&lt;": "<", "&gt;": ">", "&amp;": "&"}
_STANDS_FOR_CODE = "x"


def marks_for(language: str) -> QuoteMarks:
    """Return the quotation marks of a language tag such as ``de-CH``; English ones if unknown."""
    tag = language.lower().replace("_", "-")
    return _BY_LANGUAGE.get(tag) or _BY_LANGUAGE.get(tag.partition("-")[0], _ENGLISH)


def set_typography(html: str, language: str) -> str:
    """Return sanitised HTML with the quotation marks, apostrophes and ellipses of a language.

    Expects what the sanitiser writes (``<`` in text escaped, attributes in double quotes). Code
    and preformatted text stay as they are; quotation marks pair within one block.
    """
    if not ('"' in html or "'" in html or "..." in html):
        return html
    writer = _Writer(marks_for(language))
    verbatim = 0
    for match in _TOKEN.finditer(html):
        kind, text = match.lastgroup, match[0]
        if match["tag"] is not None:
            name = match["name"]
            if name in _VERBATIM:
                verbatim = max(verbatim - 1, 0) if match["slash"] else verbatim + 1
            writer.tag(text, ends_block=name not in _INLINE)
        elif verbatim:
            writer.verbatim(text)
        elif kind == "quote":
            writer.quote(text)
        elif kind == "dots":
            writer.plain("…", "…", "…")
        elif kind == "entity":
            character = _ENTITY_CHARACTERS.get(text, "&")
            writer.plain(text, character, character)
        else:
            writer.plain(text, text[0], text[-1])
    return writer.finish()


@dataclass(slots=True)
class _Writer:
    """Collects the pieces and decides on a quote as soon as the character after it is known."""

    marks: QuoteMarks
    pieces: list[str] = field(default_factory=list)
    before: str = " "
    waiting: list[tuple[int, str, str]] = field(default_factory=list)
    open_double: int = 0
    open_single: list[int] = field(default_factory=list)

    def plain(self, text: str, first: str, last: str) -> None:
        self._settle(first)
        self.pieces.append(text)
        self.before = last
        if not text.isascii():  # a pair may begin typographic and end in typewriter style
            opened = text.count(self.marks.open_double[0])
            closed = text.count(self.marks.close_double[-1])
            self.open_double = max(self.open_double + opened - closed, 0)

    def verbatim(self, text: str) -> None:
        self.plain(text, _STANDS_FOR_CODE, _STANDS_FOR_CODE)

    def tag(self, text: str, *, ends_block: bool) -> None:
        if ends_block:
            self._end_block()
        self.pieces.append(text)

    def quote(self, mark: str) -> None:
        self.waiting.append((len(self.pieces), mark, self.before))
        self.pieces.append(mark)
        self.before = mark

    def finish(self) -> str:
        self._end_block()
        return "".join(self.pieces)

    def _end_block(self) -> None:
        self._settle(" ")
        for position in self.open_single:  # never closed: it was an apostrophe ("'s ist gut")
            self.pieces[position] = _APOSTROPHE
        self.open_single.clear()
        self.open_double = 0
        self.before = " "

    def _settle(self, after: str) -> None:
        """Set the waiting quotes, the last of which stands before ``after``."""
        if not self.waiting:
            return
        waiting, self.waiting = self.waiting, []
        before = waiting[0][2]
        for index, (position, mark, _) in enumerate(waiting):
            follower = waiting[index + 1][1] if index + 1 < len(waiting) else after
            choose = self._double if mark == '"' else self._single
            piece = choose(position, before, follower)
            self.pieces[position] = piece
            before = piece.strip(NO_BREAK_SPACE + NARROW_NO_BREAK_SPACE) or mark
        self.before = before

    def _double(self, _position: int, before: str, after: str) -> str:
        if before.isdigit() and not self.open_double:
            return "″"  # inches: 27″
        if self._is_opening(before, after, bool(self.open_double)):
            self.open_double += 1
            return self.marks.open_double
        self.open_double = max(self.open_double - 1, 0)
        return self.marks.close_double

    def _single(self, position: int, before: str, after: str) -> str:
        if before.isalnum() and after.isalnum():
            return _APOSTROPHE  # geht's, 186'000
        if self._is_opening(before, after, bool(self.open_single)):
            self.open_single.append(position)
            return self.marks.open_single
        if self.open_single:
            self.open_single.pop()
            return self.marks.close_single
        return "′" if before.isdigit() else _APOSTROPHE

    def _is_opening(self, before: str, after: str, something_is_open: bool) -> bool:
        leads = before in _OPENS_AFTER or before in {
            self.marks.open_double[0],
            self.marks.open_single[0],
        }
        if after in _SPACES or (something_is_open and after in _CLOSES_BEFORE):
            return leads and after in _SPACES and not something_is_open and before in _SPACES
        if leads:
            return True
        return not something_is_open and after.isalnum() and not before.isalnum()
