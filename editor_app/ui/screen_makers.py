"""Makes the screens, by the names that their places give.

A screen is imported when it is first shown: none may delay the window's first paint. Screens
know what every screen is, so they are made here, outside the folder that says it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor_app.ui.screens.screen import Screen, ScreenTools


def _make_images(tools: ScreenTools) -> Screen:
    from editor_app.ui.image_library.image_screen import ImageScreen  # noqa: PLC0415 - when shown

    return ImageScreen(tools)


def _make_inbox(tools: ScreenTools) -> Screen:
    from editor_app.ui.inbox.inbox_screen import InboxScreen  # noqa: PLC0415 - when first shown

    return InboxScreen(tools)


def _make_credits(tools: ScreenTools) -> Screen:
    from editor_app.ui.credits.ledger_screen import LedgerScreen  # noqa: PLC0415 - when shown

    return LedgerScreen(tools)


SCREENS: Mapping[str, Callable[[ScreenTools], Screen]] = {
    "images": _make_images,
    "inbox": _make_inbox,
    "credits": _make_credits,
}
