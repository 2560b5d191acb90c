"""Duplicating articles: the start of a series, or of next year's edition of the same story."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.changes import Changes
from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.domain.slug import propose_slug
from editor_app.services.session import Session


@dataclass(frozen=True, slots=True)
class Duplicated:
    """The copies that were made, in the order of their originals."""

    changes: Changes
    copies: tuple[Article, ...]


def duplicate_articles(
    session: Session,
    article_ids: Collection[EntityId],
    unsaved: Mapping[EntityId, Article] | None = None,
) -> Duplicated:
    """Make a draft out of each article, all or none.

    ``unsaved`` holds articles as they stand in an editor, newer than the library knows them.
    A copy has all words, pictures, tags and links of its original, and an address of its own.
    It has neither its comments and corrections, which belong to what was published, nor its
    dates, nor its origin: importing the original's source again leaves the copy alone. Raises
    NotFoundError.
    """
    with session.library.write("duplicated") as uow:
        stored = uow.articles.get_many(article_ids)
        originals = {id_: (unsaved or {}).get(id_, article) for id_, article in stored.items()}
        for article_id in article_ids:
            if article_id not in originals:
                raise NotFoundError("There is no article “{id}” in this library.", id=article_id)
        taken = set(uow.articles.slugs())
        copies = []
        for original in originals.values():
            copy = _copy(original, session, taken)
            taken.add(copy.slug)
            copies.append(copy)
        return Duplicated(uow.save(*copies), tuple(copies))


def _copy(original: Article, session: Session, taken: Collection[str]) -> Article:
    return replace(
        original,
        id=session.ids.new_id(),
        slug=propose_slug(original.slug, taken) if original.slug else "",
        status=ArticleStatus.DRAFT,
        created_at=session.clock.now(),
        published_at=None,
        updated_at=None,
        corrections=(),
        origin="",
    )
