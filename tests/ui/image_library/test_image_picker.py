"""Choosing images from the library in a dialog."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor_app.ui.image_library.image_picker import ImagePicker
from tests.ui.image_library.darkroom import Darkroom, names


@pytest.fixture
def picker(darkroom: Darkroom) -> ImagePicker:
    """Return an open picker over three images, a, b and c."""
    for name in ("a", "b", "c"):
        darkroom.image(name)
    made = ImagePicker(darkroom.desk, darkroom.window)
    made.open()
    darkroom.wait()
    return made


def test_enter_chooses_the_current_image_and_closes(
    darkroom: Darkroom, picker: ImagePicker
) -> None:
    chosen: list[tuple[str, ...]] = []
    picker.chosen.connect(chosen.append)
    assert not picker.choose.isEnabled()
    assert picker.search.hasFocus()
    QTest.keyClick(picker.search, Qt.Key.Key_Down)
    QTest.keyClick(picker.images.view, Qt.Key.Key_Right)
    assert picker.choose.isEnabled()
    QTest.keyClick(picker.images.view, Qt.Key.Key_Return)
    assert chosen == [("b",)]
    assert picker.isHidden()


def test_only_one_can_be_chosen_unless_several_are_wanted(
    darkroom: Darkroom, picker: ImagePicker
) -> None:
    picker.images.view.selectAll()
    assert len(picker.images.view.selected_ids()) <= 1
    picker.close_dialog()
    several = ImagePicker(darkroom.desk, darkroom.window, several=True)
    chosen: list[tuple[str, ...]] = []
    several.chosen.connect(chosen.append)
    several.open()
    darkroom.wait()
    several.images.view.selectAll()
    several.choose.click()
    assert chosen == [("c", "b", "a")]


def test_escape_chooses_nothing(picker: ImagePicker) -> None:
    chosen: list[tuple[str, ...]] = []
    picker.chosen.connect(chosen.append)
    QTest.keyClick(picker.images.view, Qt.Key.Key_Escape)
    assert picker.isHidden()
    assert chosen == []


def test_picture_added_here_is_selected(darkroom: Darkroom, picker: ImagePicker) -> None:
    picker.search.setText("a")
    darkroom.wait()
    picker._files.chosen.emit((darkroom.picture_file(),))
    darkroom.qtbot.waitUntil(lambda: len(names(picker.images)) == 4, timeout=10000)
    darkroom.wait()
    (only,) = picker.images.view.selected_ids()
    assert darkroom.stored(only).file_name == "bus.jpg"
    assert picker.search.text() == ""
    picker.close_dialog()


@pytest.mark.parametrize("size", [(1024, 640), (1600, 1000)])
def test_picker_fits_into_the_window(
    darkroom: Darkroom, picker: ImagePicker, size: tuple[int, int]
) -> None:
    darkroom.window.resize(*size)
    darkroom.wait()
    assert darkroom.window.rect().contains(picker.card.geometry())
    assert picker.card.rect().contains(
        picker.choose.rect().translated(picker.choose.mapTo(picker.card, picker.choose.pos() * 0))
    )
    picker.close_dialog()
