"""The places of the sidebar and what each of them shows. Qt-free but for the marks of texts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from editor_app.domain.article import ArticleStatus
from editor_app.domain.category import Category
from editor_app.storage.summaries import ArticleCounts
from editor_app.ui.article_list.query import LIVING, ListQuery
from editor_app.ui.translations import QT_TRANSLATE_NOOP

CATEGORY_PREFIX = "category:"
IMAGES = "images"


@dataclass(frozen=True, slots=True)
class Place:
    """A row of the sidebar: a heading, or a place with an icon or a coloured dot.

    ``count`` is None where it is not known or not said. Names of sections are data, all other
    texts are English and translated where they are shown.
    """

    key: str
    text: str
    icon: str = ""
    dot: str = ""
    count: int | None = None
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
    "material": QT_TRANSLATE_NOOP("Sidebar", "Material"),
    "sections": QT_TRANSLATE_NOOP("Sidebar", "Sections"),
}
_TRASH = QT_TRANSLATE_NOOP("Sidebar", "Trash")


def build_places(counts: ArticleCounts | None, categories: Iterable[Category]) -> tuple[Place, ...]:
    """Return the rows; before the counts are known there are none beside the names.

    The trash is there once something is in it.
    """
    rows = [Place("writing", _HEADINGS["writing"], is_heading=True)]
    for key, text, icon, statuses in _WRITING:
        rows.append(Place(key, text, icon, count=_count(counts, statuses)))
    trashed = _count(counts, frozenset({ArticleStatus.TRASH}))
    if trashed:
        rows.append(Place("trash", _TRASH, "trash-2", count=trashed))
    sections = [
        Place(
            f"{CATEGORY_PREFIX}{category.id}",
            category.name,
            dot=category.colour,
            count=counts.by_category.get(category.id, 0) if counts else None,
        )
        for category in categories
    ]
    if sections:
        rows.append(Place("sections", _HEADINGS["sections"], is_heading=True))
    return (*rows, *sections)


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
