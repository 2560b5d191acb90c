"""The list of what was erased: it only grows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import ColumnElement, Connection, select

from editor_app.domain.comment import ReaderDetails
from editor_app.domain.erasure import Erasure, ErasureScope, email_mark, normal_email
from editor_app.domain.identity import EntityId
from editor_app.storage.bulk import upsert_rows
from editor_app.storage.id_list import is_among
from editor_app.storage.rows.publication import PublicationRow
from editor_app.storage.rows.reader import ErasureRow, ReaderDetailsRow


class ErasureRepository:
    """Reads and extends the list of erasures."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def list_all(self) -> tuple[Erasure, ...]:
        """Return the whole list, ordered by subject: this is what travels with an exchange."""
        return tuple(self._read(ErasureRow.subject != ""))

    def find_many(self, subjects: Iterable[str]) -> dict[str, Erasure]:
        """Return the entries about comments (by id) and people (by mark), by subject."""
        return {e.subject: e for e in self._read(is_among(ErasureRow.subject, subjects))}

    def news_in(self, erasures: Iterable[Erasure]) -> tuple[Erasure, ...]:
        """Return the entries that the list would have anew or wider with these."""
        given = tuple(erasures)
        known = self.find_many(erasure.subject for erasure in given)
        wider: dict[str, Erasure] = {}
        for erasure in given:
            before = known.get(erasure.subject)
            joined = _joined(before, erasure) if before else erasure
            if joined != before:
                wider[joined.subject] = known[joined.subject] = joined
        return tuple(wider.values())

    def add_many(self, erasures: Iterable[Erasure]) -> None:
        """Extend the list."""
        rows = (
            {"subject": each.subject, "scope": each.scope, "erased_at": each.erased_at}
            for each in self.news_in(erasures)
        )
        upsert_rows(self._connection, ErasureRow, rows)

    def marks_of(self, details: Iterable[ReaderDetails]) -> dict[EntityId, str]:
        """Return the marks of the readers that have an e-mail address, by comment.

        None while nobody is on the list: the marks are for looking people up there.
        """
        if self._connection.scalar(select(ErasureRow.subject).limit(1)) is None:
            return {}
        key = self._publication_id()
        return {d.comment_id: email_mark(d.email, key) for d in details if normal_email(d.email)}

    def comments_of(self, marks: Iterable[str]) -> Mapping[EntityId, str]:
        """Return the comments that were written by people with these marks."""
        wanted, key = set(marks), self._publication_id()
        if not wanted:
            return {}
        emails = self._connection.scalars(
            select(ReaderDetailsRow.email_key).where(ReaderDetailsRow.email_key != "").distinct()
        )
        known = {email: mark for email in emails if (mark := email_mark(email, key)) in wanted}
        rows = self._connection.execute(
            select(ReaderDetailsRow.comment_id, ReaderDetailsRow.email_key).where(
                is_among(ReaderDetailsRow.email_key, known)
            )
        )
        return {row.comment_id: known[row.email_key] for row in rows}

    def _publication_id(self) -> EntityId:
        return self._connection.scalars(select(PublicationRow.id)).one()

    def _read(self, condition: ColumnElement[bool]) -> list[Erasure]:
        rows = self._connection.execute(
            select(ErasureRow.subject, ErasureRow.scope, ErasureRow.erased_at)
            .where(condition)
            .order_by(ErasureRow.subject)
        )
        return [Erasure(*row) for row in rows]


def _joined(one: Erasure, other: Erasure) -> Erasure:
    """The wider scope and the later time: joining is the same in whatever order."""
    is_wide = ErasureScope.COMMENTS in {one.scope, other.scope}
    scope = ErasureScope.COMMENTS if is_wide else ErasureScope.DETAILS
    return Erasure(one.subject, scope, max(one.erased_at, other.erased_at))
