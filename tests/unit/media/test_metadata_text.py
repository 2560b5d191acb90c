"""Bytes become the text that was meant, and never a wrong one."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from editor_app.media.metadata_text import MAX_LENGTH, decode_text

UTF8 = b"\x1b%G"
GERMAN = st.text("aeimnrstAMZäöüÄÖÜßéèçñ -.,“„–€", max_size=60).map(lambda text: text.strip())


@given(GERMAN)
def test_utf8_is_read_with_and_without_its_mark(text: str) -> None:
    assert decode_text(text.encode(), UTF8) == text
    assert decode_text(text.encode()) == text


@given(GERMAN)
def test_windows_characters_are_read_unless_they_happen_to_be_utf8(text: str) -> None:
    data = text.encode("cp1252")
    assume(len(data) != 32)  # may be UTF-8 that was cut off
    try:
        data.decode()
    except UnicodeDecodeError:
        assert decode_text(data) == text


@given(GERMAN, st.integers(1, 3))
def test_marked_text_that_was_cut_off_loses_no_more_than_its_end(text: str, lost: int) -> None:
    assert text.startswith(decode_text(text.encode()[:-lost], UTF8))


@pytest.mark.parametrize("data", [b"\x81\x8d\x8f", b"\xff\xfe", bytes(range(128, 256))])
def test_any_bytes_are_some_text(data: bytes) -> None:
    assert isinstance(decode_text(data), str)


def test_a_single_umlaut_at_the_end_stays() -> None:
    assert decode_text("Café".encode("latin-1")) == "Café"
    assert decode_text("Eisfläch é".encode("latin-1")) == "Eisfläch é"


def test_line_ends_are_one_kind_and_nothing_is_endless() -> None:
    assert decode_text(b"a\r\nb\rc\x00\x00 ") == "a\nb\nc"
    assert len(decode_text(b"x" * (MAX_LENGTH * 5))) == MAX_LENGTH
