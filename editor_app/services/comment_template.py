"""Saving a file for comments that are to be filled in and imported."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from editor_app.domain.errors import EditorialError
from editor_app.importers.comment_files.template import json_template, table_template

_TEMPLATES: Mapping[str, Callable[[], str]] = {".csv": table_template, ".json": json_template}


class TemplateError(EditorialError):
    """A template could not be saved."""


def save_comment_template(path: Path) -> None:
    """Write a template for comments: CSV or JSON, as the name's ending says.

    Raises TemplateError for another ending, where something lies already, or where nothing can be
    written.
    """
    template = _TEMPLATES.get(path.suffix.lower())
    if template is None:
        raise TemplateError(
            "A template ends in {endings}; “{name}” does not.",
            endings=", ".join(_TEMPLATES),
            name=path.name,
        )
    try:
        with path.open("x", encoding="utf-8", newline="") as file:
            file.write(template())
    except FileExistsError as error:
        raise TemplateError(
            "“{name}” is there already. Choose another name.", name=path.name
        ) from error
    except OSError as error:
        raise TemplateError(
            "“{name}” could not be written: {reason}.",
            name=path.name,
            reason=error.strerror or str(error),
        ) from error
