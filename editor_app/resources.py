"""Finds the files that travel with the program: themes, icons, fonts, translations, samples.

They live in one folder with three homes. In a checkout it is ``resources/`` beside the
package, in a wheel ``editor_app/_resources/``, and in a frozen build the same folder below
the bundle. Everything that opens a shipped file asks here, so that no other module needs
to know in which of the three it runs.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

_PACKAGED = "_resources"


class ResourceMissingError(FileNotFoundError):
    """A file that should have come with the program is not there: a broken installation."""


@cache
def resource_root() -> Path:
    """Return the folder that holds all shipped files.

    Raises ResourceMissingError naming every place that was looked at.
    """
    package = Path(__file__).resolve().parent
    candidates = [package / _PACKAGED, package.parent / "resources"]
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        candidates = [Path(frozen) / "editor_app" / _PACKAGED]
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    places = ", ".join(str(candidate) for candidate in candidates)
    message = f"The program's files are missing; looked in: {places}"
    raise ResourceMissingError(message)


def resource_path(*parts: str) -> Path:
    """Return the file or folder ``parts`` below the shipped files.

    ``resource_path("themes", "talblatt", "theme.css")``. A part that climbs out of the
    folder is a mistake of the caller and raises ValueError; a path that does not exist
    raises ResourceMissingError with the full path.
    """
    root = resource_root()
    path = root.joinpath(*parts)
    if not path.resolve().is_relative_to(root.resolve()):
        message = f"Not below the program's files: {'/'.join(parts)}"
        raise ValueError(message)
    if not path.exists():
        message = f"Missing from the installation: {path}"
        raise ResourceMissingError(message)
    return path
