"""The reading time on the page is the one the editor shows beside the text."""

from __future__ import annotations

import pytest

from editor_app.site.reading_time import minutes_to_read
from editor_app.text.statistics import count_words, reading_minutes


@pytest.mark.parametrize("words", [1, 219, 220, 221, 435, 440, 441, 445, 700, 2200, 2201])
def test_it_agrees_with_the_exact_count_around_every_border(words: int) -> None:
    text = "## Wort\n\n" + "Wort " * (words - 1)

    assert count_words(text) == words
    assert minutes_to_read(text) == reading_minutes(words)


def test_an_empty_article_takes_a_minute() -> None:
    assert minutes_to_read("") == 1
