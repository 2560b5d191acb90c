"""Nothing that was typed is ever lost: slow writes, failing writes, leaving in between."""

from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.errors import EditorialError
from editor_app.services.articles import autosave_article, set_status
from editor_app.services.list_revisions import list_revisions
from editor_app.services.session import Session
from editor_app.ui.editor import autosave as module
from editor_app.ui.editor.editor_pane import EditorPane
from editor_app.ui.save_state import SaveStage
from tests.ui.editor.newsroom import Newsroom, open_in, shown, wait_saved


def _type_body(pane: EditorPane, text: str) -> None:
    QTest.keyClicks(pane.fields.body, text)


def test_a_pause_in_typing_stores_the_text(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    article = newsroom.article(body="")
    open_in(qtbot, editor, article)
    _type_body(editor, "Ein Satz")
    wait_saved(qtbot, editor)
    assert newsroom.stored(article.id).body == "Ein Satz"


def test_typing_without_a_pause_is_stored_after_a_second(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    article = newsroom.article(body="")
    open_in(qtbot, editor, article)
    settled: list[Article] = []
    editor.document.settled.connect(settled.append)
    start = time.monotonic()
    while not settled and time.monotonic() - start < 3:
        _type_body(editor, "x")
        qtbot.wait(50)
    assert settled
    assert time.monotonic() - start < 1.6


def test_the_body_is_not_copied_at_each_key(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    open_in(qtbot, editor, newsroom.article())
    asked: list[str] = []

    def body() -> str:
        asked.append("body")
        return editor.fields.body.text()

    editor.document.set_body_source(body)
    _type_body(editor, "zwanzig Zeichen oder")
    assert asked == []
    qtbot.waitUntil(lambda: len(asked) == 1, timeout=2000)


def test_leaving_an_article_stores_what_was_typed_last_and_keeps_a_version(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    first, second = newsroom.article(body=""), newsroom.article(body="Zweiter")
    open_in(qtbot, editor, first)
    _type_body(editor, "Letzte Worte")
    open_in(qtbot, editor, second)
    assert editor.fields.body.text() == "Zweiter"
    wait_saved(qtbot, editor)
    assert newsroom.stored(first.id).body == "Letzte Worte"
    reasons = [row.reason for row in list_revisions(newsroom.session, first.id)]
    assert reasons[0] == "left"


def test_leaving_untouched_text_makes_no_version(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    first, second = newsroom.article(), newsroom.article()
    before = list_revisions(newsroom.session, first.id)
    open_in(qtbot, editor, first)
    open_in(qtbot, editor, second)
    editor.close_article()
    qtbot.wait(100)
    assert list_revisions(newsroom.session, first.id) == before


def test_switching_in_the_middle_of_a_slow_write_mixes_nothing_up(
    newsroom: Newsroom,
    editor: EditorPane,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gate = threading.Event()

    def slow(session: Session, article: Article) -> None:
        gate.wait(5)
        autosave_article(session, article)

    first, second = newsroom.article(body=""), newsroom.article(body="")
    open_in(qtbot, editor, first)
    monkeypatch.setattr(module, "autosave_article", slow)
    _type_body(editor, "eins")
    qtbot.waitUntil(lambda: editor.autosave.writes == 1, timeout=2000)
    _type_body(editor, " und mehr")
    editor.open_article(second.id)
    gate.set()
    qtbot.waitUntil(lambda: shown(editor).id == second.id, timeout=5000)
    _type_body(editor, "zwei")
    editor.open_article(first.id)
    qtbot.waitUntil(lambda: shown(editor).id == first.id, timeout=5000)
    assert editor.fields.body.text() == "eins und mehr"
    wait_saved(qtbot, editor)
    assert newsroom.stored(first.id).body == "eins und mehr"
    assert newsroom.stored(second.id).body == "zwei"


class _Full:
    """A disk that is full until it is not."""

    def __init__(self) -> None:
        self.is_full = True
        self.tried = 0

    def save(self, session: Session, article: Article) -> None:
        self.tried += 1
        if self.is_full:
            raise EditorialError("The disk is full.")
        autosave_article(session, article)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> _Full:
    full = _Full()
    monkeypatch.setattr(module, "autosave_article", full.save)
    return full


def test_a_failed_write_says_so_and_tries_again_on_request(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot, disk: _Full
) -> None:
    article = newsroom.article(body="")
    open_in(qtbot, editor, article)
    _type_body(editor, "Gefahr")
    qtbot.waitUntil(lambda: editor.autosave.state.stage is SaveStage.FAILED, timeout=3000)
    assert editor.banner.isVisible()
    assert "The disk is full." in editor.banner.accessibleName()
    assert editor.is_unsaved()
    disk.is_full = False
    editor.banner.action_requested.emit()
    wait_saved(qtbot, editor)
    assert not editor.banner.isVisible()
    assert newsroom.stored(article.id).body == "Gefahr"


def test_words_that_could_not_be_stored_are_there_when_one_comes_back(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot, disk: _Full
) -> None:
    first, second = newsroom.article(body=""), newsroom.article(body="Zweiter")
    open_in(qtbot, editor, first)
    _type_body(editor, "Nur im Speicher")
    qtbot.waitUntil(lambda: editor.autosave.state.stage is SaveStage.FAILED, timeout=3000)
    open_in(qtbot, editor, second)
    assert editor.banner.isVisible()
    open_in(qtbot, editor, first)
    assert editor.fields.body.text() == "Nur im Speicher"
    disk.is_full = False
    editor.autosave.retry()
    wait_saved(qtbot, editor)
    assert newsroom.stored(first.id).body == "Nur im Speicher"


def test_typing_on_after_a_failure_stores_the_newest_words(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot, disk: _Full
) -> None:
    article = newsroom.article(body="")
    open_in(qtbot, editor, article)
    _type_body(editor, "eins")
    qtbot.waitUntil(lambda: editor.autosave.state.stage is SaveStage.FAILED, timeout=3000)
    _type_body(editor, " zwei")
    disk.is_full = False
    editor.document.settle()
    editor.autosave.retry()
    wait_saved(qtbot, editor)
    assert newsroom.stored(article.id).body == "eins zwei"


def test_closing_in_the_middle_of_a_word_stores_the_word(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    article = newsroom.article(body="")
    open_in(qtbot, editor, article)
    _type_body(editor, "mitten im W")
    editor.hand_over()
    newsroom.desk.jobs.close()
    assert newsroom.stored(article.id).body == "mitten im W"
    assert list_revisions(newsroom.session, article.id)[0].reason == "left"


def test_a_status_set_in_the_list_keeps_what_is_being_typed(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    article = newsroom.article(body="")
    open_in(qtbot, editor, article)
    _type_body(editor, "Satz eins. ")
    newsroom.desk.jobs.write(
        lambda: set_status(newsroom.session, [article.id], ArticleStatus.READY)
    )
    _type_body(editor, "Satz zwei.")
    qtbot.waitUntil(lambda: shown(editor).status is ArticleStatus.READY, timeout=5000)
    wait_saved(qtbot, editor)
    stored = newsroom.stored(article.id)
    assert (stored.body, stored.status) == ("Satz eins. Satz zwei.", ArticleStatus.READY)


def test_ctrl_s_keeps_a_version_and_says_so(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    article = newsroom.article(body="")
    open_in(qtbot, editor, article)
    _type_body(editor, "Fassung eins")
    with qtbot.waitSignal(editor.notice):
        editor.keep_version()
    wait_saved(qtbot, editor)
    assert list_revisions(newsroom.session, article.id)[0].reason == "kept"


def test_an_article_without_an_address_gets_one_with_its_first_version(
    newsroom: Newsroom, editor: EditorPane, qtbot: QtBot
) -> None:
    article = newsroom.article(headline="", slug="")
    open_in(qtbot, editor, article)
    QTest.keyClicks(editor.fields.headers["headline"].edit, "Ein neuer Titel")
    editor.keep_version()
    qtbot.waitUntil(lambda: shown(editor).slug == "ein-neuer-titel", timeout=5000)
