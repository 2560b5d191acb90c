"""What the project's own files promise about installing it."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

LOCK_FILES = ("base", "ui", "test", "dev", "node", "setup")
PINNED = re.compile(r"^([a-z0-9-]+)==([^ ;\\]+)", re.MULTILINE)


def _lock(root: Path, name: str) -> str:
    return (root / "requirements" / f"{name}.txt").read_text(encoding="utf-8")


def _pins(root: Path, name: str) -> set[tuple[str, str]]:
    return set(PINNED.findall(_lock(root, name)))


@pytest.mark.parametrize("name", LOCK_FILES)
def test_every_locked_package_has_a_hash(project_root: Path, name: str) -> None:
    blocks = re.split(r"^(?=[a-z0-9-]+==)", _lock(project_root, name), flags=re.MULTILINE)
    pinned = [block for block in blocks if PINNED.match(block)]
    assert pinned
    assert [block.splitlines()[0] for block in pinned if "--hash=sha256:" not in block] == []


@pytest.mark.parametrize("name", LOCK_FILES)
def test_lock_file_names_no_address(project_root: Path, name: str) -> None:
    assert "://" not in _lock(project_root, name)
    assert "--index" not in _lock(project_root, name)


def test_node_lock_names_no_address_to_fetch_from(project_root: Path) -> None:
    text = (project_root / "tests" / "node" / "package-lock.json").read_text(encoding="utf-8")
    packages = json.loads(text)["packages"]
    assert len(packages) > 2
    assert [name for name, entry in packages.items() if "resolved" in entry] == []
    assert [name for name, entry in packages.items() if name and "integrity" not in entry] == []


def test_all_environments_agree_on_versions(project_root: Path) -> None:
    widest = _pins(project_root, "dev")
    for narrower in ("base", "ui", "test"):
        assert _pins(project_root, narrower) <= widest


def test_program_without_window_needs_no_qt(project_root: Path) -> None:
    for name in ("base", "test"):
        assert "pyside6" not in _lock(project_root, name)
    assert "pyside6==6.11.3" in _lock(project_root, "ui")


def test_every_dependency_is_locked(project_root: Path) -> None:
    project = tomllib.loads((project_root / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = {
        re.split(r"[\[><=!~ ]", line)[0].lower() for line in project["project"]["dependencies"]
    }
    assert wanted <= {name for name, _ in _pins(project_root, "base")}
