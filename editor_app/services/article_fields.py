"""Setting an article's fields by name, as the command line does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.category import Category
from editor_app.domain.changes import Changes
from editor_app.domain.errors import InvalidFieldError, NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.domain.person import Person
from editor_app.domain.slug import is_safe_slug, propose_slug
from editor_app.domain.tag import normalise_tags
from editor_app.domain.time_zone import zone_named
from editor_app.services.articles import with_status
from editor_app.services.session import Session
from editor_app.storage.unit_of_work import UnitOfWork

TEXT_FIELDS = (
    "kicker",
    "headline",
    "subheadline",
    "standfirst",
    "body",
    "language",
    "search_title",
    "search_description",
    "social_title",
    "notes",
)

TRUTH = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


def set_article_fields(session: Session, id_or_slug: str, fields: Mapping[str, str]) -> Changes:
    """Set fields of one article, all or none, as one revision.

    An author or category that does not exist yet is created. Raises NotFoundError, and
    InvalidFieldError for an unknown field or a value the field cannot hold.
    """
    with session.library.write("fields") as uow:
        article = uow.articles.find(id_or_slug)
        if article is None:
            raise NotFoundError("There is no article “{name}” in this library.", name=id_or_slug)
        setters = _FieldSetters(session, uow)
        for name, value in fields.items():
            article = setters.set(article, name, value.strip())
        return setters.changes | uow.save(article)


class _FieldSetters:
    """The fields by name, within one transaction."""

    def __init__(self, session: Session, uow: UnitOfWork) -> None:
        self._session = session
        self._uow = uow
        self.changes = Changes()
        self._setters: Mapping[str, Callable[[Article, str], Article]] = {
            "status": self._status,
            "slug": self._slug,
            "author": self._authors,
            "authors": self._authors,
            "category": self._category,
            "tags": self._tags,
            "published_at": self._published_at,
            "comments_open": self._comments_open,
        }

    def set(self, article: Article, name: str, value: str) -> Article:
        """Return the article with one field set."""
        if name in TEXT_FIELDS:
            text: dict[str, Any] = {name: value}
            return replace(article, **text)
        setter = self._setters.get(name)
        if setter is None:
            raise InvalidFieldError(
                "There is no field “{name}”. The fields are: {names}.",
                name=name,
                names=", ".join(sorted({*TEXT_FIELDS, *self._setters})),
            )
        return setter(article, value)

    def _status(self, article: Article, value: str) -> Article:
        try:
            status = ArticleStatus(value.lower())
        except ValueError as error:
            raise InvalidFieldError(
                "“{value}” is no status. The statuses are: {names}.",
                value=value,
                names=", ".join(ArticleStatus),
            ) from error
        return with_status(article, status, self._session)

    def _slug(self, article: Article, value: str) -> Article:
        if not is_safe_slug(value):
            raise InvalidFieldError(
                "“{value}” cannot be an address. Use letters, digits and hyphens.", value=value
            )
        holder = self._uow.articles.ids_by_slug().get(value)
        if holder not in {None, article.id}:
            raise InvalidFieldError(
                "The address “{value}” belongs to another article.", value=value
            )
        return replace(article, slug=value)

    def _authors(self, article: Article, value: str) -> Article:
        names = normalise_tags(value.replace(";", ",").split(","))
        return replace(article, author_ids=tuple(self._person_id(name) for name in names))

    def _category(self, article: Article, value: str) -> Article:
        if not value:
            return replace(article, category_id=None)
        category = self._uow.categories.find_by_name(value)
        if category is None:
            known = self._uow.categories.list_all()
            category = Category(
                self._session.ids.new_id(),
                name=value,
                slug=propose_slug(value, {other.slug for other in known}),
                position=len(known),
            )
            self.changes |= self._uow.save(category)
        return replace(article, category_id=category.id)

    def _tags(self, article: Article, value: str) -> Article:
        return replace(article, tags=normalise_tags(value.split(",")))

    def _published_at(self, article: Article, value: str) -> Article:
        if not value:
            return replace(article, published_at=None)
        try:
            moment = datetime.fromisoformat(value)
        except ValueError as error:
            raise InvalidFieldError(
                "“{value}” is no date. Write it as 2026-11-28T06:00.", value=value
            ) from error
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=zone_named(self._uow.publication().time_zone))
        return replace(article, published_at=moment.astimezone(UTC))

    def _comments_open(self, article: Article, value: str) -> Article:
        if value.lower() not in TRUTH:
            raise InvalidFieldError("“{value}” is neither true nor false.", value=value)
        return replace(article, comments_open=TRUTH[value.lower()])

    def _person_id(self, name: str) -> EntityId:
        person = self._uow.people.find_by_name(name)
        if person is None:
            taken = {other.slug for other in self._uow.people.list_all()}
            person = Person(self._session.ids.new_id(), name=name, slug=propose_slug(name, taken))
            self.changes |= self._uow.save(person)
        return person.id
