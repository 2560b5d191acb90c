"""Rows after a write: renewed, inserted where they belong, never lost from under the hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from editor_app.domain.credit import CreditPattern
from editor_app.domain.crop import FocalPoint
from editor_app.domain.identity import EntityId
from editor_app.services.edit_images import edit_images
from editor_app.services.image_cards import ChangedImages
from editor_app.storage.image_summaries import ImageCard, ImageCounts, ImageOrder, ImageShelf
from editor_app.ui.image_library.changed_cards import merged
from editor_app.ui.image_library.image_screen import ImageScreen
from tests.ui.image_library.darkroom import Darkroom, names, said

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)


def _card(name: str, minute: int | None = 0, photographer: str = "Jule") -> ImageCard:
    added = None if minute is None else NOON + timedelta(minutes=minute)
    return ImageCard(
        EntityId(name),
        f"{name}.jpg",
        "",
        FocalPoint(),
        photographer,
        "",
        lacks_alt=False,
        valid_until=None,
        added_at=added,
    )


def _changed(exist: list[ImageCard], gone: tuple[str, ...] = (), *, match: bool) -> ChangedImages:
    ids = frozenset(card.id for card in exist)
    return ChangedImages(
        ids | frozenset(map(EntityId, gone)),
        {card.id: card for card in exist},
        ids if match else frozenset(),
        ImageCounts(),
        CreditPattern(),
    )


def _merge(cards: list[ImageCard], changed: ChangedImages, *, complete: bool = True) -> list[str]:
    return [card.id for card in merged(cards, changed, ImageOrder.NEWEST, complete=complete)]


ROWS = [_card("c", 3), _card("b", 2), _card("a", None)]


def test_new_image_goes_where_it_belongs() -> None:
    assert _merge(ROWS, _changed([_card("x", 9)], match=True)) == ["x", "c", "b", "a"]
    assert _merge(ROWS, _changed([_card("x", 1)], match=True)) == ["c", "b", "x", "a"]
    by_name = merged(
        sorted(ROWS, key=lambda card: card.id),
        _changed([_card("bb", 1)], match=True),
        ImageOrder.NAME,
        complete=True,
    )
    assert [card.id for card in by_name] == ["a", "b", "bb", "c"]


def test_new_image_behind_the_last_row_waits_for_its_page() -> None:
    late = _changed([_card("x", 1)], match=True)
    assert _merge(ROWS[:2], late, complete=False) == ["c", "b"]
    assert _merge(ROWS[:2], late, complete=True) == ["c", "b", "x"]
    assert _merge([], late, complete=False) == ["x"]


def test_image_that_no_longer_matches_stays_and_is_renewed() -> None:
    changed = _changed([_card("b", 2, "Piet")], match=False)
    rows = merged(ROWS, changed, ImageOrder.NEWEST, complete=True)
    assert [card.id for card in rows] == ["c", "b", "a"]
    assert rows[1].photographer == "Piet"


def test_new_image_that_does_not_match_is_not_shown() -> None:
    assert _merge(ROWS, _changed([_card("x", 9)], match=False)) == ["c", "b", "a"]


def test_deleted_image_goes() -> None:
    assert _merge(ROWS, _changed([], ("b",), match=False)) == ["c", "a"]


def test_image_stays_among_those_without_credit_until_one_moves_on(
    darkroom: Darkroom, screen: ImageScreen
) -> None:
    for name in ("a", "b"):
        darkroom.image(name, photographer="")
    screen.images.chips.chip(ImageShelf.WITHOUT_CREDIT).click()
    darkroom.wait()
    assert names(screen.images) == ["b", "a"]
    assert screen.images.select(EntityId("b"))
    edited = edit_images(darkroom.session, [EntityId("b")], {"photographer": "Jule Sander"})
    darkroom.desk.changes.announce(edited.changes)
    darkroom.wait()
    assert names(screen.images) == ["b", "a"]
    assert said(screen.images, 0) == "b.jpg, Foto: Jule Sander"
    assert screen.images.view.selected_ids() == ("b",)
    screen.images.select(EntityId("a"))
    darkroom.wait()
    assert names(screen.images) == ["a"]
    assert screen.images.view.selected_ids() == ("a",)


def test_what_changes_while_nobody_watches_is_caught_up_with(
    darkroom: Darkroom, screen: ImageScreen
) -> None:
    darkroom.image("a")
    screen.hide()
    darkroom.wait()
    image = darkroom.image("b", photographer="")
    edited = edit_images(darkroom.session, [image.id], {"alt": "Neu"})
    darkroom.desk.changes.announce(edited.changes)
    darkroom.wait()
    assert names(screen.images) == []
    screen.show()
    darkroom.wait()
    assert "b" in names(screen.images)
