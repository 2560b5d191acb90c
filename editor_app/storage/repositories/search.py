"""Search as one types: all words, the last one unfinished, newest first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from heapq import nlargest

from sqlalchemy import ColumnElement, Connection, Select, false, func, literal_column, select

from editor_app.domain.identity import EntityId
from editor_app.storage.rows.history import EntityRow, RevisionRow
from editor_app.storage.search_index import SEARCH_TABLES
from editor_app.storage.summaries import SearchHit

_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 12
_EXCERPT_WORDS = 12
_BODY_COLUMN = 1


def search(
    connection: Connection, words: str, limit: int, kinds: Collection[str] = tuple(SEARCH_TABLES)
) -> tuple[SearchHit, ...]:
    """Return at most ``limit`` entities that contain all words, the newest first.

    The last word may be unfinished. Without a letter or digit in ``words`` nothing is found.
    """
    query = match_query(words)
    if not query:
        return ()
    found: list[tuple[int, SearchHit]] = []
    for kind in kinds:
        found += _hits(connection, kind, query, limit)
    return tuple(hit for _, hit in nlargest(limit, found, key=lambda pair: pair[0]))


def match_query(words: str) -> str:
    """Return the query in FTS5's language, each word quoted, the last one as a prefix.

    A word is what the index takes for one, letters and digits: the index knows no phrases
    (https://sqlite.org/fts5.html, sections 3 and 4.3.1).
    """
    found = _WORD.findall(unicodedata.normalize("NFC", words))[:_MOST_WORDS]
    return " ".join(f'"{word}"' for word in found) + "*" if found else ""


def contains_words(kind: str, words: str) -> ColumnElement[bool]:
    """Return the condition that an EntityRow of a kind contains all words."""
    query = match_query(words)
    if not query:
        return false()
    return EntityRow.seq.in_(select(SEARCH_TABLES[kind].c.rowid).where(_matches(kind, query)))


def ids_with_words(kind: str, words: str) -> Select[EntityId]:
    """Return the query for the ids of all entities that contain all words."""
    statement = select(RevisionRow.entity_id)
    query = match_query(words)
    if not query:
        return statement.where(false())
    places = select(SEARCH_TABLES[kind].c.rowid).where(_matches(kind, query))
    return statement.where(RevisionRow.seq.in_(places))


def is_found_often(connection: Connection, kind: str, words: str, often: int) -> bool:
    """Return whether more than ``often`` entities contain all words; costs no more than that."""
    query = match_query(words)
    if not query:
        return False
    places = select(SEARCH_TABLES[kind].c.rowid).where(_matches(kind, query)).limit(often + 1)
    return (connection.scalar(select(func.count()).select_from(places.subquery())) or 0) > often


def _hits(connection: Connection, kind: str, query: str, limit: int) -> list[tuple[int, SearchHit]]:
    index = SEARCH_TABLES[kind]
    excerpt = func.snippet(literal_column(index.name), _BODY_COLUMN, "", "", "…", _EXCERPT_WORDS)
    rows = connection.execute(
        select(index.c.rowid, RevisionRow.entity_id, index.c.title, excerpt)
        .join(RevisionRow, RevisionRow.seq == index.c.rowid)
        .where(_matches(kind, query))
        .order_by(index.c.rowid.desc())
        .limit(limit)
    )
    return [(row[0], SearchHit(kind, row[1], row[2], " ".join(row[3].split()))) for row in rows]


def _matches(kind: str, query: str) -> ColumnElement[bool]:
    return literal_column(SEARCH_TABLES[kind].name).op("MATCH", is_comparison=True)(query)
