"""What makes a file a library of this program, and of which generation.

``application_id`` and ``user_version`` stand in the header of every SQLite file
(https://sqlite.org/fileformat2.html, section 1.3).
"""

from __future__ import annotations

APPLICATION_ID = 0x4472_6B72
"""The letters ``Drkr``."""

MEDIA_APPLICATION_ID = 0x4472_6B6D
"""The letters ``Drkm``."""

SCHEMA_VERSION = 3
"""The number of the latest migration."""

NEEDED_PROGRAM = "0.1.0"
"""The first version of this program that reads libraries of this generation."""
