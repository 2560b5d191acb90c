"""An article's comments as the desk reads them: in the page's order, with all the page hides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from editor_app.domain.comment import Comment, CommentKind, CommentState, ReplyState
from editor_app.domain.comment_tree import build_threads, replies_below
from editor_app.domain.identity import EntityId
from editor_app.domain.message import Message
from editor_app.domain.person import Person
from editor_app.domain.reply_draft import ReplyDraft
from editor_app.services.marked_comments import marks_for
from editor_app.services.session import Session
from editor_app.site.public_comments import is_shown
from editor_app.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class ThreadEntry:
    """A comment in its place.

    ``answers`` is the comment it replies to, which a deep reply names; ``level`` is 0 or 1, as on
    the page. ``is_public`` says whether the page shows its text. ``draft`` is the answer being
    typed to it, ``edit`` the change being typed of this reply.
    """

    comment: Comment
    level: int
    name: str
    badge: str
    answers: Comment | None
    is_public: bool
    is_open: bool
    is_question: bool
    is_unread: bool
    answer: ReplyState | None
    draft: ReplyDraft | None
    edit: ReplyDraft | None
    marks: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class ThreadView:
    """All comments of an article; ``names`` are those that a mention may mean, as written.

    ``comment_count`` is what the article's card says, hidden comments among them; ``draft`` is the
    comment of one's own being typed below the article.
    """

    article_id: EntityId
    headline: str
    entries: tuple[ThreadEntry, ...]
    names: tuple[str, ...]
    comment_count: int
    open_count: int
    outbox_count: int
    hidden_count: int
    draft: ReplyDraft | None


def load_thread(session: Session, article_id: EntityId) -> ThreadView:
    """Return the thread of an article. Raises NotFoundError.

    Notices of other sites are not in it; of what was deleted for good the place is.
    """
    with session.library.read() as uow:
        return _ThreadReader(uow, article_id).view()


class _ThreadReader:
    """Puts one thread together from what is known about its comments."""

    def __init__(self, uow: UnitOfWork, article_id: EntityId) -> None:
        comments = uow.comments.threads_of([article_id]).get(article_id, ())
        self._comments = tuple(c for c in comments if c.kind is CommentKind.COMMENT)
        self._article = uow.articles.get(article_id)
        self._summary = uow.articles.find_summary(article_id)
        self._people = {person.id: person for person in uow.people.list_all()}
        self._rows = {e.comment.id: e for e in uow.inbox.entries(c.id for c in self._comments)}
        self._marks = marks_for(uow, self._comments)
        drafts = uow.reply_drafts.for_article(article_id)
        self._new = {draft.target_id: draft for draft in drafts if draft.reply_id is None}
        self._edits = {draft.reply_id: draft for draft in drafts if draft.reply_id is not None}

    def view(self) -> ThreadView:
        entries: list[ThreadEntry] = []
        for thread in build_threads(self._comments):
            entries.append(self._entry(thread.comment, 0, None))
            entries += (self._entry(reply, 1, above) for above, reply in replies_below(thread))
        return ThreadView(
            article_id=self._article.id,
            headline=self._article.headline,
            entries=tuple(entries),
            names=tuple(dict.fromkeys(entry.name for entry in entries if entry.name)),
            comment_count=self._summary.comment_count if self._summary else 0,
            open_count=sum(entry.is_open for entry in entries),
            outbox_count=sum(e.comment.reply_state is ReplyState.OUTBOX for e in entries),
            hidden_count=sum(e.comment.state is CommentState.HIDDEN for e in entries),
            draft=self._new.get(self._article.id),
        )

    def _entry(self, comment: Comment, level: int, answers: Comment | None) -> ThreadEntry:
        row = self._rows.get(comment.id)
        return ThreadEntry(
            comment=comment,
            level=level,
            name=_name(comment, self._people),
            badge=_badge(comment, self._people),
            answers=answers,
            is_public=is_shown(comment),
            is_open=row is not None and row.is_open,
            is_question=row is not None and row.is_question,
            is_unread=row is not None and row.is_unread,
            answer=row.answer if row else None,
            draft=self._new.get(comment.id),
            edit=self._edits.get(comment.id),
            marks=self._marks.get(comment.id, ()),
        )


def _name(comment: Comment, people: Mapping[EntityId, Person]) -> str:
    person = people.get(comment.person_id) if comment.person_id else None
    return comment.author_name.strip() or (person.name if person else "")


def _badge(comment: Comment, people: Mapping[EntityId, Person]) -> str:
    person = people.get(comment.person_id) if comment.person_id else None
    return person.badge if person else ""
