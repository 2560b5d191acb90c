"""The comments of an entry, in whatever order the export has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape

from editor_app.domain.comment import (
    Comment,
    CommentKind,
    CommentState,
    ReaderDetails,
    ReplyState,
)
from editor_app.domain.identity import EntityId, derived_id, is_entity_id
from editor_app.domain.message import message
from editor_app.domain.person import Person
from editor_app.domain.wordpress_origin import REPLY_META
from editor_app.importers.comment_threads import parents_first, without_circles
from editor_app.importers.contract import CompleteThreads, ImportedComment, Loss
from editor_app.importers.errors import FileTooLargeError
from editor_app.importers.limits import MAX_COMMENTS
from editor_app.importers.wordpress.channel import Channel
from editor_app.importers.wordpress.dates import wordpress_moment
from editor_app.importers.wordpress.items import RawComment
from editor_app.importers.wordpress.paragraphs import with_paragraphs
from editor_app.text.reader_html import plain_text, sanitise_comment

_STATES = {
    **dict.fromkeys(("1", "approve", "approved"), CommentState.VISIBLE),
    **dict.fromkeys(("0", "hold", "moderated"), CommentState.PENDING),
    "spam": CommentState.SPAM,
    **dict.fromkeys(("trash", "post-trashed"), CommentState.TRASH),
}
_PINGS = frozenset({"pingback", "trackback", "webmention"})
_TALK = frozenset({"", "comment", "review"})


def make_comments(
    raw: Iterable[RawComment], article_id: EntityId, channel: Channel, time_zone: str, subject: str
) -> Iterator[ImportedComment | CompleteThreads | Loss]:
    """Yield the comments of one entry, parents before their replies, and what was lost.

    An entry without any may come from an export that leaves comments out: it says nothing of what
    was deleted.

    Raises FileTooLargeError when there are more than anybody could read.
    """
    raw = tuple(raw)
    if len(raw) > MAX_COMMENTS:
        raise FileTooLargeError(
            "“{name}” has more than {limit} comments.", name=subject, limit=MAX_COMMENTS
        )
    kept = {c.number: c for c in raw if c.kind in _TALK | _PINGS and c.number}
    parents = without_circles({number: comment.parent for number, comment in kept.items()})
    orphans = 0
    for number in parents_first(parents):
        comment = kept[number]
        parent = parents[number] if parents[number] in kept else None
        orphans += parent is None and comment.parent not in {"", "0"}
        yield _imported(comment, parent, article_id, channel, time_zone)
    if kept:
        above = channel.origin("comment", "")
        yield CompleteThreads(article_id, above, frozenset(f"{above}{n}" for n in kept))
    if orphans:
        sentence = message(
            "Replies at the top because the comment they answer is not in the file: {count}.",
            count=orphans,
        )
        yield Loss("parent-missing", sentence, subject)
    others = sorted({c.kind for c in raw if c.kind not in _TALK | _PINGS})
    for kind in others:
        yield Loss(
            "comments-of-other-kind",
            message("Notes of the kind “{kind}” are no comments and were left out.", kind=kind),
            subject,
        )


def _imported(
    comment: RawComment,
    parent: str | None,
    article_id: EntityId,
    channel: Channel,
    time_zone: str,
) -> ImportedComment:
    html = sanitise_comment(with_paragraphs(comment.content))
    person = _person(comment, channel)
    origin = channel.origin("comment", comment.number)
    comment_id = derived_id(origin)
    details = ReaderDetails(comment_id, comment.author_email, comment.author_ip)
    is_private = bool(details.email or details.ip_address) and person is None
    return ImportedComment(
        Comment(
            comment_id,
            article_id,
            derived_id(channel.origin("comment", parent)) if parent else None,
            kind=CommentKind.PINGBACK if comment.kind in _PINGS else CommentKind.COMMENT,
            state=_STATES.get(comment.approved.lower(), CommentState.PENDING),
            author_name=unescape(comment.author),
            author_url=_address(comment.author_url),
            person_id=person.id if person else None,
            created_at=wordpress_moment(comment.date_gmt, comment.date, time_zone),
            html=html,
            text=plain_text(html),
            reply_state=ReplyState.CONFIRMED if person else None,
            origin=origin,
        ),
        details if is_private else None,
        reply_id=_reply_id(comment),
    )


def _reply_id(comment: RawComment) -> EntityId | None:
    given = comment.meta.get(REPLY_META, "")
    return EntityId(given) if is_entity_id(given) else None


def _person(comment: RawComment, channel: Channel) -> Person | None:
    by_number = (
        channel.people_by_number.get(comment.user) if comment.user not in {"", "0"} else None
    )
    return by_number or channel.people_by_email.get(comment.author_email.casefold())


def _address(address: str) -> str:
    address = address.strip()
    return address if re.match(r"https?://\w", address) else ""
