"""What is held about a reader: handed over on request, erased for good on request."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from editor_app.domain.changes import Changes
from editor_app.domain.comment import Comment, ReaderDetails
from editor_app.domain.erasure import Erasure, ErasureScope, email_mark, normal_email
from editor_app.domain.errors import InvalidFieldError
from editor_app.domain.identity import EntityId
from editor_app.services.erasure_ledger import remember_erasures
from editor_app.services.privacy_duties import COPIES_SETTING, renew_copies
from editor_app.services.session import Session
from editor_app.storage.unit_of_work import UnitOfWork
from editor_app.sync.revision import Operation


@dataclass(frozen=True, slots=True)
class HeldComment:
    """A comment with the data of its reader and every earlier state of it, the latest first."""

    comment: Comment
    headline: str
    details: ReaderDetails
    versions: tuple[Comment, ...]


def held_about(session: Session, email: str) -> tuple[HeldComment, ...]:
    """Return everything the library holds about whoever has an e-mail address."""
    with session.library.read() as uow:
        details = uow.reader_details.by_email(email) if normal_email(email) else ()
        comments = uow.comments.get_many(each.comment_id for each in details)
        headlines = uow.articles.headlines({c.article_id for c in comments.values()})
        return tuple(
            HeldComment(
                comments[each.comment_id],
                headlines.get(comments[each.comment_id].article_id, ""),
                each,
                _versions(uow, each.comment_id),
            )
            for each in details
            if each.comment_id in comments
        )


def erase_person(session: Session, email: str, scope: ErasureScope) -> Changes:
    """Erase whoever has an e-mail address: their data, or their names and texts as well.

    Of their comments then stands "removed" in their places. Nothing takes this back: it holds for
    later imports, for other laptops and for backups that are brought back. Addresses that nobody
    here has are remembered as well. Raises InvalidFieldError when there is no address.
    """
    if "@" not in email:
        raise InvalidFieldError("Name an e-mail address.")
    with session.library.read() as uow:
        mark = email_mark(email, uow.publication().id)
        ids = [each.comment_id for each in uow.reader_details.by_email(email)]
    return _erase(session, [mark, *ids], scope)


def erase_readers_of(
    session: Session, comment_ids: Collection[EntityId], scope: ErasureScope
) -> Changes:
    """Erase what is held about single comments, for readers who left no address."""
    return _erase(session, comment_ids, scope)


def _erase(session: Session, subjects: Collection[str], scope: ErasureScope) -> Changes:
    now = session.clock.now()
    erasures = [Erasure(subject, scope, now) for subject in subjects]
    with session.library.write("erased") as uow:
        publication_id = uow.publication().id
        changes = uow.erase(erasures)
        uow.settings.put(COPIES_SETTING, "yes")
    remember_erasures(publication_id, erasures)
    renew_copies(session.library)
    ids = frozenset(EntityId(e.subject) for e in erasures if not e.is_about_a_person)
    return changes | Changes(frozenset({"comment"}), ids)


def _versions(uow: UnitOfWork, comment_id: EntityId) -> tuple[Comment, ...]:
    versions = (
        uow.revisions.get(revision.id)
        for revision in uow.revisions.for_entity(comment_id)
        if revision.op is Operation.PUT
    )
    return tuple(version for version in versions if isinstance(version, Comment))
