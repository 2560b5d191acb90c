"""A text page as entities of the publication."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.identity import derived_id
from editor_app.domain.image import Image, ImageUse
from editor_app.domain.message import message
from editor_app.domain.tag import normalise_tags
from editor_app.importers.comment_count import count_losses
from editor_app.importers.contract import ImportContext, ImportedImage, ImportItem, Loss
from editor_app.importers.decoding import DecodedText
from editor_app.importers.entities import named_category, named_person
from editor_app.importers.errors import ImportFileError
from editor_app.importers.languages import guess_language
from editor_app.importers.markdown_text import image_markdown
from editor_app.importers.origins import ContentOrigins
from editor_app.importers.page_text.body import Body, read_body
from editor_app.importers.page_text.comments import make_comments, read_comment_items
from editor_app.importers.page_text.head import Head, read_page_head
from editor_app.importers.page_text.lines import is_hard_wrapped, make_blocks, split_lines
from editor_app.importers.page_text.pictures import FoundPicture
from editor_app.importers.page_text.sections import Sections, find_sections


def read_text_page(page: DecodedText, name: str, context: ImportContext) -> Iterator[ImportItem]:
    """Yield section, authors, pictures, article and comments of a page saved as plain text.

    ``name`` is the file's, for sentences. Raises ImportFileError when no headline is found.
    """
    lines = split_lines(page.text, name)
    wrapped = is_hard_wrapped(lines)
    sections = find_sections(lines)
    head = read_page_head(make_blocks(sections.article, wrapped=wrapped), context.time_zone)
    body = read_body(head.body, context.time_zone)
    if not head.titles.headline or not (body.pieces or head.picture or sections.comments):
        raise ImportFileError("“{name}” holds no article: no headline above a text.", name=name)
    yield from _article_items(page, name, context, sections, head, body, wrapped=wrapped)


def _article_items(
    page: DecodedText,
    name: str,
    context: ImportContext,
    sections: Sections,
    head: Head,
    body: Body,
    *,
    wrapped: bool,
) -> Iterator[ImportItem]:
    titles = head.titles
    byline = head.byline or body.byline
    published_at = head.byline.published_at or body.byline.published_at
    origin = _origin(f"{titles.kicker} {titles.headline}", published_at)
    authors = {name: named_person(name) for name in byline.authors or body.byline.authors}
    yield from authors.values()
    category = named_category(titles.category) if titles.category else None
    if category:
        yield category
    origins = ContentOrigins(f"{origin}:image")
    lead = _image(head.picture, origins) if head.picture else None
    if lead:
        yield ImportedImage(lead)
    parts = []
    for piece in body.pieces:
        if piece.picture:
            image = _image(piece.picture, origins)
            yield ImportedImage(image)
            parts.append(image_markdown(image.id, image.alt, image.caption))
        else:
            parts.append(piece.markdown)
    items = read_comment_items(sections.comments, sections.declared, name)
    article = Article(
        derived_id(origin),
        status=ArticleStatus.PUBLISHED,
        language=guess_language(page.text, context.language),
        category_id=category.id if category else None,
        kicker=titles.kicker,
        headline=titles.headline,
        subheadline=titles.subheadline,
        standfirst=titles.standfirst,
        body="\n\n".join(parts),
        author_ids=tuple(person.id for person in authors.values()),
        tags=normalise_tags(body.tags),
        lead=ImageUse(lead.id) if lead else None,
        published_at=published_at,
        updated_at=head.byline.updated_at or body.byline.updated_at,
        origin=origin,
    )
    yield article
    yield from make_comments(items, article, authors, context, wrapped=wrapped)
    yield from _losses(page, head, body, article.headline)
    yield from count_losses(len(items), sections.declared, article.headline)


def _origin(title: str, published_at: object) -> str:
    """The page has no address, so that its title is its name; with the date, as titles recur."""
    key = " ".join(title.casefold().split())
    return f"page:{key}:{published_at}" if published_at else f"page:{key}"


def _image(picture: FoundPicture, origins: ContentOrigins) -> Image:
    credit = picture.credit
    origin = origins.origin(picture.caption, credit.photographer, credit.agency)
    return Image(
        derived_id(origin),
        photographer=credit.photographer,
        agency=credit.agency,
        alt=picture.caption,
        caption=picture.caption,
        origin=origin,
    )


def _losses(page: DecodedText, head: Head, body: Body, subject: str) -> Iterator[Loss]:
    titles = head.titles
    if "kicker" in titles.guessed:
        yield Loss(
            "kicker-guessed",
            message(
                "Kicker and headline ran together; this is a guess: “{kicker}” | “{headline}”.",
                kicker=titles.kicker,
                headline=titles.headline,
            ),
            subject,
        )
    if "caption" in titles.guessed:
        yield Loss(
            "caption-guessed",
            message("“{caption}” was taken for the picture's description.", caption=titles.caption),
            subject,
        )
    if body.related:
        yield Loss(
            "related-left-out",
            message(
                "Links to other articles were left out: {titles}.", titles=" | ".join(body.related)
            ),
            subject,
        )
    if page.is_damaged:
        yield Loss("text-damaged", message("Some characters could not be read."), subject)
