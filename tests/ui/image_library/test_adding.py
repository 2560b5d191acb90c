"""Adding pictures: progress in place, what became of them, and what is selected then."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage

from editor_app.ui.image_library.added_dialog import AddedDialog
from editor_app.ui.image_library.image_screen import ImageScreen
from tests.ui.image_library.darkroom import Darkroom, names
from tests.unit.services.pictures import write_scene


def test_added_pictures_are_selected_the_one_without_credit_first(
    darkroom: Darkroom, screen: ImageScreen
) -> None:
    told: list[str] = []
    screen.notice.connect(told.append)
    darkroom.image("old")
    credited = write_scene(darkroom.folder / "a.jpg", 1, creator="Jule Sander")
    plain = write_scene(darkroom.folder / "b.jpg", 2)
    screen.adding.add_files([credited, plain])
    darkroom.qtbot.waitUntil(lambda: len(screen.images.view.selected_ids()) == 2, timeout=15000)
    current = screen.images.view.current_id()
    assert current is not None
    assert darkroom.stored(current).file_name == "b.jpg"
    assert told == ["2 images added."]
    assert screen.strip.isHidden()


def test_refused_and_known_files_are_named(darkroom: Darkroom, screen: ImageScreen) -> None:
    dialogs: list[AddedDialog] = []
    screen.dialog_requested.connect(dialogs.append)
    good = write_scene(darkroom.folder / "a.jpg", 1, creator="Jule Sander")
    screen.adding.add_files([good])
    darkroom.qtbot.waitUntil(lambda: len(names(screen.images)) == 1, timeout=15000)
    broken = darkroom.folder / "broken.jpg"
    broken.write_bytes(b"no picture at all")
    new = write_scene(darkroom.folder / "new.jpg", 3)
    screen.adding.add_files([new, good, broken])
    darkroom.qtbot.waitUntil(lambda: not screen.adding.is_busy, timeout=15000)
    darkroom.wait()
    assert screen.strip.text() == "1 image added, 1 was there already, 1 refused."
    assert screen.strip.isVisible()
    screen.strip._button.click()
    (dialog,) = dialogs
    (line,) = [text for text in dialog.sentences() if "broken.jpg" in text]
    assert "not a picture" in line
    dialog.deleteLater()


def test_same_picture_with_another_credit_is_remarked(
    darkroom: Darkroom, screen: ImageScreen
) -> None:
    dialogs: list[AddedDialog] = []
    screen.dialog_requested.connect(dialogs.append)
    first = write_scene(darkroom.folder / "a.jpg", 1, creator="Jule Sander")
    second = write_scene(darkroom.folder / "b.jpg", 1, quality=60, creator="Piet Lohmann")
    screen.adding.add_files([first, second])
    darkroom.qtbot.waitUntil(screen.strip._close.isVisible, timeout=15000)
    screen.strip._button.click()
    (dialog,) = dialogs
    assert any("another credit" in text for text in dialog.sentences())
    next(iter(dialog._ids)).click()
    darkroom.wait()
    current = screen.images.view.current_id()
    assert current is not None
    assert darkroom.stored(current).photographer == "Piet Lohmann"
    dialog.deleteLater()


def test_adding_can_be_stopped_and_keeps_what_is_there(
    darkroom: Darkroom, screen: ImageScreen
) -> None:
    files: list[Path] = [
        write_scene(darkroom.folder / f"{number}.jpg", number) for number in range(40)
    ]
    screen.adding.add_files(files)
    darkroom.qtbot.waitUntil(screen.strip.isVisible, timeout=5000)
    screen.strip._button.click()
    darkroom.qtbot.waitUntil(lambda: not screen.adding.is_busy, timeout=15000)
    darkroom.wait()
    assert len(names(screen.images)) < 40


def test_bitmap_from_the_clipboard_becomes_an_image(
    darkroom: Darkroom, screen: ImageScreen
) -> None:
    bitmap = QImage(60, 40, QImage.Format.Format_RGB32)
    bitmap.fill(0xFF336699)
    screen.adding.add_bitmap(bitmap)
    darkroom.qtbot.waitUntil(lambda: len(names(screen.images)) == 1, timeout=15000)
    (image_id,) = names(screen.images)
    assert darkroom.stored(image_id).file_name == "Clipboard.png"
