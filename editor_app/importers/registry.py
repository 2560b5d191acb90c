"""Finds the importers: one module each, which registers itself with a decorator."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

import editor_app.importers
from editor_app.importers.bounded_file import read_head
from editor_app.importers.contract import Importer
from editor_app.importers.errors import UnknownFormatError

AUTOMATIC = "auto"

ImporterType = TypeVar("ImporterType", bound=Importer)

_registered: dict[str, Importer] = {}


class _Importers(Mapping[str, Importer]):
    """All importers by name; the modules are loaded when somebody asks for the first time."""

    def __init__(self) -> None:
        self._is_complete = False

    def __getitem__(self, name: str) -> Importer:
        return self._all()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._all()))

    def __len__(self) -> int:
        return len(self._all())

    def _all(self) -> Mapping[str, Importer]:
        if not self._is_complete:
            for module in pkgutil.iter_modules(editor_app.importers.__path__):
                if not module.ispkg:
                    importlib.import_module(f"editor_app.importers.{module.name}")
            self._is_complete = True
        return _registered


IMPORTERS: Mapping[str, Importer] = _Importers()


def importer(kind: type[ImporterType]) -> type[ImporterType]:
    """Register a class as an importer."""
    instance = kind()
    _registered[instance.name] = instance
    return kind


def find_importer(path: Path, format_name: str = AUTOMATIC) -> Importer:
    """Return the importer of that name, or with ``auto`` the one that recognises the file.

    Raises UnknownFormatError when there is none, ImportFileError when the file cannot be read.
    """
    head = read_head(path)
    if format_name != AUTOMATIC:
        found = IMPORTERS.get(format_name)
        if found is None:
            raise UnknownFormatError(
                "There is no format “{format}”; known are {names}.",
                format=format_name,
                names=", ".join((AUTOMATIC, *IMPORTERS)),
            )
        return found
    for candidate in IMPORTERS.values():
        if candidate.recognises(path, head):
            return candidate
    raise UnknownFormatError("“{name}” is in no format that can be read here.", name=path.name)
