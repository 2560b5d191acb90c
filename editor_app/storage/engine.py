"""SQLAlchemy's engine over our own connections, with transactions begun by us.

The driver's habit of beginning transactions by itself is switched off; SQLAlchemy's events begin
them (https://docs.sqlalchemy.org/en/21/dialects/sqlite.html, "Serializable isolation").
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from editor_app.storage import sqlite_module


class Begin(StrEnum):
    """How transactions begin: a writer takes its place at once, a reader takes none."""

    READING = "BEGIN"
    WRITING = "BEGIN IMMEDIATE"


_POOLED = 8


def make_engine(connect: Callable[[], sqlite_module.Connection], begin: Begin) -> Engine:
    """Return an engine whose connections may be used by any thread, one thread at a time."""
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlite_module.SQLITE,
        creator=connect,
        poolclass=QueuePool,
        pool_size=_POOLED,
        max_overflow=-1,
        hide_parameters=True,  # an error that is shown or logged names no reader
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin.value)

    return engine


def sqlite_version() -> str:
    """Return the version of SQLite in use, e.g. ``3.53.4``."""
    return ".".join(str(part) for part in sqlite_module.SQLITE_VERSION)
