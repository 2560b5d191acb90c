"""Answers as they are being typed: one for each comment, kept at every pause."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from editor_app.domain.clock import Clock
from editor_app.domain.errors import InvalidFieldError
from editor_app.domain.identity import EntityId
from editor_app.domain.reply_draft import ReplyDraft
from editor_app.storage.id_list import is_among
from editor_app.storage.rows.inbox import ReplyDraftRow

_ORDER = (ReplyDraftRow.saved_at, ReplyDraftRow.target_id, ReplyDraftRow.reply_id)


class ReplyDraftRepository:
    """Reads and writes drafts of replies."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    def put(self, draft: ReplyDraft) -> None:
        """Keep a draft as it stands; one without a letter is dropped.

        Raises InvalidFieldError when a character cannot be stored.
        """
        if not draft.markdown.strip():
            self.drop(draft.target_id, draft.reply_id)
            return
        try:
            draft.markdown.encode()
        except UnicodeEncodeError as error:
            raise InvalidFieldError(
                "The text holds characters that cannot be stored, at position {position}.",
                position=error.start,
            ) from error
        values = {
            "article_id": draft.article_id,
            "person_id": draft.person_id,
            "markdown": draft.markdown,
            "saved_at": self._clock.now(),
        }
        self._connection.execute(
            insert(ReplyDraftRow)
            .values(target_id=draft.target_id, reply_id=draft.reply_id or "", **values)
            .on_conflict_do_update(index_elements=["target_id", "reply_id"], set_=values)
        )

    def drop(self, target_id: EntityId, reply_id: EntityId | None = None) -> None:
        """Forget a draft; nothing happens when there is none."""
        self._connection.execute(
            delete(ReplyDraftRow).where(
                ReplyDraftRow.target_id == target_id, ReplyDraftRow.reply_id == (reply_id or "")
            )
        )

    def find(self, target_id: EntityId, reply_id: EntityId | None = None) -> ReplyDraft | None:
        """Return the draft of a new answer, or of the change of a reply; None without one."""
        drafts = self.for_targets([target_id])
        return next((draft for draft in drafts if draft.reply_id == reply_id), None)

    def for_targets(self, target_ids: Iterable[EntityId]) -> tuple[ReplyDraft, ...]:
        """Return the drafts of answers to comments, or below articles, the oldest first."""
        return self._read(is_among(ReplyDraftRow.target_id, target_ids))

    def for_article(self, article_id: EntityId) -> tuple[ReplyDraft, ...]:
        """Return all drafts in an article's thread, the oldest first."""
        return self._read(ReplyDraftRow.article_id == article_id)

    def list_all(self) -> tuple[ReplyDraft, ...]:
        """Return every draft, the oldest first."""
        return self._read(ReplyDraftRow.target_id != "")

    def _read(self, condition: ColumnElement[bool]) -> tuple[ReplyDraft, ...]:
        statement = select(
            ReplyDraftRow.target_id,
            ReplyDraftRow.article_id,
            ReplyDraftRow.markdown,
            ReplyDraftRow.person_id,
            ReplyDraftRow.reply_id,
            ReplyDraftRow.saved_at,
        )
        rows = self._connection.execute(statement.where(condition).order_by(*_ORDER))
        return tuple(
            ReplyDraft(*row[:4], EntityId(row.reply_id) if row.reply_id else None, row.saved_at)
            for row in rows
        )
