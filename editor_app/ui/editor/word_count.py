"""Counts the words of a long text again and again: only lines that are new are really counted."""

from __future__ import annotations

from editor_app.text.statistics import count_words


class WordCounter:
    """Remembers the lines of the text counted last.

    A mark that spans lines would be counted differently than in one go; Markdown that people
    write has none that contains words.
    """

    def __init__(self) -> None:
        self._known: dict[str, int] = {}

    def count(self, text: str) -> int:
        """Return the number of words in a Markdown text."""
        before, self._known = self._known, {}
        total = 0
        for line in text.split("\n"):
            words = self._known.get(line)
            if words is None:
                words = before.get(line)
                if words is None:
                    words = count_words(line)
                self._known[line] = words
            total += words
        return total
