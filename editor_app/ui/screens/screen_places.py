"""The places of the sidebar that have a screen of their own, declared once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor_app.ui.translations import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from editor_app.services.library_overview import LibraryOverview


@dataclass(frozen=True, slots=True)
class Badge:
    """The number beside a place; ``tone`` is "", "accent" or "warn", ``words`` say what it is."""

    count: int
    tone: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class ScreenPlace:
    """A place: under which heading it stands, its English name, icon, screen and number.

    ``screen`` names one of ``screen_makers.SCREENS``; ``heading`` is "readers" or
    "material"; ``hidden_when_empty`` leaves it out without a number.
    """

    key: str
    heading: str
    text: str
    icon: str
    screen: str
    badge: Callable[[LibraryOverview], Badge | None] = lambda _overview: None
    hidden_when_empty: bool = False


def _ending_rights(overview: LibraryOverview) -> Badge | None:
    """How many pictures may soon, or may now, not be shown; calm places have no number."""
    count = overview.rights.expiring + overview.rights.expired
    if not count:
        return None
    return Badge(count, "warn", QT_TRANSLATE_NOOP("Sidebar", "rights expired or expiring soon"))


SCREEN_PLACES: tuple[ScreenPlace, ...] = (
    ScreenPlace(
        "comments",
        "readers",
        QT_TRANSLATE_NOOP("Sidebar", "Comments"),
        "inbox",
        "inbox",
        lambda overview: Badge(
            overview.comments.open, "accent", QT_TRANSLATE_NOOP("Sidebar", "open")
        ),
    ),
    ScreenPlace(
        "outbox",
        "readers",
        QT_TRANSLATE_NOOP("Sidebar", "Outbox"),
        "send",
        "inbox",
        lambda overview: Badge(overview.comments.outbox),
    ),
    ScreenPlace(
        "hidden",
        "readers",
        QT_TRANSLATE_NOOP("Sidebar", "Hidden"),
        "eye-off",
        "inbox",
        lambda overview: Badge(overview.comments.hidden),
        hidden_when_empty=True,
    ),
    ScreenPlace(
        "images",
        "material",
        QT_TRANSLATE_NOOP("Sidebar", "Images"),
        "images",
        "images",
        lambda overview: Badge(overview.images.total),
    ),
    ScreenPlace(
        "credits",
        "material",
        QT_TRANSLATE_NOOP("Sidebar", "Credits"),
        "camera",
        "credits",
        _ending_rights,
    ),
)


def find_screen_place(key: str) -> ScreenPlace | None:
    """Return the place with that key, None for a place that lists articles."""
    return next((place for place in SCREEN_PLACES if place.key == key), None)
