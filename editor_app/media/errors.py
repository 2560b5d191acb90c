"""What can be wrong with a picture file."""

from __future__ import annotations

from editor_app.domain.errors import EditorialError


class PictureError(EditorialError):
    """A file is no picture that can be used."""


class MetadataError(EditorialError):
    """What a picture's file says of it cannot be read; the picture itself can be used."""
