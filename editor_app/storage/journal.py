"""How SQLite keeps its promises when the power goes: by the version of SQLite at hand."""

from __future__ import annotations

from dataclasses import dataclass

WAL_IS_SOUND_SINCE = (3, 51, 3)
"""Before this, two connections that write and checkpoint at the same moment can damage a file
in WAL mode (https://sqlite.org/wal.html, "The WAL-Reset Bug")."""


@dataclass(frozen=True, slots=True)
class Journal:
    """The values of the pragmas ``journal_mode`` and ``synchronous``."""

    mode: str
    synchronous: str


WRITE_AHEAD = Journal("WAL", "FULL")
ROLLBACK = Journal("DELETE", "EXTRA")


def journal_for(version: tuple[int, int, int]) -> Journal:
    """Return the safest journal for a version of SQLite."""
    return WRITE_AHEAD if version >= WAL_IS_SOUND_SINCE else ROLLBACK
