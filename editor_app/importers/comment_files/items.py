"""From a file's comments to what is imported: article by article, parents before their replies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from editor_app.domain.comment import Comment, CommentState, ReaderDetails, ReplyState
from editor_app.domain.identity import EntityId, derived_id
from editor_app.domain.message import message
from editor_app.domain.progress import stop_if
from editor_app.importers.comment_files.record import CommentRecord
from editor_app.importers.comment_files.shelf import CommentShelf
from editor_app.importers.comment_threads import parents_first, without_circles
from editor_app.importers.contract import (
    ArticleReference,
    DeletedComment,
    ImportContext,
    ImportedComment,
    ImportItem,
    Loss,
)
from editor_app.importers.decoding import clean_text
from editor_app.importers.record_file import RecordFile
from editor_app.text.reader_html import comment_from_text, plain_text, sanitise_comment

_MAX_NAME = 200
_WEB_ADDRESS = re.compile(r"https?://\w\S*\Z", re.IGNORECASE)


def comment_items(
    records: Iterable[CommentRecord], context: ImportContext, name: str
) -> Iterator[ImportItem]:
    """Yield the comments of a file, and before them the people who reply in it.

    ``name`` is the file's, for sentences. Raises what ``records`` raises, FileTooLargeError, and
    CancelledError.
    """
    with RecordFile[list[CommentRecord]](CommentRecord, ArticleReference) as file:
        shelf = CommentShelf(file, name)
        for record in records:
            stop_if(context.cancelled)
            shelf.add(record)
        people: set[EntityId] = set()
        twice = 0
        for group in shelf.by_article():
            stop_if(context.cancelled)
            for person in filter(None, (record.replied_by for record in group)):
                if person.id not in people:
                    people.add(person.id)
                    yield person
            first = {record.origin: record for record in reversed(group)}
            twice += sum(record != first[record.origin] for record in group)
            yield from _thread(list(first.values())[::-1])
    if twice:
        sentence = message(
            "Comments with an id that another one has, left out: {count}.", count=twice
        )
        yield Loss("comments-twice", sentence, name)


def _thread(group: Sequence[CommentRecord]) -> Iterator[ImportedComment | DeletedComment]:
    by_origin = {record.origin: record for record in group}
    parents = without_circles({record.origin: record.parent for record in group})
    answered = set(parents.values())
    for origin in parents_first(parents):
        record = by_origin[origin]
        if record.is_deleted and origin not in answered:
            yield DeletedComment(origin)
        else:
            parent = parents[origin]
            yield _imported(record, parent, "" if parent in by_origin else record.answers)


def _imported(record: CommentRecord, parent: str, answers: str) -> ImportedComment:
    html = sanitise_comment(record.html) if record.html else comment_from_text(record.text)
    comment_id = derived_id(record.origin)
    person = record.replied_by
    details = ReaderDetails(
        comment_id, record.email.strip(), record.ip_address.strip(), record.consent_version.strip()
    )
    is_private = bool(details.email or details.ip_address or details.consent_version)
    comment = Comment(
        comment_id,
        derived_id(record.article.names[0]),
        derived_id(parent) if parent else None,
        kind=record.kind,
        state=CommentState.TRASH if record.is_deleted else record.state,
        author_name=_name(record),
        author_url=record.author_url.strip()
        if _WEB_ADDRESS.match(record.author_url.strip())
        else "",
        person_id=person.id if person else None,
        created_at=record.created_at,
        html=html,
        text=plain_text(html),
        reply_state=ReplyState.CONFIRMED if person else None,
        origin=record.origin,
    )
    return ImportedComment(
        comment,
        details if is_private and not person else None,
        record.article,
        answers,
        record.reply_id,
    )


def _name(record: CommentRecord) -> str:
    name = record.author_name
    clean = name if name.isascii() and name.isprintable() else clean_text(name)
    return " ".join(clean.split())[:_MAX_NAME]
