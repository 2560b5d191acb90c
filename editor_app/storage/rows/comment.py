"""Comments' rows. A deleted comment leaves its row, without its text, so that its number stays."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.domain.comment import CommentKind, CommentState, OriginState, ReplyState
from editor_app.domain.identity import EntityId
from editor_app.storage.column_types import EnumText
from editor_app.storage.rows.base import Row


class CommentRow(Row):
    """The fields of a Comment.

    ``is_open`` says that somebody is still waiting for an answer: a reader's comment that is
    shown or waits to be, is not marked as handled and has no reply by one of the publication's
    people. ``is_question`` says that it asks the newsroom something. ``dated`` is what comments
    are ordered by.
    """

    __tablename__ = "comment"

    id: Mapped[EntityId] = mapped_column(primary_key=True)
    article_id: Mapped[EntityId]
    parent_id: Mapped[EntityId | None]
    number: Mapped[str]
    kind: Mapped[CommentKind] = mapped_column(EnumText(CommentKind))
    state: Mapped[CommentState] = mapped_column(EnumText(CommentState))
    author_name: Mapped[str]
    author_url: Mapped[str]
    person_id: Mapped[EntityId | None]
    created_at: Mapped[datetime | None]
    html: Mapped[str]
    text: Mapped[str]
    reply_state: Mapped[ReplyState | None] = mapped_column(EnumText(ReplyState))
    is_handled: Mapped[bool]
    note: Mapped[str]
    origin: Mapped[str]
    markdown: Mapped[str]
    corrected_at: Mapped[datetime | None]
    origin_state: Mapped[OriginState] = mapped_column(EnumText(OriginState))
    origin_html: Mapped[str]
    dated: Mapped[str]
    is_deleted: Mapped[bool]
    is_open: Mapped[bool]
    is_question: Mapped[bool]


_NEWEST = (CommentRow.dated, CommentRow.id)
_IS_THERE = text("is_deleted IS 0")

# A flag that nearly all rows have is no use at the head of an index: without statistics SQLite
# takes it for a good one. As the condition of an index it is.
Index(
    "ix_comment_article",
    CommentRow.article_id,
    CommentRow.kind,
    CommentRow.state,
    CommentRow.is_open,
    CommentRow.dated,
    sqlite_where=_IS_THERE,
)
Index("ix_comment_thread", CommentRow.article_id, *_NEWEST)
Index("ix_comment_parent", CommentRow.parent_id, *_NEWEST)
Index("ix_comment_author", CommentRow.author_name, CommentRow.dated)
Index("ix_comment_state", CommentRow.state, *_NEWEST, CommentRow.article_id, sqlite_where=_IS_THERE)
Index(
    "ix_comment_open",
    CommentRow.article_id,
    CommentRow.is_question,
    *_NEWEST,
    sqlite_where=text("is_open = 1"),
)
Index(
    "ix_comment_reply",
    CommentRow.reply_state,
    *_NEWEST,
    CommentRow.article_id,
    sqlite_where=text("reply_state IS NOT NULL"),
)
Index(
    "ix_comment_answer", *_NEWEST, CommentRow.parent_id, sqlite_where=text("person_id IS NOT NULL")
)
