"""Places with a screen of their own, beside the articles."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from editor_app.services.images import get_image
from editor_app.services.session import open_session
from editor_app.storage.image_summaries import ImageOrder
from editor_app.storage.library import Access
from editor_app.ui.image_library.image_screen import ImageScreen
from editor_app.ui.library_window import LibraryWindow
from editor_app.ui.regions import enter_region
from editor_app.ui.screen_makers import SCREENS
from editor_app.ui.screens.screen import Screen
from editor_app.ui.screens.screen_places import SCREEN_PLACES, find_screen_place
from tests.ui.shell.office import Office, headlines, room_of
from tests.unit.services.pictures import draw_scene


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


def test_screen_stands_as_it_stood(office: Office) -> None:
    shown = office.open()
    _go(office, shown, "images")
    screen = _screen(shown)
    assert isinstance(screen, ImageScreen)
    screen.images.chips.set_wished_width(320)
    screen.bar.order_chosen.emit(ImageOrder.NAME)
    office.wait_calm(shown)
    office.close(shown)
    once = office.open()  # the screen is not looked at this time
    room_of(once).newsroom.go_to("all")
    office.close(once)
    again = office.open()
    _go(office, again, "images")
    screen = _screen(again)
    assert isinstance(screen, ImageScreen)
    assert screen.images.chips.wished_width() == 320
    assert screen.images.filter().order is ImageOrder.NAME


def test_files_dropped_on_the_window_belong_to_the_screen_that_takes_them(
    office: Office, tmp_path: Path
) -> None:
    shown = office.open()
    _go(office, shown, "images")
    picture = tmp_path / "neu.jpg"
    draw_scene(3).save(picture)
    shown.shell.files_dropped.emit((picture,))
    office.wait_calm(shown)
    assert shown.view.dialog() is None
    screen = _screen(shown)
    assert isinstance(screen, ImageScreen)
    office.qtbot.waitUntil(
        lambda: any(card.file_name == "neu.jpg" for card in screen.images.model.cards()),
        timeout=15000,
    )
    office.wait_calm(shown)


def test_what_is_typed_last_is_stored_when_the_window_closes(office: Office) -> None:
    shown = office.open()
    _go(office, shown, "images")
    screen = _screen(shown)
    assert isinstance(screen, ImageScreen)
    office.qtbot.waitUntil(lambda: screen.panel.selection() is not None, timeout=5000)
    selection = screen.panel.selection()
    assert selection is not None
    screen.panel.description.caption.setFocus()
    QTest.keyClick(
        screen.panel.description.caption, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier
    )
    QTest.keyClicks(screen.panel.description.caption, " Zum Schluss.")
    office.close(shown)
    with open_session(office.library, Access.READ) as session:
        assert get_image(session, selection.ids[0]).caption.endswith(" Zum Schluss.")


@pytest.mark.parametrize("size", [(1024, 640), (1280, 800), (1600, 1000)])
def test_nothing_of_the_image_library_is_wider_than_the_window(
    office: Office, size: tuple[int, int]
) -> None:
    shown = office.open(size)
    _go(office, shown, "images")
    screen = _screen(shown)
    assert isinstance(screen, ImageScreen)
    assert (shown.shell.width(), shown.shell.height()) == size
    assert screen.panel.isVisible() == (size[0] >= 1280)
    screen.bar.panel_requested.emit()
    office.qtbot.wait(30)
    for shown_panel in (True, False):
        cut = [
            child
            for child in screen.bar.findChildren(QWidget)
            if child.isVisibleTo(screen.bar)
            and child.parentWidget() is screen.bar
            and not screen.bar.rect().contains(child.geometry())
        ]
        assert cut == [], shown_panel
        assert screen.rect().contains(screen.bar.geometry())
        screen.bar.panel_requested.emit()
        office.qtbot.wait(30)
