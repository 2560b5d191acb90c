"""Why a file could not be imported, each in one sentence that a person can act on."""

from __future__ import annotations

from editor_app.domain.errors import EditorialError


class ImportFileError(EditorialError):
    """A file cannot be imported; nothing was changed."""


class UnknownFormatError(ImportFileError):
    """Nobody here reads files of this kind, or no format has this name."""


class FileTooLargeError(ImportFileError):
    """A file is larger, deeper or fuller than anything that was meant to be read."""
