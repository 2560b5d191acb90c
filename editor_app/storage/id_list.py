"""Many ids in one statement: handed over as one JSON value, so that the statement stays the same.

A list of placeholders would be compiled anew for each length and has an upper limit.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, Text, column, func, select


def is_among(attribute: SQLColumnExpression[Any], values: Iterable[str]) -> ColumnElement[bool]:
    """Return the condition that a text column has one of the values."""
    listed = func.json_each(json.dumps(list(values))).table_valued(column("value", Text))
    return attribute.in_(select(listed.c.value))
