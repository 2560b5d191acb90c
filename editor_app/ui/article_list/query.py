"""What the list shows: a place in the sidebar, narrowed by the filter menu and by words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from editor_app.domain.article import ArticleStatus
from editor_app.domain.identity import EntityId
from editor_app.storage.summaries import ArticleFilter

LIVING = frozenset(ArticleStatus) - {ArticleStatus.TRASH}


@dataclass(frozen=True, slots=True)
class ListQuery:
    """The place gives ``statuses`` and ``category_id``; the filter menu narrows them down."""

    place: str = "all"
    statuses: frozenset[ArticleStatus] = LIVING
    category_id: EntityId | None = None
    status: ArticleStatus | None = None
    filter_category_id: EntityId | None = None
    words: str = ""

    @property
    def is_narrowed(self) -> bool:
        """Whether more than the place decides what is shown."""
        return bool(self.words.strip() or self.status or self.filter_category_id)

    def without_filter(self) -> ListQuery:
        """Return the whole place."""
        return replace(self, status=None, filter_category_id=None, words="")

    @property
    def shows_trash(self) -> bool:
        """Whether this is the trash."""
        return self.statuses == {ArticleStatus.TRASH}

    def as_filter(self) -> ArticleFilter:
        """Return what storage understands."""
        return ArticleFilter(
            statuses=frozenset({self.status}) if self.status else self.statuses,
            category_id=self.category_id or self.filter_category_id,
            words=self.words.strip(),
        )
