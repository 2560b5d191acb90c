"""Words and reading time, and the key of a rendered body."""

from __future__ import annotations

import pytest

from editor_app.text.body_hash import body_hash
from editor_app.text.statistics import count_words, reading_minutes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("Der Bus fährt.", 3),
        ("Nord-Süd-Achse, geht's", 2),
        ("## Was **gut** ist", 3),
        ("[hier lang](https://x.example/a/b/c)", 2),
        ("![Ein Bus](image:abc)", 2),
        ("siehe [dort][1]\n\n[1]: https://x.example/a", 2),
        ("<https://x.example/a/b> <span>x</span>", 1),
        ("– — *", 0),
        ("186'000 Euro", 2),
    ],
)
def test_words_are_what_readers_read(text: str, words: int) -> None:
    assert count_words(text) == words


@pytest.mark.parametrize(("words", "minutes"), [(0, 0), (1, 1), (220, 1), (221, 2), (2000, 10)])
def test_reading_time_is_rounded_up(words: int, minutes: int) -> None:
    assert reading_minutes(words) == minutes


def test_key_depends_on_text_and_language_only() -> None:
    assert body_hash("a", "de") == body_hash("a", "DE")
    assert body_hash("a", "de") != body_hash("a", "de-CH")
    assert body_hash("a", "de") != body_hash("b", "de")
    assert len(body_hash("\ud800", "de")) == 64
