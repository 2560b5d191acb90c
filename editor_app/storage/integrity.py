"""Looks for damage in a library: broken pages, dangling references, rows that do not add up.

The search index is only looked at as tables: SQLite's own check of an index reads every text
again, which takes ten times as long, and the index can be made anew at any time.
"""

from __future__ import annotations

from editor_app.storage.sqlite_module import Connection, SqliteError

_PLAIN_TABLES = """
    SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
    AND name NOT LIKE 'sqlite_%'
"""

_UNKNOWN_ENTITIES = """
    SELECT (SELECT count(*) FROM (SELECT DISTINCT entity_id FROM revision))
         - (SELECT count(*) FROM entity)
"""

_ROWS_THAT_DO_NOT_ADD_UP = """
    SELECT type FROM (
        SELECT type, -count(*) AS rows FROM entity WHERE is_deleted = 0 GROUP BY type
        UNION ALL SELECT 'publication', count(*) FROM publication
        UNION ALL SELECT 'person', count(*) FROM person
        UNION ALL SELECT 'category', count(*) FROM category
        UNION ALL SELECT 'image', count(*) FROM image
        UNION ALL SELECT 'article', count(*) FROM article
        UNION ALL SELECT 'comment', count(*) FROM comment WHERE is_deleted = 0
    ) GROUP BY type HAVING sum(rows) <> 0
"""


def has_broken_pages(connection: Connection) -> bool:
    """Return whether a page of the file cannot be read or is not what it should be."""
    try:
        names = [row[0] for row in connection.execute(_PLAIN_TABLES)]
        return not names or any(
            connection.execute(f"PRAGMA quick_check('{name}')").fetchall() != [("ok",)]
            for name in names
        )
    except SqliteError:
        return True


def has_broken_rows(connection: Connection) -> bool:
    """Return whether what is shown does not fit the history, as far as counting tells."""
    try:
        return (
            connection.execute("PRAGMA foreign_key_check").fetchone() is not None
            or connection.execute(_UNKNOWN_ENTITIES).fetchone()[0] != 0
            or connection.execute(_ROWS_THAT_DO_NOT_ADD_UP).fetchone() is not None
        )
    except SqliteError:
        return True
