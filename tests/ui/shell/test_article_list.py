"""The list of articles: what it shows, says aloud, and does with the keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale, QModelIndex, Qt
from PySide6.QtTest import QTest

from editor_app.domain.article import ArticleStatus
from editor_app.services.articles import create_article, get_article
from editor_app.storage.summaries import ArticleSummary
from editor_app.ui.article_list.age_groups import AgeGroup, group_of_age
from editor_app.ui.article_list.article_list_model import (
    ARTICLES_MIME,
    GROUP_ROLE,
    META_ROLE,
    ArticleListModel,
)
from editor_app.ui.article_list.article_loader import PAGE
from editor_app.ui.article_list.edit_times import TimeForm, time_form
from editor_app.ui.article_list.query import ListQuery
from editor_app.ui.article_list.time_words import time_word
from editor_app.ui.library_window import LibraryWindow
from tests.ui.shell.office import Office, headlines, room_of, session_of

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
TRASHED = frozenset({ArticleStatus.TRASH})


@pytest.mark.parametrize(
    ("edited", "form", "group"),
    [
        (datetime(2026, 11, 23, 0, 1, tzinfo=UTC), TimeForm.CLOCK, AgeGroup.TODAY),
        (datetime(2026, 11, 24, 0, 1, tzinfo=UTC), TimeForm.CLOCK, AgeGroup.TODAY),
        (datetime(2026, 11, 22, 23, 59, tzinfo=UTC), TimeForm.WEEKDAY, AgeGroup.WEEK),
        (datetime(2026, 11, 17, 12, 0, tzinfo=UTC), TimeForm.WEEKDAY, AgeGroup.WEEK),
        (datetime(2026, 11, 16, 12, 0, tzinfo=UTC), TimeForm.DATE, AgeGroup.OLDER),
        (datetime(2025, 12, 30, 12, 0, tzinfo=UTC), TimeForm.DATE_WITH_YEAR, AgeGroup.OLDER),
    ],
)
def test_times_are_as_exact_as_is_worth_saying(
    edited: datetime, form: TimeForm, group: AgeGroup
) -> None:
    assert time_form(edited, NOW) is form
    assert group_of_age((NOW.date() - edited.date()).days) is group


def test_times_are_written_in_the_language_of_the_window() -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("de"))
        assert time_word(NOW - timedelta(hours=1), NOW) == "13:00"
        assert time_word(NOW - timedelta(days=1), NOW) == "So"
        assert time_word(NOW - timedelta(days=20), NOW) == "3. Nov."
        QLocale.setDefault(QLocale("en"))
        assert time_word(NOW - timedelta(days=20), NOW) == "3 Nov"
    finally:
        QLocale.setDefault(before)


def rows_of(office: Office) -> tuple[ArticleSummary, ...]:
    return office.open().view.list_pane.model.summaries()


def test_row_says_everything_in_one_sentence(office: Office) -> None:
    shown = office.open()
    office.qtbot.wait(600)
    office.wait_calm(shown)
    model = shown.view.list_pane.model
    said = [
        str(model.index(row).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(model.rowCount())
    ]
    bus = next(text for text in said if "Nachtbuslinie" in text)
    assert "Veröffentlicht" in bus
    assert "Allgemein" in bus
    assert "11 Kommentare" in bus
    assert "<" not in bus


def test_first_row_of_a_group_carries_its_heading(office: Office) -> None:
    rows = rows_of(office)
    model = ArticleListModel()
    today = datetime.now(UTC)
    ages = (0, 0, 2, 3, 40)
    model.show(
        [
            replace(row, edited_at=today - timedelta(days=age))
            for row, age in zip(rows, ages, strict=False)
        ],
        complete=True,
    )
    headings = [model.index(row).data(GROUP_ROLE) for row in range(5)]
    assert headings == ["Heute", "", "Diese Woche", "", "Ältere"]
    assert "Entwurf" in model.index(0).data(META_ROLE)


def test_dragged_rows_carry_their_ids(office: Office) -> None:
    shown = office.open()
    model = shown.view.list_pane.model
    data = model.mimeData([model.index(0), model.index(2)])
    ids = bytes(data.data(ARTICLES_MIME).data()).decode().split("\n")
    assert ids == [model.summaries()[0].id, model.summaries()[2].id]


def test_j_and_k_move_and_other_letters_do_not_search(office: Office) -> None:
    view = office.open().view.list_pane.view
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_J)
    QTest.keyClick(view, Qt.Key.Key_J)
    QTest.keyClick(view, Qt.Key.Key_K)
    assert view.currentIndex().row() == 1
    QTest.keyClick(view, Qt.Key.Key_W)
    assert view.currentIndex().row() == 1


def test_single_keys_can_be_switched_off(office: Office) -> None:
    view = office.open().view.list_pane.view
    view.setCurrentIndex(view.model().index(0, 0))
    view.single_keys = False
    QTest.keyClick(view, Qt.Key.Key_J)
    assert view.currentIndex().row() == 0
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 1


def test_enter_goes_on_into_the_text(office: Office) -> None:
    shown = office.open()
    view = shown.view.list_pane.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    editor = shown.view.document.editor
    assert editor is not None
    office.qtbot.waitUntil(lambda: editor.isAncestorOf(shown.shell.focusWidget()))


def test_row_that_is_selected_is_opened(office: Office) -> None:
    shown = office.open()
    pane = shown.view.list_pane
    wanted = pane.model.summaries()[3]
    pane.select(wanted.id)
    office.qtbot.waitUntil(lambda: room_of(shown).open_article_id == wanted.id, timeout=5000)


def trash_current(office: Office, shown: LibraryWindow) -> ArticleSummary:
    view = shown.view.list_pane.view
    thrown = shown.view.list_pane.selected()[0]
    QTest.keyClick(view, Qt.Key.Key_Delete)
    office.qtbot.waitUntil(lambda: thrown.headline not in headlines(shown.view), timeout=5000)
    return thrown


def test_delete_moves_to_the_trash_and_undo_brings_back(office: Office) -> None:
    shown = office.open()
    before = headlines(shown.view)
    thrown = trash_current(office, shown)
    assert thrown.headline in shown.view.toast.text()
    assert get_article(session_of(shown), thrown.id).status is ArticleStatus.TRASH
    office.wait_calm(shown)
    assert room_of(shown).open_article_id != thrown.id
    shown.view.actions_book["undo"].trigger()
    office.qtbot.waitUntil(lambda: thrown.headline in headlines(shown.view), timeout=5000)
    assert get_article(session_of(shown), thrown.id).status is thrown.status
    assert sorted(headlines(shown.view)) == sorted(before)
    shown.view.actions_book["redo"].trigger()
    office.qtbot.waitUntil(lambda: thrown.headline not in headlines(shown.view), timeout=5000)


def test_neighbour_is_opened_when_the_open_article_is_thrown_away(office: Office) -> None:
    shown = office.open()
    second = shown.view.list_pane.model.summaries()[1]
    trash_current(office, shown)
    office.qtbot.waitUntil(lambda: room_of(shown).open_article_id == second.id, timeout=5000)


def test_trash_appears_in_the_sidebar_with_what_is_in_it(office: Office) -> None:
    shown = office.open()
    thrown = trash_current(office, shown)
    office.wait_calm(shown)
    room_of(shown).newsroom.go_to("trash")
    office.qtbot.waitUntil(lambda: headlines(shown.view) == [thrown.headline], timeout=5000)


def test_several_articles_change_their_status_together(office: Office) -> None:
    shown = office.open()
    pane = shown.view.list_pane
    model = pane.view.selectionModel()
    for row in (0, 1, 2):
        model.select(pane.model.index(row), model.SelectionFlag.Select)
    chosen = pane.selected()
    assert len(chosen) == 3
    assert pane._head.currentWidget() is pane.selection_bar
    pane.selection_bar.status_chosen.emit(ArticleStatus.PENDING)
    session = session_of(shown)
    office.qtbot.waitUntil(
        lambda: all(get_article(session, a.id).status is ArticleStatus.PENDING for a in chosen),
        timeout=5000,
    )
    assert "3" in shown.view.toast.text()
    office.wait_calm(shown)
    room_of(shown).history.undo()
    office.qtbot.waitUntil(
        lambda: [get_article(session, a.id).status for a in chosen] == [a.status for a in chosen],
        timeout=5000,
    )


def test_section_filter_narrows_and_can_be_reset(office: Office) -> None:
    shown = office.open()
    newsroom = room_of(shown).newsroom
    assert newsroom.overview is not None
    culture = next(c for c in newsroom.overview.categories.values() if c.name == "Kultur")
    pane = shown.view.list_pane
    everything = len(headlines(shown.view))
    pane.header.category_chosen.emit(culture.id)
    office.qtbot.waitUntil(lambda: 0 < len(headlines(shown.view)) < everything, timeout=5000)
    assert {row.category_name for row in pane.model.summaries()} == {"Kultur"}
    pane.query_changed.emit(pane.query().without_filter())
    office.qtbot.waitUntil(lambda: len(headlines(shown.view)) == everything, timeout=5000)


def test_search_narrows_the_list_as_one_types(office: Office) -> None:
    shown = office.open()
    QTest.keyClicks(shown.view.sidebar.search, "Nachtbus")
    office.qtbot.waitUntil(
        lambda: headlines(shown.view)[:1] != [] and len(headlines(shown.view)) < 6, timeout=5000
    )
    assert any("Nachtbuslinie" in headline for headline in headlines(shown.view))
    QTest.keyClick(shown.view.sidebar.search, Qt.Key.Key_Escape)
    office.qtbot.waitUntil(lambda: len(headlines(shown.view)) > 10, timeout=5000)


def test_nothing_found_says_so_and_offers_a_way_back(office: Office) -> None:
    shown = office.open()
    opened = room_of(shown).open_article_id
    QTest.keyClicks(shown.view.sidebar.search, "xyzzy")
    pane = shown.view.list_pane
    office.qtbot.waitUntil(lambda: pane._body.currentWidget() is pane.empty, timeout=5000)
    assert pane.empty.title() == "Nichts gefunden für „xyzzy“."
    assert room_of(shown).open_article_id == opened
    pane.empty.action_requested.emit()
    office.qtbot.waitUntil(lambda: len(headlines(shown.view)) > 10, timeout=5000)
    assert shown.view.sidebar.search.text() == ""


def test_long_list_comes_page_by_page(office: Office) -> None:
    shown = office.open()
    session = session_of(shown)
    for number in range(PAGE + 30):
        create_article(session, headline=f"Meldung {number:03}")
    room_of(shown).newsroom.go_to("drafts")
    model = shown.view.list_pane.model
    office.qtbot.waitUntil(lambda: model.rowCount() == PAGE, timeout=10000)
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert not model.canFetchMore(QModelIndex())  # already asked for
    office.qtbot.waitUntil(lambda: model.rowCount() > PAGE + 29, timeout=5000)
    assert not model.canFetchMore(QModelIndex())
    assert len({row.id for row in model.summaries()}) == model.rowCount()


def test_trash_is_in_no_other_place() -> None:
    assert ArticleStatus.TRASH not in ListQuery().as_filter().statuses
    assert ListQuery(statuses=TRASHED).shows_trash


def test_typing_shows_in_the_row_at_once(office: Office) -> None:
    shown = office.open()
    editor = shown.view.document.editor
    assert editor is not None
    editor.go_to("headline")
    QTest.keyClicks(shown.shell.focusWidget(), "Neu: ")
    office.qtbot.waitUntil(
        lambda: any("Neu: " in headline for headline in headlines(shown.view)), timeout=5000
    )


def test_an_article_is_duplicated_opened_and_taken_back(office: Office) -> None:
    shown = office.open()
    view, room = shown.view, room_of(shown)
    original = get_article(session_of(shown), room.open_article_id)
    assert view.list_pane.select(original.id)
    editor = view.document.editor
    assert editor is not None
    editor.fields.headers["headline"].edit.setPlainText("Gerade getippt")

    view.actions_book["article.duplicate"].trigger()
    office.qtbot.waitUntil(lambda: room.open_article_id != original.id, timeout=5000)
    office.wait_calm(shown)
    copy = get_article(session_of(shown), room.open_article_id)
    assert copy.headline == "Gerade getippt"
    assert (copy.slug, copy.status) == (f"{original.slug}-2", ArticleStatus.DRAFT)
    assert copy.lead == original.lead
    assert view.list_pane.view.current_id() == copy.id
    assert "dupliziert" in view.toast.text()

    view.actions_book["undo"].trigger()
    office.wait_calm(shown)
    assert get_article(session_of(shown), copy.id).status is ArticleStatus.TRASH
    view.actions_book["redo"].trigger()
    office.wait_calm(shown)
    assert get_article(session_of(shown), copy.id).status is ArticleStatus.DRAFT


def test_several_articles_are_duplicated_from_the_menu_of_the_list(office: Office) -> None:
    shown = office.open()
    pane = shown.view.list_pane
    before = {row.id for row in pane.model.summaries()}
    pane.view.selectAll()
    count = len(pane.selected())
    menu = pane.selection_bar.make_menu(in_trash=False)
    (entry,) = [action for action in menu.actions() if action.text() == "Duplizieren"]

    entry.trigger()
    menu.close()
    office.qtbot.waitUntil(lambda: pane.model.rowCount() == 2 * count, timeout=10000)
    assert count == len(before) > 1
    assert f"{count} Artikel dupliziert" in shown.view.toast.text()


def test_what_is_in_the_trash_is_not_duplicated(office: Office) -> None:
    menu = office.open().view.list_pane.selection_bar.make_menu(in_trash=True)

    assert "Duplizieren" not in [action.text() for action in menu.actions()]
    menu.close()
