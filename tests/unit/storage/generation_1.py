"""Makes a library of the first generation out of a new one, by that generation's own migration."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from editor_app.storage import migrate
from editor_app.storage.schema_version import APPLICATION_ID
from editor_app.sync.revision import revision_id

LATER_FIELDS = {
    "image": {"headline", "usage_terms", "city", "created_on", "fingerprint", "added_at"},
}


def take_back_to_generation_1(folder: Path) -> None:
    """Rewrite a closed library as a program of the first generation would have left it.

    Each entity must have one revision. Fields that came later are taken out of them.
    """
    new, old = folder / "library.sqlite3", folder / "library-1.sqlite3"
    _create(old)
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("ATTACH ? AS later", (str(new),))
        for (table,) in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_search_*'"
            " AND name NOT IN ('alembic_version', 'sqlite_sequence')"
        ).fetchall():
            later = _columns(connection, "later", table)
            columns = [each for each in _columns(connection, "main", table) if each in later]
            if table.endswith("_search"):
                columns.append("rowid")
            if not columns:
                continue
            names = ", ".join(columns)
            connection.execute(
                f"INSERT INTO main.{table} ({names}) SELECT {names} FROM later.{table}"  # noqa: S608
            )
        _forget_later_fields(connection)
        connection.commit()
    for leftover in folder.glob("library.sqlite3*"):
        leftover.unlink()
    old.rename(new)


def _columns(connection: sqlite3.Connection, schema: str, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA {schema}.table_info({table})")]


def _create(path: Path) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrate.__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    engine.dispose()


def _forget_later_fields(connection: sqlite3.Connection) -> None:
    connection.row_factory = sqlite3.Row
    for row in connection.execute("SELECT * FROM revision").fetchall():
        fields: dict[str, Any] = json.loads(row["fields"])
        for name in LATER_FIELDS.get(row["entity_type"], ()):
            del fields[name]
        if fields.get("lead"):
            del fields["lead"]["crop"]
        text = json.dumps(fields, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        name = revision_id(
            entity_id=row["entity_id"],
            entity_type=row["entity_type"],
            parents=(),
            fields_json=text,
            op=row["op"],
            device=row["device"],
            time=row["time"],
        )
        connection.execute(
            "UPDATE revision SET id = ?, fields = ? WHERE id = ?", (name, text, row["id"])
        )
        connection.execute(
            "UPDATE entity SET head = ?, heads = ? WHERE id = ?",
            (name, json.dumps([name]), row["entity_id"]),
        )
    connection.execute("UPDATE article SET lead = json_remove(lead, '$.crop')")
