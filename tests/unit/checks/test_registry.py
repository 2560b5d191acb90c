"""What holds for every check, those that are yet to be written included."""

from __future__ import annotations

import ast
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import editor_app.checks
from editor_app.checks.contract import Problem, Severity
from editor_app.checks.registry import CHECKS, run_checks
from tests.unit.checks.articles import good_context

FOLDER = Path(editor_app.checks.__path__[0])
FIELDS = {
    *("headline", "body", "category", "authors", "slug", "standfirst", "related", "status"),
    *("search_description", "lead", "body.link", "kicker", "subheadline", "published_at"),
    *(
        f"{place}.{part}"
        for place in ("lead", "body", "gallery", "social")
        for part in ("image", "credit", "alt", "caption", "file", "licence")
    ),
}


def _decorated() -> dict[str, str]:
    """The names given to the decorator, with the file each stands in."""
    names: dict[str, str] = {}
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef):
                for decorator in node.decorator_list:
                    if isinstance(decorator, ast.Call) and isinstance(
                        decorator.args[0], ast.Constant
                    ):
                        names[str(decorator.args[0].value)] = path.stem
    return names


def test_every_file_with_a_check_is_found() -> None:
    assert set(CHECKS) == set(_decorated())
    assert len(CHECKS) >= 24


@pytest.mark.parametrize("name", sorted(_decorated()))
def test_check_is_named_after_its_file(name: str) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
    assert _decorated()[name] == name.replace("-", "_")
    assert CHECKS[name].find.__doc__


TEXT = st.text(alphabet=st.sampled_from(list("ab \n#-=`~[]()!:1.*_>|\\&{}ä\u202e")), max_size=80)


@pytest.mark.parametrize("name", sorted(_decorated()))
@given(text=TEXT, is_empty=st.booleans())
def test_check_says_something_sensible_about_any_article(
    name: str, text: str, is_empty: bool
) -> None:
    context = good_context(headline=text, standfirst=text, body=text, slug=text, related_ids=())
    if is_empty:
        context = replace(
            context, images={}, article_slugs={}, article_states={}, categories={}, people={}
        )
    for problem in CHECKS[name].find(context):
        assert isinstance(problem, Problem)
        assert problem.field in FIELDS
        german = problem.message.in_language("de")
        assert german != str(problem.message)
        assert german.endswith(".")


@given(TEXT)
def test_same_article_gives_the_same_findings(body: str) -> None:
    context = good_context(body=body)
    assert run_checks(context) == run_checks(context)


def test_severities_are_what_the_command_line_shows() -> None:
    assert {severity.value for severity in Severity} == {"blocked", "hint"}
