"""Writes many rows with one statement, which is compiled once for each table.

SQLAlchemy would look up every value of every row by name and by type, which takes longer than
SQLite's own work. Here the values are turned into what is stored column by column.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from operator import itemgetter
from typing import Any, TypeAlias, cast

from sqlalchemy import Connection, TableClause, bindparam, column, func, select
from sqlalchemy.dialects import sqlite

from editor_app.storage.rows.base import Row

Target: TypeAlias = "type[Row] | TableClause"
Values: TypeAlias = Mapping[str, object]
Stored: TypeAlias = tuple[Any, ...]
_Processor: TypeAlias = Callable[[Any], object] | None

_DIALECT = sqlite.dialect()


def insert_rows(connection: Connection, target: Target, rows: Iterable[Values]) -> None:
    """Add rows, each with a value for every column; what has a key that is taken is an error."""
    _run(connection, _insertion(target), _stored(target, rows))


def upsert_rows(
    connection: Connection, target: type[Row], rows: Iterable[Values], kept: tuple[str, ...] = ()
) -> None:
    """Add rows, each with a value for every column; those whose key is known are written anew.

    Columns that are ``kept`` stay as they are in a row that is known.
    """
    _run(connection, _upsertion(target, kept), _stored(target, rows))


def upsert_changes(connection: Connection, target: type[Row], rows: Iterable[Values]) -> None:
    """Do the same with rows that have an ``id``, sparing the columns in which nothing changes.

    SQLite writes each index of a column that is written, whether it changes or not.
    """
    stored = _stored(target, rows)
    _run(connection, _upsertion(target, _unchanged(connection, target, stored)), stored)


def _run(connection: Connection, statement: str, stored: list[Stored]) -> None:
    if stored:
        connection.exec_driver_sql(statement, stored)


def _stored(target: Target, rows: Iterable[Values]) -> list[Stored]:
    """The rows' values as they are stored, in the order of the columns."""
    names, processors = _columns(target)
    columns = zip(*map(itemgetter(*names), rows), strict=True)
    stored = (
        values if process is None else map(process, values)
        for values, process in zip(columns, processors, strict=False)
    )
    return list(zip(*stored, strict=True))


def _unchanged(connection: Connection, target: type[Row], stored: list[Stored]) -> tuple[str, ...]:
    """The columns that all rows that are known have just so already."""
    names, _ = _columns(target)
    place = names.index("id")
    anew = {row[place]: row for row in stored}
    known = connection.exec_driver_sql(_selection(target), (json.dumps(list(anew)),)).all()
    pairs = [(row, anew[row[place]]) for row in known]
    return tuple(
        name
        for at, name in enumerate(names)
        if all(before[at] == after[at] for before, after in pairs)
    )


@cache
def _columns(target: Target) -> tuple[tuple[str, ...], tuple[_Processor, ...]]:
    """The columns' names, and what turns a value of each into what is stored."""
    columns = tuple(_table(target).c)
    processors = (each.type.dialect_impl(_DIALECT).bind_processor(_DIALECT) for each in columns)
    return tuple(each.name for each in columns), tuple(processors)


@cache
def _insertion(target: Target) -> str:
    return str(sqlite.insert(_table(target)).compile(dialect=_DIALECT))


@cache
def _selection(target: type[Row]) -> str:
    """All columns, as they are stored, of the rows whose ids are in a JSON list."""
    table = _table(target)
    listed = func.json_each(bindparam("ids")).table_valued(column("value"))
    condition = table.c.id.in_(select(listed.c.value))
    return str(select(table).where(condition).compile(dialect=_DIALECT))


@lru_cache
def _upsertion(target: type[Row], kept: tuple[str, ...]) -> str:
    table = _table(target)
    names, _ = _columns(target)
    key = [each.name for each in table.primary_key]
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
