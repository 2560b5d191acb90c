"""Comments of an import that were erased here, or that their reader would have had erased."""

from __future__ import annotations

from collections.abc import Collection

from editor_app.domain.erasure import Erasure, ErasureScope
from editor_app.domain.identity import EntityId
from editor_app.importers.contract import ImportedComment
from editor_app.storage.unit_of_work import UnitOfWork


def erased_among(uow: UnitOfWork, items: Collection[ImportedComment]) -> dict[EntityId, Erasure]:
    """Return the erasures of those comments whose name and text must not come back.

    That is the comment itself, or all that a person had written up to a day; without a date a
    comment counts as written before.
    """
    marks = uow.erasures.marks_of(item.details for item in items if item.details)
    listed = uow.erasures.find_many({*marks.values(), *(item.comment.id for item in items)})
    found: dict[EntityId, Erasure] = {}
    for item in items if listed else ():
        comment = item.comment
        by_person = listed.get(marks.get(comment.id, ""))
        if by_person and comment.created_at and comment.created_at > by_person.erased_at:
            by_person = None
        for erasure in (by_person, listed.get(comment.id)):
            if erasure is not None and erasure.scope is ErasureScope.COMMENTS:
                found[comment.id] = Erasure(comment.id, erasure.scope, erasure.erased_at)
    return found
