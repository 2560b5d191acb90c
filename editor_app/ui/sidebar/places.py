"""The places of the sidebar and what each of them shows. Qt-free but for the marks of texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor_app.domain.article import ArticleStatus
from editor_app.domain.category import Category
from editor_app.storage.summaries import ArticleCounts
from editor_app.ui.article_list.query import LIVING, ListQuery
from editor_app.ui.screens.screen_places import SCREEN_PLACES
from editor_app.ui.translations import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from editor_app.services.library_overview import LibraryOverview

CATEGORY_PREFIX = "category:"


@dataclass(frozen=True, slots=True)
class Place:
    """A row of the sidebar: a heading, or a place with an icon or a coloured dot.

    ``count`` is None where it is not known or not said; ``tone`` ("accent", "warn") makes it
    stand out, and ``words`` then say what is counted. Names of sections are data, all other
    texts are English and translated where they are shown.
    """

    key: str
    text: str
    icon: str = ""
    dot: str = ""
    count: int | None = None
    tone: str = ""
    words: str = ""
    is_heading: bool = False


_WRITING = (
    ("all", QT_TRANSLATE_NOOP("Sidebar", "All articles"), "newspaper", LIVING),
    (
        "drafts",
        QT_TRANSLATE_NOOP("Sidebar", "Drafts"),
        "file-pen-line",
        frozenset({ArticleStatus.DRAFT, ArticleStatus.PENDING}),
    ),
    (
        "ready",
        QT_TRANSLATE_NOOP("Sidebar", "Ready"),
        "circle-check",
        frozenset({ArticleStatus.READY, ArticleStatus.FUTURE}),
    ),
    (
        "published",
        QT_TRANSLATE_NOOP("Sidebar", "Published"),
        "globe",
        frozenset({ArticleStatus.PUBLISHED, ArticleStatus.PRIVATE}),
    ),
)
_HEADINGS = {
    "writing": QT_TRANSLATE_NOOP("Sidebar", "Writing"),
    "readers": QT_TRANSLATE_NOOP("Sidebar", "Readers"),
    "material": QT_TRANSLATE_NOOP("Sidebar", "Material"),
    "sections": QT_TRANSLATE_NOOP("Sidebar", "Sections"),
}
_TRASH = QT_TRANSLATE_NOOP("Sidebar", "Trash")


def build_places(overview: LibraryOverview | None) -> tuple[Place, ...]:
    """Return the rows; before the library has been read there are no numbers beside the names.

    The trash is there once something is in it.
    """
    counts = overview.counts if overview else None
    categories = overview.categories.values() if overview else ()
    writing = [
        Place(key, text, icon, count=_count(counts, statuses))
        for key, text, icon, statuses in _WRITING
    ]
    trashed = _count(counts, frozenset({ArticleStatus.TRASH}))
    trash = [Place("trash", _TRASH, "trash-2", count=trashed)] if trashed else []
    sections = [
        Place(
            f"{CATEGORY_PREFIX}{category.id}",
            category.name,
            dot=category.colour,
            count=counts.by_category.get(category.id, 0) if counts else None,
        )
        for category in categories
    ]
    groups = {
        "writing": writing,
        "readers": [*_screen_places("readers", overview)],
        "material": [*_screen_places("material", overview), *trash],
        "sections": sections,
    }
    rows: list[Place] = []
    for name, places in groups.items():
        if places:
            rows += [Place(name, _HEADINGS[name], is_heading=True), *places]
    return tuple(rows)


def query_of(key: str, categories: Iterable[Category]) -> ListQuery | None:
    """Return what the list shows at a place; None when there is no such place."""
    for known, _, _, statuses in _WRITING:
        if key == known:
            return ListQuery(key, statuses)
    if key == "trash":
        return ListQuery(key, frozenset({ArticleStatus.TRASH}))
    for category in categories:
        if key == f"{CATEGORY_PREFIX}{category.id}":
            return ListQuery(key, LIVING, category_id=category.id)
    return None


def _count(counts: ArticleCounts | None, statuses: frozenset[ArticleStatus]) -> int | None:
    if counts is None:
        return None
    return sum(counts.by_status.get(status, 0) for status in statuses)


def _screen_places(heading: str, overview: LibraryOverview | None) -> Iterator[Place]:
    for place in SCREEN_PLACES:
        badge = place.badge(overview) if overview else None
        if place.heading != heading or (place.hidden_when_empty and not (badge and badge.count)):
            continue
        if badge is None:
            yield Place(place.key, place.text, place.icon)
        else:
            yield Place(place.key, place.text, place.icon, "", badge.count, badge.tone, badge.words)
