"""What has been typed of a reply, before it is one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.identity import EntityId


@dataclass(frozen=True, slots=True)
class ReplyDraft:
    """A reply as it is being typed, in the Markdown of replies.

    ``target_id`` is the comment it answers, or the article for a comment of one's own.
    ``reply_id`` is the reply it changes, None while it will become a new one. There is one draft
    for each pair, so that turning to another comment loses nothing. It stays on this machine.
    """

    target_id: EntityId
    article_id: EntityId
    markdown: str = ""
    person_id: EntityId | None = None
    reply_id: EntityId | None = None
    saved_at: datetime | None = None
