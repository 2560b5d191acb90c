"""Fitting imported entities to the names and addresses a library already has."""

from __future__ import annotations

from dataclasses import replace

from editor_app.domain.article import Article
from editor_app.domain.category import Category
from editor_app.domain.comment import Comment
from editor_app.domain.identity import EntityId
from editor_app.domain.person import Person
from editor_app.domain.slug import is_safe_slug, propose_slug
from editor_app.storage.unit_of_work import UnitOfWork


class ImportNames:
    """Knows which people and categories are the same, and which addresses are taken."""

    def __init__(self, uow: UnitOfWork) -> None:
        people, categories = uow.people.list_all(), uow.categories.list_all()
        self._people = {person.name.casefold(): person.id for person in people}
        self._people_slugs = {person.slug for person in people}
        self._categories = {category.name.casefold(): category.id for category in categories}
        self._category_slugs = {category.slug for category in categories}
        self._article_slugs = dict(uow.articles.ids_by_slug())
        self._same: dict[EntityId, EntityId] = {}

    def same_name(self, entity: object) -> bool:
        """Return whether a person or category of that name is there, and take it for the same."""
        known: EntityId | None = None
        if isinstance(entity, Person):
            known = self._people.get(entity.name.casefold())
        elif isinstance(entity, Category):
            known = self._categories.get(entity.name.casefold())
        if known is None or not isinstance(entity, Person | Category):
            return False
        self._same[entity.id] = known
        return True

    def adopt_person(self, person: Person) -> Person:
        """Return the person with an address of their own."""
        slug = _free_slug(person.slug, person.name, self._people_slugs)
        self._people_slugs.add(slug)
        self._people[person.name.casefold()] = person.id
        return replace(person, slug=slug)

    def adopt_category(self, category: Category) -> Category:
        """Return the category with an address and a place of its own."""
        slug = _free_slug(category.slug, category.name, self._category_slugs)
        self._category_slugs.add(slug)
        self._categories[category.name.casefold()] = category.id
        return replace(category, slug=slug, position=len(self._categories))

    def adopt_article(self, article: Article) -> tuple[Article, bool]:
        """Return the article with known ids and a free address, and whether that had to change."""
        holder = self._article_slugs.get(article.slug)
        slug = article.slug
        if not is_safe_slug(slug) or holder not in {None, article.id}:
            slug = propose_slug(article.slug or article.headline, self._article_slugs)
        self._article_slugs[slug] = article.id
        adopted = replace(
            article,
            slug=slug,
            category_id=self._known(article.category_id),
            author_ids=tuple(self._same.get(id_, id_) for id_ in article.author_ids),
        )
        return adopted, bool(article.slug) and slug != article.slug

    def adopt_comment(
        self, comment: Comment, article_id: EntityId, parent_id: EntityId | None
    ) -> Comment:
        """Return the comment in its place, with the known id of the person who replied."""
        person_id = self._known(comment.person_id)
        return replace(comment, article_id=article_id, parent_id=parent_id, person_id=person_id)

    def _known(self, entity_id: EntityId | None) -> EntityId | None:
        return None if entity_id is None else self._same.get(entity_id, entity_id)


def _free_slug(slug: str, name: str, taken: set[str]) -> str:
    if is_safe_slug(slug) and slug not in taken:
        return slug
    return propose_slug(name, taken)
