"""A benchmark's table says truthfully whether a promise is kept."""

from __future__ import annotations

import ast
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from benchmarks.__main__ import PREFIX, available, main, table
from benchmarks.measure import percentile
from benchmarks.row import Row


def test_ratio_is_judged_where_there_is_a_yardstick() -> None:
    assert Row("start", ours=130.0, theirs=100.0, target=1.3).kept is True
    assert Row("start", ours=131.0, theirs=100.0, target=1.3).kept is False


def test_time_itself_is_judged_without_a_yardstick() -> None:
    assert Row("search", ours=30.0, theirs=None, target=30.0).kept is True
    assert Row("search", ours=30.1, theirs=None, target=30.0).kept is False


def test_nothing_is_judged_where_nothing_is_promised() -> None:
    assert Row("memory", ours=12.0, theirs=10.0, target=None, unit="MB").kept is None


@pytest.mark.parametrize(
    ("share", "expected"), [(0.0, 1.0), (0.5, 50.0), (0.99, 99.0), (1.0, 100.0)]
)
def test_percentile_takes_the_nearest_rank(share: float, expected: float) -> None:
    assert percentile([float(value) for value in range(100, 0, -1)], share) == expected


def test_table_shows_both_sides_and_the_verdict() -> None:
    page = StringIO()
    rows = [Row("export", 700.0, 1000.0, 0.7), Row("search", 31.0, None, 30.0)]
    Console(file=page, width=160).print(table("Speed", rows))
    text = page.getvalue()
    assert "0.70 ×" in text
    assert "kept" in text
    assert "missed" in text


def test_unknown_benchmark_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["no-such-benchmark"])
    assert stopped.value.code == 2
    assert "no-such-benchmark" in capsys.readouterr().err


def test_every_benchmark_can_be_run_and_has_a_title(project_root: Path) -> None:
    for name in available():
        text = (project_root / "benchmarks" / f"{PREFIX}{name}.py").read_text(encoding="utf-8")
        module = ast.parse(text)  # not imported: some need Qt
        assert ast.get_docstring(module)
        assert "run" in {node.name for node in module.body if isinstance(node, ast.FunctionDef)}
