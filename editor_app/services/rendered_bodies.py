"""Bodies as HTML: from the library's cache, or from the renderer when the text is new."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from editor_app.domain.article import Article
from editor_app.domain.identity import EntityId
from editor_app.services.session import Session
from editor_app.text.body_hash import body_hash
from editor_app.text.markdown_renderer import RENDERER_VERSION
from editor_app.text.reader_html import comment_from_text
from editor_app.text.render_worker import RenderTimeoutError


@dataclass(frozen=True, slots=True)
class RenderedBody:
    """An article's text as sanitised HTML; ``is_complete`` is false where rendering gave up."""

    key: str
    html: str
    is_complete: bool = True


def render_article_body(session: Session, article: Article) -> RenderedBody:
    """Return the article's body as HTML without writing anything.

    A text that takes longer than the renderer's time limit comes back as plain paragraphs, so
    that the page can still be shown; a check blocks its export.
    """
    key = body_hash(article.body, article.language)
    with session.library.read() as uow:
        known = uow.rendered.find(key, RENDERER_VERSION)
    if known is not None:
        return RenderedBody(key, known)
    return _render(session, key, article)


def render_missing_bodies(
    session: Session, articles: Iterable[Article]
) -> Mapping[EntityId, RenderedBody]:
    """Return the HTML of many articles by id; what was not in the cache is rendered.

    The caller stores the new ones with ``remember_bodies`` in a transaction of its own choice.
    """
    keys = {
        article.id: (body_hash(article.body, article.language), article) for article in articles
    }
    with session.library.read() as uow:
        known = uow.rendered.find_many({key for key, _ in keys.values()}, RENDERER_VERSION)
    return {
        article_id: RenderedBody(key, known[key])
        if key in known
        else _render(session, key, article)
        for article_id, (key, article) in keys.items()
    }


def remember_bodies(session: Session, bodies: Iterable[RenderedBody]) -> None:
    """Put rendered bodies into the library's cache."""
    complete = {body.key: body.html for body in bodies if body.is_complete}
    if complete:
        with session.library.write("rendered") as uow:
            uow.rendered.put_many(complete, RENDERER_VERSION)


def _render(session: Session, key: str, article: Article) -> RenderedBody:
    try:
        return RenderedBody(key, session.renderer.render(article.body, article.language))
    except RenderTimeoutError:
        return RenderedBody(key, comment_from_text(article.body), is_complete=False)
