"""The comments of the sample publication, from its files to the library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import yaml

from editor_app.domain.comment import Comment, CommentState, ReaderDetails, ReplyState
from editor_app.domain.identity import EntityId
from editor_app.services.sample_keys import Fields, id_of, moment_of, origin_of
from editor_app.text.reader_html import comment_from_text


@dataclass(frozen=True, slots=True)
class SampleThreads:
    """The comments of one article with the time of the last, and what only the library knows."""

    article_id: EntityId
    comments: tuple[Comment, ...]
    details: tuple[ReaderDetails, ...]
    written_at: datetime


def read_threads(path: Path, names: Mapping[str, str]) -> SampleThreads:
    """Return the threads of a file named after its article; ``names`` are people's, by slug.

    A comment's place in its file is its key and will be its number, since the files list the
    comments of each level by time.
    """
    slug = path.stem
    placed = tuple(_placed(yaml.safe_load(path.read_text("utf-8")), prefix=""))
    comments = tuple(_comment(slug, place, entry, names) for place, entry in placed)
    details = tuple(
        ReaderDetails(id_of("comment", f"{slug}:{place}"), email=str(entry["email"]))
        for place, entry in placed
        if "email" in entry
    )
    last = max(moment_of(entry, "created_at") for _, entry in placed)
    return SampleThreads(id_of("article", slug), comments, details, last)


def _placed(entries: Iterable[Fields], prefix: str) -> Iterator[tuple[str, Fields]]:
    for number, entry in enumerate(entries, start=1):
        place = f"{prefix}{number}"
        yield place, entry
        yield from _placed(entry.get("replies", ()), prefix=f"{place}.")


def _comment(slug: str, place: str, entry: Fields, names: Mapping[str, str]) -> Comment:
    key, parent = f"{slug}:{place}", place.rpartition(".")[0]
    person = entry.get("person")
    text = str(entry["text"])
    return Comment(
        id_of("comment", key),
        id_of("article", slug),
        parent_id=id_of("comment", f"{slug}:{parent}") if parent else None,
        state=CommentState(entry.get("state", "visible")),
        author_name=names[person] if person else str(entry["author"]),
        person_id=id_of("person", person) if person else None,
        created_at=moment_of(entry, "created_at"),
        html=comment_from_text(text),
        text=text,
        reply_state=ReplyState(entry.get("reply_state", "confirmed")) if person else None,
        is_handled=bool(entry.get("handled", False)),
        note=str(entry.get("note", "")),
        origin=origin_of("comment", key),
    )
