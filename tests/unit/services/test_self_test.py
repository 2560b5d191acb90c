"""The self-test passes here and fails where something is missing."""

from __future__ import annotations

import pytest

from editor_app.domain.errors import EditorialError
from editor_app.services import self_test
from editor_app.services.self_test import SelfTestReport, run_self_test


def test_this_tree_passes_its_own_test() -> None:
    report = run_self_test()
    assert [problem for problem in report.problems if "translations" not in problem] == []
    assert {"markdown", "page", "wxr"} <= set(names_of(report, "importers"))
    assert "site" in names_of(report, "exporters")


def names_of(report: SelfTestReport, registry: str) -> list[str]:
    names = report.facts[registry]
    assert isinstance(names, list)
    return names


def test_a_missing_part_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_test, "NEEDED_RESOURCES", ("themes/nirgends",))
    monkeypatch.setattr(self_test, "IMPORTERS", {})
    report = run_self_test()
    assert not report.passed
    assert any("nirgends" in problem for problem in report.problems)
    assert "There are no importers." in report.problems


def test_an_article_that_gets_stuck_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def stuck(_folder: object) -> None:
        raise EditorialError("Stuck.")

    monkeypatch.setattr(self_test, "travel", stuck)
    assert "EditorialError: Stuck." in run_self_test().problems
