"""The corpus as an edition: what the exporters get once bodies are rendered."""

from __future__ import annotations

import hashlib
import io
from datetime import UTC, datetime, timedelta

from PIL import Image as Drawing
from PIL import ImageDraw

from benchmarks.corpus import AUTHORS, PICTURES, SECTIONS, CorpusArticle, corpus
from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.category import Category
from editor_app.domain.comment import Comment
from editor_app.domain.comment_rules import CommentRules
from editor_app.domain.comment_tree import assign_numbers, build_threads
from editor_app.domain.identity import derived_id
from editor_app.domain.image import ImageUse
from editor_app.domain.person import Person
from editor_app.domain.publication import Publication
from editor_app.site.edition import Edition, EditionArticle, PublicImage
from editor_app.text.markdown_renderer import render_body
from editor_app.text.reader_html import comment_from_text

SIZE = (1200, 800)
BUILT_AT = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)


def corpus_edition(count: int) -> Edition:
    """Return the corpus with its bodies rendered, newest article first."""
    images = [_image(number) for number in range(PICTURES)]
    articles = tuple(_entry(article) for article in corpus(count))[::-1]
    return Edition(
        publication=Publication(
            id=derived_id("corpus"),
            title="Das Talblatt",
            tagline="Nachrichten aus dem Wernetal",
            base_url="https://talblatt.example",
            comment_rules=CommentRules(form_action="https://kommentare.talblatt.example/"),
        ),
        categories=tuple(
            Category(derived_id(f"section {place}"), name, name.lower(), position=place)
            for place, name in enumerate(SECTIONS)
        ),
        people=tuple(
            Person(derived_id(f"author {place}"), name, name.lower().replace(" ", "-"))
            for place, name in enumerate(AUTHORS)
        ),
        images={image.id: image for image in images},
        articles=articles,
        most_read=tuple(entry.article.id for entry in articles[:5]),
        built_at=BUILT_AT,
    )


def picture_bytes(number: int) -> bytes:
    """Return a drawn picture as JPEG; each number gives another one."""
    drawing = Drawing.new("RGB", SIZE, (20 + number * 5, 40, 90))
    pen = ImageDraw.Draw(drawing)
    for row in range(0, SIZE[1] // 2, 16):
        colour = ((row * 7 + number * 31) % 256, (row * 3) % 256, (number * 13 + row) % 256)
        pen.rectangle((row, row // 2, SIZE[0] - row, row + 24), fill=colour)
    target = io.BytesIO()
    drawing.save(target, "JPEG", quality=88)
    return target.getvalue()


def _image(number: int) -> PublicImage:
    return PublicImage(
        id=derived_id(f"picture {number}"),
        media_hash=hashlib.sha256(f"picture {number}".encode()).hexdigest(),
        media_type="image/jpeg",
        width=SIZE[0],
        height=SIZE[1],
        credit=f"Foto: {AUTHORS[number % len(AUTHORS)]} – Agentur Weitblick",
        alt=f"Bild Nummer {number}",
        caption=f"Was auf dem Bild Nummer {number} zu sehen ist.",
    )


def _entry(article: CorpusArticle) -> EditionArticle:
    id_ = derived_id(f"article {article.number}")
    comments = [
        Comment(
            id=derived_id(f"comment {article.number} {place}"),
            article_id=id_,
            parent_id=None
            if comment.answers is None
            else derived_id(f"comment {article.number} {comment.answers}"),
            author_name=comment.name,
            created_at=article.published_at + timedelta(minutes=13 * (place + 1)),
            html=comment_from_text(comment.text),
            text=comment.text,
        )
        for place, comment in enumerate(article.comments)
    ]
    return EditionArticle(
        Article(
            id=id_,
            slug=article.slug,
            status=ArticleStatus.PUBLISHED,
            category_id=derived_id(f"section {article.section}"),
            kicker=article.kicker,
            headline=article.headline,
            standfirst=article.standfirst,
            body=article.markdown,
            author_ids=(derived_id(f"author {article.author}"),),
            lead=ImageUse(derived_id(f"picture {article.picture}")),
            related_ids=tuple(
                derived_id(f"article {max(article.number - back, 0)}") for back in (5, 10, 15)
            ),
            published_at=article.published_at,
        ),
        render_body(article.markdown, "de"),
        build_threads(assign_numbers(comments)),
    )
