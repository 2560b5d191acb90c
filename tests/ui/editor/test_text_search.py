"""Finding words, counted as Qt counts."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextDocument

from editor_app.ui.editor.text_search import find_matches, units_before


def test_words_are_found_regardless_of_case() -> None:
    assert find_matches("Linie 7 und linie 8", "LINIE") == ((0, 5), (12, 17))


def test_positions_are_those_of_qt_also_behind_an_emoji() -> None:
    text = "Bus 🚌 und Bahn 🚆 und Bus"
    document = QTextDocument(text)
    for start, end in find_matches(text, "und"):
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText() == "und"
    assert len(find_matches(text, "und")) == 2


def test_a_letter_that_grows_in_lower_case_does_not_shift_the_positions() -> None:
    assert find_matches("İstanbul, bul", "bul") == ((5, 8), (10, 13))


def test_no_words_find_nothing() -> None:
    assert find_matches("Text", "") == ()


def test_a_character_has_the_place_that_qt_counts() -> None:
    text = "Größe 🚌🚆\r\nund\u2028Bahn"
    assert [units_before(text, text.index(word)) for word in ("G", "🚆", "und", "Bahn")] == [
        *(0, 8, 11, 15)
    ]
    document = QTextDocument()
    document.setPlainText(text)
    cursor = QTextCursor(document)
    cursor.setPosition(units_before(text, text.index("und")))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "und"
