"""Everything that is shown around one article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from editor_app.domain.article import Article
from editor_app.domain.body_references import find_references
from editor_app.domain.category import Category
from editor_app.domain.comment import keeps_place
from editor_app.domain.comment_tree import Thread, build_threads
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.domain.person import Person
from editor_app.domain.publication import Publication
from editor_app.services.session import Session


@dataclass(frozen=True, slots=True)
class ArticleDetails:
    """An article with the entities it names; what does not exist is simply not there.

    Of a comment that was removed for good ``comments`` has the place, as the page does; the
    count leaves it out.
    """

    article: Article
    publication: Publication
    categories: Mapping[EntityId, Category]
    people: Mapping[EntityId, Person]
    images: Mapping[EntityId, Image]
    related: Mapping[EntityId, Article]
    comments: tuple[Thread, ...]
    comment_count: int

    @property
    def category(self) -> Category | None:
        """The article's category, where it has one."""
        return self.categories.get(self.article.category_id) if self.article.category_id else None

    @property
    def authors(self) -> tuple[Person, ...]:
        """The article's authors, in order."""
        return tuple(self.people[id_] for id_ in self.article.author_ids if id_ in self.people)


def image_ids_of(article: Article) -> tuple[EntityId, ...]:
    """Return the ids of all images an article shows, each once, in the order of the page.

    The one for sharing, which the page need not show, comes last.
    """
    ids = [article.lead.image_id] if article.lead else []
    ids.extend(find_references(article.body).image_ids)
    ids.extend(use.image_id for use in article.gallery)
    ids.extend([article.social_image_id] if article.social_image_id else [])
    return tuple(dict.fromkeys(ids))


def load_article_details(session: Session, article: Article) -> ArticleDetails:
    """Return what surrounds an article; it may hold changes that are not saved yet."""
    with session.library.read() as uow:
        comments = uow.comments.for_article(article.id)
        answered = {comment.parent_id for comment in comments}
        places = (
            place
            for place in uow.comments.places_in(article.id)
            if keeps_place(place) or place.id in answered
        )
        return ArticleDetails(
            article=article,
            publication=uow.publication(),
            categories={category.id: category for category in uow.categories.list_all()},
            people={person.id: person for person in uow.people.list_all()},
            images=uow.images.get_many(image_ids_of(article)),
            related=uow.articles.get_many(article.related_ids),
            comments=build_threads((*comments, *places)),
            comment_count=len(comments),
        )
