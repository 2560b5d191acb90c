"""Where a package is built, and how it comes to its place: all at once, or not at all.

It grows under a temporary name beside the target, so that the last step is a rename, which a
file system does completely or not. What lay at the target before keeps existing under a number.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from editor_app.exporters.errors import ExportError

_LIBRARY_FILE = "library.sqlite3"


@dataclass(slots=True)
class Place:
    """A target and the temporary name beside it; ``previous`` is known once it is finished."""

    target: Path
    temporary: Path
    previous: Path | None = None


@contextmanager
def place_for(target: Path) -> Iterator[Place]:
    """Give a place to build in; at a normal end it becomes the target, otherwise nothing is left.

    Raises ExportError for a target that must not be replaced.
    """
    target = Path(os.path.abspath(target))  # noqa: PTH100 (resolve() would follow a link)
    _refuse_what_is_not_ours(target)
    made = _make_parents(target.parent)
    place = Place(target, target.with_name(f".{target.name}.{secrets.token_hex(4)}.part"))
    try:
        yield place
        place.previous = _put_in_place(place.temporary, target)
    except BaseException:
        _remove(place.temporary)
        for folder in made:
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise


def _put_in_place(temporary: Path, target: Path) -> Path | None:
    previous = None
    if target.is_dir() and not target.is_symlink() and not any(target.iterdir()):
        target.rmdir()
    elif os.path.lexists(target):
        previous = _next_number(target)
        target.rename(previous)
    try:
        temporary.rename(target)
    except OSError:
        if previous is not None:
            previous.rename(target)
        raise
    _remember(target.parent)
    return previous


def _next_number(target: Path) -> Path:
    """Return ``site.1`` for a folder, ``site.1.zip`` for a file, or the next free number."""
    is_folder = target.is_dir()
    stem, ending = (target.name, "") if is_folder else (target.stem, target.suffix)
    number = 1
    while os.path.lexists(candidate := target.with_name(f"{stem}.{number}{ending}")):
        number += 1
    return candidate


def _refuse_what_is_not_ours(target: Path) -> None:
    here = Path.cwd()
    if target in {Path.home(), here, *here.parents, *Path.home().parents}:
        raise ExportError(
            "“{name}” cannot be replaced by a package. Name a new folder in it.", name=str(target)
        )
    if any((folder / _LIBRARY_FILE).exists() for folder in (target, *target.parents)):
        raise ExportError(
            "“{name}” belongs to a library. Choose a folder outside of it.", name=str(target)
        )


def _make_parents(folder: Path) -> list[Path]:
    """Make the folder and return what was made, deepest first."""
    missing = []
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    for parent in reversed(missing):
        parent.mkdir()
    return missing


def _remember(folder: Path) -> None:
    """Have the rename itself survive a power cut, where the system can."""
    if hasattr(os, "O_DIRECTORY"):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
