"""Deciding about what the origin has made of a comment since it was judged here."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from editor_app.domain.changes import Changes
from editor_app.domain.comment import Comment, CommentState, OriginState
from editor_app.domain.identity import EntityId
from editor_app.services.session import Session
from editor_app.text.reader_html import plain_text, sanitise_comment


@dataclass(frozen=True, slots=True)
class OriginDecision:
    """What a decision changed, and the comments as they were, for ``take_back_decision``."""

    changes: Changes
    before: tuple[Comment, ...]


def accept_origin(session: Session, comment_ids: Collection[EntityId]) -> OriginDecision:
    """Take over what the origin says: its newer text, or that the comment is gone."""
    return _decide(session, comment_ids, "origin", _accepted)


def dismiss_origin(session: Session, comment_ids: Collection[EntityId]) -> OriginDecision:
    """Leave comments as they are here; the origin's newer text is no longer shown beside them."""
    return _decide(
        session,
        comment_ids,
        "origin",
        lambda comment: replace(comment, origin_state=OriginState.UNCHANGED, origin_html=""),
    )


def take_back_decision(session: Session, decision: OriginDecision) -> OriginDecision:
    """Undo a decision; what is returned would make it again."""
    before = {comment.id: comment for comment in decision.before}
    return _decide(session, before, "undo", lambda comment: _as_before(comment, before[comment.id]))


def _decide(
    session: Session,
    comment_ids: Collection[EntityId],
    reason: str,
    decide: Callable[[Comment], Comment],
) -> OriginDecision:
    with session.library.write(reason) as uow:
        comments = uow.comments.get_many(comment_ids)
        changes = uow.save(*(decide(comment) for comment in comments.values()))
    return OriginDecision(changes, tuple(comments[id_] for id_ in comments if id_ in changes.ids))


def _accepted(comment: Comment) -> Comment:
    if comment.origin_state is OriginState.DELETED:
        return replace(comment, state=CommentState.TRASH)
    if not comment.origin_html:
        return comment
    html = sanitise_comment(comment.origin_html)
    return replace(comment, html=html, text=plain_text(html), origin_html="", markdown="")


def _as_before(comment: Comment, before: Comment) -> Comment:
    return replace(
        comment,
        state=before.state,
        html=before.html,
        text=before.text,
        markdown=before.markdown,
        origin_state=before.origin_state,
        origin_html=before.origin_html,
    )
