"""One picture over the window, with its credit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from editor_app.services.add_pictures import add_picture
from editor_app.ui.image_library.image_screen import ImageScreen
from editor_app.ui.image_library.large_view import LargeView
from tests.ui.image_library.darkroom import NOON, Darkroom


@pytest.fixture
def large(darkroom: Darkroom, screen: ImageScreen) -> Iterator[LargeView]:
    """Return the large view on the first of three images; the last one has no credit."""
    darkroom.image("a", photographer="")
    darkroom.image("b", agency="Weitblick")
    picture = add_picture(darkroom.session, darkroom.picture_file("c.jpg"))
    with darkroom.session.library.write("test") as uow:
        uow.save(replace(picture, added_at=NOON + timedelta(hours=1)))
    screen.images.show_filter(screen.images.filter())
    darkroom.wait()
    screen.images.view.setFocus()
    QTest.keyClick(screen.images.view, Qt.Key.Key_Space)
    view = screen.commands.large
    assert view is not None
    darkroom.wait()
    yield view
    if screen.commands.large is not None:
        view.close_view()


def test_space_opens_it_over_the_whole_window(darkroom: Darkroom, large: LargeView) -> None:
    assert large.geometry() == darkroom.window.rect()
    assert large.hasFocus()
    assert large.accessibleName() == "c.jpg"
    assert large.credit() == "Credit missing"
    shown = large._pictures[large._key(0)]
    assert shown.height() >= 480  # never larger than the original, never a thumbnail
    darkroom.window.resize(1100, 700)
    assert large.geometry() == darkroom.window.rect()


def test_arrow_keys_go_on_and_stop_at_the_ends(large: LargeView) -> None:
    for key, row in (
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_End, 2),
        (Qt.Key.Key_Home, 0),
    ):
        QTest.keyClick(large, key)
        assert large.row == row
    QTest.keyClick(large, Qt.Key.Key_Right)
    assert large.credit() == "Foto: Jule Sander – Weitblick"


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_closing_leads_back_to_the_image_one_has_come_to(
    screen: ImageScreen, large: LargeView, key: Qt.Key
) -> None:
    QTest.keyClick(large, Qt.Key.Key_Right)
    QTest.keyClick(large, key)
    assert screen.commands.large is None
    assert screen.images.view.currentIndex().row() == 1
    assert screen.images.view.hasFocus()


def test_commands_of_the_window_rest_meanwhile(darkroom: Darkroom, screen: ImageScreen) -> None:
    darkroom.image("a")
    screen.images.show_filter(screen.images.filter())
    darkroom.wait()
    article_new = screen.commands._tools.actions["article.new"]
    screen.commands.open_large()
    assert not article_new.isEnabled()
    large = screen.commands.large
    assert large is not None
    large.close_view()
    assert article_new.isEnabled()


def test_clicks_go_on_and_close(screen: ImageScreen, large: LargeView) -> None:
    middle = large.height() // 2
    QTest.mouseClick(large, Qt.MouseButton.LeftButton, pos=QPoint(large.width() - 80, middle))
    assert large.row == 1
    QTest.mouseClick(large, Qt.MouseButton.LeftButton, pos=QPoint(80, middle))
    assert large.row == 0
    QTest.mouseClick(large, Qt.MouseButton.LeftButton, pos=QPoint(large.width() // 2, middle))
    assert screen.commands.large is None


def test_picture_without_a_file_is_no_reason_to_fail(darkroom: Darkroom, large: LargeView) -> None:
    QTest.keyClick(large, Qt.Key.Key_End)
    darkroom.wait()
    large.grab()
    assert darkroom.errors == []
