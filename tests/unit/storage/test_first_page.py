"""The first rows of the list, for a quick first paint."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.category import Category
from editor_app.domain.comment import Comment, CommentKind, CommentState
from editor_app.domain.crop import FocalPoint
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse
from editor_app.storage.first_page import first_article_summaries
from editor_app.storage.library import Library
from editor_app.storage.summaries import ArticleFilter
from tests.unit.storage.conftest import NOON, Shelf


@pytest.fixture
def stocked(
    library: Library, new_article: Callable[..., Article], new_comment: Callable[..., Comment]
) -> Library:
    image = Image(EntityId("i"), media_hash="f" * 64, focal_point=FocalPoint(0.3, 0.7))
    articles = [
        new_article(
            f"Artikel {n}",
            status=list(ArticleStatus)[n % 7],
            category_id=EntityId("c") if n % 2 else EntityId("gone"),
            lead=ImageUse(image.id) if n % 3 else None,
            published_at=NOON + timedelta(hours=n) if n % 4 else None,
        )
        for n in range(20)
    ]
    comments = [
        new_comment(articles[n % 3], state=state, kind=kind)
        for n, (state, kind) in enumerate((s, k) for s in CommentState for k in CommentKind)
    ]
    with library.write("test") as unit:
        unit.save(image, Category(EntityId("c"), "Stadt", "stadt", "#00aa00"), *articles, *comments)
    with library.write("test") as unit:
        unit.save_working_copy(replace(articles[4], headline="Getippt", kicker="K", standfirst="S"))
    return library


@pytest.mark.parametrize("limit", [1, 7, 100])
def test_they_are_what_the_list_shows(stocked: Library, limit: int) -> None:
    with stocked.read() as unit:
        expected = unit.articles.list_page(ArticleFilter(), None, limit)
    assert first_article_summaries(stocked.folder, limit) == expected
    assert len(expected) == min(limit, 20)


def test_they_can_be_read_from_a_closed_library(stocked: Library) -> None:
    while_open = first_article_summaries(stocked.folder, 5)
    stocked.close()
    before = {path.name for path in stocked.folder.iterdir()}
    assert {row.headline for row in first_article_summaries(stocked.folder, 5)} >= {"Getippt"}
    assert first_article_summaries(stocked.folder, 5) == while_open
    assert {path.name for path in stocked.folder.iterdir()} == before


def test_an_old_library_has_no_first_page(
    library: Library, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor_app.storage.first_page.SCHEMA_VERSION", 99)
    assert first_article_summaries(library.folder, 5) == ()


_READ = """
import sys
from pathlib import Path
from editor_app.storage.first_page import first_article_summaries
print(len(first_article_summaries(Path(sys.argv[1]), 5)))
heavy = {"sqlalchemy", "alembic", "cattrs", "attr", "filelock", "PySide6"} & set(sys.modules)
assert not heavy, heavy
"""


def test_reading_them_imports_nothing_heavy(stocked: Library) -> None:
    read = subprocess.run(
        [sys.executable, "-c", _READ, str(stocked.folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (read.stdout, read.stderr) == ("5\n", "")


_OPEN = """
import sys
from pathlib import Path
from editor_app.domain.clock import SystemClock
from editor_app.domain.identity import RandomIds
from editor_app.storage.library import Access, Library
Library.open(Path(sys.argv[1]), Access.WRITE, clock=SystemClock(), ids=RandomIds()).close()
assert "sqlalchemy" in sys.modules
assert "alembic" not in sys.modules
"""


def test_opening_a_current_library_does_not_import_alembic(stocked: Library) -> None:
    stocked.close()
    opened = subprocess.run(
        [sys.executable, "-c", _OPEN, str(stocked.folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert opened.stderr == ""
