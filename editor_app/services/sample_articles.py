"""The articles and pages of the sample publication, from its files to the library."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from editor_app.domain.article import Article, ArticleKind, ArticleStatus, Correction
from editor_app.domain.image import ImageUse
from editor_app.services.sample_keys import (
    Fields,
    SampleError,
    id_of,
    moment_of,
    origin_of,
    with_ids,
)

_TEXTS = ("kicker", "headline", "subheadline", "standfirst", "search_description", "notes")


@dataclass(frozen=True, slots=True)
class SampleArticle:
    """An article and the time of the last change to it."""

    article: Article
    edited_at: datetime


def read_article(path: Path) -> SampleArticle:
    """Return the article of a Markdown file with YAML front matter; its name is the slug.

    Raises SampleError when the file has no front matter or no date.
    """
    _, found, rest = path.read_text("utf-8").partition("---\n")
    head, ended, body = rest.partition("\n---\n")
    if not found or not ended:
        raise SampleError("“{name}” in the sample publication is incomplete.", name=path.name)
    fields: Fields = yaml.safe_load(head)
    edited_at = moment_of(fields, "updated_at", "edited_at", "published_at")
    return SampleArticle(_article(path.stem, fields, body.strip(), edited_at), edited_at)


def _article(slug: str, fields: Fields, body: str, edited_at: datetime) -> Article:
    published = "published_at" in fields
    category = fields.get("category")
    texts: dict[str, Any] = {name: str(fields.get(name, "")) for name in _TEXTS}
    return Article(
        id_of("article", slug),
        slug=slug,
        kind=ArticleKind(fields.get("kind", "article")),
        status=ArticleStatus(fields["status"]),
        category_id=id_of("category", category) if category else None,
        body=with_ids(body),
        author_ids=tuple(id_of("person", key) for key in fields.get("authors", ())),
        tags=tuple(fields.get("tags", ())),
        lead=_lead(fields),
        related_ids=tuple(id_of("article", key) for key in fields.get("related", ())),
        created_at=min(edited_at, moment_of(fields, "published_at")) if published else edited_at,
        published_at=moment_of(fields, "published_at") if published else None,
        updated_at=moment_of(fields, "updated_at") if "updated_at" in fields else None,
        corrections=tuple(_correction(slug, each) for each in fields.get("corrections", ())),
        comments_open=bool(fields["comments_open"]),
        origin=origin_of("article", slug),
        **texts,
    )


def _lead(fields: Fields) -> ImageUse | None:
    lead = fields.get("lead")
    if lead is None:
        return None
    return ImageUse(id_of("image", lead["image"]), caption=str(lead.get("caption", "")))


def _correction(slug: str, fields: Fields) -> Correction:
    place = fields.get("comment")
    answers = id_of("comment", f"{slug}:{place}") if place else None
    return Correction(moment_of(fields, "at"), str(fields["text"]), answers)
