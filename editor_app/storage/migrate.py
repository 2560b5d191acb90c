"""Brings a library's tables to this program's generation. The only module that imports Alembic.

Alembic is slow to import, so this is imported when a library is created or an old one opened.
"""

from __future__ import annotations

from pathlib import Path
from typing import cast

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine

from editor_app.storage.errors import LibraryDamagedError
from editor_app.storage.schema_version import APPLICATION_ID, NEEDED_PROGRAM
from editor_app.storage.sqlite_module import Connection as DriverConnection

_NOTE_PROGRAM = """
    INSERT INTO setting (key, value) VALUES ('needs_program', ?)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""


def migrate(engine: Engine, folder: str) -> None:
    """Run all migrations that the library has not seen, in one transaction.

    Foreign keys are not enforced meanwhile, as tables may be rebuilt; they are checked at the
    end. Raises LibraryDamagedError, and changes nothing, when they do not hold.
    """
    with engine.connect() as connection:
        driver = cast("DriverConnection", connection.connection.driver_connection)
        # Inside a transaction this pragma would do nothing, so it goes past SQLAlchemy.
        driver.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                _upgrade(connection)
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise LibraryDamagedError(
                        "The library “{name}” could not be brought to this version."
                        " Nothing was changed.",
                        name=folder,
                    )
        finally:
            driver.execute("PRAGMA foreign_keys = ON")


def _upgrade(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(_NOTE_PROGRAM, (NEEDED_PROGRAM,))
