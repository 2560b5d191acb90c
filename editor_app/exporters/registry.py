"""Finds the exporters: one module each, which registers itself with a decorator."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from typing import TypeVar

import editor_app.exporters
from editor_app.exporters.contract import Exporter
from editor_app.exporters.errors import UnknownExporterError

ExporterType = TypeVar("ExporterType", bound=Exporter)

_registered: dict[str, Exporter] = {}


class _Exporters(Mapping[str, Exporter]):
    """All exporters by name; the modules are loaded when somebody asks for the first time."""

    def __init__(self) -> None:
        self._is_complete = False

    def __getitem__(self, name: str) -> Exporter:
        return self._all()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._all()))

    def __len__(self) -> int:
        return len(self._all())

    def _all(self) -> Mapping[str, Exporter]:
        if not self._is_complete:
            for module in pkgutil.iter_modules(editor_app.exporters.__path__):
                if not module.ispkg:
                    importlib.import_module(f"editor_app.exporters.{module.name}")
            self._is_complete = True
        return _registered


EXPORTERS: Mapping[str, Exporter] = _Exporters()


def exporter(kind: type[ExporterType]) -> type[ExporterType]:
    """Register a class as an exporter."""
    instance = kind()
    _registered[instance.name] = instance
    return kind


def find_exporter(name: str) -> Exporter:
    """Return the exporter of that name; raises UnknownExporterError naming those there are."""
    found = EXPORTERS.get(name)
    if found is None:
        raise UnknownExporterError(
            "There is no target “{format}”; known are {names}.",
            format=name,
            names=", ".join(EXPORTERS),
        )
    return found
