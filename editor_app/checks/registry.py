"""Finds the checks: one module each, which registers itself with a decorator."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping

import editor_app.checks
from editor_app.checks.contract import Check, CheckContext, CheckFunction, Finding, Severity

_registered: dict[str, Check] = {}


class _Checks(Mapping[str, Check]):
    """All checks by name; the modules are loaded when somebody asks for the first time."""

    def __init__(self) -> None:
        self._is_complete = False

    def __getitem__(self, name: str) -> Check:
        return self._all()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._all()))

    def __len__(self) -> int:
        return len(self._all())

    def _all(self) -> Mapping[str, Check]:
        if not self._is_complete:
            for module in pkgutil.iter_modules(editor_app.checks.__path__):
                importlib.import_module(f"editor_app.checks.{module.name}")
            self._is_complete = True
        return _registered


CHECKS: Mapping[str, Check] = _Checks()


def check(name: str, severity: Severity) -> Callable[[CheckFunction], CheckFunction]:
    """Register a function as the check of that name."""

    def register(find: CheckFunction) -> CheckFunction:
        _registered[name] = Check(name, severity, find)
        return find

    return register


def run_checks(context: CheckContext) -> tuple[Finding, ...]:
    """Return what all checks find, what blocks first, otherwise in the order of their names."""
    findings = [
        Finding(
            check=name,
            severity=registered.severity,
            message=problem.message,
            field=problem.field,
            entity_id=context.article.id,
            image_id=problem.image_id,
        )
        for name, registered in CHECKS.items()
        for problem in registered.find(context)
    ]
    return tuple(sorted(findings, key=lambda finding: finding.severity is not Severity.BLOCKED))
