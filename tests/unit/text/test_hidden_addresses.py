"""What a log may not say: who a reader is."""

from __future__ import annotations

import pytest

from editor_app.text.hidden_addresses import hide_addresses


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("from maria.l+news@post.example.", "from …@…"),
        ("('maria@post.example', '203.0.113.7')", "('…@…', '…')"),
        ("Müller <ümit@straße.example>: nein", "Müller <…@…>: nein"),
        ("at 203.0.113.7, then 203.0.113.8.", "at …, then …."),
        ("client=2001:db8::7 port=80", "client=… port=80"),
        ("::1", "…"),
    ],
)
def test_addresses_are_hidden(text: str, hidden: str) -> None:
    assert hide_addresses(text) == hidden


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-27T14:47:48.123456+00:00",
        'File "/usr/lib/python3.11/threading.py", line 1045, in _bootstrap',
        "ValueError: 12:30 is no day, 6.11.3 no year; a 1.5 b",
        "    @property\n    def face(self) -> int: ...",
    ],
)
def test_what_is_no_address_stays(text: str) -> None:
    assert hide_addresses(text) == text
