"""The wheel carries everything the program looks for at run time."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def wheel_contents(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    target = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)],
        cwd=project_root,
        check=True,
        capture_output=True,
    )
    (wheel,) = target.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_wheel_has_every_module(project_root: Path, wheel_contents: set[str]) -> None:
    modules = {
        path.relative_to(project_root).as_posix()
        for path in (project_root / "editor_app").rglob("*.py")
    }
    assert modules <= wheel_contents


def test_wheel_has_every_resource(project_root: Path, wheel_contents: set[str]) -> None:
    shipped = {
        "editor_app/_resources/" + path.relative_to(project_root / "resources").as_posix()
        for path in (project_root / "resources").rglob("*")
        if path.is_file() and path.suffix != ".qm"
    }
    assert shipped
    assert shipped <= wheel_contents


def test_wheel_has_nothing_but_the_program(wheel_contents: set[str]) -> None:
    strangers = {
        name
        for name in wheel_contents
        if not name.startswith(("editor_app/", "druckreif-")) or "__pycache__" in name
    }
    assert strangers == set()
