"""Judging comments, many at once: each step says what changed and what takes it back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace

from editor_app.domain.changes import Changes
from editor_app.domain.comment import Comment, CommentState
from editor_app.domain.errors import InvalidFieldError
from editor_app.domain.identity import EntityId
from editor_app.services.session import Session


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the desk thinks of a comment."""

    state: CommentState
    is_handled: bool
    note: str

    @staticmethod
    def of(comment: Comment) -> Judgement:
        """Return what a comment is judged by now."""
        return Judgement(comment.state, comment.is_handled, comment.note)

    def on(self, comment: Comment) -> Comment:
        """Return the comment, judged like this."""
        return replace(comment, state=self.state, is_handled=self.is_handled, note=self.note)


@dataclass(frozen=True, slots=True)
class Triage:
    """What a step changed; ``take_back`` makes it as it was before.

    ``marks`` says of comments whether they were read; None where they had no mark.
    """

    changes: Changes
    judgements: Mapping[EntityId, Judgement] = field(default_factory=dict)
    marks: Mapping[EntityId, bool | None] = field(default_factory=dict)


def set_comment_state(
    session: Session, comment_ids: Collection[EntityId], state: CommentState
) -> Triage:
    """Show comments, hide them, call them spam or throw them away; their numbers stay.

    Raises InvalidFieldError for ``removed``, which nothing takes back: use ``remove_comments``.
    """
    if state is CommentState.REMOVED:
        raise InvalidFieldError("A comment is removed for good from the trash only.")
    return _judge(session, comment_ids, state.value, lambda before: replace(before, state=state))


def set_handled(session: Session, comment_ids: Collection[EntityId], is_handled: bool) -> Triage:
    """Say of comments that nothing is left to do about them, or that something is."""
    return _judge(
        session, comment_ids, "handled", lambda before: replace(before, is_handled=is_handled)
    )


def set_comment_note(session: Session, comment_id: EntityId, note: str) -> Triage:
    """Set the note that only the newsroom sees. Raises NotFoundError."""
    with session.library.read() as uow:
        uow.comments.get(comment_id)
    return _judge(session, [comment_id], "note", lambda before: replace(before, note=note.strip()))


def mark_read(session: Session, comment_ids: Collection[EntityId], is_read: bool) -> Triage:
    """Mark comments as read, or as unread again, on this machine."""
    with session.library.write("read") as uow:
        known = uow.comments.get_many(comment_ids)
        before = uow.reading_marks.find_many(known)
        uow.reading_marks.put_many(dict.fromkeys(known, is_read))
    return Triage(_comments(known), marks={id_: before.get(id_) for id_ in known})


def take_back(session: Session, step: Triage) -> Triage:
    """Undo a step; what is returned would do it again.

    Other things that happened to the comments since then stay.
    """
    with session.library.write("undo") as uow:
        known = uow.comments.get_many(step.judgements)
        judgements = {id_: Judgement.of(comment) for id_, comment in known.items()}
        changes = uow.save(*(step.judgements[id_].on(known[id_]) for id_ in known))
        marks = uow.reading_marks.find_many(step.marks)
        uow.reading_marks.put_many(step.marks)
    return Triage(
        changes | _comments(step.marks), judgements, {id_: marks.get(id_) for id_ in step.marks}
    )


def remove_comments(session: Session, comment_ids: Collection[EntityId]) -> Changes:
    """Delete comments for good, with their readers' data; only their numbers stay.

    Nothing takes this back. Raises NotFoundError.
    """
    with session.library.write("removed") as uow:
        return uow.delete("comment", *comment_ids)


def _judge(
    session: Session,
    comment_ids: Collection[EntityId],
    reason: str,
    judge: Callable[[Judgement], Judgement],
) -> Triage:
    with session.library.write(reason) as uow:
        comments = uow.comments.get_many(comment_ids)
        before = {id_: Judgement.of(comment) for id_, comment in comments.items()}
        changes = uow.save(*(judge(before[id_]).on(comments[id_]) for id_ in comments))
    return Triage(changes, {id_: before[id_] for id_ in comments if id_ in changes.ids})


def _comments(ids: Collection[EntityId]) -> Changes:
    return Changes(frozenset({"comment"}), frozenset(ids)) if ids else Changes()
