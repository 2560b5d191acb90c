"""What was typed since an article's last revision: one row, committed at each pause."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import Connection, select, update
from sqlalchemy.dialects.sqlite import insert

from editor_app.domain.article import Article
from editor_app.domain.clock import Clock
from editor_app.domain.errors import InvalidFieldError
from editor_app.domain.identity import EntityId
from editor_app.storage.converter import CONVERTER
from editor_app.storage.entity_fields import plain_fields
from editor_app.storage.id_list import is_among
from editor_app.storage.rows.article import ArticleRow
from editor_app.storage.rows.working_copy import WorkingCopyRow
from editor_app.sync.canonical_json import canonical_json


class WorkingCopyRepository:
    """Reads and writes working copies."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, article: Article, clock: Clock) -> None:
        """Store an article as it stands, and move it to the top of the list.

        Raises InvalidFieldError when a text cannot be stored.
        """
        now = clock.now()
        try:
            fields = canonical_json(plain_fields(article)).encode().decode()
        except UnicodeEncodeError as error:
            raise InvalidFieldError(
                "The text holds characters that cannot be stored, at position {position}.",
                position=error.start,
            ) from error
        values = {
            "article_id": article.id,
            "fields": fields,
            "kicker": article.kicker,
            "headline": article.headline,
            "standfirst": article.standfirst,
            "saved_at": now,
        }
        self._connection.execute(
            insert(WorkingCopyRow)
            .values(values)
            .on_conflict_do_update(index_elements=["article_id"], set_=values)
        )
        self._connection.execute(
            update(ArticleRow).where(ArticleRow.id == article.id).values(edited_at=now)
        )

    def list_ids(self) -> tuple[EntityId, ...]:
        """Return the ids of the articles that have one, the oldest first."""
        statement = select(WorkingCopyRow.article_id)
        ordered = statement.order_by(WorkingCopyRow.saved_at, WorkingCopyRow.article_id)
        return tuple(self._connection.scalars(ordered))

    def find_many(self, article_ids: Iterable[EntityId] | None) -> dict[EntityId, Article]:
        """Return the working copies that there are of these articles; all of them for None."""
        statement = select(WorkingCopyRow.article_id, WorkingCopyRow.fields)
        if article_ids is not None:
            statement = statement.where(is_among(WorkingCopyRow.article_id, article_ids))
        rows = self._connection.execute(statement)
        return {row[0]: CONVERTER.structure(json.loads(row[1]), Article) for row in rows}
