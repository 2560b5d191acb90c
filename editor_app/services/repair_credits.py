"""The house formatter: credits that came as lines become photographer and agency, many at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from operator import attrgetter
from typing import Any

from editor_app.domain.changes import Changes
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.services.credit_repairs import REPAIRED_FIELDS, CreditRepair, find_repair
from editor_app.services.session import Session
from editor_app.storage.unit_of_work import UnitOfWork

_repaired = attrgetter(*REPAIRED_FIELDS)


def plan_credit_repair(
    session: Session, ids: Iterable[EntityId] | None = None
) -> tuple[CreditRepair, ...]:
    """Return how the credits of images would be repaired, of all for None; changes nothing.

    An image whose credit is as it should be is left out. They come by file name.
    """
    with session.library.read() as uow:
        images = uow.images.list_all() if ids is None else uow.images.get_many(ids).values()
    return tuple(repair for repair in map(find_repair, images) if repair is not None)


def repair_credits(session: Session, chosen: Collection[CreditRepair]) -> Changes:
    """Make repairs, all or none, and return what changed.

    A picture whose credit was changed since the plan keeps what it has, and only what a repair
    is about is written. The reversed repairs take all of it back in the same way.
    """
    with session.library.write("credit") as uow:
        return make_repairs(uow, chosen)


def make_repairs(uow: UnitOfWork, chosen: Collection[CreditRepair]) -> Changes:
    """Make repairs within a transaction that does more."""
    images = uow.images.get_many([repair.before.id for repair in chosen])
    return uow.save(
        *(
            _with_repaired_fields(images[repair.before.id], repair.after)
            for repair in chosen
            if repair.before.id in images
            and _repaired(images[repair.before.id]) == _repaired(repair.before)
        )
    )


def _with_repaired_fields(image: Image, source: Image) -> Image:
    fields: dict[str, Any] = {name: getattr(source, name) for name in REPAIRED_FIELDS}
    return replace(image, **fields)
