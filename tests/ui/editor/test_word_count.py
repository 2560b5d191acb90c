"""Counting while somebody types."""

from __future__ import annotations

import pytest

from editor_app.text.statistics import count_words
from editor_app.ui.editor import word_count
from editor_app.ui.editor.word_count import WordCounter

TEXT = "Ein Satz mit [drei Wörtern](https://a.example/b).\n\n## Titel\n\n- eins\n- zwei\n\n## Titel"


def test_the_count_is_that_of_the_whole_text() -> None:
    assert WordCounter().count(TEXT) == count_words(TEXT)


def test_only_new_lines_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    counter = WordCounter()
    counter.count(TEXT)
    asked: list[str] = []

    def counting(line: str) -> int:
        asked.append(line)
        return count_words(line)

    monkeypatch.setattr(word_count, "count_words", counting)
    assert counter.count(TEXT + "\n\nNeu dazu") == count_words(TEXT) + 2
    assert asked == ["Neu dazu"]
