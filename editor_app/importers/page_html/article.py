"""An HTML page as entities of the publication."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin

from lxml import etree

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.identity import derived_id
from editor_app.domain.image import ImageUse
from editor_app.domain.message import message
from editor_app.domain.tag import normalise_tags
from editor_app.importers.comment_count import count_losses
from editor_app.importers.contract import ImportContext, ImportedImage, ImportItem, Loss
from editor_app.importers.entities import named_category, named_person
from editor_app.importers.errors import FileTooLargeError, ImportFileError
from editor_app.importers.heading_levels import settle_headings
from editor_app.importers.image_addresses import resolve_image
from editor_app.importers.languages import guess_language
from editor_app.importers.limits import MAX_COMMENTS, MAX_PICTURES_PER_PAGE
from editor_app.importers.page_html.comment_entities import make_comments
from editor_app.importers.page_html.comments import find_comment_count, find_comments
from editor_app.importers.page_html.container import clear_furniture, find_container, find_scope
from editor_app.importers.page_html.document import parse_page
from editor_app.importers.page_html.elements import Element
from editor_app.importers.page_html.facts import PageFacts
from editor_app.importers.page_html.identity import PageIdentity, identify
from editor_app.importers.page_html.json_ld import read_json_ld
from editor_app.importers.page_html.layout import Layout, arrange, put_in_place
from editor_app.importers.page_html.picture_entities import PictureEntities
from editor_app.importers.page_html.pictures import find_pictures
from editor_app.importers.page_html.read_facts import read_facts
from editor_app.importers.page_html.titles import find_heading, remove_titles
from editor_app.text.html_to_markdown import Converted, html_to_markdown


def read_html_page(data: bytes, path: Path, context: ImportContext) -> Iterator[ImportItem]:
    """Yield section, authors, pictures, article, comments and losses of a page saved as HTML.

    Raises ImportFileError when there is no article in it.
    """
    root = parse_page(data, path.name)
    scope = find_scope(root)
    declared = read_json_ld(root, context.time_zone)
    facts, is_guess = read_facts(root, scope, declared.facts, context.time_zone)
    if not facts.headline:
        raise ImportFileError(
            "“{name}” holds no article: no headline above a text.", name=path.name
        )
    identity = identify(root, facts, f"{facts.kicker} {facts.headline}")
    comments = find_comments(root, context.time_zone)
    count = find_comment_count(root)
    container = find_container(root, scope)
    pictures = find_pictures(scope, identity.address, declared.pictures)
    if len(comments) > MAX_COMMENTS or len(pictures) > MAX_PICTURES_PER_PAGE:
        raise FileTooLargeError("“{name}” holds more than a page can.", name=path.name)
    clear_furniture(container, find_heading(root, scope))
    remove_titles(container, (facts.kicker, facts.subheadline, facts.standfirst))
    layout = arrange(scope, container, pictures, has_subheadline=bool(facts.subheadline))

    entities = PictureEntities(path, identity)
    lead = entities.image(layout.lead) if layout.lead else None
    images = {lead.image.id: lead} if lead else {}
    for picture in layout.inline:
        image = entities.image(picture)
        images.setdefault(image.image.id, image)
        put_in_place(picture, image.image.id)
    converted = _converted(container, identity.address)
    if not (converted.markdown or lead or comments):
        raise ImportFileError("“{name}” holds no article: there is no text in it.", name=path.name)

    authors = {name: named_person(name) for name in facts.authors}
    category = named_category(facts.category) if facts.category else None
    yield from authors.values()
    if category:
        yield category
    yield from images.values()
    article = replace(
        _article(facts, identity, settle_headings(converted.markdown), context),
        category_id=category.id if category else None,
        subheadline=facts.subheadline or layout.subheadline,
        author_ids=tuple(person.id for person in authors.values()),
        lead=_use(layout, lead) if lead else None,
    )
    yield article
    yield from make_comments(comments, article, identity, authors)
    yield from _losses(facts, converted, is_guess=is_guess)
    for address in (link for picture in pictures for link in picture.caption_links):
        sentence = message("A link in a caption was left out: {address}", address=address)
        yield Loss("markup-changed", sentence, facts.headline)
    announced = count if count is not None else facts.comment_count
    yield from count_losses(len(comments), announced, article.headline)


def _article(
    facts: PageFacts, identity: PageIdentity, body: str, context: ImportContext
) -> Article:
    return Article(
        derived_id(identity.origin),
        slug=identity.slug,
        status=ArticleStatus.PUBLISHED,
        language=_language(facts.language, body, context.language),
        kicker=facts.kicker,
        headline=facts.headline,
        standfirst=facts.standfirst,
        body=body,
        tags=normalise_tags(facts.tags),
        published_at=facts.published_at,
        updated_at=facts.updated_at if facts.updated_at != facts.published_at else None,
        search_description=facts.description,
        origin=identity.origin,
    )


def _use(layout: Layout, lead: ImportedImage) -> ImageUse:
    """The lead picture; a picture in the text that is the same one may say more of it."""
    caption = layout.lead.caption if layout.lead else ""
    return ImageUse(lead.image.id, caption="" if caption == lead.image.caption else caption)


def _converted(container: Element, address: str) -> Converted:
    html = etree.tostring(container, encoding="unicode", method="html", with_tail=False)
    return html_to_markdown(
        html,
        resolve_image=resolve_image,
        resolve_link=lambda target: _absolute(target, address),
    )


def _absolute(target: str, address: str) -> str:
    """A link as seen from anywhere; one within the page stays as it is."""
    if target.startswith("#") or not address:
        return target
    try:
        absolute = urljoin(address, target)
    except ValueError:
        return ""
    inside = absolute.removeprefix(address)
    return inside if inside.startswith("#") else absolute


def _language(declared: str, body: str, otherwise: str) -> str:
    """The declared language, in the publication's own form when it is the same language."""
    primary = declared.lower().replace("_", "-").partition("-")[0]
    if not primary.isalpha():
        return guess_language(body, otherwise)
    return otherwise if otherwise.lower().partition("-")[0] == primary else primary


def _losses(facts: PageFacts, converted: Converted, *, is_guess: bool) -> Iterator[Loss]:
    if is_guess:
        yield Loss(
            "kicker-guessed",
            message(
                "Kicker and headline ran together; this is a guess: “{kicker}” | “{headline}”.",
                kicker=facts.kicker,
                headline=facts.headline,
            ),
            facts.headline,
        )
    for sentence in converted.losses:
        yield Loss("markup-changed", sentence, facts.headline)
