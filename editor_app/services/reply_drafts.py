"""Answers being typed: one for each comment, so that turning to another loses nothing."""

from __future__ import annotations

from editor_app.domain.article import Article
from editor_app.domain.changes import Changes
from editor_app.domain.comment import Comment, ReplyState
from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.domain.reply_draft import ReplyDraft
from editor_app.services.session import Session
from editor_app.storage.unit_of_work import UnitOfWork
from editor_app.text.html_to_markdown import html_to_markdown

IDENTITY_SETTING = "reply_as"
"""The person whose name the last reply of this machine went by."""


def open_reply(
    session: Session, target_id: EntityId, reply_id: EntityId | None = None
) -> ReplyDraft:
    """Return what the composer begins with.

    That is what was typed before; else, for a reply that exists, its text; else "@Name" of whom
    it answers. ``target_id`` is a comment, or an article or its slug. Raises NotFoundError.
    """
    with session.library.read() as uow:
        known = uow.reply_drafts.find(target_id, reply_id)
        if known is not None:
            return known
        comment = uow.comments.find(target_id)
        article = uow.articles.find(comment.article_id if comment else target_id)
        if article is None:
            raise NotFoundError(
                "There is no comment and no article “{id}” in this library.", id=target_id
            )
        if reply_id is not None:
            reply = uow.comments.get(reply_id)
            text = reply.markdown or _as_markdown(reply)
            return ReplyDraft(target_id, article.id, text, reply.person_id, reply_id)
        text = mention(uow, comment) if comment else ""
        target = comment.id if comment else article.id
        return ReplyDraft(target, article.id, text, _usual_person(uow, article))


def save_reply_draft(session: Session, draft: ReplyDraft) -> Changes:
    """Keep what was typed; it is safe when this returns.

    A draft without a word of its own, perhaps with the mention it began with, is dropped.
    """
    with session.library.write("draft") as uow:
        if draft.reply_id is None and _is_untouched(uow, draft):
            uow.reply_drafts.drop(draft.target_id)
        else:
            uow.reply_drafts.put(draft)
    return draft_changes(draft.target_id)


def discard_reply_draft(session: Session, draft: ReplyDraft) -> Changes:
    """Throw a draft away; ``save_reply_draft`` with the same draft brings it back.

    A reply that was withdrawn and has never gone out goes with it.
    """
    with session.library.write("draft") as uow:
        uow.reply_drafts.drop(draft.target_id, draft.reply_id)
        reply = uow.comments.find(draft.reply_id) if draft.reply_id else None
        changes = draft_changes(draft.target_id)
        if reply is not None and reply.reply_state is ReplyState.DRAFT:
            changes |= uow.delete("comment", reply.id)
    return changes


def list_reply_drafts(
    session: Session, article_id: EntityId | None = None
) -> tuple[ReplyDraft, ...]:
    """Return the drafts there are, in one article's thread or all, the oldest first."""
    with session.library.read() as uow:
        if article_id is not None:
            return uow.reply_drafts.for_article(article_id)
        return uow.reply_drafts.list_all()


def mention(uow: UnitOfWork, comment: Comment) -> str:
    """Return what an answer to a comment begins with; empty when nobody is named."""
    name = comment.author_name.strip()
    if not name and comment.person_id is not None:
        person = uow.people.find(comment.person_id)
        name = person.name if person else ""
    return f"@{name} " if name else ""


def draft_changes(target_id: EntityId) -> Changes:
    """Return what a change of a draft changes: a kind of its own, as it happens while typing."""
    return Changes(frozenset({"reply_draft"}), frozenset({target_id}))


def _is_untouched(uow: UnitOfWork, draft: ReplyDraft) -> bool:
    comment = uow.comments.find(draft.target_id)
    return comment is not None and draft.markdown.strip() == mention(uow, comment).strip()


def _usual_person(uow: UnitOfWork, article: Article) -> EntityId | None:
    """Who answered last on this machine, else the article's author, else whoever there is."""
    people = {person.id for person in uow.people.list_all()}
    usual = uow.settings.get(IDENTITY_SETTING)
    wanted = [EntityId(usual)] if usual else []
    wanted += [*article.author_ids, *(people if len(people) == 1 else ())]
    return next((person_id for person_id in wanted if person_id in people), None)


def _as_markdown(reply: Comment) -> str:
    """A reply that came from elsewhere, in the Markdown it might have been typed as."""
    return html_to_markdown(reply.html, resolve_image=lambda _address, _alt: None).markdown.strip()
