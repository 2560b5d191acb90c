"""Readers' comments and the author's replies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from editor_app.domain.identity import EntityId


class CommentState(StrEnum):
    """Who sees a comment; only ``visible`` ones show their text on the page.

    Of a ``removed`` one nothing is left but its place: it was deleted or erased for good.
    """

    PENDING = "pending"
    VISIBLE = "visible"
    HIDDEN = "hidden"
    SPAM = "spam"
    TRASH = "trash"
    REMOVED = "removed"


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


class OriginState(StrEnum):
    """What has become of a comment at the system it was imported from."""

    UNCHANGED = "unchanged"
    EDITED = "edited"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment. It holds nothing private: e-mail and IP live in ReaderDetails.

    ``html`` is sanitised, ``text`` is its plain form. ``number`` is its place in the thread
    ("3", "3.1"), given once and never reused. ``person_id`` names the author of a reply, whose
    ``markdown`` is what they typed; ``corrected_at`` is when they last changed what was out.

    ``origin_state`` is what the origin says now. Where a decision taken here stands against it,
    the origin's newer text waits in ``origin_html`` and ``html`` stays what it is.
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
    markdown: str = ""
    corrected_at: datetime | None = None
    origin_state: OriginState = OriginState.UNCHANGED
    origin_html: str = ""


@dataclass(frozen=True, slots=True)
class ReaderDetails:
    """A reader's e-mail, IP address and consent: never revisioned, never published, erasable.

    ``consent_version`` names the wording they agreed to (CommentRules.consent_version).
    """

    comment_id: EntityId
    email: str = ""
    ip_address: str = ""
    consent_version: str = ""


_PLACE_KEEPING = frozenset(
    {CommentState.VISIBLE, CommentState.HIDDEN, CommentState.TRASH, CommentState.REMOVED}
)


def keeps_place(comment: Comment) -> bool:
    """Return whether readers find a comment's number on the page even when it is not shown.

    What waits for a decision, spam, notices of other sites and replies that have not gone out
    leave no trace.
    """
    return (
        bool(comment.number)
        and comment.state in _PLACE_KEEPING
        and comment.kind is CommentKind.COMMENT
        and comment.reply_state is not ReplyState.DRAFT
    )
