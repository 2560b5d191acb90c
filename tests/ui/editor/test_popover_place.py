"""A popover does not cover what it is about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize

from editor_app.ui.editor.popover_place import popover_rect

ROOM = QSize(900, 700)


@pytest.mark.parametrize(
    ("beside", "wanted", "expected"),
    [
        (QRect(100, 100, 600, 27), QSize(420, 400), QRect(100, 135, 420, 400)),
        (QRect(100, 600, 600, 27), QSize(420, 400), QRect(100, 192, 420, 400)),
        (QRect(100, 300, 600, 27), QSize(420, 600), QRect(100, 335, 420, 357)),
        (QRect(100, 400, 600, 27), QSize(420, 600), QRect(100, 8, 420, 384)),
        (QRect(700, 100, 100, 27), QSize(420, 100), QRect(472, 135, 420, 100)),
        (QRect(100, 50, 600, 600), QSize(420, 400), QRect(100, 292, 420, 400)),
    ],
)
def test_a_popover_lies_beside_its_thing(beside: QRect, wanted: QSize, expected: QRect) -> None:
    place = popover_rect(beside, ROOM, wanted)
    assert place == expected
    assert QRect(8, 8, 884, 684).contains(place)


def test_a_popover_is_no_wider_than_its_room() -> None:
    assert popover_rect(QRect(50, 50, 10, 10), QSize(300, 700), QSize(420, 100)).width() == 284
