"""Reads a WordPress export: twice through the file, never all of it in memory."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from editor_app.domain.article import Article
from editor_app.domain.credit import Credit
from editor_app.domain.identity import EntityId
from editor_app.domain.message import message
from editor_app.domain.wordpress_origin import REPLIES_GENERATOR
from editor_app.importers.bounded_file import file_size
from editor_app.importers.contract import (
    ImportContext,
    ImportItem,
    Loss,
    PublicationHint,
)
from editor_app.importers.errors import ImportFileError
from editor_app.importers.file_progress import FileProgress
from editor_app.importers.page_html.pictures import find_pictures
from editor_app.importers.picture_addresses import picture_key
from editor_app.importers.wordpress.categories import Categories
from editor_app.importers.wordpress.channel import Channel
from editor_app.importers.wordpress.comments import make_comments
from editor_app.importers.wordpress.content import (
    MAX_CONTENT,
    ContentReader,
    parse_fragment,
    prepared_html,
)
from editor_app.importers.wordpress.items import RawItem, read_item
from editor_app.importers.wordpress.pictures import ExportPictures
from editor_app.importers.wordpress.posts import PostReader, Tally, article_origin, is_article
from editor_app.importers.wordpress.stream import stream_parts

_CREDIT_HINT = re.compile(r"\b(?:Fotos?|Bild|Photo|Picture|Credit|Quelle)\b[^<]{0,40}:|©|credit")
_BATCH_ARTICLES = 200
_BATCH_SIZE = 4_000_000
"""Characters of content after which pictures, articles and comments are handed over."""


def read_export(path: Path, context: ImportContext) -> Iterator[ImportItem]:
    """Yield everything in an export: people and sections, then articles in batches.

    Each batch has its pictures first and its comments last. Raises ImportFileError,
    CancelledError.
    """
    progress = FileProgress(file_size(path) * 2, context)
    channel, skipped = _survey(path, context, progress)
    if channel.generator == REPLIES_GENERATOR:
        raise ImportFileError(
            "“{name}” holds replies on their way out. Import it into WordPress.", name=path.name
        )
    if not channel.site:
        raise ImportFileError("“{name}” does not say which site it is from.", name=path.name)
    yield PublicationHint(channel.title, channel.base or channel.address, channel.language)
    yield from channel.people.values()
    categories = Categories(channel)
    yield from categories.all()
    pictures = ExportPictures(path, channel)
    tally = Tally(other_kinds=skipped)
    content = ContentReader(channel, pictures)
    reader = PostReader(channel, categories, pictures, content, context, tally)
    yield from _entries(path, context, progress, reader)
    for attachment in channel.attachments.values():
        pictures.attachment(attachment)
        yield from pictures.hand_out()
    yield from _summary(tally, path.name)


def _survey(
    path: Path, context: ImportContext, progress: FileProgress
) -> tuple[Channel, dict[str, int]]:
    """First pass: who and what entries refer to, wherever in the file it stands."""
    channel = Channel()
    skipped: dict[str, int] = {}
    found: dict[str, Credit] = {}
    is_empty = True
    for name, element in stream_parts(path, progress.advance, context.cancelled):
        is_empty = False
        if name != "item":
            channel.add_part(name, element)
            continue
        item = read_item(element)
        if item.kind == "attachment":
            if not channel.add_attachment(item):
                skipped["attachment"] = skipped.get("attachment", 0) + 1
        elif is_article(item):
            channel.add_article(item, article_origin(item, channel))
            for key, credit in _credits(item, channel):
                found.setdefault(key, credit)
        else:
            skipped[item.kind] = skipped.get(item.kind, 0) + 1
    if is_empty:
        raise ImportFileError("“{name}” is an export without content.", name=path.name)
    for key, credit in found.items():
        attachment = channel.find_attachment(key, key)
        if attachment:
            attachment.credit = credit
    return channel, skipped


def _credits(item: RawItem, channel: Channel) -> Iterator[tuple[str, Credit]]:
    """Credits that stand below a picture in a text, by the attachment or the address."""
    if len(item.content) > MAX_CONTENT or not _CREDIT_HINT.search(item.content):
        return
    html, _ = prepared_html(item, lambda _: "")
    root = parse_fragment(html) if "<img" in html else None
    for picture in find_pictures(root, channel.site, {}) if root is not None else ():
        if not picture.credit.is_missing:
            yield picture.attachment or picture_key(picture.address), picture.credit


def _entries(
    path: Path, context: ImportContext, progress: FileProgress, reader: PostReader
) -> Iterator[ImportItem]:
    batch: list[ImportItem] = []
    comments: list[ImportItem] = []
    articles = size = 0
    yielded: set[EntityId] = {person.id for person in reader.channel.people.values()}
    yielded.update(category.id for category in reader.categories.all())
    for name, element in stream_parts(path, progress.advance, context.cancelled):
        item = read_item(element) if name == "item" else None
        if item is None or not is_article(item):
            continue
        for found in reader.read(item):
            if isinstance(found, Article):
                articles += 1
                batch.append(found)
                comments.extend(
                    make_comments(
                        item.comments, found.id, reader.channel, context.time_zone, found.headline
                    )
                )
            elif isinstance(found, Loss):
                comments.append(found)
            elif found.id not in yielded:
                yielded.add(found.id)
                yield found
        size += len(item.content)
        if articles >= _BATCH_ARTICLES or size >= _BATCH_SIZE:
            yield from (*reader.pictures.hand_out(), *batch, *_sorted(comments))
            batch, comments, articles, size = [], [], 0, 0
    yield from (*reader.pictures.hand_out(), *batch, *_sorted(comments))


def _sorted(items: list[ImportItem]) -> list[ImportItem]:
    """Comments before losses: what is of one kind is stored in one go."""
    return sorted(items, key=lambda item: isinstance(item, Loss))


def _summary(tally: Tally, name: str) -> Iterator[Loss]:
    for kind, count in sorted(tally.other_kinds.items()):
        if kind == "attachment":
            sentence = message("Files that are no pictures, left out: {count}.", count=count)
        else:
            sentence = message(
                "Entries of the kind “{kind}”, left out: {count}.", count=count, kind=kind
            )
        yield Loss("entries-left-out", sentence, name)
    if tally.further_sections:
        sentence = message(
            "Articles in several sections (one kept, the others became tags): {count}.",
            count=tally.further_sections,
        )
        yield Loss("sections-became-tags", sentence, name)
    if tally.sticky:
        sentence = message(
            "These articles stood at the top of the front page: {titles}.",
            titles=" | ".join(tally.sticky),
        )
        yield Loss("sticky", sentence, name)
    if tally.post_formats:
        sentence = message(
            "Articles with a post format, which means nothing here: {count}.",
            count=tally.post_formats,
        )
        yield Loss("post-formats", sentence, name)
