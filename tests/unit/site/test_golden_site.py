"""The whole site of a small newspaper, compared file by file with the tree in tests/golden/site.

A change of a template or style shows up here as the change it makes to pages. When it is meant:
``UPDATE_GOLDEN=1 python -m pytest tests/unit/site/test_golden_site.py``, then read the diff.
Fonts and pictures are not in the tree; ``paths.txt`` names every file of the site.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from editor_app.site.assets import STYLE_SHEET
from editor_app.site.renderer import SiteRenderer
from tests.unit.site.newspaper import newspaper

INDEX = "paths.txt"


def _site() -> dict[str, str]:
    renderer = SiteRenderer(newspaper())
    texts = {path: render() for path, render in renderer.texts()}
    texts[STYLE_SHEET] = renderer.theme_file(STYLE_SHEET).decode()
    texts[INDEX] = "".join(f"{path}\n" for path in renderer.paths())
    return texts


@pytest.fixture(scope="module")
def golden(project_root: Path) -> Path:
    folder = project_root / "tests" / "golden" / "site"
    if os.environ.get("UPDATE_GOLDEN"):
        shutil.rmtree(folder, ignore_errors=True)
        for path, text in _site().items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8", newline="\n")
    return folder


def test_the_site_has_just_the_files_of_the_tree(golden: Path) -> None:
    files = {path.relative_to(golden).as_posix() for path in golden.rglob("*") if path.is_file()}

    assert files == set(_site())


@pytest.mark.parametrize("path", sorted(_site()))
def test_every_file_is_as_it_was(golden: Path, path: str) -> None:
    assert _site()[path].splitlines() == (golden / path).read_text("utf-8").splitlines()
