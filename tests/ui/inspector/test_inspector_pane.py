"""The inspector edits the article that the editor shows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from editor_app.domain.article import ArticleStatus
from editor_app.services.list_revisions import list_revisions
from editor_app.ui.editor.editor_pane import EditorPane
from editor_app.ui.inspector.inspector_pane import InspectorPane
from editor_app.ui.inspector.publish_time import local_time, moment_of
from tests.ui.editor.newsroom import Newsroom, focused, open_in, shown, wait_saved


@pytest.fixture
def inspector(newsroom: Newsroom, editor: EditorPane, qtbot: QtBot) -> Iterator[InspectorPane]:
    pane = InspectorPane(newsroom.desk, editor.document, editor.pictures)
    pane.field_requested.connect(editor.go_to)
    pane.resize(318, 800)
    qtbot.addWidget(pane)
    pane.show()
    yield pane
    editor.hand_over()


def _choose_status(inspector: InspectorPane, status: ArticleStatus) -> None:
    box = inspector.article_tab.status
    index = box.findData(status)
    box.setCurrentIndex(index)
    box.activated.emit(index)


def test_a_status_is_stored_with_a_version_of_its_own(
    newsroom: Newsroom, editor: EditorPane, inspector: InspectorPane, qtbot: QtBot
) -> None:
    article = newsroom.article()
    open_in(qtbot, editor, article)
    _choose_status(inspector, ArticleStatus.READY)
    wait_saved(qtbot, editor)
    stored = newsroom.stored(article.id)
    assert stored.status is ArticleStatus.READY
    assert stored.published_at is not None
    assert list_revisions(newsroom.session, article.id)[0].reason == "status"
    qtbot.waitUntil(inspector.article_tab.time.edit.isVisible, timeout=3000)


def test_the_publication_time_is_on_the_publications_clock(
    newsroom: Newsroom, editor: EditorPane, inspector: InspectorPane, qtbot: QtBot
) -> None:
    moment = datetime(2026, 11, 28, 5, 0, tzinfo=UTC)
    open_in(qtbot, editor, newsroom.article(published_at=moment))
    edit = inspector.article_tab.time.edit
    assert edit.dateTime() == QDateTime(2026, 11, 28, 6, 0, 0)
    edit.setDateTime(QDateTime(2026, 7, 1, 6, 0, 0))
    assert shown(editor).published_at == datetime(2026, 7, 1, 4, 0, tzinfo=UTC)


def test_a_clock_that_is_not_known_counts_as_utc() -> None:
    moment = datetime(2026, 11, 28, 5, 0, tzinfo=UTC)
    assert local_time(moment, "Nirgendwo/Nirgends").hour == 5
    assert moment_of(datetime(2026, 11, 28, 5, 0), "Nirgendwo/Nirgends") == moment  # noqa: DTZ001


def test_tags_are_typed_removed_and_taken_back(
    newsroom: Newsroom, editor: EditorPane, inspector: InspectorPane, qtbot: QtBot
) -> None:
    article = newsroom.article(tags=("Nachtbus",))
    open_in(qtbot, editor, article)
    tags = inspector.article_tab.tags
    tags.add.click()
    QTest.keyClicks(tags.field, "Stadtrat, nachtbus,")
    QTest.keyClick(tags.field, Qt.Key.Key_Return)
    assert shown(editor).tags == ("Nachtbus", "Stadtrat")
    QTest.keyClick(tags.field, Qt.Key.Key_Backspace)
    assert shown(editor).tags == ("Nachtbus",)
    QTest.keyClick(tags.field, Qt.Key.Key_Escape)
    tags.chips()[0].click()
    assert shown(editor).tags == ()
    wait_saved(qtbot, editor)
    assert newsroom.stored(article.id).tags == ()


def test_linked_articles_are_found_moved_and_removed_with_the_keyboard(
    newsroom: Newsroom, editor: EditorPane, inspector: InspectorPane, qtbot: QtBot
) -> None:
    market = newsroom.article(headline="Wochenmarkt bleibt")
    bridge = newsroom.article(headline="Brücke gesperrt")
    article = newsroom.article(related_ids=(market.id,))
    open_in(qtbot, editor, article)
    related = inspector.article_tab.related
    related.add.setFocus()
    QTest.keyClick(related.add, Qt.Key.Key_Space)
    search = related.search
    QTest.keyClicks(search.field, "gesp")
    qtbot.waitUntil(
        lambda: search.results.count() == 1 and search.results.item(0).text() == bridge.headline,
        timeout=3000,
    )
    QTest.keyClick(search.field, Qt.Key.Key_Return)
    assert shown(editor).related_ids == (market.id, bridge.id)
    second = related.rows.rows()[1]
    second.setFocus()
    QTest.keyClick(second, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert shown(editor).related_ids == (bridge.id, market.id)
    moved = related.rows.rows()[0]
    assert moved.hasFocus()
    QTest.keyClick(moved, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert shown(editor).related_ids == (market.id, bridge.id)
    QTest.keyClick(related.rows.rows()[0], Qt.Key.Key_Delete)
    assert shown(editor).related_ids == (bridge.id,)


def test_the_article_itself_is_not_offered_as_a_link(
    newsroom: Newsroom, editor: EditorPane, inspector: InspectorPane, qtbot: QtBot
) -> None:
    open_in(qtbot, editor, newsroom.article(headline="Einzig"))
    related = inspector.article_tab.related
    related.add.click()
    qtbot.waitUntil(lambda: related.search.results.count() == 1, timeout=3000)
    assert related.search.results.item(0).text() == "Nothing found"
    QTest.keyClick(related.search.field, Qt.Key.Key_Escape)
    assert related.add.isVisible()


def test_search_fields_count_and_fall_back_to_the_headline(
    newsroom: Newsroom, editor: EditorPane, inspector: InspectorPane, qtbot: QtBot
) -> None:
    article = newsroom.article(headline="Die Linie 7 kommt", standfirst="Vorspann")
    open_in(qtbot, editor, article)
    inspector.show_tab("search")
    tab = inspector.search_tab
    assert tab.title.placeholderText() == "Die Linie 7 kommt"
    QTest.keyClicks(tab.title, "Nachtbus")
    QTest.keyClicks(tab.description, "Was sich tut")
    assert shown(editor).search_title == "Nachtbus"
    wait_saved(qtbot, editor)
    stored = newsroom.stored(article.id)
    assert (stored.search_title, stored.search_description) == ("Nachtbus", "Was sich tut")


def test_an_address_that_cannot_be_one_is_not_taken(
    newsroom: Newsroom, editor: EditorPane, inspector: InspectorPane, qtbot: QtBot
) -> None:
    article = newsroom.article(slug="linie-7")
    open_in(qtbot, editor, article)
    inspector.show_tab("search")
    slug = inspector.search_tab.slug
    slug.setText("Linie 7 / neu")
    slug.editingFinished.emit()
    assert shown(editor).slug == "linie-7"
    errors = [label.text() for label in inspector.findChildren(QLabel) if label.isVisible()]
    assert any("linie-7-neu" in text for text in errors)
    slug.setText("linie-7-neu")
    slug.editingFinished.emit()
    assert shown(editor).slug == "linie-7-neu"


def test_findings_are_shown_most_severe_first_and_lead_to_their_field(
    newsroom: Newsroom, editor: EditorPane, inspector: InspectorPane, qtbot: QtBot
) -> None:
    article = newsroom.article(headline="", category_id=None, author_ids=(), body="")
    open_in(qtbot, editor, article)
    qtbot.waitUntil(lambda: len(inspector.findings) >= 4, timeout=8000)
    card = inspector.checks
    assert len(card.texts()) == 3
    assert card.pill.tone() == "bad"
    targets = {
        finding.field: row for finding, row in zip(inspector.findings[:3], card.rows(), strict=True)
    }
    field, row = next(iter(targets.items()))
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    if field in {"headline", "body", "category"}:
        assert focused(editor) is not None
    else:
        assert inspector.window().focusWidget() is not row


def test_a_mended_article_is_ok_after_a_moment(
    newsroom: Newsroom, editor: EditorPane, inspector: InspectorPane, qtbot: QtBot
) -> None:
    article = newsroom.article(headline="")
    open_in(qtbot, editor, article)
    fields = {"headline"}
    qtbot.waitUntil(lambda: fields <= {f.field for f in inspector.findings}, timeout=8000)
    QTest.keyClicks(editor.fields.headers["headline"].edit, "Nun mit Titel")
    qtbot.waitUntil(lambda: "headline" not in {f.field for f in inspector.findings}, timeout=8000)


def test_the_history_lists_versions_and_why_they_were_kept(
    newsroom: Newsroom, editor: EditorPane, inspector: InspectorPane, qtbot: QtBot
) -> None:
    article = newsroom.article()
    open_in(qtbot, editor, article)
    inspector.show_tab("history")
    QTest.keyClicks(editor.fields.body, "Neu. ")
    editor.keep_version()
    qtbot.waitUntil(
        lambda: (
            bool(inspector.history_tab.texts())
            and inspector.history_tab.texts()[0].endswith("Kept by hand")
        ),
        timeout=5000,
    )


def test_the_authors_finding_leads_to_the_author(
    newsroom: Newsroom, editor: EditorPane, inspector: InspectorPane, qtbot: QtBot
) -> None:
    open_in(qtbot, editor, newsroom.article(author_ids=()))
    qtbot.waitUntil(lambda: any(f.field == "authors" for f in inspector.findings), timeout=8000)
    inspector.show_tab("history")
    finding = next(f for f in inspector.findings if f.field == "authors")
    inspector.checks.go_requested.emit(finding)
    assert inspector.tabs.current() == "article"
    assert inspector.article_tab.author.hasFocus()
