"""The grid of images, page by page, and what is counted beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from editor_app.domain.article import Article
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse
from editor_app.domain.person import Person
from editor_app.storage.image_summaries import (
    ImageCounts,
    ImageCursor,
    ImageFilter,
    ImageOrder,
    ImageShelf,
)
from editor_app.storage.library import Library

TODAY = date(2026, 11, 27)
NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)


def _image(name: str, **fields: object) -> Image:
    make: Callable[..., Image] = Image
    described = {"photographer": "Jule Sander", "alt": "Ein Bus", **fields}
    return make(EntityId(name), f"{name}.jpg", **described)


def _pages(library: Library, wanted: ImageFilter, size: int) -> list[str]:
    names: list[str] = []
    after: ImageCursor | None = None
    with library.read() as unit:
        while page := unit.images.list_page(wanted, TODAY, after, size):
            names += [card.id for card in page]
            after = ImageCursor.of(page[-1])
    return names


@pytest.mark.parametrize("size", [1, 2, 3, 50])
@pytest.mark.parametrize("order", list(ImageOrder))
def test_pages_join_to_the_whole_in_either_order(
    library: Library, order: ImageOrder, size: int
) -> None:
    images = [
        _image(f"{letter}{copy}", added_at=None if copy > 2 else NOON - timedelta(days=copy // 2))
        for letter in "bca"
        for copy in range(5)
    ]
    with library.write("test") as unit:
        unit.save(*images)
    if order is ImageOrder.NAME:
        expected = sorted(image.id for image in images)
    else:
        undated = datetime.min.replace(tzinfo=UTC)
        key = lambda image: (image.added_at or undated, image.id)  # noqa: E731 - used once
        expected = [image.id for image in sorted(images, key=key, reverse=True)]
    assert _pages(library, ImageFilter(order=order), size) == expected


def test_each_shelf_holds_what_its_number_says(
    library: Library, new_article: Callable[..., Article]
) -> None:
    images = [
        _image("complete"),
        _image("nameless", photographer=" ", agency=""),
        _image("agency", photographer="", agency="Nordbild"),
        _image("mute", alt=""),
        _image("ornament", alt="", is_decorative=True),
        _image("ended", valid_until=TODAY - timedelta(days=1)),
        _image("last-day", valid_until=TODAY),
        _image("soon", valid_until=TODAY + timedelta(days=30)),
        _image("later", valid_until=TODAY + timedelta(days=31)),
        _image("shared"),
        _image("portrait"),
    ]
    article = new_article(
        lead=ImageUse(EntityId("complete")),
        body="![](image:mute)",
        gallery=tuple(ImageUse(EntityId(name)) for name in ("ended", "soon", "last-day", "later")),
        social_image_id=EntityId("shared"),
    )
    with library.write("test") as unit:
        unit.save(
            *images,
            article,
            Person(EntityId("p"), "Ayla", "ayla", portrait_id=EntityId("portrait")),
        )
    with library.read() as unit:
        counts = unit.images.counts(TODAY)
    assert counts == ImageCounts(
        total=11, without_credit=1, without_alt=1, unused=3, expiring=2, expired=1
    )
    held = {shelf: set(_pages(library, ImageFilter(shelf), 4)) for shelf in ImageShelf}
    assert {shelf: len(ids) for shelf, ids in held.items()} == {
        shelf: counts.on(shelf) for shelf in ImageShelf
    }
    assert held[ImageShelf.WITHOUT_CREDIT] == {"nameless"}
    assert held[ImageShelf.WITHOUT_ALT] == {"mute"}
    assert held[ImageShelf.UNUSED] == {"nameless", "agency", "ornament"}
    assert held[ImageShelf.ENDING] == {"ended", "last-day", "soon"}


def test_cards_say_in_how_many_articles_an_image_is(
    library: Library, new_article: Callable[..., Article]
) -> None:
    bus, tram = _image("bus"), _image("tram", alt="")
    twice = new_article(lead=ImageUse(bus.id), body=f"![](image:{bus.id})")
    with library.write("test") as unit:
        unit.save(bus, tram, twice, new_article(social_image_id=bus.id))
    with library.read() as unit:
        cards = {card.id: card for card in unit.images.list_page(ImageFilter(), TODAY, None, 9)}
    assert (cards[bus.id].use_count, cards[bus.id].lacks_alt) == (2, False)
    assert (cards[tram.id].use_count, cards[tram.id].lacks_alt) == (0, True)


@pytest.mark.parametrize("words", ["sander", "jule weit", "haltestelle", "probefahrt", "nachtb"])
def test_words_are_found_in_name_credit_keywords_and_caption(library: Library, words: str) -> None:
    bus = _image(
        "nachtbus", agency="Weitblick", keywords=("Haltestelle",), caption="Auf Probefahrt"
    )
    with library.write("test") as unit:
        unit.save(bus, replace(_image("regatta"), photographer="Piet Lohmann"))
    assert _pages(library, ImageFilter(words=words), 2) == ["nachtbus"]
    assert _pages(library, ImageFilter(ImageShelf.WITHOUT_ALT, words), 2) == []
