"""How widely an image is used."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageUse
from editor_app.services.add_pictures import add_picture
from editor_app.services.articles import create_article, get_article, restore_fields, save_article
from editor_app.services.image_uses import count_other_articles
from editor_app.services.images import find_images
from editor_app.services.session import Session
from tests.unit.services.pictures import draw_picture


def test_other_articles_are_counted_once_each(session: Session, tmp_path: Path) -> None:
    image = add_picture(session, draw_picture(tmp_path))
    mine = create_article(session)
    for article in (mine, create_article(session), create_article(session)):
        body = f"![](image:{image.id})"
        save_article(session, replace(article, lead=ImageUse(image.id), body=body), "kept")
    assert count_other_articles(session, image.id, mine.id) == 2
    assert count_other_articles(session, EntityId("gone"), mine.id) == 0


def test_images_come_in_the_order_in_which_they_are_named(session: Session, tmp_path: Path) -> None:
    image = add_picture(session, draw_picture(tmp_path))
    assert find_images(session, [EntityId("gone"), image.id, image.id]) == (image,)


def test_fields_of_an_article_are_given_back_and_others_stay(session: Session) -> None:
    article = create_article(session, headline="Alt")
    save_article(session, replace(article, headline="Neu", kicker="Dach"), "kept")
    restore_fields(session, article.id, {"headline": "Alt"})
    restored = get_article(session, article.id)
    assert (restored.headline, restored.kicker) == ("Alt", "Dach")
