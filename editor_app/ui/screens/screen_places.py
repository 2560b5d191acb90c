"""The places of the sidebar that have a screen of their own, declared once.

A screen is imported when it is first shown: none may delay the window's first paint.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor_app.ui.translations import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from editor_app.services.library_overview import LibraryOverview
    from editor_app.ui.screens.screen import Screen, ScreenTools


@dataclass(frozen=True, slots=True)
class Badge:
    """The number beside a place; ``tone`` is "", "accent" or "warn", ``words`` say what it is."""

    count: int
    tone: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class ScreenPlace:
    """A place: under which heading it stands, its English name, icon, screen and number.

    ``heading`` is "readers" or "material"; ``hidden_when_empty`` leaves it out without a number.
    """

    key: str
    heading: str
    text: str
    icon: str
    screen: str
    badge: Callable[[LibraryOverview], Badge | None] = lambda _overview: None
    hidden_when_empty: bool = False


def _make_images(tools: ScreenTools) -> Screen:
    from editor_app.ui.image_library.image_screen import ImageScreen  # noqa: PLC0415 - when shown

    return ImageScreen(tools)


SCREEN_PLACES: tuple[ScreenPlace, ...] = (
    ScreenPlace(
        "images",
        "material",
        QT_TRANSLATE_NOOP("Sidebar", "Images"),
        "images",
        "images",
        lambda overview: Badge(overview.images.total),
    ),
)

SCREENS: Mapping[str, Callable[[ScreenTools], Screen]] = {"images": _make_images}
"""Makes each screen, by the name that its places give."""


def find_screen_place(key: str) -> ScreenPlace | None:
    """Return the place with that key, None for a place that lists articles."""
    return next((place for place in SCREEN_PLACES if place.key == key), None)
