"""Every sentence for people has its German, with the same values in it."""

from __future__ import annotations

import ast
import string
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GERMAN = tomllib.loads((ROOT / "resources" / "messages" / "de.toml").read_text("utf-8"))


def _calls() -> Iterator[tuple[str, str]]:
    """Each template with the place it stands: arguments of message(…) and of …Error(…)."""
    for path in sorted((ROOT / "editor_app").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        constants = {
            target.id: node.value.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign)
            and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args and _is_sentence(node.func):
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value, f"{path.relative_to(ROOT)}:{node.lineno}"
                elif isinstance(first, ast.Name) and first.id in constants:
                    yield constants[first.id], f"{path.relative_to(ROOT)}:{node.lineno}"


def _is_sentence(function: ast.expr) -> bool:
    name = function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")
    return name == "message" or name in EDITORIAL_ERRORS


def _editorial_errors() -> frozenset[str]:
    """The names of EditorialError and of everything derived from it."""
    found = {"EditorialError"}
    classes = [
        (node.name, {base.id for base in node.bases if isinstance(base, ast.Name)})
        for path in (ROOT / "editor_app").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
    ]
    while new := {name for name, bases in classes if bases & found} - found:
        found |= new
    return frozenset(found)


EDITORIAL_ERRORS = _editorial_errors()
SENTENCES = dict(_calls())


def _values(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_there_are_sentences_to_translate() -> None:
    assert "The headline is missing." in SENTENCES


def test_every_sentence_has_its_german() -> None:
    missing = [f"{place}: {text}" for text, place in SENTENCES.items() if text not in GERMAN]
    assert not missing, "\n".join(missing)


def test_no_translation_is_left_without_its_sentence() -> None:
    assert not [text for text in GERMAN if text not in SENTENCES]


@pytest.mark.parametrize("template", GERMAN)
def test_both_languages_name_the_same_values(template: str) -> None:
    assert _values(template) == _values(GERMAN[template])
