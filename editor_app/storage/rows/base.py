"""What all rows share."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Text
from sqlalchemy.orm import DeclarativeBase

from editor_app.domain.identity import EntityId
from editor_app.storage.column_types import Day, UtcDateTime


class Row(DeclarativeBase):
    """A row of the library."""

    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads a plain dict here
        str: Text(),
        EntityId: Text(),
        datetime: UtcDateTime(),
        date: Day(),
    }
