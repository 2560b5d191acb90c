"""Keeps the full-text index in step with the revisions: one row per entity, named by ``seq``.

A later revision has a higher ``seq``, so that reading the index backwards gives the newest first
without sorting. The index is written when a revision is made, never at an autosave.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, TableClause, bindparam, column, delete, table

from editor_app.storage.bulk import insert_rows
from editor_app.storage.search_text import SearchText


def _index_table(name: str) -> TableClause:
    return table(name, column("rowid"), column("title"), column("body"))


SEARCH_TABLES: Mapping[str, TableClause] = {
    "article": _index_table("article_search"),
    "comment": _index_table("comment_search"),
    "image": _index_table("image_search"),
}
"""The kinds that can be found, and the index of each."""


_CREATE = """
    CREATE VIRTUAL TABLE {name} USING fts5(
        title, body, detail = 'column', prefix = '1 2 3',
        tokenize = 'unicode61 remove_diacritics 2'
    )
"""


def empty_index(connection: Connection) -> None:
    """Make the index of every kind anew, without a row."""
    for index in SEARCH_TABLES.values():
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {index.name}")
        connection.exec_driver_sql(_CREATE.format(name=index.name))


def forget_rows(connection: Connection, kind: str, seqs: Iterable[int]) -> None:
    """Take rows out of the index of a kind."""
    rows = [{"old": seq} for seq in seqs]
    index = SEARCH_TABLES.get(kind)
    if index is not None and rows:
        connection.execute(delete(index).where(index.c.rowid == bindparam("old")), rows)


def index_rows(connection: Connection, kind: str, texts: Iterable[tuple[int, SearchText]]) -> None:
    """Put rows into the index of a kind."""
    index = SEARCH_TABLES.get(kind)
    if index is not None:
        rows = ({"rowid": seq, "title": text.title, "body": text.body} for seq, text in texts)
        insert_rows(connection, index, rows)
