"""What the list shows: a place in the sidebar, narrowed by the filter menu and by words."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.domain.article import ArticleStatus
from editor_app.domain.identity import EntityId
from editor_app.storage.summaries import ArticleFilter

LIVING = frozenset(ArticleStatus) - {ArticleStatus.TRASH}


@dataclass(frozen=True, slots=True)
class ListQuery:
    """``status`` and ``category_id`` narrow down further; None leaves them open."""

    place: str = "all"
    statuses: frozenset[ArticleStatus] = LIVING
    category_id: EntityId | None = None
    status: ArticleStatus | None = None
    words: str = ""

    @property
    def is_narrowed(self) -> bool:
        """Whether more than the place decides what is shown."""
        return bool(self.words) or self.status is not None

    @property
    def shows_trash(self) -> bool:
        """Whether this is the trash."""
        return self.statuses == {ArticleStatus.TRASH}

    def as_filter(self) -> ArticleFilter:
        """Return what storage understands."""
        return ArticleFilter(
            statuses=frozenset({self.status}) if self.status else self.statuses,
            category_id=self.category_id,
            words=self.words.strip(),
        )
