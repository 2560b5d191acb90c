"""The window speaks German as completely as English."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from defusedxml import ElementTree

FILES = ("druckreif_de.ts", "druckreif_en.ts")


def _messages(path: Path) -> list[tuple[str, str, Element]]:
    root = ElementTree.parse(path).getroot()
    assert root is not None
    return [
        (context.findtext("name", ""), message.findtext("source", ""), message)
        for context in root.iter("context")
        for message in context.iter("message")
    ]


@pytest.mark.parametrize("name", FILES)
def test_every_text_of_the_window_is_translated(project_root: Path, name: str) -> None:
    found = _messages(project_root / "resources" / "translations" / name)
    assert found
    open_texts = [
        f"{context}: {source}"
        for context, source, message in found
        if (translation := message.find("translation")) is None
        or translation.get("type") == "unfinished"
        or not "".join(translation.itertext()).strip()
    ]
    assert open_texts == []


def test_no_text_hides_in_an_f_string_where_it_would_not_be_found(project_root: Path) -> None:
    sources = sorted((project_root / "editor_app" / "ui").rglob("*.py"))
    hidden = [
        f"{path.relative_to(project_root)}:{call.lineno}"
        for path in sources
        for string in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "tr"
    ]
    assert sources
    assert hidden == []


@pytest.mark.parametrize("name", FILES)
def test_translation_has_the_texts_of_the_code_and_no_others(
    project_root: Path, tmp_path: Path, name: str
) -> None:
    committed = project_root / "resources" / "translations" / name
    fresh = Path(shutil.copy(committed, tmp_path))
    sources = sorted((project_root / "editor_app" / "ui").rglob("*.py"))
    listed = tmp_path / "sources.txt"
    listed.write_text("\n".join(map(str, sources)), encoding="utf-8")
    subprocess.run(
        [
            Path(sys.executable).parent / "pyside6-lupdate",
            *("-silent", "-no-obsolete", "-locations", "none"),
            *(["-pluralonly"] if name.endswith("_en.ts") else []),
            *(f"@{listed}", "-ts", fresh),
        ],
        check=True,
        capture_output=True,
    )
    in_code = {(context, source) for context, source, _ in _messages(fresh)}
    in_file = {(context, source) for context, source, _ in _messages(committed)}
    assert in_file == in_code, "run `make translations` and translate what is new"
