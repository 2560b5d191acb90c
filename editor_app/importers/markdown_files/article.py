"""A Markdown file as an article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from editor_app.domain.article import Article, ArticleKind, ArticleStatus
from editor_app.domain.identity import derived_id
from editor_app.domain.image import ImageUse
from editor_app.domain.message import message
from editor_app.domain.slug import is_safe_slug
from editor_app.domain.tag import normalise_tags
from editor_app.importers.bounded_file import read_file
from editor_app.importers.contract import ImportContext, ImportItem, Loss
from editor_app.importers.decoding import decode_text
from editor_app.importers.entities import named_category, named_person
from editor_app.importers.languages import guess_language
from editor_app.importers.limits import MAX_MARKDOWN_BYTES
from editor_app.importers.markdown_files.addresses import ArticleAddresses
from editor_app.importers.markdown_files.body import BodyWriter, take_headline
from editor_app.importers.markdown_files.fields import (
    Values,
    list_field,
    mapping_field,
    moment_field,
    text_field,
    truth_field,
)
from editor_app.importers.markdown_files.front_matter import MarkdownSource, split_front_matter
from editor_app.importers.markdown_files.naming import FileName, read_name
from editor_app.importers.markdown_files.pictures import SitePictures, lead_picture

_COLLECTIONS = frozenset({"post", "posts", "all", "blog", "article", "articles", "nav", "page"})
_STATUSES = {
    "draft": ArticleStatus.DRAFT,
    "pending": ArticleStatus.PENDING,
    "private": ArticleStatus.PRIVATE,
    "hidden": ArticleStatus.PRIVATE,
    "published": ArticleStatus.PUBLISHED,
    "ready": ArticleStatus.READY,
    "future": ArticleStatus.FUTURE,
}


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file with its front matter, its body and what its name says."""

    path: Path
    name: FileName
    values: Values
    body: str


def read_source(path: Path, root: Path) -> SourceFile:
    """Return a Markdown file's parts. Raises ImportFileError when it cannot be read."""
    decoded = decode_text(read_file(path, MAX_MARKDOWN_BYTES), path.name)
    source: MarkdownSource = split_front_matter(decoded.text, path.name)
    params = mapping_field(source.values, "params", "extra")
    return SourceFile(path, read_name(path, root), {**params, **source.values}, source.body)


def addresses_of(source: SourceFile) -> tuple[str, ...]:
    """Return the addresses at which a site would publish a file."""
    own = [text_field(source.values, name) for name in ("permalink", "url", "slug", "save_as")]
    name = source.name
    dated = f"{name.date.replace('-', '/')}/{name.slug}" if name.date else ""
    folder = "/".join(source.path.parent.parts[-1:])
    return tuple(
        address
        for address in (*own, name.slug, dated, f"{folder}/{name.slug}", *_aliases(source.values))
        if address and ":" not in address
    )


def read_article(
    source: SourceFile,
    pictures: SitePictures,
    addresses: ArticleAddresses,
    context: ImportContext,
) -> Iterator[ImportItem]:
    """Yield section, authors, pictures, the article and what was lost."""
    values, zone = source.values, context.time_zone
    headline, body = take_headline(source.body, text_field(values, "title", "headline"))
    headline = headline or source.name.slug.replace("-", " ")
    authors = [named_person(name) for name in list_field(values, "authors", "author", "byline")]
    sections = list_field(values, "categories", "category", "section")
    category = named_category(sections[0]) if sections else None
    lead = lead_picture(values)
    lead_image = pictures.image(lead, source.path) if lead else None
    writer = BodyWriter(source.path, pictures, addresses)
    text = writer.write(body)
    yield from authors
    if category:
        yield category
    yield from pictures.hand_out()
    published_at = moment_field(
        values, zone, "date", "publishdate", "published_at", "published", "pubdate", "created"
    ) or moment_field({"date": source.name.date}, zone, "date")
    status = _status(source)
    is_open = truth_field(values, "comments")
    yield Article(
        derived_id(source.name.origin),
        slug=_slug(source),
        kind=_kind(source),
        status=status,
        language=_language(source, text, context),
        category_id=category.id if category else None,
        kicker=text_field(values, "kicker", "dachzeile", "eyebrow"),
        headline=headline,
        subheadline=text_field(values, "subheadline", "subtitle", "sub_title", "unterzeile"),
        standfirst=text_field(values, "standfirst", "summary", "excerpt", "lead", "vorspann"),
        body=text,
        author_ids=tuple(dict.fromkeys(person.id for person in authors)),
        tags=normalise_tags([*_tags(values), *sections[1:]]),
        lead=ImageUse(lead_image.id) if lead_image else None,
        created_at=None if status is ArticleStatus.PUBLISHED else published_at,
        published_at=published_at if status is ArticleStatus.PUBLISHED else None,
        updated_at=moment_field(values, zone, "lastmod", "modified", "updated", "last_modified_at"),
        search_title=text_field(values, "seo_title", "meta_title"),
        search_description=text_field(values, "description", "meta_description"),
        comments_open=is_open if is_open is not None else True,
        origin=source.name.origin,
    )
    if lead_image and pictures.is_missing(lead_image):
        sentence = message(
            "The picture {address} is not in the folder.", address=lead.address if lead else ""
        )
        yield Loss("picture-missing", sentence, headline)
    if len(sections) > 1:
        sentence = message("It stood in several sections: one was kept, the others became tags.")
        yield Loss("sections-became-tags", sentence, headline)
    for loss in writer.losses:
        yield Loss("markup-changed", loss, headline)


def _status(source: SourceFile) -> ArticleStatus:
    if source.name.is_draft or truth_field(source.values, "draft"):
        return ArticleStatus.DRAFT
    if truth_field(source.values, "published") is False:
        return ArticleStatus.DRAFT
    return _STATUSES.get(text_field(source.values, "status").lower(), ArticleStatus.PUBLISHED)


def _kind(source: SourceFile) -> ArticleKind:
    named = {text_field(source.values, name).lower() for name in ("layout", "type", "template")}
    return ArticleKind.PAGE if "page" in named or source.name.is_page else ArticleKind.ARTICLE


def _slug(source: SourceFile) -> str:
    slug = text_field(source.values, "slug")
    if not slug:
        address = text_field(source.values, "permalink", "url", "save_as")
        last = address.rstrip("/").rpartition("/")[2].removesuffix(".html")
        slug = last if last and ":" not in last and "{" not in last else source.name.slug
    return slug if is_safe_slug(slug) else source.name.slug


def _language(source: SourceFile, text: str, context: ImportContext) -> str:
    own = context.language
    named = text_field(source.values, "lang", "language", "locale") or source.name.language
    primary = named.replace("_", "-").lower().partition("-")[0]
    if not primary.isalpha():
        return guess_language(text, own)
    return own if own.lower().partition("-")[0] == primary else primary


def _tags(values: Values) -> list[str]:
    """Eleventy's collections are tags too, but say nothing about an article."""
    tags = list_field(values, "tags", "keywords")
    if len(tags) == 1 and isinstance(values.get("tags"), str) and "," not in tags[0]:
        tags = (tags[0],)
    return [tag for tag in tags if tag.lower() not in _COLLECTIONS]


def _aliases(values: Values) -> tuple[str, ...]:
    return list_field(values, "aliases", "redirect_from")
