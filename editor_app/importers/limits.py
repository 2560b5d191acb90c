"""How large, deep and full a file may be before it is taken for an attack or a mistake.

Real pages and exports stay far below these figures; they exist so that a hostile file ends in
a sentence instead of a full memory.
"""

from __future__ import annotations

MEGABYTE = 1024 * 1024

MAX_TEXT_PAGE_BYTES = 8 * MEGABYTE
MAX_HTML_PAGE_BYTES = 32 * MEGABYTE
MAX_MARKDOWN_BYTES = 8 * MEGABYTE
MAX_EXPORT_BYTES = 4096 * MEGABYTE
MAX_ENTRY_BYTES = 64 * MEGABYTE
"""One entry of an export with all its comments: the part that is held in memory."""

MAX_FRONT_MATTER_BYTES = MEGABYTE // 4
MAX_STRUCTURED_DATA_BYTES = 4 * MEGABYTE

MAX_LINES = 200_000
MAX_STREAM_LINE = MEGABYTE
"""Characters in one line of a file of comments."""
MAX_RECORD = 4 * MEGABYTE
"""Characters in one comment with all that a system says of it."""
MAX_FILE_COMMENTS = 2_000_000
MAX_DATABASE_BYTES = 2048 * MEGABYTE
MAX_COMMENTS = 50_000
MAX_FILES = 100_000
MAX_PICTURES_PER_PAGE = 2_000

MAX_DEPTH = 200
"""Levels of elements, lists or folders inside each other."""

MAX_LINE_LENGTH = 400
"""Characters in a line that may still be a heading, a name or a credit: longer ones are text."""
