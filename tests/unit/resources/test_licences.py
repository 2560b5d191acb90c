"""Everything that others made is named, with its version and its licence text."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from editor_app.resources import resource_path

ASSET_LIST = Path(__file__).parents[3] / "packaging" / "assets.toml"

WORKS: list[dict[str, Any]] = tomllib.loads(resource_path("licences.toml").read_text("utf-8"))[
    "work"
]
PACKAGES: list[dict[str, Any]] = tomllib.loads(ASSET_LIST.read_text("utf-8"))["package"]


@pytest.mark.parametrize("work", WORKS, ids=lambda work: work["name"])
def test_licence_text_lies_beside_the_files_and_names_the_licence(work: dict[str, Any]) -> None:
    text = resource_path(*work["file"].split("/")).read_text("utf-8")
    wording = {"OFL-1.1": "SIL OPEN FONT LICENSE Version 1.1", "ISC": "ISC License"}
    assert wording[work["licence"]] in text
    assert work["file"].startswith(work["folder"])


@pytest.mark.parametrize("work", WORKS, ids=lambda work: work["name"])
def test_listed_version_is_the_fetched_one(work: dict[str, Any]) -> None:
    fetched = {package["name"]: package["version"] for package in PACKAGES}
    assert fetched[work["package"]] == work["version"]


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package["name"])
def test_sources_page_names_each_package_with_its_version(package: dict[str, Any]) -> None:
    sources = resource_path("fonts", "SOURCES.md").read_text("utf-8")
    row = next(line for line in sources.splitlines() if f"`{package['name']}`" in line)
    assert f"| {package['version']} |" in row


def test_every_listed_file_is_there_and_no_other() -> None:
    wanted = {"fonts/SOURCES.md"}
    for package in PACKAGES:
        wanted.update(package.get("licence", {}))
        wanted.update(f"{package['target']}/{name}" for name in package.get("copy", ()))
        for name in package.get("unpack", ()):
            wanted.add(f"{package['target']}/{Path(name).stem}.ttf")
    root = resource_path()
    folders = ("fonts", "icons", "themes/talblatt/fonts")
    found = {
        path.relative_to(root).as_posix()
        for folder in folders
        for path in (root / folder).rglob("*")
        if path.is_file()
    }
    assert found == wanted
