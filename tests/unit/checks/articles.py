"""An article that nothing stands against, for tests to spoil."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TypedDict, Unpack

from editor_app.checks.contract import CheckContext
from editor_app.domain.article import Article, ArticleKind, ArticleStatus
from editor_app.domain.category import Category
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse
from editor_app.domain.person import Person
from editor_app.domain.publication import Publication

ARTICLE = EntityId("a" * 16)
OTHER, THIRD, TRASHED = EntityId("b" * 16), EntityId("c" * 16), EntityId("d" * 16)
IMAGE, IN_TEXT = EntityId("e" * 16), EntityId("f" * 16)
CATEGORY, PERSON = EntityId("g" * 16), EntityId("h" * 16)

PICTURE = Image(
    IMAGE,
    file_name="bus.jpg",
    media_hash="0" * 64,
    photographer="Eva Lind",
    alt="Ein Bus",
    width=1200,
    height=800,
    valid_until=date(2026, 12, 25),
)


class ArticleFields(TypedDict, total=False):
    """Fields of an article that a test changes."""

    slug: str
    kind: ArticleKind
    status: ArticleStatus
    category_id: EntityId | None
    kicker: str
    headline: str
    subheadline: str
    standfirst: str
    body: str
    author_ids: tuple[EntityId, ...]
    lead: ImageUse | None
    gallery: tuple[ImageUse, ...]
    related_ids: tuple[EntityId, ...]
    published_at: datetime | None
    search_description: str
    social_image_id: EntityId | None


class ImageFields(TypedDict, total=False):
    """Fields of an image that a test changes."""

    media_hash: str
    width: int
    photographer: str
    agency: str
    alt: str
    is_decorative: bool
    caption: str
    valid_until: date | None


def good_context(**changes: Unpack[ArticleFields]) -> CheckContext:
    """A context in which every check is silent; ``changes`` are fields of the article."""
    article = Article(
        ARTICLE,
        slug="nachtbus",
        category_id=CATEGORY,
        headline="Die Linie 7 kommt zurück",
        standfirst="Ab Dezember fährt sie wieder.",
        body=f"Text\n\n## Kosten\n\n![](image:{IN_TEXT})\n\n[Vorlage](article:{OTHER})",
        author_ids=(PERSON,),
        lead=ImageUse(IMAGE),
        related_ids=(OTHER, THIRD),
    )
    return CheckContext(
        article=replace(article, **changes),
        publication=Publication(EntityId("p" * 16), "Das Talblatt"),
        images={IMAGE: PICTURE, IN_TEXT: replace(PICTURE, id=IN_TEXT, file_name="halt.jpg")},
        article_slugs={"nachtbus": ARTICLE, "theater": OTHER},
        article_states={
            ARTICLE: ArticleStatus.DRAFT,
            OTHER: ArticleStatus.PUBLISHED,
            THIRD: ArticleStatus.READY,
            TRASHED: ArticleStatus.TRASH,
        },
        categories={CATEGORY: Category(CATEGORY, "Stadt", "stadt")},
        people={PERSON: Person(PERSON, "Lena Brandt", "lena-brandt")},
        today=date(2026, 11, 24),
    )


def with_picture(**changes: Unpack[ImageFields]) -> CheckContext:
    """A good context but for changes to the lead image."""
    context = good_context()
    changed = replace(PICTURE, **changes)
    return replace(context, images={**context.images, IMAGE: changed})
