"""Which SQLite this program runs on: the bundled current one where there is one.

Nothing here knows SQLAlchemy, so that the first page can be read before it is imported.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import Any, TypeAlias

Connection: TypeAlias = Any
"""A DB-API connection; ``pysqlite3`` has no type hints, and ``sqlite3`` is its twin."""


def _load() -> ModuleType:
    try:
        return import_module("pysqlite3.dbapi2")
    except ImportError:
        return import_module("sqlite3")


SQLITE = _load()
SQLITE_VERSION: tuple[int, int, int] = SQLITE.sqlite_version_info
SqliteError: type[Exception] = SQLITE.Error
"""What SQLite raises when it cannot read or write."""
