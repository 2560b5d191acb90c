"""What lists, counts and searches return: frozen, small, and free of SQLAlchemy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.article import ArticleKind, ArticleStatus
from editor_app.domain.crop import FocalPoint
from editor_app.domain.identity import EntityId
from editor_app.sync.revision import Operation


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """An article as a row of the list, with what was typed since its last revision.

    ``comment_count`` leaves out spam and trash; ``open_comment_count`` are those that still
    wait for an answer.
    """

    id: EntityId
    slug: str
    kind: ArticleKind
    status: ArticleStatus
    headline: str
    kicker: str
    standfirst: str
    category_id: EntityId | None
    category_name: str
    category_colour: str
    edited_at: datetime
    published_at: datetime | None
    lead_image_id: EntityId | None
    lead_media_hash: str
    focal_point: FocalPoint
    comment_count: int
    open_comment_count: int


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Which articles a list shows; an empty field does not narrow it.

    Without ``statuses`` the trash is among them. All ``words`` must occur, the last one may be
    unfinished.
    """

    statuses: frozenset[ArticleStatus] = frozenset()
    category_id: EntityId | None = None
    words: str = ""
    kind: ArticleKind | None = None


@dataclass(frozen=True, slots=True)
class ArticleCursor:
    """The last row of a page; the next page begins behind it."""

    edited_at: datetime
    published_at: datetime | None
    id: EntityId

    @staticmethod
    def of(summary: ArticleSummary) -> ArticleCursor:
        """Return the cursor that stands on a row."""
        return ArticleCursor(summary.edited_at, summary.published_at, summary.id)


@dataclass(frozen=True, slots=True)
class ArticleCounts:
    """How many articles and pages there are; ``by_category`` leaves out the trash."""

    by_status: Mapping[ArticleStatus, int]
    by_category: Mapping[EntityId, int]


@dataclass(frozen=True, slots=True)
class SearchHit:
    """Something that contains the words. ``kind`` is ``article``, ``image`` or ``comment``."""

    kind: str
    id: EntityId
    title: str
    excerpt: str


@dataclass(frozen=True, slots=True)
class RevisionInfo:
    """A revision as a row of the history; ``reason`` is why it was made, if it was made here."""

    id: str
    entity_id: EntityId
    kind: str
    op: Operation
    parents: tuple[str, ...]
    time: datetime
    device: str
    reason: str


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """What an import made of an origin: the entity, and the revision that holds it."""

    origin: str
    entity_id: EntityId
    fingerprint: str
    revision_id: str


@dataclass(frozen=True, slots=True)
class ExportRecord:
    """What went out: ``contents`` maps the id of each article and reply to its revision."""

    exported_at: datetime
    target: str
    contents: Mapping[str, str]
