"""The program finds its files in a checkout, in a wheel and in a frozen build."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor_app import resources
from editor_app.resources import ResourceMissingError, resource_path, resource_root


@pytest.fixture(autouse=True)
def _look_again() -> Iterator[None]:
    resource_root.cache_clear()
    yield
    resource_root.cache_clear()


def test_checkout_uses_the_folder_beside_the_package(project_root: Path) -> None:
    assert resource_root() == project_root / "resources"


def test_part_of_a_path_leads_to_the_file() -> None:
    assert resource_path("icons", "LICENSE.txt").is_file()


def test_installed_package_uses_the_folder_inside_it(tmp_path: Path) -> None:
    package = tmp_path / "editor_app"
    (package / "_resources" / "icons").mkdir(parents=True)
    (package / "__init__.py").touch()
    shutil.copy(resources.__file__, package)
    answer = subprocess.run(
        [
            sys.executable,
            "-c",
            "from editor_app.resources import resource_path; print(resource_path('icons'))",
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(answer.stdout.strip()).samefile(package / "_resources" / "icons")


def test_frozen_build_uses_the_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "editor_app" / "_resources" / "fonts").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource_path("fonts") == tmp_path / "editor_app" / "_resources" / "fonts"


def test_broken_build_says_where_it_looked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(ResourceMissingError, match=str(tmp_path)):
        resource_root()


def test_missing_file_is_named() -> None:
    with pytest.raises(ResourceMissingError, match="no-such-theme"):
        resource_path("themes", "no-such-theme")


@pytest.mark.parametrize("climb", ["../pyproject.toml", "/etc/passwd", "themes/../../README.md"])
def test_no_path_leads_out_of_the_folder(climb: str) -> None:
    with pytest.raises(ValueError, match="Not below"):
        resource_path(climb)
