"""The readers' comments of a text page as entities."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from editor_app.domain.article import Article
from editor_app.domain.comment import Comment, CommentState, ReplyState
from editor_app.domain.identity import EntityId, derived_id
from editor_app.domain.person import Person
from editor_app.importers.contract import ImportContext, ImportedComment
from editor_app.importers.entities import named_person
from editor_app.importers.errors import FileTooLargeError
from editor_app.importers.limits import MAX_COMMENTS
from editor_app.importers.origins import ContentOrigins
from editor_app.importers.page_text.comment_heads import CommentHead, is_button, read_head
from editor_app.importers.page_text.comment_items import Item
from editor_app.importers.page_text.comment_lists import find_items
from editor_app.importers.page_text.comment_speakers import find_spoken_items
from editor_app.importers.page_text.lines import Line
from editor_app.text.reader_html import comment_from_text

_REMOVED = re.compile(
    r"\W*(?:(?:dieser |der )?kommentar (?:wurde |ist )?(?:von der redaktion |vom \w+ |leider )?"
    r"(?:entfernt|gelöscht)|(?:this |the )?comment (?:has been |was )?(?:removed|deleted)"
    r"(?: by .{1,30})?)\W*\Z",
    re.IGNORECASE,
)


def read_comment_items(lines: Sequence[Line], declared: int | None, name: str) -> tuple[Item, ...]:
    """Return the comments as found. Raises FileTooLargeError when there are too many."""
    items = find_items(lines, declared) or find_spoken_items(lines)
    if len(items) > MAX_COMMENTS:
        raise FileTooLargeError(
            "“{name}” has more than {limit} comments.", name=name, limit=MAX_COMMENTS
        )
    return items


def make_comments(
    items: Sequence[Item],
    article: Article,
    authors: Mapping[str, Person],
    context: ImportContext,
    *,
    wrapped: bool,
) -> Iterator[Person | ImportedComment]:
    """Yield the comments, parents first, and people of the newsroom who only comment.

    ``authors`` are the article's, by name. ``wrapped`` says that line breaks mean nothing.
    """
    origins = ContentOrigins(f"{article.origin}:comment")
    people = dict(authors)
    ids: dict[int, EntityId] = {}
    for item in items:
        head = read_head(tuple(line for line in item.lines if line), context.time_zone)
        text = _text(_without_head(item.lines, head.lines), wrapped=wrapped)
        person = people.get(head.author) if head.author else None
        if head.badge and head.author and person is None:
            person = people[head.author] = named_person(head.author, head.badge)
            yield person
        origin = origins.origin(head.author, text)
        ids[id(item)] = derived_id(origin)
        parent = ids[id(item.parent)] if item.parent else None
        comment = Comment(ids[id(item)], article.id, parent, item.number, origin=origin)
        yield ImportedComment(_filled(comment, head, text, person))


def _filled(comment: Comment, head: CommentHead, text: str, person: Person | None) -> Comment:
    is_removed = not text or _REMOVED.match(text) is not None
    return Comment(
        comment.id,
        comment.article_id,
        comment.parent_id,
        comment.number,
        state=CommentState.HIDDEN if is_removed else CommentState.VISIBLE,
        author_name=head.author,
        person_id=person.id if person else None,
        created_at=head.at,
        html=comment_from_text(text) if text else "",
        text=text,
        reply_state=ReplyState.CONFIRMED if person else None,
        origin=comment.origin,
    )


def _without_head(lines: Sequence[str], used: int) -> list[str]:
    rest = list(lines)
    while used and rest:
        used -= bool(rest.pop(0))
    return rest


def _text(lines: Sequence[str], *, wrapped: bool) -> str:
    """The words of a comment, without the links below it; "" lines part its paragraphs."""
    kept = list(lines)
    while kept and (not kept[-1] or is_button(kept[-1])):
        kept.pop()
    while kept and not kept[0]:
        kept.pop(0)
    paragraphs: list[list[str]] = [[]]
    for line in kept:
        if line:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([])
    joint = " " if wrapped else "\n"
    return "\n\n".join(joint.join(paragraph) for paragraph in paragraphs if paragraph)
