"""Attacks in the thread of the window: text and links, nothing that would be loaded."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from editor_app.ui.inbox import comment_texts
from editor_app.ui.inbox.comment_texts import CommentTexts
from editor_app.ui.theme.theme import Theme
from tests.unit.site.editions import article, comment
from tests.unit.text.hostile_payloads import read_bleach, read_dompurify


@pytest.fixture
def asked_for(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list of all that documents ask for."""
    asked: list[str] = []

    def remember(_document: QTextDocument, _kind: int, name: QUrl | str) -> object:
        asked.append(QUrl(name).toString())
        return None

    monkeypatch.setattr(comment_texts._LoadsNothing, "loadResource", remember)
    return asked


def _links(document: QTextDocument) -> set[str]:
    document.size()  # now the layout would look for pictures
    return {
        QUrl(form.toCharFormat().anchorHref()).scheme()
        for form in document.allFormats()
        if form.isCharFormat()
    }


def test_attacks_in_the_thread_load_nothing_and_lead_nowhere(
    qtbot: QtBot, light: Theme, asked_for: list[str], shared_data: Path
) -> None:
    assert qtbot is not None
    hostile = shared_data / "hostile"
    texts = CommentTexts(light)
    base = comment(article("x").id, "Böse")
    for attack in [*read_dompurify(hostile), *read_bleach(hostile)]:
        attack = attack.encode("utf-8", "replace").decode()  # noqa: PLW2901 - what a library can hold
        for said in (replace(base, html=attack), replace(base, html="", text=attack)):
            document = texts.document(said, 400, answers=attack[:20])
            assert _links(document) <= {"", "http", "https", "mailto"}, attack
    assert asked_for == []


def test_a_link_is_shown_for_what_it_is_and_no_mark_turns_it_around(
    qtbot: QtBot, light: Theme
) -> None:
    assert qtbot is not None
    link = "<a href='https://p\u0430ypal.example/'>https://paypal.example</a> \u202ezu"
    shown = replace(comment(article("x").id, "a"), html=f"<p>{link}</p>")

    document = CommentTexts(light).document(shown, 400)

    assert document.toPlainText() == "https://paypal.example [xn--pypal-4ve.example] zu"


def test_a_picture_that_got_through_would_be_noticed(
    qtbot: QtBot, light: Theme, asked_for: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qtbot is not None
    monkeypatch.setattr(comment_texts, "sanitise_comment", lambda html: html)
    shown = replace(comment(article("x").id, "a"), html="<img src='https://p.example/1.gif'>")

    _links(CommentTexts(light).document(shown, 400))

    assert asked_for == ["https://p.example/1.gif"]
