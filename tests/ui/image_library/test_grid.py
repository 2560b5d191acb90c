"""The grid of images: what it shows and says, filters, search, pages, keys."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from editor_app.domain.article import Article
from editor_app.domain.changes import Changes
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse
from editor_app.storage.image_summaries import ImageFilter, ImageShelf
from editor_app.ui.house_formatter.house_dialog import HouseDialog
from editor_app.ui.image_library.image_cell import LEAST_WIDTH, MOST_WIDTH, cell_size
from editor_app.ui.image_library.image_grid_model import IMAGES_MIME
from editor_app.ui.image_library.image_loader import PAGE
from editor_app.ui.image_library.image_screen import ImageScreen
from editor_app.ui.theme.theme import Theme
from tests.ui.image_library.darkroom import Darkroom, names, said


def _use(darkroom: Darkroom, image_ids: Iterable[str]) -> None:
    uses = tuple(ImageUse(EntityId(name)) for name in image_ids)
    with darkroom.session.library.write("test") as uow:
        uow.save(Article(darkroom.session.ids.new_id(), headline="Nachtbus", gallery=uses))


def _change(darkroom: Darkroom) -> None:
    darkroom.desk.changes.announce(Changes(frozenset({"image"}), frozenset()))
    darkroom.wait()


def test_empty_library_says_what_to_do(screen: ImageScreen) -> None:
    assert screen.images.empty.isVisible()
    assert screen.images.empty.title() == "Drop images here or add them."
    assert not screen.images.view.isVisible()


def test_each_image_says_name_credit_use_and_what_is_missing(
    darkroom: Darkroom, screen: ImageScreen
) -> None:
    darkroom.image("nachtbus", agency="Agentur Weitblick", alt="")
    darkroom.image("hafen", photographer="")
    darkroom.image("see")
    _use(darkroom, ["nachtbus"])
    _change(darkroom)
    assert names(screen.images) == ["see", "hafen", "nachtbus"]
    assert said(screen.images, 0) == "see.jpg, Foto: Jule Sander"
    assert said(screen.images, 1) == "hafen.jpg, Credit missing"
    assert said(screen.images, 2).startswith(
        "nachtbus.jpg, Foto: Jule Sander – Agentur Weitblick, 1 article"
    )
    assert said(screen.images, 2).endswith("Alt text missing")


def test_chips_count_and_narrow(darkroom: Darkroom, screen: ImageScreen) -> None:
    darkroom.image("nachtbus", alt="")
    darkroom.image("hafen", photographer="")
    _use(darkroom, ["nachtbus"])
    _change(darkroom)
    chips = screen.images.chips
    assert chips.chip(ImageShelf.ALL).accessibleName() == "All, 2"
    assert not chips.chip(ImageShelf.ENDING).isVisible()
    chips.chip(ImageShelf.WITHOUT_CREDIT).click()
    darkroom.wait()
    assert names(screen.images) == ["hafen"]
    chips.chip(ImageShelf.WITHOUT_ALT).click()
    darkroom.wait()
    assert names(screen.images) == ["nachtbus"]
    chips.chip(ImageShelf.UNUSED).click()
    darkroom.wait()
    assert names(screen.images) == ["hafen"]


def test_search_narrows_and_can_be_reset(darkroom: Darkroom, screen: ImageScreen) -> None:
    darkroom.image("nachtbus", keywords=("Haltestelle",))
    darkroom.image("hafen")
    _change(darkroom)
    QTest.keyClicks(screen.bar.search, "haltest")
    darkroom.qtbot.waitUntil(lambda: names(screen.images) == ["nachtbus"], timeout=5000)
    QTest.keyClicks(screen.bar.search, "xyz")
    darkroom.qtbot.waitUntil(screen.images.empty.isVisible, timeout=5000)
    assert "haltestxyz" in screen.images.empty.title()
    screen.images.empty.action_requested.emit()
    darkroom.wait()
    assert names(screen.images) == ["hafen", "nachtbus"]
    assert screen.bar.search.text() == ""


def test_order_by_name(darkroom: Darkroom, screen: ImageScreen) -> None:
    for name in ("b", "c", "a"):
        darkroom.image(name)
    _change(darkroom)
    menu = screen.bar.make_menu()
    next(action for action in menu.actions() if action.text() == "By name").trigger()
    menu.deleteLater()
    darkroom.wait()
    assert names(screen.images) == ["a", "b", "c"]


def test_more_pages_come_when_the_end_is_reached(darkroom: Darkroom, screen: ImageScreen) -> None:
    with darkroom.session.library.write("test") as uow:
        uow.save(*(_plain(number) for number in range(PAGE + 20)))
    _change(darkroom)
    assert len(names(screen.images)) == PAGE
    screen.images.view.scrollToBottom()
    darkroom.qtbot.waitUntil(lambda: len(names(screen.images)) == PAGE + 20, timeout=5000)
    assert len(set(names(screen.images))) == PAGE + 20
    _change(darkroom)
    assert len(names(screen.images)) == PAGE + 20


def _plain(number: int) -> Image:
    return Image(EntityId(f"n{number:04}"), f"{number}.jpg", photographer="Jule Sander")


def test_selection_survives_changes_of_the_library(darkroom: Darkroom, screen: ImageScreen) -> None:
    for name in ("a", "b", "c"):
        darkroom.image(name)
    _change(darkroom)
    view = screen.images.view
    view.setCurrentIndex(screen.images.model.index(2))
    view.selectionModel().select(
        screen.images.model.index(1), view.selectionModel().SelectionFlag.Select
    )
    darkroom.image("d")
    _change(darkroom)
    assert view.selected_ids() == (EntityId("b"), EntityId("a"))
    assert view.current_id() == "a"


def test_dragged_images_are_their_ids(darkroom: Darkroom, screen: ImageScreen) -> None:
    for name in ("a", "b"):
        darkroom.image(name)
    _change(darkroom)
    model = screen.images.model
    indexes: list[QModelIndex] = [model.index(1), model.index(0)]
    assert bytes(model.mimeData(indexes).data(IMAGES_MIME).data()) == b"b\na"
    assert model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled


@pytest.mark.parametrize("wished", range(LEAST_WIDTH, MOST_WIDTH + 1, 40))
@pytest.mark.parametrize("viewport", [400, 731, 1024, 1600, 2560])
def test_columns_always_fit(light: Theme, viewport: int, wished: int) -> None:
    cell = cell_size(light, wished, viewport, 13)
    columns = max(2, viewport // wished)
    assert columns * cell.width() <= viewport - 13 - 4
    assert (columns + 1) * cell.width() > viewport - 13 - 4


def test_slider_changes_the_columns(darkroom: Darkroom, screen: ImageScreen) -> None:
    for number in range(12):
        darkroom.image(f"i{number}")
    _change(darkroom)
    view, model = screen.images.view, screen.images.model

    def columns() -> int:
        top = view.visualRect(model.index(0)).top()
        return sum(view.visualRect(model.index(row)).top() == top for row in range(12))

    before = columns()
    screen.images.chips.slider.setValue(screen.images.chips.slider.maximum())
    darkroom.wait()
    assert columns() < before
    screen.images.chips.slider.setValue(screen.images.chips.slider.minimum())
    darkroom.wait()
    assert columns() > before


def test_arrow_keys_move_in_rows_and_columns(darkroom: Darkroom, screen: ImageScreen) -> None:
    for number in range(12):
        darkroom.image(f"i{number:02}")
    _change(darkroom)
    view = screen.images.view
    view.setFocus()
    darkroom.wait()
    assert view.currentIndex().row() == 0
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.currentIndex().row() == 1
    QTest.keyClick(view, Qt.Key.Key_Down)
    below = view.currentIndex().row()
    assert below > 1
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.currentIndex().row() == 1
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert len(view.selected_ids()) == 2


def test_an_image_asked_for_by_id_is_found_on_a_later_page(
    darkroom: Darkroom, screen: ImageScreen
) -> None:
    with darkroom.session.library.write("test") as uow:
        uow.save(*(Image(EntityId(f"{n:04}"), f"{n:04}.jpg") for n in range(PAGE * 2 + 5)))
    screen.images.show_filter(ImageFilter(words="0001"))
    _change(darkroom)
    screen.show_entity(EntityId("0000"))
    darkroom.wait()
    darkroom.wait()
    assert screen.images.view.current_id() == "0000"
    assert screen.images.view.hasFocus()


def test_an_image_that_is_gone_is_looked_for_in_vain(
    darkroom: Darkroom, screen: ImageScreen
) -> None:
    darkroom.image("nachtbus")
    screen.show_entity(EntityId("weg"))
    darkroom.wait()
    assert names(screen.images) == ["nachtbus"]


def test_the_menu_leads_to_the_house_formatter(darkroom: Darkroom, screen: ImageScreen) -> None:
    asked: list[object] = []
    screen.dialog_requested.connect(asked.append)
    menu = screen.bar.make_menu()
    next(action for action in menu.actions() if action.text() == "Unify credits …").trigger()
    menu.close()
    darkroom.wait()
    (dialog,) = asked
    assert isinstance(dialog, HouseDialog)
    dialog.open()
    dialog.close_dialog()
