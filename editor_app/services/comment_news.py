"""What the library makes of a comment that its origin tells anew (ADR 70)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from editor_app.domain.comment import Comment, CommentState, OriginState, ReplyState
from editor_app.text.reader_html import plain_text

_PLAIN = str.maketrans(
    dict.fromkeys("„“”«»‟″", '"') | dict.fromkeys("‚‘’‹›‛′`", "'") | dict.fromkeys("–—‐‑−", "-")
)


def same_words(one: str, other: str) -> bool:
    """Return whether two texts differ in quotes, dashes and white space at most.

    WordPress's interface has typographic ones where its export has what was typed.
    """
    return _folded(one) == _folded(other)


def with_news(known: Comment, arriving: Comment, *, is_touched: bool) -> Comment:
    """Return a comment of the library with what its origin says of it now.

    One that nobody here has touched since it came takes over text and state and is marked where
    they changed. Of a touched one text and state stay; the new text waits beside them. What the
    origin does not tell this time stays known.
    """
    if arriving.state is CommentState.TRASH:
        return deleted_at_origin(known, is_touched=is_touched)
    if is_on_its_way(known):
        return with_returned(known, arriving)
    if is_touched:
        return _with_text_beside(known, arriving)
    is_same = same_words(known.text, arriving.text)
    return replace(
        known,
        parent_id=arriving.parent_id or known.parent_id,
        state=arriving.state,
        author_name=arriving.author_name or known.author_name,
        author_url=arriving.author_url or known.author_url,
        person_id=arriving.person_id or known.person_id,
        reply_state=arriving.reply_state or known.reply_state,
        created_at=arriving.created_at or known.created_at,
        html=known.html if is_same else arriving.html,
        text=known.text if is_same else arriving.text,
        markdown=known.markdown if is_same else "",
        origin_state=_undeleted(known) if is_same else OriginState.EDITED,
        origin_html="",
    )


def deleted_at_origin(known: Comment, *, is_touched: bool) -> Comment:
    """Return a comment that its origin has no longer: in the trash, or marked where touched."""
    state = known.state if is_touched else CommentState.TRASH
    return replace(known, state=state, origin_state=OriginState.DELETED)


def is_on_its_way(comment: Comment) -> bool:
    """Return whether a comment is a reply of this library that no import has brought back yet."""
    return comment.reply_state in {ReplyState.OUTBOX, ReplyState.EXPORTED}


def with_returned(reply: Comment, arriving: Comment) -> Comment:
    """Return a reply of this library that the origin has, confirmed when it has this very text.

    Another text is what it was before a correction that has not arrived there yet.
    """
    if not same_words(reply.text, arriving.text):
        return reply
    return replace(
        reply,
        reply_state=ReplyState.CONFIRMED,
        origin=reply.origin or arriving.origin,
        origin_state=OriginState.UNCHANGED,
        origin_html="",
    )


def _with_text_beside(known: Comment, arriving: Comment) -> Comment:
    if same_words(known.text, arriving.text):
        is_resolved = bool(known.origin_html) or known.origin_state is OriginState.DELETED
        state = OriginState.UNCHANGED if is_resolved else known.origin_state
        return replace(known, origin_state=state, origin_html="")
    if same_words(plain_text(known.origin_html), arriving.text):
        return replace(known, origin_state=OriginState.EDITED)
    return replace(known, origin_state=OriginState.EDITED, origin_html=arriving.html)


def _undeleted(known: Comment) -> OriginState:
    is_back = known.origin_state is OriginState.DELETED
    return OriginState.UNCHANGED if is_back else known.origin_state


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text.translate(_PLAIN))
    return re.sub(r"-+", "-", " ".join(plain.split()))
