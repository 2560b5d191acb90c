"""Readers' personal data: kept apart, erased for good."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from editor_app.domain.clock import Clock
from editor_app.domain.comment import ReaderDetails
from editor_app.domain.erasure import ErasureScope, normal_email
from editor_app.domain.identity import EntityId
from editor_app.storage.id_list import is_among
from editor_app.storage.rows.reader import ErasureRow, ReaderDetailsRow

_FIELDS = (
    ReaderDetailsRow.comment_id,
    ReaderDetailsRow.email,
    ReaderDetailsRow.ip_address,
    ReaderDetailsRow.consent_version,
)


class ReaderDetailsRepository:
    """Reads and writes readers' e-mail and IP addresses and consents."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock
        self.has_erased = False

    def find(self, comment_id: EntityId) -> ReaderDetails | None:
        """Return what is known about the reader who wrote a comment, or None."""
        statement = select(*_FIELDS).where(ReaderDetailsRow.comment_id == comment_id)
        row = self._connection.execute(statement).one_or_none()
        return None if row is None else ReaderDetails(*row)

    def put_many(self, details: Iterable[ReaderDetails]) -> None:
        """Keep readers' data; what was erased once is not kept again."""
        given = {each.comment_id: each for each in details}
        erased = self._connection.scalars(
            select(ErasureRow.subject).where(is_among(ErasureRow.subject, given))
        )
        for comment_id in list(erased):
            del given[EntityId(comment_id)]
        statement, now = insert(ReaderDetailsRow), self._clock.now()
        rows = [
            {
                "comment_id": d.comment_id,
                "email": d.email,
                "ip_address": d.ip_address,
                "consent_version": d.consent_version,
                "email_key": normal_email(d.email),
                "stored_at": now,
            }
            for d in given.values()
        ]
        if rows:
            names = ("email", "ip_address", "consent_version", "email_key")
            self._connection.execute(
                statement.on_conflict_do_update(
                    index_elements=["comment_id"],
                    set_={name: statement.excluded[name] for name in names},
                ),
                rows,
            )

    def erase(self, comment_ids: Iterable[EntityId]) -> None:
        """Erase readers' data for good: the bytes are overwritten, and a note keeps it so.

        ``has_erased`` then asks for the write-ahead log, which has them too, to be emptied.
        """
        ids = tuple(dict.fromkeys(comment_ids))
        if not ids:
            return
        # The content is overwritten with zeros instead of being left in the file's free pages.
        self._connection.exec_driver_sql("PRAGMA secure_delete = ON")
        self._connection.execute(
            delete(ReaderDetailsRow).where(is_among(ReaderDetailsRow.comment_id, ids))
        )
        self._connection.exec_driver_sql("PRAGMA secure_delete = FAST")
        self.has_erased = True
        now = self._clock.now()
        self._connection.execute(
            insert(ErasureRow).on_conflict_do_nothing(),
            [{"subject": id_, "scope": ErasureScope.DETAILS, "erased_at": now} for id_ in ids],
        )
