"""How far reading has come in a file, counted in bytes."""

from __future__ import annotations

from editor_app.importers.contract import ImportContext


class FileProgress:
    """Tells how many bytes of all passes over a file have been read."""

    def __init__(self, total: int, context: ImportContext) -> None:
        """``total`` is the file's size times the number of passes."""
        self._total = total
        self._done = 0
        self._context = context

    def advance(self, count: int) -> None:
        """Count bytes that were read."""
        self._done += count
        self._context.report(min(self._done, self._total), self._total)
