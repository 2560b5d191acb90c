"""A comment that puts something right becomes a correction of the article, with thanks."""

from __future__ import annotations

from dataclasses import dataclass, replace

from editor_app.domain.article import Article, Correction
from editor_app.domain.changes import Changes
from editor_app.domain.errors import InvalidFieldError
from editor_app.domain.identity import EntityId
from editor_app.domain.message import message
from editor_app.domain.reply_draft import ReplyDraft
from editor_app.services.articles import save_article
from editor_app.services.reply_drafts import draft_changes, open_reply, save_reply_draft
from editor_app.services.session import Session
from editor_app.text.quoted_passage import Passage, find_quoted_passage


@dataclass(frozen=True, slots=True)
class TakenCorrection:
    """What was made of a comment.

    ``passage`` is the place in ``article.body`` that the comment quotes, None when it quotes
    none. ``had_draft`` says that an answer was being typed already; it was left as it is.
    ``before`` is the article without the correction.
    """

    before: Article
    article: Article
    correction: Correction
    passage: Passage | None
    draft: ReplyDraft
    had_draft: bool
    changes: Changes


def take_as_correction(session: Session, comment_id: EntityId, text: str) -> TakenCorrection:
    """Add a dated correction that names the comment, and draft the answer that thanks for it.

    Whatever was typed in the article becomes part of the same revision. Raises NotFoundError, and
    InvalidFieldError when the correction says nothing.
    """
    if not text.strip():
        raise InvalidFieldError("The correction is empty.")
    with session.library.read() as uow:
        comment = uow.comments.get(comment_id)
        article = uow.articles.get(comment.article_id)
    now = session.clock.now().replace(microsecond=0)
    correction = Correction(now, text.strip(), comment.id)
    corrected = replace(article, corrections=(*article.corrections, correction), updated_at=now)
    draft = open_reply(session, comment.id)
    had_draft = draft.saved_at is not None
    changes = save_article(session, corrected, "correction")
    if not had_draft:
        thanks = message("Thank you for the correction. We have put it right in the article.")
        words = f"{draft.markdown}{thanks.in_language(article.language)}"
        draft = replace(draft, markdown=words)
        changes |= save_reply_draft(session, draft)
    return TakenCorrection(
        article,
        corrected,
        correction,
        find_quoted_passage(comment.html, corrected.body),
        draft,
        had_draft,
        changes | draft_changes(comment.id),
    )


def take_back_correction(session: Session, taken: TakenCorrection) -> Changes:
    """Undo ``take_as_correction``; what was changed in article and answer since then stays."""
    with session.library.read() as uow:
        article = uow.articles.get(taken.article.id)
    kept = tuple(c for c in article.corrections if c != taken.correction)
    is_latest = article.updated_at == taken.article.updated_at
    updated_at = taken.before.updated_at if is_latest else article.updated_at
    article = replace(article, corrections=kept, updated_at=updated_at)
    changes = save_article(session, article, "undo")
    if not taken.had_draft:
        now = open_reply(session, taken.draft.target_id)
        if now.markdown == taken.draft.markdown:
            changes |= save_reply_draft(session, replace(now, markdown=""))
    return changes
