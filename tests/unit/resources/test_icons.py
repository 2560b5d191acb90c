"""The icons can be tinted and drawn by the window."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from defusedxml import ElementTree

from editor_app.resources import resource_path

ICONS = sorted(resource_path("icons").glob("*.svg"))
VOCABULARY = [
    "file-text",
    "file-pen-line",
    "newspaper",
    "circle-check",
    "globe",
    "inbox",
    "send",
    "eye-off",
    "ban",
    "images",
    "trash-2",
    "search",
    "settings",
    "refresh-cw",
    "package-check",
    "list-checks",
    "smartphone",
    "tablet",
    "monitor",
    "printer",
    "share-2",
    "sun",
    "moon",
    "triangle-alert",
    "camera",
    "lock",
    "shield-check",
    "panel-left",
    "list",
    "panel-right",
    "external-link",
    "history",
]


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_icon_has_the_grid_and_one_colour_to_replace(path: Path) -> None:
    text = path.read_text("utf-8")
    root = ElementTree.fromstring(text)
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke") == "currentColor"
    assert set(re.findall(r'(?:fill|stroke)="([^"]+)"', text)) <= {"none", "currentColor"}
    assert "href" not in text


@pytest.mark.parametrize("name", VOCABULARY)
def test_icon_of_the_vocabulary_exists(name: str) -> None:
    assert resource_path("icons", f"{name}.svg").is_file()
