"""Why a package could not be written, in sentences that a person can act on."""

from __future__ import annotations

from editor_app.domain.errors import EditorialError


class ExportError(EditorialError):
    """A package could not be written; what lay at the target is untouched."""


class UnknownExporterError(ExportError):
    """There is no target of this name."""
