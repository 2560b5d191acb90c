"""Importing twice, importing changed files, importing broken ones."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.errors import CancelledError, EditorialError
from editor_app.services.articles import create_article, get_article, save_article
from editor_app.services.import_files import import_files, preview_import
from editor_app.services.session import Session

PAGE = """Stadt

Brückenbau Die Südbrücke wird einspurig

Die Südbrücke am Morgen
Foto: Jule Sander - Agentur Weitblick

Ab Montag steht auf der Südbrücke nur noch eine Spur zur Verfügung. Das teilte das Amt mit.

Kommentare lesen und schreiben, hier klicken

2 Kommentare

  1. Das wird ein langer Winter.

    1. Und ein langer Frühling.

Meist gelesen 7 Tage
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "suedbruecke.txt"
    path.write_text(PAGE, "utf-8")
    return path


def test_an_import_brings_article_picture_and_comments(session: Session, page: Path) -> None:
    outcome = import_files(session, [page])
    assert outcome.created == {"article": 1, "comment": 2, "image": 1}
    article = get_article(session, outcome.article_ids[0])
    assert article.slug == "die-suedbruecke-wird-einspurig"


def test_a_category_of_the_same_name_is_the_same(session: Session, page: Path) -> None:
    (article_id,) = import_files(session, [page]).article_ids
    with session.library.read() as uow:
        (stadt,) = uow.categories.list_all()
        assert uow.articles.get(article_id).category_id == stadt.id


def test_a_second_import_changes_nothing(session: Session, page: Path) -> None:
    first = import_files(session, [page])
    with session.library.read() as uow:
        before = uow.revisions.for_entity(first.article_ids[0])
    second = import_files(session, [page])
    assert not second.changed_anything
    assert second.article_ids == first.article_ids
    with session.library.read() as uow:
        assert uow.revisions.for_entity(first.article_ids[0]) == before


def test_what_was_edited_here_is_never_overwritten(session: Session, page: Path) -> None:
    (article_id,) = import_files(session, [page]).article_ids
    mine = replace(get_article(session, article_id), standfirst="Von mir")
    save_article(session, mine, "edited")
    page.write_text(PAGE.replace("Das teilte das Amt mit.", "Das sagte das Amt."), "utf-8")
    outcome = import_files(session, [page])
    assert outcome.kept == {"article": 1}
    assert get_article(session, article_id) == mine
    assert "edited-here" in {loss.code for loss in outcome.losses}


def test_what_changed_at_the_origin_only_is_updated(session: Session, page: Path) -> None:
    (article_id,) = import_files(session, [page]).article_ids
    page.write_text(PAGE.replace("Das teilte das Amt mit.", "Das sagte das Amt."), "utf-8")
    outcome = import_files(session, [page])
    assert outcome.updated == {"article": 1}
    assert "Das sagte das Amt." in get_article(session, article_id).body


def test_a_rehearsed_import_says_the_same_and_changes_nothing(session: Session, page: Path) -> None:
    rehearsed = preview_import(session, [page])
    with session.library.read() as uow:
        assert not uow.articles.slugs()
        assert not uow.images.list_all()
    real = import_files(session, [page])
    assert rehearsed.created == real.created
    assert rehearsed.article_ids == real.article_ids


def test_an_address_that_is_taken_gets_a_number(session: Session, page: Path) -> None:
    create_article(session, headline="Die Südbrücke wird einspurig")
    (article_id,) = import_files(session, [page]).article_ids
    assert get_article(session, article_id).slug == "die-suedbruecke-wird-einspurig-2"


def test_one_file_that_cannot_be_understood_stops_all(
    session: Session, page: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.xml"
    broken.write_bytes(b"\x00\xff\x00\xfe" * 100)
    with pytest.raises(EditorialError):
        import_files(session, [page, broken])
    with session.library.read() as uow:
        assert not uow.articles.slugs()


def test_a_cancelled_import_leaves_nothing(session: Session, page: Path) -> None:
    with pytest.raises(CancelledError):
        import_files(session, [page], cancelled=lambda: True)
    with session.library.read() as uow:
        assert not uow.articles.slugs()


def test_a_comment_that_came_in_between_gets_a_number_of_its_own(
    session: Session, page: Path
) -> None:
    (article_id,) = import_files(session, [page]).article_ids
    longer = PAGE.replace("  1. Das wird", "  1. Ganz neu.\n\n  2. Das wird").replace(
        "2 Kommentare", "3 Kommentare"
    )
    page.write_text(longer, "utf-8")
    import_files(session, [page])
    with session.library.read() as uow:
        numbers = {c.text: c.number for c in uow.comments.for_article(article_id)}
    assert numbers["Das wird ein langer Winter."] == "1"
    assert len(set(numbers.values())) == len(numbers) == 3
