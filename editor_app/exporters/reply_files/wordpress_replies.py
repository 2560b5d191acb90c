"""Which replies a WordPress site can place, and under which of its numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from editor_app.domain.identity import EntityId
from editor_app.domain.message import Message, message
from editor_app.domain.wordpress_origin import find_wordpress_origin
from editor_app.exporters.outgoing_replies import OutgoingReply, outgoing_replies
from editor_app.site.edition import Edition

_FIRST_NUMBER = 900_000_001
"""Numbers of replies in the file: WordPress gives its own, but must not mistake them for others."""


@dataclass(frozen=True, slots=True)
class WordPressReply:
    """A reply with its number in the file; ``parent`` is 0 at the top."""

    outgoing: OutgoingReply
    post: int
    number: int
    parent: int


@dataclass(frozen=True, slots=True)
class WordPressReplies:
    """The replies for one site, each behind the one it answers."""

    site: str
    replies: tuple[WordPressReply, ...]
    notes: tuple[Message, ...]


def wordpress_replies(edition: Edition) -> WordPressReplies:
    """Return the replies that the site most articles came from can place.

    A reply whose article or comment is not there, and a correction of one that is there already,
    stay out and are counted in the notes: WordPress's importer passes over comments it has.
    """
    found = outgoing_replies(edition)
    site = _main_site(found)
    fresh = [outgoing for outgoing in found if not outgoing.reply.origin]
    placed: dict[EntityId, WordPressReply] = {}
    for outgoing in fresh:
        reply = _placed(outgoing, site, placed)
        if reply is not None:
            placed[outgoing.reply.id] = reply
    notes = _notes(without_place=len(fresh) - len(placed), corrected=len(found) - len(fresh))
    return WordPressReplies(site, tuple(placed.values()), tuple(notes))


def _notes(*, without_place: int, corrected: int) -> Iterator[Message]:
    if without_place:
        yield message(
            "Replies to what WordPress does not have, left out: {count}.", count=without_place
        )
    if corrected:
        yield message(
            "Corrections of replies that WordPress has already, left out: {count}. Please change "
            "them there.",
            count=corrected,
        )


def _placed(
    outgoing: OutgoingReply, site: str, placed: Mapping[EntityId, WordPressReply]
) -> WordPressReply | None:
    post = find_wordpress_origin(outgoing.article.origin, "post")
    if post is None or post.site != site:
        return None
    number = _FIRST_NUMBER + len(placed)
    if outgoing.answers is None:
        return WordPressReply(outgoing, post.number, number, 0)
    above = placed.get(outgoing.answers.id)
    if above is not None:
        return WordPressReply(outgoing, post.number, number, above.number)
    comment = find_wordpress_origin(outgoing.answers.origin, "comment")
    if comment is None or comment.site != site:
        return None
    return WordPressReply(outgoing, post.number, number, comment.number)


def _main_site(replies: Iterable[OutgoingReply]) -> str:
    """The site with most of the replies; of several the first by name."""
    origins = (find_wordpress_origin(each.article.origin, "post") for each in replies)
    counted = Counter(origin.site for origin in origins if origin)
    return min(counted, key=lambda site: (-counted[site], site), default="")
