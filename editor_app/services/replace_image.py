"""Putting another image in the place of one, wherever it is shown, so that it can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from editor_app.domain.article import Article
from editor_app.domain.body_references import find_references
from editor_app.domain.changes import Changes
from editor_app.domain.identity import EntityId
from editor_app.domain.image_exchange import exchange_in_text, roles_of, with_exchanged_image
from editor_app.domain.person import Person
from editor_app.domain.publication import Publication
from editor_app.services.session import Session
from editor_app.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class ExchangedEntity:
    """An article, person or publication before and after; both have the same id."""

    before: Article | Person | Publication
    after: Article | Person | Publication


@dataclass(frozen=True, slots=True)
class ReplacedImage:
    """What a replacement changed."""

    changes: Changes
    exchanged: tuple[ExchangedEntity, ...]


def replace_image(session: Session, old: EntityId, new: EntityId) -> ReplacedImage:
    """Show ``new`` wherever ``old`` was shown, all or none. Raises NotFoundError."""
    with session.library.write("replace") as uow:
        uow.images.get(new)
        exchanged = exchange(uow, old, new)
        return ReplacedImage(uow.save(*(each.after for each in exchanged)), exchanged)


def undo_replacement(session: Session, exchanged: Iterable[ExchangedEntity]) -> Changes:
    """Show the old image again; what else was changed since stays."""
    with session.library.write("undo") as uow:
        return uow.save(*restored(uow, exchanged))


def shown_by(uow: UnitOfWork, image_id: EntityId) -> tuple[Article | Person | Publication, ...]:
    """Return everything that shows an image, with what was typed since the last revisions."""
    ids = dict.fromkeys((*uow.images.uses([image_id]).get(image_id, ()), *uow.working_copies()))
    articles = (each for each in uow.articles.get_many(ids).values() if roles_of(each, image_id))
    people = (each for each in uow.people.list_all() if each.portrait_id == image_id)
    publication = uow.publication()
    papers = (publication,) if publication.logo_id == image_id else ()
    return (*articles, *people, *papers)


def exchange(uow: UnitOfWork, old: EntityId, new: EntityId) -> tuple[ExchangedEntity, ...]:
    """Return everything that shows ``old``, as it is and as it will be; stores nothing."""
    return tuple(
        ExchangedEntity(entity, _exchanged(entity, old, new)) for entity in shown_by(uow, old)
    )


def restored(
    uow: UnitOfWork, exchanged: Iterable[ExchangedEntity]
) -> Iterator[Article | Person | Publication]:
    """Yield everything as it was before an exchange, with what was changed since."""
    for each in exchanged:
        if isinstance(each.before, Article) and isinstance(each.after, Article):
            now = uow.articles.get_many([each.before.id]).get(each.before.id)
            if now is not None:
                yield _restored_article(each.before, each.after, now)
        elif isinstance(each.before, Person):
            person = uow.people.find(each.before.id)
            if person is not None:
                yield replace(person, portrait_id=each.before.portrait_id)
        elif isinstance(each.before, Publication):
            yield replace(uow.publication(), logo_id=each.before.logo_id)


def _exchanged(
    entity: Article | Person | Publication, old: EntityId, new: EntityId
) -> Article | Person | Publication:
    if isinstance(entity, Article):
        return with_exchanged_image(entity, old, new)
    if isinstance(entity, Person):
        return replace(entity, portrait_id=new)
    return replace(entity, logo_id=new)


def _restored_article(before: Article, after: Article, now: Article) -> Article:
    return replace(
        now,
        lead=before.lead if now.lead == after.lead else now.lead,
        body=before.body if now.body == after.body else _restored_body(before, after, now.body),
        gallery=before.gallery if now.gallery == after.gallery else now.gallery,
        social_image_id=(
            before.social_image_id
            if now.social_image_id == after.social_image_id
            else now.social_image_id
        ),
    )


def _restored_body(before: Article, after: Article, body: str) -> str:
    """The text that was typed on, with the old picture where the new one had come in its place."""
    old = set(find_references(before.body).image_ids)
    new = set(find_references(after.body).image_ids)
    gone, come = old - new, new - old
    if len(gone) == len(come) == 1:
        return exchange_in_text(body, come.pop(), gone.pop())
    return body
