"""Says whether this installation has all its parts and whether they work together.

A frozen build can lack what the source tree has: a module nobody imports by name, a template, a
font. Its self-test is run on every build and its registries are compared with the source's.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from editor_app import __version__
from editor_app.checks.registry import CHECKS
from editor_app.domain.errors import EditorialError
from editor_app.exporters.registry import EXPORTERS
from editor_app.importers.registry import IMPORTERS
from editor_app.resources import resource_path
from editor_app.services.self_test_journey import travel
from editor_app.storage.engine import sqlite_version

NEEDED_RESOURCES = ("themes/talblatt", "fonts", "icons", "sample/talblatt", "messages/de.toml")


@dataclass(frozen=True, slots=True)
class SelfTestReport:
    """What was found, and every sentence about what is missing."""

    facts: Mapping[str, object]
    problems: tuple[str, ...] = field(default=())

    @property
    def passed(self) -> bool:
        """Whether nothing is missing."""
        return not self.problems


def run_self_test() -> SelfTestReport:
    """Look at all parts and carry one article from import to export in a temporary library."""
    facts: dict[str, object] = {"version": __version__, "sqlite": sqlite_version()}
    problems: list[str] = []
    registries = {"importers": IMPORTERS, "exporters": EXPORTERS, "checks": CHECKS}
    for name, registry in registries.items():
        facts[name] = sorted(registry)
        if not registry:
            problems.append(f"There are no {name}.")
    for name in NEEDED_RESOURCES:
        _note(problems, partial(resource_path, *name.split("/")))
    facts["fonts"] = sorted(path.name for path in _files("fonts", "*.ttf"))
    facts["translations"] = sorted(path.name for path in _files("translations", "*.qm"))
    problems += [f"There are no {name}." for name in ("fonts", "translations") if not facts[name]]
    with tempfile.TemporaryDirectory(prefix="druckreif-") as folder:
        _note(problems, lambda: facts.update(journey=travel(Path(folder))))
    return SelfTestReport(facts, tuple(problems))


def _files(folder: str, pattern: str) -> tuple[Path, ...]:
    try:
        return tuple(resource_path(folder).rglob(pattern))
    except FileNotFoundError:
        return ()


def _note(problems: list[str], step: Callable[[], object]) -> None:
    try:
        step()
    except (EditorialError, OSError, ImportError, LookupError, ValueError) as error:
        problems.append(f"{type(error).__name__}: {error}")
