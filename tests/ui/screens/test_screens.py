"""Places with a screen of their own, beside the articles."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from editor_app.ui.image_library.image_screen import ImageScreen
from editor_app.ui.library_window import LibraryWindow
from editor_app.ui.regions import enter_region
from editor_app.ui.screen_makers import SCREENS
from editor_app.ui.screens.screen import Screen
from editor_app.ui.screens.screen_places import SCREEN_PLACES, find_screen_place
from tests.ui.shell.office import Office, headlines, room_of


def _screen(shown: LibraryWindow) -> Screen | None:
    return shown.view.screens.current


def _has_focus(region: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and region.isAncestorOf(focus)


def _go(office: Office, shown: LibraryWindow, place: str) -> None:
    room_of(shown).newsroom.go_to(place)
    office.wait_calm(shown)


def test_every_place_has_its_screen() -> None:
    for place in SCREEN_PLACES:
        assert place.screen in SCREENS
        assert find_screen_place(place.key) is place
    assert find_screen_place("all") is None


def test_going_to_a_screen_and_back_keeps_list_article_and_keyboard(office: Office) -> None:
    shown = office.open()
    view, editor = shown.view, shown.view.document.editor
    assert editor is not None
    _go(office, shown, "published")
    rows, article = headlines(view), room_of(shown).open_article_id
    editor.go_to("body")
    body = QApplication.focusWidget()
    assert body is not None
    assert editor.isAncestorOf(body)
    _go(office, shown, "images")
    screen = _screen(shown)
    assert isinstance(screen, ImageScreen)
    assert screen.images.view.hasFocus()
    screen.bar.search.setFocus()
    room_of(shown).newsroom.show_articles()
    office.wait_calm(shown)
    assert _screen(shown) is None
    assert QApplication.focusWidget() is body
    assert headlines(view) == rows
    assert room_of(shown).open_article_id == article
    assert view.list_pane.query().place == "published"
    _go(office, shown, "images")
    assert _screen(shown) is screen
    assert screen.bar.search.hasFocus()


def test_keyboard_in_the_sidebar_stays_there(office: Office) -> None:
    shown = office.open()
    nav = shown.view.sidebar.nav
    nav.setFocus()
    nav.go_to("images")
    office.wait_calm(shown)
    assert isinstance(_screen(shown), ImageScreen)
    assert nav.hasFocus()
    nav.go_to("all")
    office.wait_calm(shown)
    assert _screen(shown) is None
    assert nav.hasFocus()


def test_f6_goes_through_the_regions_of_a_screen(office: Office) -> None:
    shown = office.open()
    _go(office, shown, "images")
    screen = _screen(shown)
    assert screen is not None
    regions: list[QWidget] = [shown.view.sidebar]
    regions += [region for region in screen.regions() if region is not None]
    enter_region(shown.view.sidebar)
    for region in [*regions[1:], regions[0]]:
        QTest.keyClick(shown.shell, Qt.Key.Key_F6)
        assert _has_focus(region)
        assert region.accessibleName()
    QTest.keyClick(shown.shell, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert _has_focus(regions[-1])


def test_window_opens_on_the_screen_it_was_closed_on(office: Office) -> None:
    shown = office.open()
    article = room_of(shown).open_article_id
    _go(office, shown, "images")
    office.close(shown)
    again = office.open()
    assert isinstance(_screen(again), ImageScreen)
    nav = again.view.sidebar.nav
    assert nav.currentIndex().data() == "Bilder"
    assert room_of(again).open_article_id == article
    room_of(again).newsroom.show_articles()
    office.wait_calm(again)
    assert headlines(again.view)


def test_commands_about_articles_rest_while_a_screen_is_shown(office: Office) -> None:
    shown = office.open()
    actions = shown.view.actions_book
    _go(office, shown, "images")
    assert not actions["article.trash"].isEnabled()
    actions["article.new"].trigger()
    office.wait_calm(shown)
    assert _screen(shown) is None
    assert actions["article.trash"].isEnabled()


def test_sidebar_says_how_many_images_there_are(office: Office) -> None:
    shown = office.open()
    model = shown.view.sidebar.nav.model()
    said = [
        str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(model.rowCount())
    ]
    assert "Bilder, 14" in said
    assert said.index("Material") < said.index("Bilder, 14") < said.index("Ressorts")
