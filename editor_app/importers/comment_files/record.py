"""One comment as a file of comments has it, in the same words for all formats."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.comment import CommentKind, CommentState
from editor_app.domain.identity import EntityId
from editor_app.domain.person import Person
from editor_app.importers.contract import ArticleReference


@dataclass(frozen=True, slots=True)
class CommentRecord:
    """A comment before it is cleaned: ``html`` is what the file says, ``text`` where it is plain.

    ``parent`` is the origin of the comment it answers, ``answers`` what the file calls that one
    where it may not be in the file: its number on the page, its id. ``is_deleted`` says that the
    origin keeps only its place. ``replied_by`` is who wrote it for the newsroom, ``reply_id`` the
    id a reply had when it left this library.
    """

    origin: str
    article: ArticleReference
    parent: str = ""
    answers: str = ""
    author_name: str = ""
    author_url: str = ""
    email: str = ""
    ip_address: str = ""
    consent_version: str = ""
    created_at: datetime | None = None
    html: str = ""
    text: str = ""
    state: CommentState = CommentState.PENDING
    kind: CommentKind = CommentKind.COMMENT
    is_deleted: bool = False
    replied_by: Person | None = None
    reply_id: EntityId | None = None
