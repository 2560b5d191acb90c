"""The page of one article, or of a page that stands beside the news (imprint, privacy)."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from editor_app.domain.article import Article, ArticleKind
from editor_app.domain.comment import Comment
from editor_app.domain.comment_tree import Thread
from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageUse
from editor_app.site.article_head import article_head
from editor_app.site.body import figure_uses, resolve_body
from editor_app.site.cards import CardMaker, CardStyle
from editor_app.site.comment_form import comment_form, why_no_form
from editor_app.site.comments import anchor_of, comment_views
from editor_app.site.context import SiteContext
from editor_app.site.dates import Calendar, Stamp
from editor_app.site.edition import EditionArticle
from editor_app.site.figures import figure_of, inline_figure
from editor_app.site.frame import FrameMaker
from editor_app.site.page_models import ArticlePage, Link
from editor_app.site.paths import depth_prefix, href
from editor_app.site.pictures import SIZES_GALLERY
from editor_app.site.public_comments import count_shown
from editor_app.site.reading_time import minutes_to_read

_RELATED = 3


class ArticlePages:
    """Builds the pages of an edition's articles."""

    def __init__(self, context: SiteContext, frames: FrameMaker, cards: CardMaker) -> None:
        """Take what all pages of the edition share."""
        self._context = context
        self._frames = frames
        self._cards = cards

    def page(self, entry: EditionArticle, color_scheme: str | None) -> ArticlePage:
        """Return everything the page of an article shows, in the order of the source."""
        context, article = self._context, entry.article
        is_news = article.kind is ArticleKind.ARTICLE
        root = depth_prefix(context.addresses.articles[article.id])
        calendar = context.calendar(article.language)
        published = calendar.stamp(article.published_at) if article.published_at else None
        updated = _updated(article, calendar)
        comments = comment_views(entry.comments, context.people, calendar) if is_news else ()
        shown = count_shown(entry.comments) if is_news else 0
        lead = figure_of(article.lead, context, root)
        return ArticlePage(
            frame=self._frames.frame(
                article.language, root, current=article.category_id, color_scheme=color_scheme
            ),
            head=article_head(article, context, published, updated, shown),
            headline=article.headline,
            kicker=article.kicker,
            subheadline=article.subheadline,
            standfirst=article.standfirst,
            category=self._category(article, root),
            authors=self._authors(article, root) if is_news else (),
            published=published if is_news else None,
            updated=updated,
            reading=_reading_time(article, calendar) if is_news else "",
            lead=lead,
            body=self._body(entry, root, opens=lead is None),
            gallery=tuple(
                figure
                for use in article.gallery
                if (figure := figure_of(use, context, root, SIZES_GALLERY))
            ),
            corrections=_corrections(entry, calendar),
            related=self._related(article, root),
            has_comments=is_news,
            comment_count=calendar.strings.count("comments", shown),
            comments=comments,
            form=comment_form(entry, comments, context, root) if is_news else None,
            no_form=why_no_form(article, context) if is_news else "",
        )

    def _category(self, article: Article, root: str) -> Link | None:
        category = (
            self._context.categories.get(article.category_id) if article.category_id else None
        )
        if category is None:
            return None
        return Link(category.name, root + href(self._context.addresses.sections[category.id][0]))

    def _authors(self, article: Article, root: str) -> tuple[Link, ...]:
        pages = self._context.addresses.authors
        people = (self._context.people.get(id_) for id_ in article.author_ids)
        return tuple(
            Link(person.name, root + href(pages[person.id][0]) if person.id in pages else "")
            for person in people
            if person is not None
        )

    def _body(self, entry: EditionArticle, root: str, *, opens: bool) -> Markup:
        """The text with its pictures; where it ``opens`` the page its first one is not lazy."""
        context, language = self._context, entry.article.language
        first = figure_uses(entry.body_html)[:1] if opens else []

        def figure(use: ImageUse) -> str:
            return inline_figure(use, context, root, language, is_first=use in first)

        def link(article_id: EntityId) -> str | None:
            return context.article_href(article_id, root)

        label = context.calendar(language).strings["table"]
        html = resolve_body(entry.body_html, figure, link, table_label=label)
        return Markup(html)  # noqa: S704 (sanitised when it was rendered; parts escape their values)

    def _related(self, article: Article, root: str) -> Markup:
        entries = [
            self._context.entries[id_]
            for id_ in article.related_ids
            if id_ in self._context.entries and id_ != article.id
        ]
        return self._cards.cards(entries[:_RELATED], root, article.language, CardStyle.RELATED)


def _updated(article: Article, calendar: Calendar) -> Stamp | None:
    """When the article was last changed for readers, if that is after it appeared."""
    if article.updated_at is None or article.published_at is None:
        return None
    later = article.updated_at > article.published_at
    return calendar.stamp(article.updated_at) if later else None


def _reading_time(article: Article, calendar: Calendar) -> str:
    return calendar.strings.count("reading", minutes_to_read(article.body))


def _corrections(
    entry: EditionArticle, calendar: Calendar
) -> tuple[tuple[Stamp, str, Link | None], ...]:
    written = {comment.id: comment for comment in _all_comments(entry.comments)}
    notes = []
    for note in entry.article.corrections:
        comment = written.get(note.comment_id) if note.comment_id else None
        label = (
            calendar.strings.fill("correction_answers", number=comment.number) if comment else ""
        )
        link = Link(label, f"#{anchor_of(comment)}") if comment and comment.number else None
        notes.append((calendar.stamp(note.at), note.text, link))
    return tuple(notes)


def _all_comments(threads: tuple[Thread, ...]) -> Iterator[Comment]:
    waiting = list(threads)
    while waiting:
        thread = waiting.pop()
        yield thread.comment
        waiting.extend(thread.replies)
