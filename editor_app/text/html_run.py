"""A run of text with emphasis and links, its white space as a browser would show it.

Built from left to right in linear time. Spaces and line breaks wait until something visible
follows, and then stand as far out as they can: ``a<b> b </b>c`` becomes ``a <b>b</b> c``. So there
is none at either end, never two of them together, and none just inside an element.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_WHITE_SPACE = re.compile(r"[ \t\r\n\f]+")
_JOINED = frozenset({"strong", "em", "del", "code", "u", "s", "sub", "sup"})
_SPACE, _BREAK = " ", "br"


@dataclass(slots=True)
class Span:
    """An inline element; one without content is a point in the text, such as a picture."""

    name: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    content: list[str | Span] = field(default_factory=list)


class Run:
    """Collects pieces of text; ``content`` is the result once everything was added."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.content: list[str | Span] = []
        self.is_visible = False
        self._open: list[list[str | Span]] = [self.content]
        self._waiting = ""
        self._place = self.content
        self._at_start = True

    def add_text(self, text: str) -> None:
        """Add text as it stands in a source."""
        text = _WHITE_SPACE.sub(" ", text)
        words = text.strip(" ")
        if text.startswith(" "):
            self._wait(_SPACE)
        if words:
            self._settle()
            self._open[-1].append(words)
            self.is_visible = self.is_visible or not words.isspace()
            if text.endswith(" "):
                self._wait(_SPACE)

    def add_break(self) -> None:
        """Add a line break."""
        self._wait(_BREAK)

    def add_point(self, point: Span) -> None:
        """Add something visible without text."""
        self._settle()
        self._open[-1].append(point)
        self.is_visible = True

    def begin(self, span: Span) -> None:
        """Begin an inline element; one that follows another of its kind at once continues it."""
        around = self._open[-1]
        last = around[-1] if around and not self._waiting else None
        if isinstance(last, Span) and last.name == span.name and span.name in _JOINED:
            span = last
        else:
            around.append(span)
        self._open.append(span.content)

    def end(self) -> None:
        """End the inline element begun last; without content it leaves nothing behind."""
        content = self._open.pop()
        around = self._open[-1]
        if self._place is content:
            self._place = around
        if not content:
            around.pop()

    def _wait(self, what: str) -> None:
        if self._at_start:
            return
        if not self._waiting:
            depth = len(self._open) - 1
            while depth and not self._open[depth]:
                depth -= 1
            self._place = self._open[depth]
        if self._waiting != _BREAK:
            self._waiting = what

    def _settle(self) -> None:
        """Write what waits, as something visible is about to follow."""
        if self._waiting:
            piece: str | Span = Span("br") if self._waiting == _BREAK else _SPACE
            if self._place is self._open[-1]:
                self._place.append(piece)
            else:  # before the element that was begun in between
                self._place.insert(len(self._place) - 1, piece)
            self._waiting = ""
        self._at_start = False
