"""Answering: a draft goes to the outbox, from there out with the next export, and is confirmed.

Until it is out, a reply can be changed and withdrawn. What is out can be corrected: it goes out
again, marked with the day of the correction.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from editor_app.domain.changes import Changes
from editor_app.domain.comment import Comment, CommentKind, CommentState, ReplyState
from editor_app.domain.errors import InvalidFieldError, NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.domain.person import Person
from editor_app.domain.reply_draft import ReplyDraft
from editor_app.services.reply_drafts import IDENTITY_SETTING, draft_changes
from editor_app.services.session import Session
from editor_app.storage.unit_of_work import UnitOfWork
from editor_app.text.reader_html import plain_text
from editor_app.text.reply_markdown import reply_html

_IS_OUT = frozenset({ReplyState.EXPORTED, ReplyState.CONFIRMED})


@dataclass(frozen=True, slots=True)
class QueuedReply:
    """A reply that is in the outbox now."""

    reply: Comment
    changes: Changes


@dataclass(frozen=True, slots=True)
class WithdrawnReply:
    """A reply that does not go out, and its text as a draft again."""

    draft: ReplyDraft
    changes: Changes


def queue_reply(session: Session, draft: ReplyDraft) -> QueuedReply:
    """Put a reply into the outbox, new or changed; its draft is done with.

    A new one gets its number. A comment that waited for a decision is shown with its answer.
    Raises NotFoundError, and InvalidFieldError when nobody signs it, it is empty or too long, or
    the comment it answers is not shown.
    """
    with session.library.write("reply") as uow:
        person = _signer(uow, draft)
        parent = uow.comments.find(draft.target_id)
        article = uow.articles.get(parent.article_id if parent else draft.target_id)
        markdown = _checked_text(uow, draft)
        html = reply_html(markdown, article.language)
        before = uow.comments.find(draft.reply_id) if draft.reply_id else None
        now = session.clock.now()
        reply = replace(
            before or Comment(draft.reply_id or session.ids.new_id(), article.id, created_at=now),
            parent_id=parent.id if parent else None,
            state=before.state if before else CommentState.VISIBLE,
            author_name=person.name,
            person_id=person.id,
            markdown=markdown,
            html=html,
            text=plain_text(html),
            reply_state=ReplyState.OUTBOX,
        )
        if before is not None and before.reply_state in _IS_OUT:
            is_same = (before.html, before.person_id) == (html, person.id)
            reply = before if is_same else replace(reply, corrected_at=now)
        elif before is not None and before.reply_state is ReplyState.DRAFT:
            reply = replace(reply, created_at=now)
        approved = _approved(parent) if parent else ()
        changes = uow.save(*approved, reply)
        uow.reply_drafts.drop(draft.target_id, draft.reply_id)
        uow.settings.put(IDENTITY_SETTING, person.id)
        if parent is not None:
            uow.reading_marks.put_many({parent.id: True})
        queued = uow.comments.get(reply.id)
    return QueuedReply(queued, changes | draft_changes(draft.target_id))


def withdraw_reply(session: Session, reply_id: EntityId) -> WithdrawnReply:
    """Take a reply out of the outbox; its text becomes a draft again and keeps its number.

    Of a correction the text that is out already stays out. Raises NotFoundError, and
    InvalidFieldError when the reply is not in the outbox.
    """
    with session.library.write("withdraw") as uow:
        reply = uow.comments.get(reply_id)
        if reply.reply_state is not ReplyState.OUTBOX:
            raise InvalidFieldError(
                "Reply {number} is not in the outbox. What is out can be corrected.",
                number=reply.number,
            )
        before = _last_out(uow, reply)
        if before is None:
            before = replace(reply, reply_state=ReplyState.DRAFT)
        draft = ReplyDraft(
            reply.parent_id or reply.article_id,
            reply.article_id,
            reply.markdown,
            reply.person_id,
            reply.id,
        )
        changes = uow.save(before)
        uow.reply_drafts.put(draft)
    return WithdrawnReply(draft, changes | draft_changes(draft.target_id))


def mark_exported(uow: UnitOfWork, replies: tuple[Comment, ...]) -> Changes:
    """Note that replies have gone out as they are given here.

    One that was changed or withdrawn since then stays what it is now.
    """
    now = uow.comments.get_many([reply.id for reply in replies])
    gone_out = (
        replace(current, reply_state=ReplyState.EXPORTED)
        for reply in replies
        if (current := now.get(reply.id)) is not None
        and current.reply_state is ReplyState.OUTBOX
        and (current.html, current.parent_id) == (reply.html, reply.parent_id)
    )
    return uow.save(*gone_out)


def _signer(uow: UnitOfWork, draft: ReplyDraft) -> Person:
    if draft.person_id is None:
        raise InvalidFieldError("Choose who signs the reply.")
    return uow.people.get(draft.person_id)


def _checked_text(uow: UnitOfWork, draft: ReplyDraft) -> str:
    markdown, limit = draft.markdown.strip(), uow.publication().comment_rules.max_length
    if not markdown:
        raise InvalidFieldError("The reply is empty.")
    if len(markdown) > limit:
        raise InvalidFieldError(
            "The reply has {count} characters; {limit} are allowed.",
            count=len(markdown),
            limit=limit,
        )
    return markdown


def _approved(parent: Comment) -> tuple[Comment, ...]:
    """Return the comment that is answered, when that shows it. Raises InvalidFieldError."""
    if parent.kind is not CommentKind.COMMENT:
        raise InvalidFieldError("A notice of another site cannot be answered.")
    if parent.state is CommentState.PENDING:
        return (replace(parent, state=CommentState.VISIBLE),)
    if parent.state is not CommentState.VISIBLE or parent.reply_state is ReplyState.DRAFT:
        raise InvalidFieldError(
            "Comment {number} is not shown. Show it first, then answer it.", number=parent.number
        )
    return ()


def _last_out(uow: UnitOfWork, reply: Comment) -> Comment | None:
    """The reply with the text that went out last, None when it has never been out."""
    if reply.corrected_at is None:
        return None
    for revision in uow.revisions.for_entity(reply.id):
        try:
            version = uow.revisions.get(revision.id)
        except NotFoundError:  # it was deleted in between
            continue
        if isinstance(version, Comment) and version.reply_state in _IS_OUT:
            return replace(
                reply,
                author_name=version.author_name,
                person_id=version.person_id,
                markdown=version.markdown,
                html=version.html,
                text=version.text,
                reply_state=version.reply_state,
                corrected_at=version.corrected_at,
            )
    return None
