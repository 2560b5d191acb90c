"""An article with another image in the place of one."""

from __future__ import annotations

import pytest

from editor_app.domain.article import Article
from editor_app.domain.body_references import find_references
from editor_app.domain.crop import Crop, CropBox, CropShape
from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageRole, ImageUse
from editor_app.domain.image_exchange import exchange_in_text, roles_of, with_exchanged_image

OLD, NEW, OTHER = EntityId("old"), EntityId("new"), EntityId("older")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("![](image:old)", "![](image:new)"),
        ('![Ein Bus](image:old "Nachts")', "![](image:new)"),
        (r'![Ein \] Bus](image:old "Sie sagte: \"Nachts\"")', "![](image:new)"),
        ("![Ein Bus](<image:old>)", "![](image:new)"),
        ('![Bus](image:old "B"){: crop="16:9" }', '![](image:new){: crop="16:9" }'),
        ('![Bus](image:old){: crop="10,0,80,100" }', "![](image:new)"),
        ("![Bus][1]\n\n[1]: image:old", "![Bus][1]\n\n[1]: image:new"),
        ("a ![](image:old) b ![x](image:old) c", "a ![](image:new) b ![](image:new) c"),
        ("![Bus](image:older)", "![Bus](image:older)"),
        ("![Bus](image:old-1)", "![Bus](image:old-1)"),
        ("[Bus](article:old)", "[Bus](article:old)"),
        ("image:old in plain text", "image:old in plain text"),
    ],
)
def test_text_shows_the_new_picture_without_words_about_the_old_one(
    before: str, after: str
) -> None:
    assert exchange_in_text(before, OLD, NEW) == after
    assert OLD not in find_references(exchange_in_text(before, OLD, NEW)).image_ids


def test_hostile_text_takes_no_time() -> None:
    body = "![" * 20_000 + "](image:old " + '"' * 20_000
    assert OLD not in exchange_in_text(body, OLD, NEW).replace("image:older", "").split()


def test_every_role_is_exchanged_and_captions_of_the_old_picture_go() -> None:
    drawn = Crop(CropShape.FREE, CropBox(10, 0, 80, 100))
    article = Article(
        EntityId("a"),
        lead=ImageUse(OLD, "Der alte Bus", "Ein Bus", Crop(CropShape.WIDE)),
        body="![](image:old)",
        gallery=(ImageUse(OTHER, "Bleibt"), ImageUse(OLD, "Alt", crop=drawn), ImageUse(NEW, "Da")),
        social_image_id=OLD,
    )
    assert roles_of(article, OLD) == tuple(ImageRole)
    changed = with_exchanged_image(article, OLD, NEW)
    assert roles_of(changed, OLD) == ()
    assert roles_of(changed, NEW) == tuple(ImageRole)
    assert changed.lead == ImageUse(NEW, crop=Crop(CropShape.WIDE))
    assert changed.gallery == (ImageUse(OTHER, "Bleibt"), ImageUse(NEW))


def test_article_that_does_not_show_it_stays_as_it_is() -> None:
    article = Article(EntityId("a"), lead=ImageUse(OTHER, "Bleibt"), body="![x](image:older)")
    assert with_exchanged_image(article, OLD, NEW) == article
    assert roles_of(article, OLD) == ()
