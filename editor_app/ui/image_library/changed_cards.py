"""What a list of images shows after some of them were written. Knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from editor_app.services.image_cards import ChangedImages
from editor_app.storage.image_summaries import ImageCard, ImageOrder

_UNDATED = datetime.min.replace(tzinfo=UTC)


def merged(
    cards: Sequence[ImageCard], changed: ChangedImages, order: ImageOrder, *, complete: bool
) -> list[ImageCard]:
    """Return the rows with new images in their places, deleted ones gone, the others renewed.

    An image that the filter no longer shows stays where it is: whoever fills in a credit among
    those without one does not lose the picture with the first letter. New images behind the
    last row are left to the next page, unless the list is ``complete``.
    """
    kept = [
        changed.exist.get(card.id, card)
        for card in cards
        if card.id in changed.exist or card.id not in changed.ids
    ]
    known = {card.id for card in cards}
    fresh = [changed.exist[each] for each in changed.matching if each not in known]
    if fresh and not complete and kept:
        last = _place(kept[-1], order)
        fresh = [card for card in fresh if _is_before(_place(card, order), last, order)]
    if not fresh:
        return kept
    return sorted(
        [*kept, *fresh],
        key=lambda card: _place(card, order),
        reverse=order is ImageOrder.NEWEST,
    )


def _place(card: ImageCard, order: ImageOrder) -> tuple[str | datetime, str]:
    if order is ImageOrder.NAME:
        return card.file_name, card.id
    return card.added_at or _UNDATED, card.id


def _is_before(
    one: tuple[str | datetime, str], other: tuple[str | datetime, str], order: ImageOrder
) -> bool:
    pair = sorted((one, other), reverse=order is ImageOrder.NEWEST)
    return pair[0] == one
