"""Pieces of editions built by hand, and the shortest way to put an edition together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.category import Category
from editor_app.domain.comment import Comment
from editor_app.domain.comment_rules import CommentRules
from editor_app.domain.comment_tree import assign_numbers, build_threads
from editor_app.domain.credit import CreditPattern
from editor_app.domain.identity import EntityId, derived_id
from editor_app.domain.image import Image
from editor_app.domain.person import Person
from editor_app.domain.publication import Publication
from editor_app.site.edition import Edition, EditionArticle, PublicImage, public_image

BUILT_AT = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
NOON = datetime(2026, 11, 23, 13, 32, tzinfo=UTC)

STADT = Category(derived_id("category:stadt"), "Stadt", "stadt", "#b4432f", 0)
LENA = Person(derived_id("person:lena"), "Lena Brandt", "lena-brandt", badge="Autorin")

PUBLICATION = Publication(
    id=derived_id("publication:talblatt"),
    title="Das Talblatt",
    tagline="Nachrichten aus dem Wernetal",
    language="de",
    base_url="https://talblatt.example/zeitung/",
    comment_rules=CommentRules(form_action="https://kommentare.talblatt.example/neu"),
)


def picture(name: str) -> Image:
    """Return a picture with credit and file; of the file only the hash is known here."""
    return Image(
        id=derived_id(f"image:{name}"),
        file_name=f"{name}.jpg",
        media_hash=(name.encode().hex() * 32)[:64],
        media_type="image/jpeg",
        width=1800,
        height=1200,
        photographer="Jule Sander",
        agency="Agentur Weitblick",
        alt=f"Zu sehen: {name}",
        caption=f"Unterschrift zu {name}.",
    )


def public(image: Image) -> PublicImage:
    """Return what readers get of a picture, with the usual credit pattern."""
    return public_image(image, CreditPattern(), offers_avif=True)


def article(name: str) -> Article:
    """Return a published article in Stadt by Lena."""
    return Article(
        id=derived_id(f"article:{name}"),
        slug=name,
        status=ArticleStatus.PUBLISHED,
        category_id=STADT.id,
        kicker="Öffentlicher Nahverkehr",
        headline="Die Nachtbuslinie 7 kommt zurück – vorerst auf Probe",
        standfirst="Nach zwei Jahren Pause fährt wieder ein Bus durch die Nacht.",
        body="Wer nach Mitternacht noch in die Südstadt will. " * 60,
        author_ids=(LENA.id,),
        published_at=NOON,
    )


def comment(article_id: EntityId, name: str) -> Comment:
    """Return a visible comment, an hour after noon."""
    return Comment(
        id=comment_id(article_id, name),
        article_id=article_id,
        author_name=name,
        created_at=NOON + timedelta(hours=1),
        html=f"<p>Das schreibt {name}.</p>",
        text=f"Das schreibt {name}.",
    )


def comment_id(article_id: EntityId, name: str) -> EntityId:
    """Return the id that ``comment`` gives."""
    return derived_id(f"comment:{article_id}:{name}")


def entry(
    article_: Article, comments: Iterable[Comment] = (), body: str = "<p>Der Text.</p>"
) -> EditionArticle:
    """Return an article of an edition with its comments numbered and threaded."""
    return EditionArticle(article_, body, build_threads(assign_numbers(comments)))


def edition_of(
    *entries: EditionArticle,
    images: Iterable[PublicImage] = (),
    publication: Publication = PUBLICATION,
) -> Edition:
    """Return an edition with one section and one author."""
    return Edition(
        publication=publication,
        categories=(STADT,),
        people=(LENA,),
        images={image.id: image for image in images},
        articles=entries,
        built_at=BUILT_AT,
    )
