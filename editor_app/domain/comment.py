"""Readers' comments and the author's replies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from editor_app.domain.identity import EntityId


class CommentState(StrEnum):
    """Who sees a comment; only ``visible`` ones show their text on the page."""

    PENDING = "pending"
    VISIBLE = "visible"
    HIDDEN = "hidden"
    SPAM = "spam"
    TRASH = "trash"


class CommentKind(StrEnum):
    """A comment by a person, or a notice that another site linked here."""

    COMMENT = "comment"
    PINGBACK = "pingback"


class ReplyState(StrEnum):
    """How far an author's reply has travelled."""

    DRAFT = "draft"
    OUTBOX = "outbox"
    EXPORTED = "exported"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment. It holds nothing private: e-mail and IP live in ReaderDetails.

    ``html`` is sanitised, ``text`` is its plain form. ``number`` is its place in the thread
    ("3", "3.1"), given once and never reused. ``person_id`` names the author of a reply.
    """

    id: EntityId
    article_id: EntityId
    parent_id: EntityId | None = None
    number: str = ""
    kind: CommentKind = CommentKind.COMMENT
    state: CommentState = CommentState.VISIBLE
    author_name: str = ""
    author_url: str = ""
    person_id: EntityId | None = None
    created_at: datetime | None = None
    html: str = ""
    text: str = ""
    reply_state: ReplyState | None = None
    is_handled: bool = False
    note: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class ReaderDetails:
    """A reader's e-mail and IP address: never revisioned, never published, erasable."""

    comment_id: EntityId
    email: str = ""
    ip_address: str = ""
