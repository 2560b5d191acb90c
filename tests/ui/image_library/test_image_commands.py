"""Deleting, replacing, copying, pasting and dropping images."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from editor_app.domain.article import Article
from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageUse
from editor_app.services.articles import get_article
from editor_app.ui.image_library.image_grid_model import IMAGES_MIME
from editor_app.ui.image_library.image_picker import ImagePicker
from editor_app.ui.image_library.image_screen import ImageScreen
from editor_app.ui.undo_history import Command
from tests.ui.image_library.darkroom import Darkroom, names


@dataclass
class Counter:
    """The screen with three images, c, b and a; an article shows b."""

    screen: ImageScreen
    darkroom: Darkroom
    pickers: list[ImagePicker]
    told: list[Command]

    def select(self, *ids: str) -> None:
        self.screen.images.select_only(tuple(map(EntityId, ids)))

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.screen.images.view, key)
        self.darkroom.wait()


@pytest.fixture
def counter(darkroom: Darkroom, screen: ImageScreen) -> Counter:
    """Return the counter; pickers are opened as the window does."""
    for name in ("a", "b", "c"):
        darkroom.image(name, agency=f"Agentur {name}")
    article = Article(EntityId("x"), slug="x", headline="Bus", lead=ImageUse(EntityId("b")))
    with darkroom.session.library.write("test") as uow:
        uow.save(article)
    made = Counter(screen, darkroom, [], [])
    screen.dialog_requested.connect(made.pickers.append)
    screen.dialog_requested.connect(lambda dialog: dialog.open())
    darkroom.history.recorded.connect(made.told.append)
    screen.images.show_filter(screen.images.filter())
    darkroom.wait()
    screen.images.view.setFocus()
    return made


def _exists(darkroom: Darkroom, name: str) -> bool:
    try:
        darkroom.stored(name)
    except NotFoundError:
        return False
    return True


def test_unused_images_go_at_once_and_come_back(counter: Counter, darkroom: Darkroom) -> None:
    counter.select("c")
    counter.press(Qt.Key.Key_Delete)
    assert names(counter.screen.images) == ["b", "a"]
    assert counter.screen.images.view.selected_ids() == ("b",)
    assert [command.text for command in counter.told] == ["“c.jpg” deleted."]
    darkroom.history.undo()
    darkroom.wait()
    assert names(counter.screen.images) == ["c", "b", "a"]
    darkroom.history.redo()
    darkroom.wait()
    assert names(counter.screen.images) == ["b", "a"]


def test_several_images_are_one_command(counter: Counter, darkroom: Darkroom) -> None:
    counter.select("c", "a")
    counter.press(Qt.Key.Key_Backspace)
    assert names(counter.screen.images) == ["b"]
    assert [command.text for command in counter.told] == ["2 images deleted."]
    darkroom.history.undo()
    darkroom.wait()
    assert names(counter.screen.images) == ["c", "b", "a"]


def test_image_in_use_asks_for_another_in_its_place(counter: Counter, darkroom: Darkroom) -> None:
    counter.select("b")
    counter.press(Qt.Key.Key_Delete)
    (picker,) = counter.pickers
    assert picker.accessibleName() == "“b.jpg” is still in use"
    assert _exists(darkroom, "b")
    picker.images.select(EntityId("a"))
    picker.choose.click()
    darkroom.wait()
    assert not _exists(darkroom, "b")
    assert get_article(darkroom.session, EntityId("x")).lead == ImageUse(EntityId("a"))
    darkroom.history.undo()
    darkroom.wait()
    assert _exists(darkroom, "b")
    assert get_article(darkroom.session, EntityId("x")).lead == ImageUse(EntityId("b"))


def test_only_the_unused_of_several_can_be_deleted(counter: Counter, darkroom: Darkroom) -> None:
    counter.select("a", "b", "c")
    counter.press(Qt.Key.Key_Delete)
    (picker,) = counter.pickers
    assert picker.accessibleName() == "1 of these images is still in use"
    (spare,) = [
        button
        for button in picker.findChildren(QPushButton)
        if button.text() == "Delete only the 2 unused"
    ]
    spare.click()
    darkroom.wait()
    assert names(counter.screen.images) == ["b"]


def test_closing_the_picker_deletes_nothing(counter: Counter, darkroom: Darkroom) -> None:
    counter.select("b")
    counter.press(Qt.Key.Key_Delete)
    counter.pickers[0].request_close()
    darkroom.wait()
    assert names(counter.screen.images) == ["c", "b", "a"]
    assert counter.told == []


def test_image_is_replaced_everywhere_and_back(counter: Counter, darkroom: Darkroom) -> None:
    counter.select("b")
    counter.screen.commands.replace()
    (picker,) = counter.pickers
    darkroom.wait()
    picker.images.select(EntityId("c"))
    picker.choose.click()
    darkroom.wait()
    assert get_article(darkroom.session, EntityId("x")).lead == ImageUse(EntityId("c"))
    assert _exists(darkroom, "b")
    darkroom.history.undo()
    darkroom.wait()
    assert get_article(darkroom.session, EntityId("x")).lead == ImageUse(EntityId("b"))


def test_copied_images_are_ids_and_credits(counter: Counter) -> None:
    counter.select("a", "c")
    QTest.keyClick(counter.screen.images.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert bytes(data.data(IMAGES_MIME).data()) == b"c\na"
    assert data.text() == "Foto: Jule Sander – Agentur c\nFoto: Jule Sander – Agentur a"


def test_pasted_files_and_bitmaps_are_added(counter: Counter, darkroom: Darkroom) -> None:
    view = counter.screen.images.view
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(darkroom.picture_file("neu.jpg")))])
    QGuiApplication.clipboard().setMimeData(files)
    QTest.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    darkroom.qtbot.waitUntil(lambda: len(names(counter.screen.images)) == 4, timeout=10000)
    darkroom.wait()
    bitmap = QImage(90, 60, QImage.Format.Format_RGB32)
    bitmap.fill(0xFF112233)
    QGuiApplication.clipboard().setImage(bitmap)
    QTest.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    darkroom.qtbot.waitUntil(lambda: len(names(counter.screen.images)) == 5, timeout=10000)


def test_dropped_folder_is_added_and_the_grids_own_images_are_not(
    counter: Counter, darkroom: Darkroom
) -> None:
    folder = darkroom.folder / "fotos"
    folder.mkdir()
    darkroom.picture_file("fotos/eins.jpg", 5)
    darkroom.picture_file("fotos/zwei.jpg", 6)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    assert _drop(counter.screen, data)
    darkroom.qtbot.waitUntil(lambda: len(names(counter.screen.images)) == 5, timeout=10000)
    own = counter.screen.images.model.mimeData([counter.screen.images.model.index(0)])
    assert not _drop(counter.screen, own)


def _drop(screen: ImageScreen, data: QMimeData) -> bool:
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(300, 300), action, data, buttons, keys)
    enter.ignore()
    screen.dragEnterEvent(enter)
    if not enter.isAccepted():
        return False
    screen.dropEvent(QDropEvent(QPointF(300, 300), action, data, buttons, keys))
    return True


def test_menu_offers_everything_with_its_keys(counter: Counter) -> None:
    one = counter.screen.commands.menu.make(1)
    shown = {action.text(): action for action in one.actions() if action.text()}
    assert list(shown) == [
        "Large view",
        "Edit details",
        "Copy the credit",
        "Replace everywhere …",
        "Delete",
    ]
    assert shown["Delete"].shortcut().toString() == "Del"
    many = counter.screen.commands.menu.make(2)
    assert not next(a for a in many.actions() if a.text() == "Replace everywhere …").isEnabled()
    for menu in (one, many):
        menu.deleteLater()


def test_letters_move_and_can_be_switched_off(counter: Counter) -> None:
    view = counter.screen.images.view
    counter.select("c")
    counter.press(Qt.Key.Key_J)
    assert view.current_id() == "b"
    counter.press(Qt.Key.Key_K)
    assert view.current_id() == "c"
    view.single_keys = False
    counter.press(Qt.Key.Key_J)
    assert view.current_id() == "c"


def test_search_and_panel_have_keys(counter: Counter) -> None:
    screen = counter.screen
    screen.window().activateWindow()
    QTest.keyClick(screen.images.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert screen.bar.search.hasFocus()
    assert screen.panel.isVisible()
    screen.panel.credit.photographer.setFocus()
    QTest.keyClick(
        screen.panel.credit.photographer, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier
    )
    assert not screen.panel.isVisible()
    assert screen.images.view.hasFocus()
