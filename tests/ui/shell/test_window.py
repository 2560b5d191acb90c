"""The window as a whole, on the sample publication."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget

from editor_app.services.articles import get_article
from editor_app.services.session import open_session
from editor_app.storage.library import Access
from editor_app.ui.action_table import ACTIONS, KEY_NOTES
from editor_app.ui.editor.format_actions import FORMAT_ACTIONS
from editor_app.ui.help.about_dialog import AboutDialog
from editor_app.ui.help.keys_dialog import KeysDialog, key_lines
from editor_app.ui.settings import read_settings
from editor_app.ui.window_layout import Pane, Preset
from tests.ui.qt_messages import QtMessages
from tests.ui.shell.office import Office, headlines, room_of, session_of

ALL_KEYS = [key for spec in (*ACTIONS, *FORMAT_ACTIONS) for key in spec.keys]


@pytest.mark.parametrize("key", ALL_KEYS)
def test_no_key_types_a_character_on_a_german_keyboard(key: str) -> None:
    assert not ("Ctrl" in key and "Alt" in key)
    assert not re.fullmatch(r"Ctrl\+Shift\+[^A-Z]", key)


def test_no_key_is_given_twice() -> None:
    assert len(ALL_KEYS) == len(set(ALL_KEYS))


def test_no_single_letter_works_outside_lists() -> None:
    assert not [key for key in ALL_KEYS if len(key) == 1]


def test_window_opens_with_list_article_and_counts(office: Office) -> None:
    shown = office.open()
    assert shown.shell.windowTitle() == "Das Talblatt – Druckreif"
    assert len(headlines(shown.view)) == 15
    nav = shown.view.sidebar.nav.model()
    said = [
        str(nav.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(nav.rowCount())
    ]
    assert "Alle Artikel, 15" in said
    assert "Kultur, 3" in said
    assert not [text for text in said if text.startswith("Papierkorb")]


def test_new_article_is_written_saved_and_found_again(office: Office) -> None:
    shown = office.open()
    shown.view.actions_book["article.new"].trigger()
    editor = shown.view.document.editor
    assert editor is not None
    office.qtbot.waitUntil(
        lambda: editor.document.article is not None and not editor.document.article.headline,
        timeout=5000,
    )
    office.qtbot.wait(50)
    QTest.keyClicks(shown.shell.focusWidget(), "Brand im Rathaus")
    made = room_of(shown).open_article_id
    office.close(shown)  # with the last key just pressed
    with open_session(office.library, Access.READ) as session:
        assert get_article(session, made).headline == "Brand im Rathaus"
    again = office.open()
    assert room_of(again).open_article_id == made
    assert headlines(again.view)[0] == "Brand im Rathaus"


def test_window_stands_as_it_stood(office: Office) -> None:
    shown = office.open((1500, 900))
    shown.view.panes.splitter.moveSplitter(333, 1)
    shown.view.panes.set_preset(Preset.LAYOUT)
    room_of(shown).newsroom.go_to("published")
    office.wait_calm(shown)
    article = room_of(shown).open_article_id
    office.close(shown)
    again = office.application()
    again.open_library(office.library)
    assert again.library is not None
    office.wait_open(again.library)
    view = again.library.view
    assert view.panes.preset is Preset.LAYOUT
    assert view.list_pane.query().place == "published"
    assert room_of(again.library).open_article_id == article
    assert view.panes.sizes()[Pane.LIST] == 333


@pytest.mark.parametrize("size", [(1024, 640), (1280, 800), (1600, 1000)])
@pytest.mark.parametrize("preset", list(Preset))
def test_nothing_is_wider_than_the_window(
    office: Office, size: tuple[int, int], preset: Preset
) -> None:
    shown = office.open(size)
    shown.view.panes.set_preset(preset)
    office.qtbot.wait(30)
    assert (shown.shell.width(), shown.shell.height()) == size
    right = shown.view.document.mapTo(shown.shell, shown.view.document.rect().topRight()).x()
    assert right <= size[0]
    toolbar = shown.view.document.toolbar
    export = toolbar.export_button
    assert export.isVisible()
    assert export.geometry().right() <= toolbar.width()
    for bar in (toolbar, shown.view.list_pane.header):
        cut = [
            child.metaObject().className()
            for child in bar.findChildren(QWidget)
            if child.isVisibleTo(bar)
            and child.parentWidget() is bar
            and not bar.rect().contains(child.geometry())
        ]
        assert cut == []


@pytest.mark.parametrize("size", [(1024, 640), (1280, 800), (1600, 1000)])
def test_zoom_of_150_percent_fits_every_window(office: Office, size: tuple[int, int]) -> None:
    shown = office.open(size)
    shown.view.theme.choose(read_settings(office.places.settings).appearance, 150)
    office.qtbot.wait(30)
    toolbar = shown.view.document.toolbar
    export = toolbar.export_button
    office.qtbot.waitUntil(lambda: export.width() >= export.sizeHint().width(), timeout=3000)
    assert export.geometry().right() <= toolbar.width()
    assert shown.view.sidebar.is_rail
    shown.view.theme.choose(read_settings(office.places.settings).appearance, 100)


def test_f6_goes_round_all_regions_and_back(office: Office) -> None:
    shown = office.open()
    shown.shell.activateWindow()
    shown.view.list_pane.view.setFocus()
    places = (
        shown.view.document.toolbar,
        shown.view.sidebar,
        shown.view.list_pane,
        shown.view.document.editor,
        shown.view.document.inspector,
    )

    def here() -> int:
        focus = shown.shell.focusWidget()
        return next(n for n, each in enumerate(places) if each and each.isAncestorOf(focus))

    office.qtbot.waitUntil(shown.shell.isActiveWindow)
    seen = []
    for _ in places:
        shown.view.actions_book["region.next"].trigger()
        seen.append(here())
    assert seen == [3, 4, 0, 1, 2]
    shown.view.actions_book["region.previous"].trigger()
    assert here() == 1
    assert shown.view.sidebar.nav.hasFocus()


def test_pane_keys_show_and_hide(office: Office) -> None:
    shown = office.open()
    actions, view = shown.view.actions_book, shown.view
    inspector = view.document.inspector
    assert inspector is not None
    for key, pane in (
        ("pane.sidebar", view.sidebar),
        ("pane.list", view.list_pane),
        ("pane.inspector", inspector),
    ):
        assert pane.isVisible()
        actions[key].trigger()
        assert not pane.isVisible()
        assert not actions[key].isChecked()
        actions[key].trigger()
        assert pane.isVisible()


def test_presets_by_key(office: Office) -> None:
    shown = office.open()
    actions, panes = shown.view.actions_book, shown.view.panes
    actions["preset.focus"].trigger()
    presets = [panes.preset]
    assert not shown.view.sidebar.isVisible()
    for key in ("preset.focus", "preset.layout"):
        actions[key].trigger()
        presets.append(panes.preset)
    assert presets == [Preset.FOCUS, Preset.WRITE, Preset.LAYOUT]
    assert shown.view.document.preview is not None


def test_narrow_window_has_a_rail_and_search_unfolds_it(office: Office) -> None:
    shown = office.open((1024, 640))
    sidebar = shown.view.sidebar
    assert sidebar.is_rail
    assert sidebar.width() == 56
    shown.view.actions_book["search"].trigger()
    assert sidebar.width() == 216
    shown.view.list_pane.view.setFocus(Qt.FocusReason.MouseFocusReason)
    office.qtbot.waitUntil(lambda: sidebar.is_rail)


def test_every_region_and_icon_button_has_a_name(office: Office) -> None:
    shown = office.open()
    nameless = [
        button.objectName()
        for button in shown.view.findChildren(QToolButton)
        if not button.accessibleName() and not button.text() and button.isVisible()
    ]
    assert nameless == []
    for region in (shown.view.document.toolbar, shown.view.sidebar, shown.view.list_pane):
        assert region.accessibleName()


def test_key_overview_lists_every_key_in_german(office: Office) -> None:
    shown = office.open()
    shown.view.actions_book["help.keys"].trigger()
    dialog = shown.view.dialog()
    assert isinstance(dialog, KeysDialog)
    texts = {label.text() for label in dialog.findChildren(QLabel)}
    assert "Strg+K" in texts
    assert "Neuer Artikel" in texts
    editor = shown.view.document.editor
    assert editor is not None
    lines = [line for part in key_lines(editor.format_actions()).values() for line in part]
    expected = [spec for spec in (*ACTIONS, *FORMAT_ACTIONS) if spec.keys]
    assert len(lines) == len(expected) + len(KEY_NOTES)
    dialog.close_dialog()


def test_commands_rest_while_a_dialog_is_open(office: Office) -> None:
    shown = office.open()
    shown.view.actions_book["help.about"].trigger()
    dialog = shown.view.dialog()
    assert isinstance(dialog, AboutDialog)
    assert not shown.view.actions_book["article.new"].isEnabled()
    shown.view.actions_book["help.keys"].trigger()
    assert shown.view.dialog() is dialog
    dialog.close_dialog()
    assert shown.view.actions_book["article.new"].isEnabled()
    assert not shown.view.actions_book["redo"].isEnabled()


def test_alt_alone_unfolds_the_menu_bar(office: Office, qt_messages: QtMessages) -> None:
    qt_messages.expect("does not support grabbing the keyboard")
    shown = office.open()
    bar = shown.shell.menuBar()
    assert bar.isHidden()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_Alt, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(shown.shell, event)
    assert not bar.isHidden()
    titles = [action.text().replace("&", "") for action in bar.actions() if action.isVisible()]
    assert titles == ["Datei", "Bearbeiten", "Format", "Ansicht", "Hilfe"]


def test_check_button_counts_findings_and_leads_to_them(office: Office) -> None:
    shown = office.open((1280, 800))
    shown.view.actions_book["article.new"].trigger()
    button = shown.view.document.toolbar.check_button
    office.qtbot.waitUntil(lambda: "·" in button.text(), timeout=8000)
    assert "Hinweis" in button.accessibleName()
    shown.view.actions_book["check"].trigger()
    inspector = shown.view.document.inspector
    assert inspector is not None
    assert inspector.isVisible()
    assert Pane.INSPECTOR in shown.view.panes.wishes.panes


def test_title_and_recent_are_remembered(office: Office) -> None:
    shown = office.open()
    assert read_settings(office.places.settings).recent == (office.library,)
    office.close(shown)


def test_something_unforeseen_is_said_and_written_down(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = office.open()
    guard = office.running[0].guard
    monkeypatch.setattr("sys.__excepthook__", lambda *_: None)
    error = ValueError("vierter Stock, marlies@post.example, 203.0.113.7")
    guard._on_error(type(error), error, None)
    office.qtbot.waitUntil(lambda: "ValueError" in shown.view.toast.text())
    assert "vierter Stock, …@…, …" in guard.log.read_text("utf-8")


def test_library_is_given_back_on_closing(office: Office) -> None:
    shown = office.open()
    office.close(shown)
    open_session(office.library).close()


def test_closing_while_the_library_is_still_being_opened(office: Office) -> None:
    application = office.application()
    application.open_library(office.library)
    shown = application.library
    assert shown is not None
    office.qtbot.wait(1)
    office.close(shown)
    open_session(office.library).close()


def test_publication_that_is_renamed_shows_its_new_name(office: Office) -> None:
    shown = office.open()
    session = session_of(shown)
    with session.library.write("name") as uow:
        publication = uow.publication()
        changes = uow.save(type(publication)(publication.id, title="Neues Blatt", language="de"))
    shown._changes.announce(changes)
    office.qtbot.waitUntil(
        lambda: shown.shell.windowTitle() == "Neues Blatt – Druckreif", timeout=5000
    )
