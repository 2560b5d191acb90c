"""Readers' personal data: kept apart, erased for good."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, Delete, Update, delete, func, select, update

from editor_app.domain.clock import Clock
from editor_app.domain.comment import ReaderDetails
from editor_app.domain.erasure import normal_email
from editor_app.domain.identity import EntityId
from editor_app.storage.bulk import upsert_rows
from editor_app.storage.id_list import is_among
from editor_app.storage.repositories.erasures import ErasureRepository
from editor_app.storage.rows.comment import CommentRow
from editor_app.storage.rows.reader import ReaderDetailsRow

_FIELDS = (
    ReaderDetailsRow.comment_id,
    ReaderDetailsRow.email,
    ReaderDetailsRow.ip_address,
    ReaderDetailsRow.consent_version,
)


class ReaderDetailsRepository:
    """Reads and writes readers' e-mail and IP addresses and consents."""

    def __init__(self, connection: Connection, clock: Clock, erasures: ErasureRepository) -> None:
        self._connection = connection
        self._erasures = erasures
        self._clock = clock
        self.has_erased = False

    def find(self, comment_id: EntityId) -> ReaderDetails | None:
        """Return what is known about the reader who wrote a comment, or None."""
        statement = select(*_FIELDS).where(ReaderDetailsRow.comment_id == comment_id)
        row = self._connection.execute(statement).one_or_none()
        return None if row is None else ReaderDetails(*row)

    def by_email(self, email: str) -> tuple[ReaderDetails, ...]:
        """Return what is kept under an e-mail address, whatever its case."""
        condition = ReaderDetailsRow.email_key == normal_email(email)
        statement = select(*_FIELDS).where(condition).order_by(ReaderDetailsRow.comment_id)
        return tuple(ReaderDetails(*row) for row in self._connection.execute(statement))

    def put_many(self, details: Iterable[ReaderDetails]) -> None:
        """Keep readers' data; what was erased once is not kept again."""
        given = {each.comment_id: each for each in details}
        marks = self._erasures.marks_of(given.values())
        erased = self._erasures.find_many({*given, *marks.values()})
        now = self._clock.now()
        rows = [
            self._row(each, now)
            for each in given.values()
            if each.comment_id not in erased and marks.get(each.comment_id) not in erased
        ]
        upsert_rows(self._connection, ReaderDetailsRow, rows, kept=("stored_at",))

    def delete(self, comment_ids: Iterable[EntityId]) -> None:
        """Erase readers' data for good: the bytes are overwritten.

        ``has_erased`` then asks for the write-ahead log, which has them too, to be emptied.
        """
        ids = tuple(dict.fromkeys(comment_ids))
        if ids:
            is_wanted = is_among(ReaderDetailsRow.comment_id, ids)
            self._overwriting(delete(ReaderDetailsRow).where(is_wanted))

    def expire(self, ips_until: datetime | None, emails_until: datetime | None) -> int:
        """Erase the IP addresses, and the e-mails and consents, of older comments.

        None erases none. What counts is the comment's time, else when its data came here.
        Returns how many comments lost something.
        """
        written = (
            select(CommentRow.created_at)
            .where(CommentRow.id == ReaderDetailsRow.comment_id)
            .scalar_subquery()
        )
        age = func.coalesce(written, ReaderDetailsRow.stored_at)
        count = 0
        if ips_until is not None:
            is_old = ReaderDetailsRow.ip_address != "", age < ips_until
            count += self._overwriting(
                update(ReaderDetailsRow).where(*is_old).values(ip_address="")
            )
        if emails_until is not None:
            count += self._overwriting(delete(ReaderDetailsRow).where(age < emails_until))
        return count

    def _overwriting(self, statement: Delete | Update) -> int:
        """Run a statement that fills what it frees with zeros."""
        self._connection.exec_driver_sql("PRAGMA secure_delete = ON")
        count = self._connection.execute(statement).rowcount
        self._connection.exec_driver_sql("PRAGMA secure_delete = FAST")
        self.has_erased = self.has_erased or count > 0
        return count

    def _row(self, details: ReaderDetails, now: datetime) -> dict[str, object]:
        return {
            "comment_id": details.comment_id,
            "email": details.email,
            "ip_address": details.ip_address,
            "consent_version": details.consent_version,
            "email_key": normal_email(details.email),
            "stored_at": now,
        }
