"""A copy is a draft of its own: everything that was written, nothing that was published."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime

import pytest

from editor_app.domain.article import Article, ArticleStatus, Correction
from editor_app.domain.comment import Comment
from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageUse
from editor_app.services.articles import autosave_article, get_article
from editor_app.services.duplicate_articles import duplicate_articles
from editor_app.services.session import Session

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
BUS = EntityId("b" * 16)
ORIGINAL = Article(
    EntityId("a" * 16),
    slug="nachtbus",
    status=ArticleStatus.PUBLISHED,
    kicker="Verkehr",
    headline="Der Bus kommt",
    subheadline="Endlich",
    standfirst="Worum es geht.",
    body=f'Text\n\n![Der Bus](image:{BUS} "Im Text")',
    author_ids=(EntityId("l" * 16),),
    tags=("Bus",),
    lead=ImageUse(BUS, caption="Nur hier", alt="Der Bus am Ring"),
    gallery=(ImageUse(BUS),),
    related_ids=(EntityId("r" * 16),),
    created_at=NOON,
    published_at=NOON,
    updated_at=NOON,
    corrections=(Correction(NOON, "Ein Fehler"),),
    search_title="Bus",
    search_description="Ein Bus",
    social_title="Bus!",
    social_image_id=BUS,
    comments_open=False,
    notes="Nachfragen",
    origin="wp:7",
)
OWN = {"id", "slug", "status", "created_at", "published_at", "updated_at", "corrections", "origin"}


@pytest.fixture
def library(session: Session) -> Session:
    with session.library.write("test") as uow:
        uow.save(ORIGINAL)
        uow.save(Comment(EntityId("c" * 16), ORIGINAL.id, author_name="Ada", text="Gut."))
    return session


def test_a_copy_has_everything_that_was_written(library: Session) -> None:
    (copy,) = duplicate_articles(library, [ORIGINAL.id]).copies

    stored = get_article(library, copy.id)
    assert stored == copy
    for field in fields(Article):
        if field.name not in OWN:
            assert getattr(stored, field.name) == getattr(ORIGINAL, field.name), field.name


def test_a_copy_has_nothing_that_was_published(library: Session) -> None:
    (copy,) = duplicate_articles(library, [ORIGINAL.id]).copies

    assert copy.id != ORIGINAL.id
    assert copy.status is ArticleStatus.DRAFT
    assert (copy.published_at, copy.updated_at) == (None, None)
    assert (copy.corrections, copy.origin) == ((), "")
    assert copy.created_at == library.clock.now()
    with library.library.read() as uow:
        assert uow.comments.for_article(copy.id) == ()
        assert len(uow.comments.for_article(ORIGINAL.id)) == 1
    assert get_article(library, ORIGINAL.id) == ORIGINAL


def test_each_copy_has_an_address_of_its_own(library: Session) -> None:
    first = duplicate_articles(library, [ORIGINAL.id]).copies[0]
    second = duplicate_articles(library, [ORIGINAL.id, first.id]).copies

    assert first.slug == "nachtbus-2"
    assert [copy.slug for copy in second] == ["nachtbus-3", "nachtbus-2-2"]


def test_what_has_no_address_gets_none(library: Session) -> None:
    bare = replace(ORIGINAL, id=EntityId("x" * 16), slug="", headline="")
    with library.library.write("test") as uow:
        uow.save(bare)

    assert duplicate_articles(library, [bare.id]).copies[0].slug == ""


def test_typed_words_are_copied_whether_the_library_has_them_or_not(library: Session) -> None:
    typed = replace(ORIGINAL, headline="Getippt")
    autosave_article(library, typed)
    newer = replace(ORIGINAL, headline="Noch neuer")

    assert duplicate_articles(library, [ORIGINAL.id]).copies[0].headline == "Getippt"
    (copy,) = duplicate_articles(library, [ORIGINAL.id], {ORIGINAL.id: newer}).copies
    assert copy.headline == "Noch neuer"
    assert get_article(library, ORIGINAL.id) == typed


def test_all_or_none(library: Session) -> None:
    with pytest.raises(NotFoundError):
        duplicate_articles(library, [ORIGINAL.id, EntityId("0" * 16)])

    with library.library.read() as uow:
        assert uow.articles.slugs() == {"nachtbus"}
