"""Putting an edition together from the library."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from editor_app.domain.article import PUBLIC_STATUSES, Article, ArticleKind, is_under_embargo
from editor_app.domain.body_references import find_references
from editor_app.domain.comment_tree import build_threads
from editor_app.domain.identity import EntityId
from editor_app.domain.person import Person
from editor_app.domain.progress import Cancelled, never_cancelled
from editor_app.domain.publication import Publication
from editor_app.services.article_details import image_ids_of
from editor_app.services.picture_formats import originals_with_avif
from editor_app.services.rendered_bodies import RenderedBody
from editor_app.services.session import Session
from editor_app.site.edition import Edition, EditionArticle, public_image
from editor_app.storage.unit_of_work import UnitOfWork

MOST_READ_DAYS = 7
MOST_READ_COUNT = 5


def build_edition(
    session: Session,
    articles: Sequence[Article],
    bodies: Mapping[EntityId, RenderedBody],
    cancelled: Cancelled = never_cancelled,
) -> Edition:
    """Return the edition that holds just these articles and pages, with their comments.

    Raises CancelledError.
    """
    with session.library.read() as uow:
        return _edition(session, uow, articles, bodies, cancelled)


def build_preview_edition(session: Session, article: Article, body: RenderedBody) -> Edition:
    """Return the edition in which one article, as it stands now, is part of the publication.

    It holds the article and those that its page names; more is not needed for its page.
    """
    with session.library.read() as uow:
        named = uow.articles.get_many(_named_by(uow, article))
        now = session.clock.now()
        others = [
            other
            for other in named.values()
            if other.status in PUBLIC_STATUSES and not is_under_embargo(other, now)
        ]
        return _edition(session, uow, [article, *others], {article.id: body})


def _edition(
    session: Session,
    uow: UnitOfWork,
    articles: Sequence[Article],
    bodies: Mapping[EntityId, RenderedBody],
    cancelled: Cancelled = never_cancelled,
) -> Edition:
    publication = uow.publication()
    comments = uow.comments.threads_of([article.id for article in articles])
    people = uow.people.list_all()
    images = uow.images.get_many(_image_ids(publication, people, articles))
    with_avif = originals_with_avif(uow, session.pictures, images.values(), cancelled)
    now = session.clock.now()
    newest_first = sorted(articles, key=_newest_first)
    built = [
        EditionArticle(
            article=article,
            body_html=bodies[article.id].html if article.id in bodies else "",
            comments=build_threads(comments.get(article.id, ())),
        )
        for article in newest_first
    ]
    most_read = uow.views.most_read(MOST_READ_DAYS, MOST_READ_COUNT)
    return Edition(
        publication=publication,
        categories=uow.categories.list_all(),
        people=people,
        images={
            id_: public_image(
                image, publication.credit_pattern, offers_avif=image.media_hash in with_avif
            )
            for id_, image in images.items()
        },
        articles=tuple(b for b in built if b.article.kind is ArticleKind.ARTICLE),
        pages=tuple(b for b in built if b.article.kind is ArticleKind.PAGE),
        most_read=tuple(article_id for article_id, _ in most_read),
        built_at=now,
    )


def _image_ids(
    publication: Publication, people: Iterable[Person], articles: Iterable[Article]
) -> set[EntityId]:
    ids: set[EntityId | None] = {publication.logo_id}
    ids.update(person.portrait_id for person in people)
    for article in articles:
        ids.update(image_ids_of(article))
    return {id_ for id_ in ids if id_}


def _named_by(uow: UnitOfWork, article: Article) -> tuple[EntityId, ...]:
    publication = uow.publication()
    ids = [
        *article.related_ids,
        *find_references(article.body).article_ids,
        *(article_id for article_id, _ in uow.views.most_read(MOST_READ_DAYS, MOST_READ_COUNT)),
        *(
            EntityId(target.removeprefix("article:"))
            for target in (
                *(link.target for link in publication.footer_links),
                publication.privacy_url,
            )
            if target.startswith("article:")
        ),
    ]
    return tuple(id_ for id_ in dict.fromkeys(ids) if id_ != article.id)


def _newest_first(article: Article) -> tuple[float, str]:
    published = article.published_at or article.created_at
    return (-published.timestamp() if published else 0.0, article.id)
