"""Writes many rows with one statement, which is compiled once for each table.

SQLAlchemy would look up every value of every row by name and by type, which takes longer than
SQLite's own work. Here the values are turned into what is stored column by column.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from operator import itemgetter
from typing import Any, TypeAlias, cast

from sqlalchemy import Connection, TableClause
from sqlalchemy.dialects import sqlite

from editor_app.storage.rows.base import Row

Target: TypeAlias = "type[Row] | TableClause"
Values: TypeAlias = Mapping[str, object]
_Processor: TypeAlias = Callable[[Any], object] | None

_DIALECT = sqlite.dialect()


def insert_rows(connection: Connection, target: Target, rows: Iterable[Values]) -> None:
    """Add rows, each with a value for every column; what has a key that is taken is an error."""
    _write(connection, _insertion(target), target, rows)


def upsert_rows(
    connection: Connection, target: type[Row], rows: Iterable[Values], kept: tuple[str, ...] = ()
) -> None:
    """Add rows, each with a value for every column; those whose key is known are written anew.

    Columns that are ``kept`` stay as they are in a row that is known.
    """
    _write(connection, _upsertion(target, kept), target, rows)


def _write(connection: Connection, statement: str, target: Target, rows: Iterable[Values]) -> None:
    names, processors = _columns(target)
    columns = zip(*map(itemgetter(*names), rows), strict=True)
    stored = (
        column if process is None else map(process, column)
        for column, process in zip(columns, processors, strict=False)
    )
    parameters = list(zip(*stored, strict=True))
    if parameters:
        connection.exec_driver_sql(statement, parameters)


@cache
def _columns(target: Target) -> tuple[tuple[str, ...], tuple[_Processor, ...]]:
    """The columns' names, and what turns a value of each into what is stored."""
    columns = tuple(_table(target).c)
    processors = (column.type.dialect_impl(_DIALECT).bind_processor(_DIALECT) for column in columns)
    return tuple(column.name for column in columns), tuple(processors)


@cache
def _insertion(target: Target) -> str:
    return str(sqlite.insert(_table(target)).compile(dialect=_DIALECT))


@cache
def _upsertion(target: type[Row], kept: tuple[str, ...]) -> str:
    table = _table(target)
    names, _ = _columns(target)
    key = [column.name for column in table.primary_key]
    statement = sqlite.insert(table)
    anew = {name: statement.excluded[name] for name in names if name not in {*key, *kept}}
    upsertion = (
        statement.on_conflict_do_update(index_elements=key, set_=anew)
        if anew
        else statement.on_conflict_do_nothing(index_elements=key)
    )
    return str(upsertion.compile(dialect=_DIALECT))


def _table(target: Target) -> TableClause:
    return target if isinstance(target, TableClause) else cast("TableClause", target.__table__)
